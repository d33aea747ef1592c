import ArticleKit
import Foundation

/// What can be saved of a damaged session file, and a list of what cannot.
///
/// Every event that can be read is kept: those after a broken place, and both sides of a merge conflict. They are
/// numbered anew where numbers are missing, and folded; an event that does not apply any more is kept without effect, as
/// ``Event/aside``. The bytes that are given are never changed.
public struct SessionRepair: Sendable {
  /// The session as saved, with its state folded from the events.
  public let session: Session
  /// What was wrong, in the order of the file; empty for a sound file.
  public let findings: [Finding]

  /// Saves what can be saved of the bytes of a session file; `path` is only named in errors.
  ///
  /// Throws ``SessionError/notASession(path:)`` and ``SessionError/newerFormat(path:found:known:)`` as opening does, and
  /// ``SessionError/nothingLeft(path:)`` where not one event can be read.
  public init(_ bytes: Data, path: String) throws(SessionError) {
    if let replay = Self.soundReplay(of: bytes, path: path) {
      (session, findings) = (replay, [])
      return
    }
    let sides = ConflictSides(Array(bytes))
    var salvages = sides.sides.map { Salvage($0) }
    if let version = salvages.lazy.compactMap(\.version).first, version.major > FormatVersion.current.major {
      throw .newerFormat(path: path, found: version, known: .current)
    }
    guard salvages.contains(where: { !$0.events.isEmpty }) else {
      throw SessionCoding.looksLikeSession(bytes) ? .nothingLeft(path: path) : .notASession(path: path)
    }
    var found = sides.finding.map { [$0] } ?? []
    found += salvages.flatMap(\.losses)
    let ours = salvages.removeFirst()
    var row = EventRow(ours.events)
    for theirs in salvages { row.add(theirs.events) }
    let article = Self.article(of: [ours] + salvages, events: row.events.map(\.event), &found)
    var session = Session(article: article)
    session.version = max(ours.version ?? .current, FormatVersion(major: 1, minor: 0))
    session.surplus = ours.surplus
    found += row.fold(into: &session)
    found += Self.stateFindings(ours, session)
    self.session = session
    findings = Finding.located(found, in: bytes)
  }

  /// The session of a file in which nothing is wrong; nil for every other.
  private static func soundReplay(of bytes: Data, path: String) -> Session? {
    guard let replay = try? SessionReplay(bytes, path: path), replay.findings.isEmpty else { return nil }
    return replay.session
  }

  /// The text that the session began with.
  private static func article(
    of salvages: [Salvage], events: [Event], _ found: inout [Finding.Loose]
  ) -> ArticleRecord {
    let loaded = events.lazy.compactMap { event -> Change.ArticleLoaded? in
      if case .articleLoaded(let payload) = event.change { payload } else { nil }
    }.first
    let reloaded = events.lazy.compactMap { event -> ArticleRecord? in
      if case .articleReloaded(let payload) = event.change { payload.article } else { nil }
    }
    let known = salvages.compactMap(\.original) + salvages.compactMap(\.article) + Array(reloaded)
    guard let loaded else { return known.first ?? ArticleRecord(recovered: "", name: "article", sha256: nil) }
    // The text that the first event means, wherever it is found.
    let article =
      known.first { $0.sha256 == loaded.sha256 && $0.isUnchanged } ?? known.first { $0.sha256 == loaded.sha256 }
      ?? known.first ?? ArticleRecord(recovered: "", name: loaded.name, sha256: loaded.sha256)
    if article.text.isEmpty {
      found.append(.init(.articleLost))
    } else if article.sha256 != loaded.sha256 || !article.isUnchanged {
      found.append(.init(.textChanged, at: salvages.lazy.compactMap(\.articleOffset).first))
    }
    return article
  }

  private static func stateFindings(_ salvage: Salvage, _ session: Session) -> [Finding.Loose] {
    switch salvage.state {
    case nil: [.init(.stateMissing)]
    case let state? where state != session.state: [.init(.stateDiffers, at: salvage.stateOffset)]
    default: []
    }
  }
}

extension ArticleRecord {
  /// A text that was saved without its blocks.
  init(recovered text: String, name: String, sha256: String?) {
    let blocks = text.isEmpty ? [] : [Block(kind: .paragraph, range: 0..<text.utf8.count)]
    self.init(Article(text: text, blocks: blocks), name: name, path: nil)
    if let sha256 { self.sha256 = sha256 }
  }
}
