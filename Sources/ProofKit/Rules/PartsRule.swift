import FigureKit

/// "a jury of 12 had seven men and six women", "of 50 votes, 20 were for and 35 against": two parts of a whole.
struct PartsRule: SentenceRule {
  /// Parts that make a whole of people together.
  private static let pairs: [Set<String>] = [
    ["men", "women"], ["boys", "girls"], ["adults", "children"], ["adults", "minors"], ["for", "against"],
  ]

  func findings(in sentence: ProofSentence, of text: ProofText) -> [ProofFinding] {
    let numbers = sentence.figures.quantities.filter { $0.unit == nil }
    guard numbers.count == 3, sentence.figures.quantities.count == 3,
      !sentence.tokens.contains(where: { ProofWords.embedded.isOne($0.form, of: .subset) || $0.form == ":" }),
      numbers.allSatisfy({ !$0.isRough && !$0.isBound && !$0.mayBeYear })
    else { return [] }
    let (total, parts) = (numbers[0], numbers.dropFirst())
    guard let pair = Self.pairs.first(where: { pair in isPair(Array(parts), pair, in: sentence) }),
      !pair.contains(total.counted ?? ""), parts.allSatisfy({ $0.value < total.value })
    else { return [] }
    let sum = parts.reduce(0) { $0 + $1.value }
    // Of votes some may be missing, of people not.
    guard pair.contains("for") ? sum > total.value : sum != total.value else { return [] }
    let terms = parts.map { FigureText.text($0.value) }.joined(separator: " + ")
    return [
      ProofFinding(
        kind: .sum, range: sentence.place(total.range),
        other: sentence.place(numbers[1].range.lowerBound..<numbers[2].range.upperBound),
        message: "\(terms) is \(FigureText.text(sum)), not \(FigureText.text(total.value))")
    ]
  }

  /// The two parts are named by the two words, and nothing but a word or two is between them.
  private func isPair(_ parts: [Quantity], _ pair: Set<String>, in sentence: ProofSentence) -> Bool {
    let between = sentence.tokens[parts[0].tokens.upperBound..<parts[1].tokens.lowerBound].map(\.form)
    guard between.contains("and") || between.contains(","), between.count <= 4 else { return false }
    func name(_ part: Quantity) -> String? {
      (part.tokens.upperBound..<part.tokens.upperBound + 3).map(sentence.form).first { pair.contains($0) }
    }
    guard let one = name(parts[0]), let two = name(parts[1]) else { return false }
    return one != two
  }
}
