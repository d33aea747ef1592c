import ClaimKit
import SessionKit
import Testing

@testable import Workbench

/// What the engine finds and what a session records, told apart by the same words.
@Suite("Twin enumerations") struct TwinEnumTests {
  @Test("every reason of a session is one of the engine's", arguments: SessionKit.UncheckableReason.allCases)
  func reasons(recorded: SessionKit.UncheckableReason) {
    // Exhaustive: a reason that a session gets does not compile without one of the engine's.
    let found: ClaimKit.UncheckableReason =
      switch recorded {
      case .opinion: .opinion
      case .prediction: .prediction
      case .wish: .wish
      case .question: .question
      case .fragment: .fragment
      }
    #expect(SessionKit.UncheckableReason(found) == recorded)
    #expect(found.rawValue == recorded.rawValue)
  }

  @Test("every polarity of a session is one of the engine's", arguments: SessionKit.Polarity.allCases)
  func polarities(recorded: SessionKit.Polarity) {
    let found: ClaimKit.Polarity =
      switch recorded {
      case .asserted: .asserted
      case .denied: .denied
      }
    #expect(SessionKit.Polarity(found) == recorded)
    #expect(found.rawValue == recorded.rawValue)
  }
}
