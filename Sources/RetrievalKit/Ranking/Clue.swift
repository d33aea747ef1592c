/// Something that raised or lowered the rank of an earlier check.
public enum Clue: Hashable, Sendable {
  /// Words that both have: the word as the question has it, and what it brought.
  case word(String, points: Double)
  /// All pieces of words that both have, and what they brought.
  case pieces(points: Double)
  /// Both are of the same month, or of the same year.
  case sameDate(String, points: Double)
  /// The figures of the question and those of the earlier claim, of which none agree.
  case otherFigures([String], [String], factor: Double)
  /// The years of the question and those of the earlier claim, of which none agree.
  case otherYears([String], [String], factor: Double)
  /// Names that only the question has and names that only the earlier claim has.
  case otherNames([String], [String], factor: Double)
  /// One of the two denies what the other says.
  case otherPolarity(factor: Double)
  /// Names that both have are in another order.
  case otherOrder([String], factor: Double)
}

extension Clue: CustomStringConvertible {
  /// The clue in a few words.
  public var description: String {
    switch self {
    case .word(let word, let points): "“\(word)” \(Self.plus(points))"
    case .pieces(let points): "parts of words \(Self.plus(points))"
    case .sameDate(let date, let points): "the same date, \(date) \(Self.plus(points))"
    case .otherFigures(let asked, let found, let factor):
      "other figures, \(Self.list(asked)) and \(Self.list(found)) ×\(Self.text(factor))"
    case .otherYears(let asked, let found, let factor):
      "other years, \(Self.list(asked)) and \(Self.list(found)) ×\(Self.text(factor))"
    case .otherNames(let asked, let found, let factor):
      "other names, \(Self.list(asked)) and \(Self.list(found)) ×\(Self.text(factor))"
    case .otherPolarity(let factor): "one denies it ×\(Self.text(factor))"
    case .otherOrder(let names, let factor): "another order, \(Self.list(names)) ×\(Self.text(factor))"
    }
  }

  private static func list(_ words: [String]) -> String { words.joined(separator: " ") }
  private static func plus(_ points: Double) -> String { "+\(text(points))" }

  /// A number with two decimals, the same in every locale.
  static func text(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
