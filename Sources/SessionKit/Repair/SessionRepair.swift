import ArticleKit
import Foundation

/// What can be saved of a damaged session file, and a list of what cannot.
///
/// Every event that can be read is kept: those after a broken place, and both sides of a merge conflict. They are
/// numbered again where numbers are missing, and folded; an event that does not apply any more is kept without effect, as
/// ``Event/aside``. The bytes that are given are never changed.
public struct SessionRepair: Sendable {
  /// The session as saved, with its state folded from the events.
  public let session: Session
  /// What was wrong, in the order of the file; empty for a sound file.
  public let findings: [Finding]
  /// What became of the journals beside it.
  public let journals: [JournalOutcome]

  /// Whether there is anything to write: the file is damaged, or journals hold what it lacks.
  public var isNeeded: Bool { !findings.isEmpty || Self.isTaking(journals) }

  private static func isTaking(_ journals: [JournalOutcome]) -> Bool {
    journals.contains { if case .taken = $0.fate { true } else { false } }
  }

  /// Saves what can be saved of the bytes of a session file and of the journals beside it; `path` is only named in
  /// errors.
  ///
  /// Throws ``SessionError/notASession(path:)`` and ``SessionError/newerFormat(path:found:known:)`` as opening does, and
  /// ``SessionError/nothingLeft(path:)`` where not one event can be read.
  public init(_ bytes: Data, path: String, journals: [JournalFile] = []) throws(SessionError) {
    if let sound = Self.sound(bytes, path: path, journals) {
      self = sound
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
    // The file alone, to see which journals are its own, and whether its state is what its events say.
    var alone = session
    let losses = row.replay(into: &alone)
    self.journals = Self.take(journals, of: alone, into: &row)
    if Self.isTaking(self.journals) {
      found += row.replay(into: &session)
    } else {
      (session, found) = (alone, found + losses)
    }
    found += Self.stateFindings(ours, alone)
    self.session = session
    findings = Finding.located(found, in: bytes)
  }

  private init(_ session: Session, _ findings: [Finding], _ journals: [JournalOutcome]) {
    (self.session, self.findings, self.journals) = (session, findings, journals)
  }

  /// The session of a file in which nothing is wrong, with what its journals hold; nil for every other file.
  private static func sound(_ bytes: Data, path: String, _ journals: [JournalFile]) -> SessionRepair? {
    let place = SessionPlace(path)
    let journal = journals.first { $0.path == place.journal }?.bytes
    guard let opening = try? SessionOpening(bytes, journal: journal ?? Data(), path: path), opening.isSound else {
      return nil
    }
    let session = opening.session
    // A sound journal is recovered by whoever opens the session; it is nothing to repair.
    let others = opening.fault == nil ? journals.filter { $0.bytes == nil || $0.path != place.journal } : journals
    var row = EventRow(session.events.map { Salvage.Found(event: $0, offset: nil) })
    let outcomes = take(others, of: session, into: &row)
    guard isTaking(outcomes) else { return SessionRepair(session, [], outcomes) }
    var repaired = Session(article: session.original)
    (repaired.version, repaired.surplus) = (session.version, session.surplus)
    let findings = Finding.located(row.replay(into: &repaired), in: bytes)
    return SessionRepair(repaired, findings, outcomes)
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
