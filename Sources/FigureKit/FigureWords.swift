import CLanguageModel
import Lexicons

/// What is known about the words of figures: numbers, shares, units.
struct FigureWords: Sendable {
  /// Values of words that are numbers by themselves ("seven", "forty").
  private(set) var numbers: [String: Double] = [:]
  /// The tens, after which a hyphen and a digit may follow.
  private(set) var tens: Set<String> = []
  /// What a word multiplies the number before it by.
  private(set) var scales: [String: Double] = [:]
  /// Into how many parts a word divides the whole.
  private(set) var shares: [String: Double] = [:]
  /// Words that make a figure a rough one.
  private(set) var rough: Set<String> = []
  /// Words that may follow a number and are not what it counts.
  private(set) var stops: Set<String> = []
  /// Words before a number that names something.
  private(set) var named: Set<String> = []
  /// Words that make a figure a bound.
  private(set) var bounds: Set<String> = []
  /// Units by their names and signs; names of two words are joined by "_".
  private(set) var units: [String: (unit: MeasureUnit, factor: Double)] = [:]

  /// The embedded lexicon, read once.
  static let embedded = FigureWords()

  private init() {
    LexiconFile.forEachRow(of: stet_lexicon_figures()) { fields in
      let value = Double(fields[1]) ?? 0
      switch fields[0] {
      case "number": for word in fields.dropFirst(2) { numbers[word] = value }
      case "tens":
        for word in fields.dropFirst(2) {
          numbers[word] = value
          tens.insert(word)
        }
      case "scale": for word in fields.dropFirst(2) { scales[word] = value }
      case "share": for word in fields.dropFirst(2) { shares[word] = value }
      case "rough": rough.formUnion(fields.dropFirst())
      case "stop": stops.formUnion(fields.dropFirst())
      case "named": named.formUnion(fields.dropFirst())
      case "bound": bounds.formUnion(fields.dropFirst())
      case "unit":
        let unit = LexiconFile.known(MeasureUnit(rawValue: fields[1]), in: fields)
        let factor = LexiconFile.known(Double(fields[2]), in: fields)
        for word in fields.dropFirst(3) { units[word] = (unit, factor) }
      default: LexiconFile.unknown(in: fields)
      }
    }
  }
}
