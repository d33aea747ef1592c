/// What the analyst finds of a claim; it judges what the speaker asserts, and of a denial the denial.
public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
  /// The evidence supports the claim.
  case verified
  /// The evidence contradicts the claim or does not support it.
  case disputed
  /// The claim gives only one side.
  case oneSided = "one-sided"

  /// The mark that appears next to the word; never colour alone.
  public var symbol: String {
    switch self {
    case .verified: "✓"
    case .disputed: "✗"
    case .oneSided: "◐"
    }
  }

  /// What the verdict says of a claim, in a few words.
  public var meaning: String {
    switch self {
    case .verified: "supported by the evidence"
    case .disputed: "contradicted or unsupported"
    case .oneSided: "gives only one side"
    }
  }
}
