import FigureKit

/// "rose from 1,204 to 1,377, a rise of 24 percent": the percentage against its two figures.
struct PercentChangeRule: SentenceRule {
  func findings(in sentence: ProofSentence, of text: ProofText) -> [ProofFinding] {
    let changes = FigureChange.all(in: sentence)
    guard changes.count == 1, let change = changes.first, change.from.unit != .percent, change.from.value > 0 else {
      return []
    }
    let percentages = sentence.figures.quantities.filter {
      $0.unit == .percent && !$0.isShare && isOfChange($0, sentence)
    }
    guard percentages.count == 1, let percent = percentages.first, !percent.isBound else { return [] }
    let right = (change.to.value - change.from.value) / change.from.value * 100
    let slack =
      max(percent.rounding, percent.written == percent.written.rounded() ? 0.5 : 0.05)
      + (percent.isRough ? max(1.5, abs(right) * 0.1) : 0) + roundingEffect(of: change)
    guard abs(abs(right) - percent.value) > slack + 0.01 else { return [] }
    return [
      ProofFinding(
        kind: .percent, range: sentence.place(percent.range), other: sentence.place(change.range),
        message: "from \(sentence.words(change.from.range)) to \(sentence.words(change.to.range)) is "
          + "\(FigureText.text(abs(right))) percent, not \(FigureText.text(percent.value, decimals: 2))")
    ]
  }

  /// "a rise of 24 percent", "24 percent more", "up 24 percent", "or 24 percent", "by 24 percent".
  private func isOfChange(_ percent: Quantity, _ sentence: ProofSentence) -> Bool {
    let words = ProofWords.embedded
    let before = (1...3).map { sentence.form(percent.tokens.lowerBound - $0) }
    let after = sentence.form(percent.tokens.upperBound)
    if ["by", "or"].contains(before[0]) || words.isOne(before[0], of: .up) || words.isOne(before[0], of: .down) {
      return true
    }
    if before[0] == "of" || before[0] == "a" || before[0] == "up" || before[0] == "down" {
      return before.contains { words.isOne($0, of: .up) || words.isOne($0, of: .down) || $0 == "up" || $0 == "down" }
        || words.isOne(after, of: .up) || words.isOne(after, of: .down)
    }
    return ["more", "less", "fewer", "higher", "lower"].contains(after) || words.isOne(after, of: .up)
      || words.isOne(after, of: .down)
  }

  /// How far the percentage may be off because its figures are rounded.
  private func roundingEffect(of change: FigureChange) -> Double {
    let rounding =
      min(change.from.rounding, change.from.value * 0.005) + min(change.to.rounding, change.to.value * 0.005)
    let isRough = change.from.isRough || change.to.isRough
    return (rounding / change.from.value * 100) * (isRough ? 2 : 1) + (isRough ? 3 : 0)
  }
}
