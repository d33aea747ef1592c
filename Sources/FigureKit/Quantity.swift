/// A figure of a text: its value, and what it measures or counts.
public struct Quantity: Hashable, Sendable {
  /// Where it is, with its unit, in UTF-8 bytes of the text.
  public let range: Range<Int>
  /// The tokens that make it up, as a range of the text's ``FigureToken``s.
  public let tokens: Range<Int>
  /// Its value, in the base of its unit.
  public let value: Double
  /// Its value as written, without the unit's factor.
  public let written: Double
  /// Half of the last place that is written, in the base of its unit: how far it may have been rounded.
  public let rounding: Double
  /// What it measures; nil for a plain number.
  public let unit: MeasureUnit?
  /// What is counted: the word after a plain number, small; nil if none follows.
  public let counted: String?
  /// Whether it is said to be a rough figure.
  public let isRough: Bool
  /// Whether it is a bound ("more than", "at least").
  public let isBound: Bool
  /// Whether it is a share in words or a fraction ("a third", "two fifths").
  public let isShare: Bool
  /// Whether it may as well be a year.
  public let mayBeYear: Bool

  /// Whether two figures of one kind may be the same, rounded by one of the two texts or not.
  public func agrees(with other: Quantity) -> Bool {
    guard isComparable(with: other) else { return false }
    let difference = abs(value - other.value)
    if difference <= max(rounding, other.rounding) * 1.000_001 { return true }
    guard isRough || other.isRough || isShare || other.isShare else {
      // A conversion of units, rounded as it mostly is.
      return factor != other.factor && difference <= max(abs(value), abs(other.value)) * 0.01
    }
    return difference <= max(abs(value), abs(other.value)) * 0.05
  }

  /// Whether the two measure the same, so that their values can be compared.
  public func isComparable(with other: Quantity) -> Bool {
    if unit != other.unit { return false }
    if unit != nil { return true }
    guard let counted, let second = other.counted else { return !(mayBeYear != other.mayBeYear) }
    return Self.isSameWord(counted, second)
  }

  /// Singular and plural are one word.
  private static func isSameWord(_ one: String, _ two: String) -> Bool {
    one == two || one == two + "s" || two == one + "s" || one == two + "es" || two == one + "es"
  }

  private var factor: Double { written == 0 ? 1 : value / written }
}
