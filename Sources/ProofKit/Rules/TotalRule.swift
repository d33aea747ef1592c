import FigureKit

/// "45 members: 21 from the Greens, 14 Liberals and 12 independents": parts that do not add up.
struct TotalRule: SentenceRule {
  func findings(in sentence: ProofSentence, of text: ProofText) -> [ProofFinding] {
    let tokens = sentence.tokens
    guard let colon = tokens.firstIndex(where: { [":", "—", "–"].contains($0.form) }) else { return [] }
    let quantities = sentence.figures.quantities
    guard let total = quantities.last(where: { $0.tokens.upperBound <= colon }), !total.isRough, !total.isBound,
      !total.isShare, !total.mayBeYear, colon - total.tokens.upperBound <= 4
    else { return [] }
    let parts = quantities.filter { $0.tokens.lowerBound > colon }
    let list = colon + 1..<tokens.count
    guard parts.count >= 2, isList(parts, from: colon, to: tokens.count, in: sentence),
      !list.contains(where: { ProofWords.embedded.isOne(sentence.form($0), of: .subset) }),
      parts.allSatisfy({ $0.unit == total.unit && !$0.isRough && !$0.isBound && !$0.mayBeYear }),
      tokens[list].allSatisfy({ ![":", ";", ".", "(", "—", "–", "of", "per"].contains($0.form) || $0.form == "." })
    else { return [] }
    let single = list.count { ["a", "an"].contains(sentence.form($0)) && isItem($0, in: sentence, from: colon) }
    let sum = parts.reduce(0) { $0 + $1.value } + Double(single)
    guard abs(sum - total.value) > 0.001 + Double(parts.count) * total.rounding, sum > 0, sum < total.value * 3 else {
      return []
    }
    let terms = parts.map { FigureText.text($0.value) } + [String](repeating: "1", count: single)
    return [
      ProofFinding(
        kind: .sum, range: sentence.place(total.range),
        other: sentence.place(parts[0].range.lowerBound..<parts[parts.count - 1].range.upperBound),
        message: "\(terms.joined(separator: " + ")) is \(FigureText.text(sum)), not \(FigureText.text(total.value))")
    ]
  }

  /// Whether each figure begins an item: after the mark, a comma or "and".
  private func isList(_ parts: [Quantity], from colon: Int, to end: Int, in sentence: ProofSentence) -> Bool {
    guard parts[0].tokens.lowerBound == colon + 1 else { return false }
    let items = parts.dropFirst().allSatisfy { [",", "and"].contains(sentence.form($0.tokens.lowerBound - 1)) }
    return items && sentence.form(parts[parts.count - 1].tokens.lowerBound - 1) == "and" || items && parts.count > 2
  }

  /// "and a child": an item of one.
  private func isItem(_ index: Int, in sentence: ProofSentence, from colon: Int) -> Bool {
    [",", "and"].contains(sentence.form(index - 1)) && index > colon + 1
  }
}
