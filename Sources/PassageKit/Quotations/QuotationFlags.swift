import FigureKit

/// What a person should look at in a quotation that was found: negations and figures.
enum QuotationFlags {
  /// The flags that follow from the words alone.
  static func flags(of match: QuotationMatch, in words: [QuotedWord]) -> Set<QuotationCheck.Flag> {
    var flags: Set<QuotationCheck.Flag> = []
    if match.omitted.contains(where: { swallowsNegation($0, in: words) }) { flags.insert(.negation) }
    let quoted = match.differences.compactMap { $0.quoted?.form }
    let said = match.differences.compactMap { $0.said?.form }
    if quoted.count(where: Negation.isNegation) != said.count(where: Negation.isNegation) { flags.insert(.negation) }
    for difference in match.differences {
      guard let one = difference.quoted?.form, let two = difference.said?.form else { continue }
      if Negation.areOpposites(one, two) { flags.insert(.negation) }
    }
    if !isSameFigures(match.differences.map { ($0.quoted?.spelling, $0.said?.spelling) }) { flags.insert(.figure) }
    return flags
  }

  /// Whether an omission removes a negation that governs what is kept.
  ///
  /// Within a sentence any negation counts; across sentences one in the sentence of the words before the omission, or in
  /// that of the words after it.
  private static func swallowsNegation(_ omitted: Range<Int>, in words: [QuotedWord]) -> Bool {
    let boundaries = omitted.filter { words[$0].startsSentence }
    let behind = omitted.upperBound < words.count && words[omitted.upperBound].startsSentence
    guard let first = boundaries.first, let last = boundaries.last else {
      return words[omitted].contains { Negation.isNegation($0.form) }
    }
    if words[omitted.lowerBound..<first].contains(where: { Negation.isNegation($0.form) }) { return true }
    return !behind && words[last..<omitted.upperBound].contains { Negation.isNegation($0.form) }
  }

  /// Whether the words that differ name the same figures.
  private static func isSameFigures(_ differences: [(String?, String?)]) -> Bool {
    let quoted = differences.compactMap { $0.0.flatMap(FigureWord.value) }
    let said = differences.compactMap { $0.1.flatMap(FigureWord.value) }
    return quoted.sorted() == said.sorted()
  }
}
