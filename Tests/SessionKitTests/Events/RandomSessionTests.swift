import Groundwork
import Mutating
@testable import SessionKit
import Testing

@Suite("Random sessions") struct RandomSessionTests {
  @Test("have the state of their standing events folded from nothing", arguments: [1, 2] as [UInt64])
  func folding(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var session = try Sample.session()
    while session.lastSeq < 1500 {
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        for _ in 0..<Int.random(in: 1...400, using: &random) where session.lastUndoable != nil { try session.undo() }
      case 1:
        for _ in 0..<Int.random(in: 1...400, using: &random) where session.nextRedoable != nil { try session.redo() }
      default:
        for _ in 0..<Int.random(in: 1...150, using: &random) {
          try session.record(Self.change(in: session, using: &random))
        }
      }
      #expect(try session.state == Self.fold(session.events))
    }
    #expect(session.events.count { $0.change.type == "eventUndone" } > 100)
    let bytes = try SessionCoding.encode(session)
    let read = try SessionCoding.decode(bytes, path: "s.json")
    #expect(read.session.state == session.state)
    #expect(read.session.undoneSeqs == session.undoneSeqs)
    #expect(read.savedState == session.state)
    #expect(try SessionCoding.encode(read.session) == bytes)
  }

  /// A change that applies to the session as it stands.
  static func change(in session: Session, using random: inout SeededGenerator) throws -> Change {
    let claim = try #require(session.state.claims.randomElement(using: &random))
    let evidence = session.state.evidence.randomElement(using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return .claimFlagged(.init([claim.id]))
    case 1: return .noted(claim.id, text: "note \(session.lastSeq)")
    case 2: return .unknown(type: "moodSensed")
    case 3 where claim.id.letters.count < 3:
      let parts = [0, 1].map { Change.ClaimSplit.Part(id: claim.id.part($0), spans: claim.spans, text: claim.text) }
      return .claimSplit(.init(claim: claim.id, parts: parts))
    case 4:
      guard let other = session.state.claims.last, other.id != claim.id, session.state.claims.count > 6 else { break }
      return .claimsJoined(.init(claims: [claim.id, other.id], spans: claim.spans, text: claim.text))
    case 5: return .cited(session.state.nextEvidenceID.number, .supports(claim.id))
    case 6:
      guard let evidence else { break }
      return .evidenceLinked(.init(evidence: evidence.id, links: [.refutes(claim.id)]))
    case 7:
      guard let evidence, session.state.evidence.count > 8 else { break }
      return .evidenceRemoved(.init(evidence: evidence.id))
    default: break
    }
    return .tagged(claim.id, as: try #require(Verdict.allCases.randomElement(using: &random)))
  }

  /// The state by the definition of undo, with nothing kept from step to step.
  private static func fold(_ events: [Event]) throws -> ReviewState {
    var standing: [Event] = []
    var undone: [Event] = []
    for event in events {
      switch event.change {
      case .eventUndone: undone.append(standing.removeLast())
      case .eventRedone: standing.append(undone.removeLast())
      default:
        standing.append(event)
        undone = []
      }
    }
    return try standing.reduce(into: ReviewState()) { try $0.apply($1) }
  }
}
