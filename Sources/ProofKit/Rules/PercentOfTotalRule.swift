import FigureKit

/// "Of the 200 passengers, a quarter, or 60": a share against the part and the total.
struct PercentOfTotalRule: SentenceRule {
  private static let determiners: Set<String> = ["the", "its", "their", "all", "his", "her", "some", "about", "those"]

  func findings(in sentence: ProofSentence, of text: ProofText) -> [ProofFinding] {
    let quantities = sentence.figures.quantities.filter { !$0.mayBeYear }
    let shares = quantities.filter { $0.unit == .percent }
    let numbers = quantities.filter { $0.unit == nil }
    guard shares.count == 1, numbers.count == 2, quantities.count == 3, let share = shares.first, !share.isBound,
      let total = numbers.first(where: { isTotal($0, sentence) }), let part = numbers.first(where: { $0 != total }),
      !isTotal(part, sentence), part.value <= total.value, total.value > 0, isRestated(share, part, sentence)
    else { return [] }
    let right = part.value / total.value * 100
    let slack = share.isShare ? 2.5 : max(share.rounding, share.written == share.written.rounded() ? 0.5 : 0.05)
    let rough = share.isRough || part.isRough || total.isRough || part.isBound || total.isBound ? 3.0 : 0
    guard abs(right - share.value) > slack + rough + (part.rounding + total.rounding) / total.value * 100 + 0.01 else {
      return []
    }
    return [
      ProofFinding(
        kind: .percent, range: sentence.place(share.range), other: sentence.place(part.range),
        message:
          "\(FigureText.text(part.value)) of \(FigureText.text(total.value)) is \(FigureText.text(right)) percent, "
          + "not \(sentence.words(share.range)); \(sentence.words(share.range)) would be "
          + FigureText.text(total.value * share.value / 100))
    ]
  }

  /// "of the 200", "out of 200".
  private func isTotal(_ quantity: Quantity, _ sentence: ProofSentence) -> Bool {
    var before = quantity.tokens.lowerBound - 1
    while Self.determiners.contains(sentence.form(before)) { before -= 1 }
    return sentence.form(before) == "of"
  }

  /// Whether one of the two repeats the other: "a quarter, or 60", "60 (a quarter)".
  private func isRestated(_ share: Quantity, _ part: Quantity, _ sentence: ProofSentence) -> Bool {
    let (first, second) = share.tokens.lowerBound < part.tokens.lowerBound ? (share, part) : (part, share)
    guard first.tokens.upperBound <= second.tokens.lowerBound else { return false }
    var before = second.tokens.lowerBound - 1
    while ["about", "around", "nearly", "almost", "roughly"].contains(sentence.form(before)) { before -= 1 }
    // Between commas it is the same said again: "half of the 60 seats, 25, are empty".
    let isSetApart =
      sentence.form(before) == "," && sentence.form(second.tokens.upperBound) == "," && second.counted == nil
    return ["or", "("].contains(sentence.form(before)) || isSetApart
  }
}
