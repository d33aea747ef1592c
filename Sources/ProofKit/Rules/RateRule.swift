import FigureKit

/// "A pound costs 1.30 dollars, so 200,000 pounds ($160,000)": an amount of money against the rate that the article names.
struct RateRule: ProofRule {
  /// So many rates of one article are held against its amounts.
  private static let most = 20

  /// How much of one currency one of another is.
  private struct Rate {
    let from: MeasureUnit
    let to: MeasureUnit
    let value: Double
    let range: Range<Int>
  }

  func findings(in text: ProofText) -> [ProofFinding] {
    let rates = text.sentences.flatMap { named(in: $0) }.prefix(Self.most)
    guard !rates.isEmpty else { return [] }
    return text.sentences.flatMap { sentence in rates.flatMap { findings(in: sentence, rate: $0) } }
  }

  /// "a pound costs 1.30 dollars", "one euro was worth $1.10".
  private func named(in sentence: ProofSentence) -> [Rate] {
    sentence.figures.quantities.compactMap { quantity in
      guard let to = quantity.unit, to.isMoney else { return nil }
      if let rate = rate(behind: quantity, in: sentence) { return rate }
      var index = quantity.tokens.lowerBound - 1
      var steps = 0
      while steps < 3,
        ProofWords.embedded.isOne(sentence.form(index), of: .worth)
          || ["about", "around"].contains(sentence.form(index))
      {
        index -= 1
        steps += 1
      }
      guard steps > 0, ["a", "one", "1", "the", "each", "every"].contains(sentence.form(index - 1)),
        let from = unit(named: sentence.form(index)), from != to, quantity.value > 0
      else { return nil }
      return Rate(from: from, to: to, value: quantity.value, range: sentence.place(quantity.range))
    }
  }

  /// "1.10 dollars to the euro", "1.30 dollars per pound".
  private func rate(behind quantity: Quantity, in sentence: ProofSentence) -> Rate? {
    var index = quantity.tokens.upperBound
    guard ["to", "per", "for"].contains(sentence.form(index)), let to = quantity.unit else { return nil }
    index += 1
    if ["the", "a", "one", "each"].contains(sentence.form(index)) { index += 1 }
    guard let from = unit(named: sentence.form(index)), from != to, quantity.value > 0 else { return nil }
    return Rate(from: from, to: to, value: quantity.value, range: sentence.place(quantity.range))
  }

  private func unit(named form: String) -> MeasureUnit? {
    Figures("1 \(form)").quantities.first?.unit.flatMap { $0.isMoney ? $0 : nil }
  }

  private func findings(in sentence: ProofSentence, rate: Rate) -> [ProofFinding] {
    let quantities = sentence.figures.quantities
    return zip(quantities, quantities.dropFirst()).compactMap { first, second in
      let between = sentence.tokens[first.tokens.upperBound..<second.tokens.lowerBound].map(\.form)
      guard
        [["("], [",", "or"], ["or"], ["(", "about"], ["are"], ["is"], ["were"], ["was"]]
          .contains(between)
      else { return nil }
      let isForward = first.unit == rate.from && second.unit == rate.to
      guard isForward || first.unit == rate.to && second.unit == rate.from else { return nil }
      let right = isForward ? first.value * rate.value : first.value / rate.value
      let slack = max(right * (first.isRough || second.isRough ? 0.1 : 0.02), first.rounding, second.rounding)
      guard abs(second.value - right) > slack else { return nil }
      return ProofFinding(
        kind: .conversion, range: sentence.place(second.range), other: rate.range,
        message: "at the stated rate, \(sentence.words(first.range)) is \(FigureText.text(right)), "
          + "not \(FigureText.text(second.value))")
    }
  }
}
