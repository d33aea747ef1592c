/// Something in an article that cannot be right by itself.
public struct ProofFinding: Hashable, Sendable {
  /// What kind of thing does not fit.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A percentage or share against its two figures.
    case percent
    /// Parts that do not add up to their total.
    case sum
    /// A weekday against its date.
    case weekday
    /// An age against dates of birth and death.
    case age
    /// A name spelt in two ways.
    case name
    /// A figure of the headline against the body.
    case headline
    /// A rise that falls, or a fall that rises.
    case direction
    /// A span of time against its beginning and end.
    case duration
    /// An amount against what it is converted to.
    case conversion
    /// A person named by surname before being introduced.
    case introduction
  }

  /// What does not fit.
  public let kind: Kind
  /// The words to look at first, in UTF-8 bytes of the article's text.
  public let range: Range<Int>
  /// The words that they do not fit; nil if one place holds both.
  public let other: Range<Int>?
  /// What does not fit, with the arithmetic, and what would fit, in one sentence without a full stop.
  public let message: String

  /// Makes a finding.
  public init(kind: Kind, range: Range<Int>, other: Range<Int>? = nil, message: String) {
    self.kind = kind
    self.range = range
    self.other = other
    self.message = message
  }
}
