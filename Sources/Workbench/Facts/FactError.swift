import SessionKit

/// What can go wrong with the facts of claims.
package enum FactError: Hashable, Sendable {
  /// The claim has no fact of that number, but so many.
  case noSuchFact(ClaimID, Int, count: Int)
  /// Several facts are to be ticked without evidence.
  case severalWithoutEvidence(Int)
  /// No fact that is named can be ticked.
  case nothingToTick
  /// None of the facts named is ticked.
  case notTicked
  /// Only quotations are heard or translated.
  case notQuotation(ClaimID, Int, Tick.Manner)
  /// The author's word is nothing that can be heard or translated.
  case authorOnly(Tick.Manner)

  /// What went wrong, in one sentence without a full stop.
  var description: String {
    switch self {
    case .noSuchFact(let claim, _, count: 0): "no facts were found in claim \(claim)"
    case .noSuchFact(let claim, let number, _): "claim \(claim) has no fact \(number)"
    case .severalWithoutEvidence(let count): "\(count) facts cannot be ticked at once without evidence"
    case .nothingToTick: "there is nothing left to tick"
    case .notTicked: "none of them is ticked"
    case .notQuotation(let claim, let number, let manner):
      "only quotations can be \(manner.rawValue), and \(claim).\(number) is not one"
    case .authorOnly(let manner): "nothing can be \(manner.rawValue) on the author’s word"
    }
  }

  /// What the user can do about it.
  var hint: String? {
    switch self {
    case .noSuchFact(let claim, _, count: 0):
      "Facts are names, titles, figures, dates, places, quotations and links; “show \(claim)” shows the claim."
    case .noSuchFact(let claim, _, _): "“facts \(claim)” shows its facts with their numbers."
    case .severalWithoutEvidence: "Add the evidence that shows them all, for example “on e1”, or tick them one by one."
    case .nothingToTick: "“list unticked:facts” shows where facts are still unticked."
    case .notTicked: "“facts” shows which facts are ticked."
    case .notQuotation(let claim, _, _): "“facts \(claim)” shows what each fact is."
    case .authorOnly: "Name the evidence instead, for example “on e1”."
    }
  }
}
