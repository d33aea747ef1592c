import ArticleKit
import Foundation

/// What is found when a session file is folded again from its events.
public struct SessionReplay: Sendable {
  /// One problem.
  public enum Finding: Hashable, Sendable, CustomStringConvertible {
    /// The file's seal does not fit its bytes.
    case sealBroken
    /// The article's text has another hash than the file or its first event says.
    case textChanged
    /// A claim's words are not those at its spans.
    case wordsDiffer(ClaimID)
    /// A place that a claim names is beyond the end of the text.
    case beyondText(ClaimID, String)
    /// An event gives a claim other words than those at its spans, in every text that the article had by then.
    case eventWordsDiffer(seq: Int, ClaimID)
    /// The saved state differs from the folded one there.
    case state(StateDifference)
    /// Writing the session again gives other bytes than the seal's, first in that line.
    case bytesDiffer(line: Int)

    /// Whether a person can accept it: what the events say then counts, and the file is written and sealed again.
    public var isAcceptable: Bool {
      switch self {
      case .sealBroken, .state, .bytesDiffer: true
      case .textChanged, .wordsDiffer, .beyondText, .eventWordsDiffer: false
      }
    }

    /// The problem, in one line.
    public var description: String {
      switch self {
      case .sealBroken:
        "the seal does not match: the file was changed outside Stet (to accept the change: stet check --reseal)"
      case .textChanged: "the article's text does not match its sha256"
      case .wordsDiffer(let id): "claims › \(id) › text: differs from the words at its spans"
      case .beyondText(let id, let key): "claims › \(id) › \(key): beyond the end of the text"
      case .eventWordsDiffer(let seq, let id): "event \(seq): the words of claim \(id) differ from those at its spans"
      case .state(let difference): difference.description
      case .bytesDiffer(let line): "saving it again would change it, first at line \(line)"
      }
    }
  }

  /// The session as folded from its events.
  public let session: Session
  /// Everything that does not hold; empty for a sound file.
  public let findings: [Finding]
  /// Where each finding is in the file, in their order; nil if it is at no one place.
  let places: [TextPlace?]

  /// Folds the session in `bytes` again; throws ``SessionError`` where that cannot be done at all.
  public init(_ bytes: Data, path: String) throws(SessionError) {
    let reading = try SessionCoding.decode(bytes, path: path)
    session = reading.session
    var findings: [Finding] = reading.isSealed ? [] : [.sealBroken]
    if !Self.isTextLoaded(session) { findings.append(.textChanged) }
    let index = session.article.index
    let wrong = session.state.claims.filter { !$0.isVerbatim(in: index) }.map(\.id)
    findings += wrong.map { .wordsDiffer($0) }
    findings += session.state.claims.flatMap { claim in
      claim.places(beyond: index.count).map { .beyondText(claim.id, $0) }
    }
    findings += Self.eventFindings(in: session, beyond: Set(wrong))
    findings += StateDifference.between(saved: reading.savedState, replayed: session.state).map { .state($0) }
    if findings.isEmpty, !reading.isCanonical, let again = try? SessionCoding.encode(session), again != bytes {
      let same = zip(Seal.emptying(again), Seal.emptying(bytes)).prefix { $0 == $1 }
      let line = same.count { $0.0 == UInt8(ascii: "\n") } + 1
      findings.append(.bytesDiffer(line: line))
    }
    self.findings = findings
    places = findings.isEmpty ? [] : FindingPlaces.places(of: findings, in: bytes, path: path)
  }

  /// The findings as lines for people, each with its place.
  var lines: [String] {
    zip(findings, places).map { finding, place in "\(finding)\(place.map { " (\($0))" } ?? "")" }
  }

  /// Whether the article's text is the one that the file and the events say was loaded.
  private static func isTextLoaded(_ session: Session) -> Bool {
    [session.original, session.article].allSatisfy { $0.isUnchanged }
      && session.events.allSatisfy { event in
        guard event.aside == nil else { return true }
        return switch event.change {
        case .articleLoaded(let payload): payload.sha256 == session.original.sha256
        case .articleReloaded(let payload): payload.article.isUnchanged
        default: true
        }
      }
  }

  /// The events that give claims words which are elsewhere.
  ///
  /// What was undone counts as well: it can be done again.
  private static func eventFindings(in session: Session, beyond known: Set<ClaimID>) -> [Finding] {
    var texts = [session.original.index]
    var findings: [Finding] = []
    for event in session.events where event.aside == nil {
      if case .articleReloaded(let payload) = event.change { texts.append(payload.article.index) }
      for (id, spans, words) in event.change.words
      where !known.contains(id) && !texts.contains(where: { Claim.areVerbatim(words, at: spans, in: $0) }) {
        findings.append(.eventWordsDiffer(seq: event.seq, id))
      }
    }
    return findings
  }
}

extension Claim {
  /// Whether the claim's words are those at its spans, byte for byte.
  func isVerbatim(in index: CodePointIndex) -> Bool { Self.areVerbatim(text, at: spans, in: index) }

  /// The keys of the places that are beyond a text of so many code points; the spans have a finding of their own.
  fileprivate func places(beyond length: Int) -> [String] {
    let places = [
      ("sentence", sentence), ("source", source?.span), ("via", via?.span), ("cue", cue?.span),
    ]
    return places.compactMap { key, span in span.flatMap { $0.end > length ? key : nil } }
  }

  /// Whether words are those at spans, byte for byte.
  static func areVerbatim(_ words: String, at spans: [TextSpan], in index: CodePointIndex) -> Bool {
    !spans.isEmpty && spans.allSatisfy { $0.end <= index.count }
      && Claim.text(of: spans, in: index).utf8.elementsEqual(words.utf8)
  }
}

extension Change {
  /// The words that the event gives to claims, with their spans.
  var words: [(claim: ClaimID, spans: [TextSpan], text: String)] {
    switch self {
    case .claimsDetected(let payload): payload.claims.map { ($0.id, $0.spans, $0.text) }
    case .claimSplit(let payload): payload.parts.map { ($0.id, $0.spans, $0.text) }
    case .claimsJoined(let payload): payload.claims.first.map { [($0, payload.spans, payload.text)] } ?? []
    case .claimTrimmed(let payload): [(payload.claim, payload.spans, payload.text)]
    case .claimAdded(let payload): [(payload.claim.id, payload.claim.spans, payload.claim.text)]
    case .articleReloaded(let payload):
      payload.anchors.filter { $0.fate != .gone }.map { ($0.claim, $0.spans, $0.text) }
        + payload.claims.map { ($0.id, $0.spans, $0.text) }
    default: []
    }
  }
}
