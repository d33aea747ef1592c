import FigureKit

/// A figure of the headline that the body has otherwise.
struct HeadlineRule: ProofRule {
  /// So many sentences of the body say what the headline sums up.
  private static let lead = 6

  func findings(in text: ProofText) -> [ProofFinding] {
    guard let headline = text.sentences.first, isHeadline(headline, in: text) else { return [] }
    let body = text.sentences.dropFirst().filter { $0.kind.holdsClaims }
    let all = body.flatMap { sentence in sentence.figures.quantities }
    return headline.figures.quantities.compactMap { figure in
      guard !figure.mayBeYear, !figure.isRough, !figure.isBound, !figure.isShare,
        !all.contains(where: {
          $0.unit == figure.unit
            && ($0.value == figure.value || abs($0.value - figure.value) <= max($0.rounding, figure.rounding))
        })
      else { return nil }
      for sentence in body.prefix(Self.lead) {
        for other in sentence.figures.quantities
        where other.unit == figure.unit && !other.mayBeYear && isSameThing(figure, headline, other, sentence) {
          return ProofFinding(
            kind: .headline, range: headline.place(figure.range), other: sentence.place(other.range),
            message: "the headline says “\(headline.words(figure.range))”, the body “\(sentence.words(other.range))”")
        }
      }
      return nil
    }
  }

  private func isHeadline(_ sentence: ProofSentence, in text: ProofText) -> Bool {
    if sentence.kind == .headline { return true }
    // A first line of its own without a full stop.
    guard text.article.blocks.count > 1, !sentence.text.hasSuffix(".") else { return false }
    return sentence.start == text.article.blocks[0].range.lowerBound
      && sentence.text.utf8.count == text.article.blocks[0].range.count
  }

  /// What both count is the same or left unsaid, and so is a word beside both: "kills 14", "killed 12 people".
  private func isSameThing(
    _ one: Quantity, _ first: ProofSentence, _ two: Quantity, _ second: ProofSentence
  ) -> Bool {
    if let counted = one.counted, let other = two.counted, other != "people", !WordStart.isSame(counted, other) {
      return false
    }
    let beside = words(beside: one, in: first)
    return words(beside: two, in: second).contains { word in beside.contains { WordStart.isSame($0, word) } }
  }

  /// The word before a figure and the two after it.
  private func words(beside quantity: Quantity, in sentence: ProofSentence) -> [String] {
    [quantity.tokens.lowerBound - 1, quantity.tokens.upperBound, quantity.tokens.upperBound + 1].map(sentence.form)
  }
}

/// Whether two small words begin alike, as the forms of a verb do: "kills" and "killed".
enum WordStart {
  private static let endings = ["s", "es", "ed", "d"]

  /// Four letters or more, and all but the ending; or three, and one of the commonest endings.
  static func isSame(_ one: String, _ two: String) -> Bool {
    let shorter = min(one.count, two.count)
    guard shorter >= 3, one.first?.isLetter == true else { return false }
    if one == two || endings.contains(where: { one == two + $0 || two == one + $0 }) { return true }
    guard shorter >= 4 else { return false }
    let shared = zip(one, two).prefix { $0 == $1 }.count
    return shared >= max(4, shorter - 2) && max(one.count, two.count) - shared <= 3
  }
}
