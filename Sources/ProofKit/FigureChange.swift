import FigureKit

/// A change from one figure to another, with the word that says in which direction it goes.
struct FigureChange: Sendable {
  /// Where it goes.
  enum Direction: Sendable {
    /// It rises.
    case up
    /// It falls.
    case down
  }

  /// The figure before.
  let from: Quantity
  /// The figure after, in the unit of the one before where it names none.
  let to: Quantity
  /// The word that says where it goes, as a position among the sentence's tokens; nil if none is near.
  let verb: Int?
  /// Where it goes by that word.
  let direction: Direction?

  /// From the beginning of the first figure to the end of the second, in UTF-8 bytes of the sentence.
  var range: Range<Int> {
    min(from.range.lowerBound, to.range.lowerBound)..<max(from.range.upperBound, to.range.upperBound)
  }

  /// So many words may be between the verb and "from".
  private static let reach = 8

  /// The changes of a sentence: "from A to B", "to B from A".
  static func all(in sentence: ProofSentence) -> [FigureChange] {
    let quantities = sentence.figures.quantities
    return zip(quantities, quantities.dropFirst()).compactMap { first, second in
      change(from: first, to: second, in: sentence) ?? turnedChange(to: first, from: second, in: sentence)
    }
  }

  private static func change(from: Quantity, to: Quantity, in sentence: ProofSentence) -> FigureChange? {
    guard sentence.form(from.tokens.lowerBound - 1) == "from" || isRough(sentence, before: from) else { return nil }
    let between = sentence.tokens[from.tokens.upperBound..<to.tokens.lowerBound]
    guard between.last?.form == "to", between.count <= 6, !between.contains(where: { $0.form == "," }) else {
      return nil
    }
    guard from.unit == to.unit || from.unit == nil, !from.mayBeYear, !to.mayBeYear || to.unit != nil else {
      return nil
    }
    let verb = self.verb(before: from.tokens.lowerBound - 1, in: sentence)
    return FigureChange(from: from, to: to, verb: verb?.index, direction: verb?.direction)
  }

  private static func turnedChange(to: Quantity, from: Quantity, in sentence: ProofSentence) -> FigureChange? {
    let between = sentence.tokens[to.tokens.upperBound..<from.tokens.lowerBound]
    guard sentence.form(to.tokens.lowerBound - 1) == "to", between.last?.form == "from", between.count <= 3,
      from.unit == to.unit, !from.mayBeYear, !to.mayBeYear,
      let verb = verb(before: to.tokens.lowerBound - 1, in: sentence)
    else { return nil }
    return FigureChange(from: from, to: to, verb: verb.index, direction: verb.direction)
  }

  /// Whether "from" comes before the word that makes a figure rough.
  private static func isRough(_ sentence: ProofSentence, before quantity: Quantity) -> Bool {
    (quantity.isRough || quantity.isBound) && sentence.form(quantity.tokens.lowerBound - 2) == "from"
  }

  private static func verb(
    before end: Int, in sentence: ProofSentence
  ) -> (index: Int, direction: Direction)? {
    let words = ProofWords.embedded
    for index in stride(from: end - 1, through: max(0, end - reach), by: -1) {
      let form = sentence.form(index)
      if [";", "."].contains(form) { return nil }
      if form == "up" || words.isOne(form, of: .up) { return (index, .up) }
      if form == "down" || words.isOne(form, of: .down) { return (index, .down) }
    }
    return nil
  }
}
