import FigureKit

/// "52 percent of the vote, ahead of Reed with 31 and Patel with 21 percent": shares of one whole above a hundred.
struct VoteShareRule: SentenceRule {
  private static let comparing: Set<String> = ["from", "by", "than", "up", "down", "to", "between", "against"]

  func findings(in sentence: ProofSentence, of text: ProofText) -> [ProofFinding] {
    let tokens = sentence.tokens
    guard let whole = tokens.indices.first(where: { isWhole($0, in: sentence) }) else { return [] }
    guard !tokens.contains(where: { ["turnout", "counted", "margin", "points"].contains($0.form) }) else { return [] }
    let shares = sentence.figures.quantities.filter { quantity in
      guard !Self.comparing.contains(sentence.form(quantity.tokens.lowerBound - 1)) || isResult(quantity, in: sentence)
      else { return false }
      return quantity.unit == .percent || isElided(quantity, in: sentence)
    }
    guard shares.count >= 2, shares.contains(where: { $0.unit == .percent }),
      sentence.figures.quantities.count(where: { $0.unit == .percent }) == shares.count(where: { $0.unit == .percent })
    else { return [] }
    let sum = shares.reduce(0) { $0 + $1.value }
    guard sum > 100 + Double(shares.count) * 0.5, sum < 200 else { return [] }
    let terms = shares.map { FigureText.text($0.value, decimals: 2) }.joined(separator: " + ")
    return [
      ProofFinding(
        kind: .sum, range: sentence.place(shares[0].range.lowerBound..<shares[shares.count - 1].range.upperBound),
        other: sentence.place(tokens[whole].range),
        message: "\(terms) is \(FigureText.text(sum, decimals: 2)) percent, more than all votes")
    ]
  }

  /// "52 percent to 49 percent": the second of two results.
  private func isResult(_ quantity: Quantity, in sentence: ProofSentence) -> Bool {
    sentence.form(quantity.tokens.lowerBound - 1) == "to"
      && sentence.figures.quantities.contains {
        $0.unit == .percent && $0.tokens.upperBound == quantity.tokens.lowerBound - 1
          && !Self.comparing.contains(sentence.form($0.tokens.lowerBound - 1))
      }
  }

  /// "of the vote", or that someone "voted yes" or "abstained".
  private func isWhole(_ index: Int, in sentence: ProofSentence) -> Bool {
    let form = sentence.form(index)
    if form == "abstained" { return true }
    if form == "voted" { return ["yes", "no", "for", "against", "in"].contains(sentence.form(index + 1)) }
    return ProofWords.embedded.isOne(form, of: .vote) && ["the", "of", "all"].contains(sentence.form(index - 1))
  }

  /// "with 31": the unit is that of the figures around it.
  private func isElided(_ quantity: Quantity, in sentence: ProofSentence) -> Bool {
    quantity.unit == nil && quantity.value <= 100
      && ["with", "on", "for", "got", "won"].contains(sentence.form(quantity.tokens.lowerBound - 1))
      && [",", "and", ".", ""].contains(sentence.form(quantity.tokens.upperBound))
  }
}
