import ArticleKit
import Foundation

/// What is found when a session file is folded again from its events.
public struct SessionReplay: Sendable {
  /// One thing that does not hold.
  public enum Finding: Hashable, Sendable, CustomStringConvertible {
    /// The file's seal does not fit its bytes.
    case sealBroken
    /// The article's text has another hash than the file or its first event says.
    case textChanged
    /// A claim's words are not those at its spans.
    case wordsDiffer(ClaimID)
    /// The saved state differs from the folded one there.
    case state(StateDifference)
    /// Writing the session again gives other bytes than the seal's, first in that line.
    case bytesDiffer(line: Int)

    /// Whether a person can accept it: what the events say then counts, and the file is written and sealed anew.
    public var isAcceptable: Bool {
      switch self {
      case .sealBroken, .state, .bytesDiffer: true
      case .textChanged, .wordsDiffer: false
      }
    }

    /// What does not hold, in one line.
    public var description: String {
      switch self {
      case .sealBroken: "the seal does not fit: the file was changed outside Stet (accept it with: stet check --reseal)"
      case .textChanged: "the article's text does not fit its sha256"
      case .wordsDiffer(let id): "claims › \(id) › text: not the words at its spans"
      case .state(let difference): difference.description
      case .bytesDiffer(let line): "writing it again gives other bytes, first in line \(line)"
      }
    }
  }

  /// The session as folded from its events.
  public let session: Session
  /// Everything that does not hold; empty for a sound file.
  public let findings: [Finding]

  /// Folds the session in `bytes` again; throws ``SessionError`` where that cannot be done at all.
  public init(_ bytes: Data, path: String) throws(SessionError) {
    let reading = try SessionCoding.decode(bytes, path: path)
    session = reading.session
    var findings: [Finding] = reading.isSealed ? [] : [.sealBroken]
    if !Self.isTextLoaded(session) { findings.append(.textChanged) }
    let index = session.article.index
    findings += session.state.claims.filter { !Self.isVerbatim($0, in: index) }.map { .wordsDiffer($0.id) }
    findings += StateDifference.between(saved: reading.savedState, replayed: session.state).map { .state($0) }
    if findings.isEmpty, let again = try? SessionCoding.encode(session), again != bytes {
      let same = zip(Seal.emptying(again), Seal.emptying(bytes)).prefix { $0 == $1 }
      let line = same.count { $0.0 == UInt8(ascii: "\n") } + 1
      findings.append(.bytesDiffer(line: line))
    }
    self.findings = findings
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

  /// Whether a claim's words are those at its spans, byte for byte.
  private static func isVerbatim(_ claim: Claim, in index: CodePointIndex) -> Bool {
    !claim.spans.isEmpty && claim.spans.allSatisfy { $0.end <= index.count }
      && Claim.text(of: claim.spans, in: index).utf8.elementsEqual(claim.text.utf8)
  }
}
