import ArticleKit
import FigureKit

/// "born on 3 June 1961, died on 2 May 2020 at the age of 61": an age against the dates.
struct AgeRule: SentenceRule {
  func findings(in sentence: ProofSentence, of text: ProofText) -> [ProofFinding] {
    let dates = sentence.figures.dates.filter { $0.year != nil }
    guard dates.count == 2, let born = dates.first(where: { follows("born", $0, sentence) }),
      let died = dates.first(where: { follows("died", $0, sentence) || follows("death", $0, sentence) }), born != died,
      let age = age(in: sentence), let years = years(from: born, to: died)
    else { return [] }
    guard !years.contains(age.years) else { return [] }
    let right =
      years.lowerBound == years.upperBound ? "\(years.lowerBound)" : "\(years.lowerBound) or \(years.upperBound)"
    return [
      ProofFinding(
        kind: .age, range: sentence.place(age.range), other: sentence.place(born.range),
        message: "from \(sentence.words(born.range)) to \(sentence.words(died.range)) makes an age of \(right), "
          + "not \(age.years)")
    ]
  }

  /// Whether the last verb before a date is this one.
  private func follows(_ verb: String, _ date: DateMention, _ sentence: ProofSentence) -> Bool {
    let verbs: Set<String> = ["born", "died", "death"]
    // "(1901–1980)"
    let dates = sentence.figures.dates.filter { $0.year != nil }
    if dates.count == 2, sentence.form(dates[0].tokens.lowerBound - 1) == "(",
      sentence.form(dates[1].tokens.upperBound) == ")", dates[1].tokens.lowerBound - dates[0].tokens.upperBound == 1
    {
      return (verb == "born") == (date == dates[0])
    }
    let before = (0..<date.tokens.lowerBound).last { verbs.contains(sentence.form($0)) }
    return before.map { sentence.form($0) == verb } ?? false
  }

  /// "at the age of 61", "aged 61".
  private func age(in sentence: ProofSentence) -> (years: Int, range: Range<Int>)? {
    for (index, token) in sentence.tokens.enumerated() {
      guard token.kind == .number, token.decimals == 0, let value = token.value, (1...125).contains(value) else {
        continue
      }
      let before = sentence.form(index - 1)
      let isAt = before == "at" && [".", ",", ""].contains(sentence.form(index + 1))
      guard isAt || before == "aged" || before == "of" && sentence.form(index - 2) == "age" || before == "age" else {
        continue
      }
      return (Int(value), token.range)
    }
    return nil
  }

  /// How old one may be at the second date: one number where both days are known, else two.
  private func years(from born: DateMention, to died: DateMention) -> ClosedRange<Int>? {
    guard let first = born.year, let last = died.year, last >= first else { return nil }
    guard let start = born.calendarDay, let end = died.calendarDay else {
      return max(0, last - first - 1)...(last - first)
    }
    let isBefore = (end.month, end.day) < (start.month, start.day)
    let years = last - first - (isBefore ? 1 : 0)
    return years >= 0 ? years...years : nil
  }
}
