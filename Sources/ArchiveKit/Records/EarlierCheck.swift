import RetrievalKit

/// An earlier check of a claim that is asked for.
public struct EarlierCheck: Hashable, Sendable {
  /// The least agreement at which an earlier check is shown unasked.
  ///
  /// How it was chosen is in the documentation of the module.
  public static let threshold = 0.5

  /// The claim that was checked.
  public let claim: ArchivedClaim
  /// By what it is ranked: the sum of the weights of its words, in nats.
  public let score: Double
  /// How much of the weight of the question is in the earlier claim: 0 nothing, 1 all.
  public let agreement: Double
  /// What raised or lowered the score, the words that weigh most first.
  public let clues: [Clue]

  /// How much agreement a score means where the question's own would be `whole`.
  ///
  /// Two or three words that are shared say little, however rare they are: "he died" was checked of many.
  static func agreement(score: Double, of whole: Double, clues: [Clue]) -> Double {
    guard whole > 0 else { return 0 }
    let words = clues.count { if case .word = $0 { true } else { false } }
    return min(1, score / whole) * min(1, Double(words) / 4)
  }
}
