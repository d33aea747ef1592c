import FigureKit

/// "3 miles (8 km)": an amount against the same in another unit.
struct ConversionRule: SentenceRule {
  func findings(in sentence: ProofSentence, of text: ProofText) -> [ProofFinding] {
    let quantities = sentence.figures.quantities
    return zip(quantities, quantities.dropFirst()).compactMap { first, second in
      guard let unit = first.unit, unit == second.unit, !unit.isMoney, unit != .percent, unit != .points, unit != .time,
        second.tokens.lowerBound - first.tokens.upperBound == 1,
        sentence.form(first.tokens.upperBound) == "(", sentence.form(second.tokens.upperBound) == ")",
        first.written > 0, second.written > 0, first.value / first.written != second.value / second.written
      else { return nil }
      let slack = max(first.value, second.value) * (first.isRough || second.isRough ? 0.15 : 0.07)
      let rounding = max(
        first.rounding, second.rounding, 0.5 * first.value / first.written, 0.5 * second.value / second.written)
      guard abs(first.value - second.value) > max(slack, rounding) else { return nil }
      let right = first.value / (second.value / second.written)
      return ProofFinding(
        kind: .conversion, range: sentence.place(second.range), other: sentence.place(first.range),
        message: "\(sentence.words(first.range)) is \(FigureText.text(right)) in the other unit, "
          + "not \(FigureText.text(second.written, decimals: 2))")
    }
  }
}
