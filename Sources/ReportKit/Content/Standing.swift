import SessionKit

/// How a claim is in the review: its verdict, or why it has none.
enum Standing: String, Sendable, CaseIterable {
  case verified
  case said
  case disputed
  case oneSided = "one-sided"
  case held
  case unseen
  case uncheckable

  init(_ claim: Claim) {
    // A verdict to confirm was given for something else: it counts as none.
    self =
      switch claim.isJudged ? claim.tag?.mark : nil {
      case .verified: .verified
      case .said: .said
      case .disputed: .disputed
      case .oneSided: .oneSided
      case nil: !claim.checkable && claim.tag == nil ? .uncheckable : claim.hold != nil ? .held : .unseen
      }
  }

  /// What follows “disputed” where the checker gave no reason.
  static let noReason = "no reason given"

  /// The mark of the verdict, where there is one.
  var mark: Mark? { Mark(rawValue: rawValue) }

  /// The word that says it.
  var word: String {
    switch self {
    case .verified, .said, .disputed, .oneSided: mark?.words ?? rawValue
    case .held: "on hold"
    case .unseen: "not yet checked"
    case .uncheckable: "not checkable"
    }
  }

  /// The sign next to the word.
  var symbol: String {
    switch self {
    case .verified, .said, .disputed, .oneSided: mark?.symbol ?? ""
    case .held: "◇"
    case .unseen: "○"
    case .uncheckable: "–"
    }
  }

  /// What it says of a claim, in a few words.
  var meaning: String {
    switch self {
    case .verified, .said, .disputed, .oneSided: mark?.meaning ?? ""
    case .held: "cannot be settled yet"
    case .unseen: "no verdict yet"
    case .uncheckable: "cannot be settled by evidence"
    }
  }

  /// The standings by how much they matter to a reader, for words that several claims share: the first is shown.
  static let byGravity: [Standing] = [.disputed, .oneSided, .held, .unseen, .said, .verified, .uncheckable]

  /// The number of the standing among an article's traits.
  var trait: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
