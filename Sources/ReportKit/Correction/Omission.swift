import SessionKit

/// Claims that may be wrong, but that a letter does not speak of, for one reason.
struct Omission: Sendable {
  /// Why a letter does not speak of a claim.
  enum Cause: Sendable, CaseIterable {
    case unchecked
    case held
    case unconfirmed
    case contested

    /// The reason for a claim; nil if it has a verdict that stands, or needs none.
    init?(_ entry: ClaimEntry) {
      if entry.claim.isToConfirm {
        self = .unconfirmed
      } else if entry.claim.isContested {
        self = .contested
      } else if entry.standing == .held {
        self = .held
      } else if entry.standing == .unseen {
        self = .unchecked
      } else {
        return nil
      }
    }
  }

  let cause: Cause
  /// The claims, in the order of the text.
  let claims: [ClaimID]

  /// The reason with the claims, for the letter: `not yet checked: 2 claims (7, 8a)`.
  var words: String {
    let label =
      switch cause {
      case .unchecked: "not yet checked"
      case .held: "on hold"
      case .unconfirmed: "to be confirmed"
      case .contested: "judged differently by our checkers"
      }
    return "\(label): \(claims.counted)"
  }

  /// The claims as an export reports what it left out.
  var leftOut: LeftOut {
    let why =
      switch cause {
      case .unchecked: "have no verdict"
      case .held: "are on hold"
      case .unconfirmed: "have a verdict that needs confirming"
      case .contested: "have verdicts that differ"
      }
    return LeftOut(why: why, claims: claims)
  }
}
