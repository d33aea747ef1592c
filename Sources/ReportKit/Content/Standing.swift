import SessionKit

/// How a claim stands in the review: its verdict, or why it has none.
enum Standing: String, Sendable, CaseIterable {
  case verified
  case disputed
  case oneSided = "one-sided"
  case held
  case unseen
  case uncheckable

  init(_ claim: Claim) {
    self =
      switch claim.tag?.verdict {
      case .verified: .verified
      case .disputed: .disputed
      case .oneSided: .oneSided
      case nil: !claim.checkable ? .uncheckable : claim.hold != nil ? .held : .unseen
      }
  }

  /// The verdict, where there is one.
  var verdict: Verdict? { Verdict(rawValue: rawValue) }

  /// The word that says it.
  var word: String {
    switch self {
    case .verified, .disputed, .oneSided: rawValue
    case .held: "on hold"
    case .unseen: "not yet checked"
    case .uncheckable: "not checkable"
    }
  }

  /// The mark beside the word.
  var symbol: String {
    switch self {
    case .verified, .disputed, .oneSided: verdict?.symbol ?? ""
    case .held: "◇"
    case .unseen: "○"
    case .uncheckable: "–"
    }
  }

  /// What it says of a claim, in a few words.
  var meaning: String {
    switch self {
    case .verified, .disputed, .oneSided: verdict?.meaning ?? ""
    case .held: "it cannot be settled yet"
    case .unseen: "no verdict has been given yet"
    case .uncheckable: "no evidence could settle it"
    }
  }

  /// The standings by how much they matter to a reader, for words that several claims share: the first is shown.
  static let byGravity: [Standing] = [.disputed, .oneSided, .held, .unseen, .verified, .uncheckable]

  /// The number of the standing among an article's traits.
  var trait: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
