/// How a verdict is shown: that something was said, and that it is true, are two marks.
public enum Mark: String, Hashable, Sendable, Codable, CaseIterable {
  /// The evidence supports it.
  case verified
  /// It was said; whether it is true was not checked.
  case said
  /// The evidence contradicts it or does not support it.
  case disputed
  /// It gives only one side.
  case oneSided = "one-sided"

  /// The sign that appears next to the words; never colour alone.
  public var symbol: String {
    switch self {
    case .verified: Verdict.verified.symbol
    case .said: "◌"
    case .disputed: Verdict.disputed.symbol
    case .oneSided: Verdict.oneSided.symbol
    }
  }

  /// The words next to the sign.
  public var words: String { self == .said ? "said; truth not checked" : rawValue }

  /// What it says of a claim, in a few words.
  public var meaning: String {
    switch self {
    case .verified: Verdict.verified.meaning
    case .said: Reason.attributionOnly.meaning
    case .disputed: Verdict.disputed.meaning
    case .oneSided: Verdict.oneSided.meaning
    }
  }
}
