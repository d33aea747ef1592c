import ArticleKit
import FigureKit

/// "Monday, May 14, 2024": a weekday against its date.
struct WeekdayRule: SentenceRule {
  private static let names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

  func findings(in sentence: ProofSentence, of text: ProofText) -> [ProofFinding] {
    dates(of: sentence).compactMap { date, named in
      guard let weekday = date.weekday ?? named, let day = date.calendarDay ?? near(date, text.published),
        day.weekday != weekday, day.year > 1752
      else { return nil }
      let words = sentence.words(date.range)
      return ProofFinding(
        kind: .weekday, range: sentence.place(date.range),
        message: "\(day.text) was a \(Self.names[day.weekday]), not a \(Self.names[weekday]) (“\(words)”)")
    }
  }

  /// The dates, each with the weekday that is apart from it: "14 May 2024, a Monday", "Monday (14 May 2024)".
  private func dates(of sentence: ProofSentence) -> [(date: DateMention, weekday: Int?)] {
    let dates = sentence.figures.dates
    return dates.enumerated().map { index, date in
      guard date.weekday == nil else { return (date, nil) }
      if index + 1 < dates.count, let weekday = bareWeekday(dates[index + 1]) {
        let between = sentence.tokens[date.tokens.upperBound..<dates[index + 1].tokens.lowerBound].map(\.form)
        if [[",", "a"], ["was", "a"], ["is", "a"], ["("], [",", "which", "was", "a"]].contains(between) {
          return (date, weekday)
        }
      }
      if index > 0, let weekday = bareWeekday(dates[index - 1]),
        sentence.tokens[dates[index - 1].tokens.upperBound..<date.tokens.lowerBound].map(\.form) == ["("]
      {
        return (date, weekday)
      }
      return (date, nil)
    }
  }

  private func bareWeekday(_ date: DateMention) -> Int? { date.day == nil && date.month == nil ? date.weekday : nil }

  /// A day without its year is the one within two months of the article's day.
  private func near(_ date: DateMention, _ published: CalendarDay?) -> CalendarDay? {
    guard date.year == nil, let month = date.month, let day = date.day, let published else { return nil }
    return (published.year - 1...published.year + 1).lazy
      .compactMap { CalendarDay(year: $0, month: month, day: day) }
      .first { abs($0.number - published.number) <= 60 }
  }
}
