import FigureKit

/// "fell from 4.1 percent to 4.6 percent": a fall that rises, a rise that falls.
struct DirectionRule: SentenceRule {
  func findings(in sentence: ProofSentence, of text: ProofText) -> [ProofFinding] {
    let words = ProofWords.embedded
    // Of places, the smaller number is the higher one.
    guard !sentence.tokens.contains(where: { words.isOne($0.form, of: .place) }) else { return [] }
    return FigureChange.all(in: sentence).compactMap { change in
      guard let verb = change.verb, let direction = change.direction,
        change.from.isComparable(with: change.to) || change.from.unit == nil
      else { return nil }
      let difference = value(change.to) - value(change.from)
      guard direction == .up ? difference < 0 : difference > 0 else { return nil }
      let range = sentence.tokens[verb].range
      return ProofFinding(
        kind: .direction, range: sentence.place(range), other: sentence.place(change.range),
        message: "“\(sentence.words(range))” does not fit: \(sentence.words(change.to.range)) is "
          + "\(direction == .up ? "less" : "more") than \(sentence.words(change.from.range))")
    }
  }

  /// The values as written where only the second names the unit: "from 4.1 to 4.6 percent".
  private func value(_ quantity: Quantity) -> Double { quantity.unit == nil ? quantity.written : quantity.value }
}
