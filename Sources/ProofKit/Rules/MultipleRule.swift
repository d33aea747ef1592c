import FigureKit

/// "doubled from 400 to 600": a multiple against its two figures.
struct MultipleRule: SentenceRule {
  private static let multiples: [String: Double] = [
    "doubled": 2, "doubling": 2, "tripled": 3, "tripling": 3, "trebled": 3, "quadrupled": 4, "halved": 0.5,
  ]
  /// How far a multiple may be off: "doubled" is said of a little more and less.
  private static let slack = 0.12

  func findings(in sentence: ProofSentence, of text: ProofText) -> [ProofFinding] {
    FigureChange.all(in: sentence).compactMap { change in
      guard let verb = verb(before: change, in: sentence), let multiple = Self.multiples[sentence.form(verb)],
        change.from.value > 0
      else { return nil }
      let ratio = change.to.value / change.from.value
      let before = sentence.form(verb - 1)
      let isMore = before == "than" || before == "over" || ratio > multiple && before == "least"
      let isLess = ["nearly", "almost"].contains(before)
      guard
        isMore
          ? ratio < multiple * (1 - Self.slack)
          : ratio > multiple * (1 + Self.slack) || ratio < multiple * (isLess ? 0.75 : 1 - Self.slack)
      else { return nil }
      let range = sentence.tokens[verb].range
      return ProofFinding(
        kind: .percent, range: sentence.place(range), other: sentence.place(change.range),
        message: "from \(sentence.words(change.from.range)) to \(sentence.words(change.to.range)) is "
          + "\(FigureText.text(ratio, decimals: 2)) times as much, not “\(sentence.words(range))”")
    }
  }

  private func verb(before change: FigureChange, in sentence: ProofSentence) -> Int? {
    let first = min(change.from.tokens.lowerBound, change.to.tokens.lowerBound)
    return (max(0, first - 6)..<first).last { Self.multiples[sentence.form($0)] != nil }
  }
}
