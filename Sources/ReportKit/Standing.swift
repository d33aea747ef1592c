import SessionKit

/// How a claim stands in the review: its verdict, or why it has none.
enum Standing: String, Sendable, CaseIterable {
  case verified
  case disputed
  case oneSided = "one-sided"
  case unseen
  case uncheckable

  init(_ claim: Claim) {
    self =
      switch claim.tag?.verdict {
      case .verified: .verified
      case .disputed: .disputed
      case .oneSided: .oneSided
      case nil: claim.checkable ? .unseen : .uncheckable
      }
  }

  private var verdict: Verdict? { Verdict(rawValue: rawValue) }

  /// The word that says it.
  var word: String {
    switch self {
    case .verified, .disputed, .oneSided: rawValue
    case .unseen: "not yet checked"
    case .uncheckable: "not checkable"
    }
  }

  /// The mark beside the word.
  var symbol: String {
    switch self {
    case .verified, .disputed, .oneSided: verdict?.symbol ?? ""
    case .unseen: "○"
    case .uncheckable: "–"
    }
  }

  /// What it says of a claim, in a few words.
  var meaning: String {
    switch self {
    case .verified, .disputed, .oneSided: verdict?.meaning ?? ""
    case .unseen: "no verdict has been given yet"
    case .uncheckable: "no evidence could settle it"
    }
  }

  /// How much it matters to a reader, for words that several claims share: the highest is shown.
  var gravity: Int {
    switch self {
    case .disputed: 4
    case .oneSided: 3
    case .unseen: 2
    case .verified: 1
    case .uncheckable: 0
    }
  }
}

extension Tally {
  /// The number of claims that stand so.
  subscript(standing: Standing) -> Int {
    switch standing {
    case .verified: self[Verdict.verified]
    case .disputed: self[Verdict.disputed]
    case .oneSided: self[Verdict.oneSided]
    case .unseen: untagged
    case .uncheckable: uncheckable
    }
  }
}
