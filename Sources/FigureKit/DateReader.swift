import ArticleKit
import Groundwork

/// Reads a date at a place of a text: "Monday, May 14, 2024", "14 May", "May 2024", "2024-05-14", "in 2024".
struct DateReader {
  private let tokens: [FigureToken]

  init(_ tokens: [FigureToken]) { self.tokens = tokens }

  private struct Parts {
    var year: Int?
    var month: Int?
    var day: Int?
    var weekday: Int?
    var end: Int
  }

  /// The date that begins at a token.
  func date(at start: Int) -> DateMention? {
    guard let parts = parts(at: start) else { return nil }
    return DateMention(
      range: tokens[start].range.lowerBound..<tokens[parts.end - 1].range.upperBound, tokens: start..<parts.end,
      year: parts.year, month: parts.month, day: parts.day, weekday: parts.weekday)
  }

  private func parts(at start: Int) -> Parts? {
    if let day = iso(at: start) { return day }
    if let weekday = weekday(at: start) {
      var next = start + 1
      if tokens[safe: next]?.form == "," { next += 1 }
      if tokens[safe: next]?.form == "the" { next += 1 }
      if next < tokens.count, !tokens[next].startsLine, var date = dayAndMonth(at: next) {
        date.weekday = weekday
        return date
      }
      return Parts(weekday: weekday, end: start + 1)
    }
    if let date = dayAndMonth(at: start) { return date }
    guard let year = year(at: start), isYearThere(start) else { return nil }
    return Parts(year: year, end: start + 1)
  }

  /// "14 May 2024", "14th of May", "May 14, 2024", "May 2024", "May".
  private func dayAndMonth(at start: Int) -> Parts? {
    if let day = day(at: start) {
      var next = day.end
      if tokens[safe: next]?.form == "of" { next += 1 }
      guard next < tokens.count, let month = month(at: next) else { return nil }
      return withYear(Parts(month: month.number, day: day.number, end: month.end))
    }
    guard let month = month(at: start) else { return nil }
    if let day = day(at: month.end), !isClockTime(day.end - 1) {
      return withYear(Parts(month: month.number, day: day.number, end: day.end))
    }
    let dated = withYear(Parts(month: month.number, end: month.end))
    // "May" and "March" alone are names of months only after a word of time.
    guard dated.year == nil else { return dated }
    let before = start > 0 ? tokens[start - 1].form : ""
    return ["in", "since", "until", "by", "last", "next", "from", "of", "during", "early", "late", "mid"].contains(
      before)
      ? dated : nil
  }

  private func withYear(_ parts: Parts) -> Parts {
    var parts = parts
    var next = parts.end
    if tokens[safe: next]?.form == "," { next += 1 }
    if tokens[safe: next]?.form == "of" { next += 1 }
    if next < tokens.count, !tokens[next].startsLine, let year = year(at: next) {
      parts.year = year
      parts.end = next + 1
    }
    return parts
  }

  private func iso(at start: Int) -> Parts? {
    guard let year = year(at: start), tokens[safe: start + 1]?.form == "-", tokens[safe: start + 3]?.form == "-",
      let month = whole(start + 2), let day = whole(start + 4), CalendarDay(year: year, month: month, day: day) != nil,
      tokens[start].range.upperBound == tokens[start + 1].range.lowerBound
    else { return nil }
    return Parts(year: year, month: month, day: day, end: start + 5)
  }

  private func month(at index: Int) -> (number: Int, end: Int)? {
    guard let token = tokens[safe: index], token.kind == .word, token.isCapitalized else { return nil }
    let names = CalendarNames.lowercasedMonths
    if let whole = names.firstIndex(of: token.form) { return (whole + 1, index + 1) }
    guard token.form.utf8.count == 3 || token.form == "sept",
      let short = names.firstIndex(where: { $0.hasPrefix(token.form) })
    else { return nil }
    return (short + 1, tokens[safe: index + 1]?.form == "." ? index + 2 : index + 1)
  }

  private func weekday(at index: Int) -> Int? {
    guard tokens[index].kind == .word, tokens[index].isCapitalized else { return nil }
    return CalendarDay.weekday(named: tokens[index].form)
  }

  private func day(at index: Int) -> (number: Int, end: Int)? {
    guard let number = whole(index), (1...31).contains(number), tokens[index].form.utf8.count <= 2 else { return nil }
    if let next = tokens[safe: index + 1], ["st", "nd", "rd", "th"].contains(next.form),
      next.range.lowerBound == tokens[index].range.upperBound
    {
      return (number, index + 2)
    }
    return (number, index + 1)
  }

  /// "May 3 pm", "May 10:30": the number is a time.
  private func isClockTime(_ index: Int) -> Bool {
    guard let next = tokens[safe: index + 1] else { return false }
    return [":", "pm", "am", "%"].contains(next.form) || next.form == "p" || next.form == "percent"
  }

  private func year(at index: Int) -> Int? {
    guard let number = whole(index), (1000...2199).contains(number), tokens[index].range.count == 4 else { return nil }
    if let next = tokens[safe: index + 1], next.kind == .word, next.range.lowerBound == tokens[index].range.upperBound {
      return nil
    }
    return number
  }

  /// Whether a number of four digits is where years are.
  private func isYearThere(_ index: Int) -> Bool {
    let before = index > 0 ? tokens[index - 1].form : ""
    let after = tokens[safe: index + 1]?.form ?? "."
    if [
      "in", "since", "until", "by", "from", "of", "during", "early", "late", "mid", "year", "summer", "autumn", "fall",
      "winter", "spring", "between", "before", "after", "(", "the",
    ].contains(before) {
      return (1500...2199).contains(whole(index) ?? 0) && !["people", "votes"].contains(after)
    }
    if before == "to" || before == "and" || before == "-" || before == "–" {
      return index > 1 && year(at: index - 2) != nil
    }
    return [")", "-", "–"].contains(after) && (1500...2199).contains(whole(index) ?? 0)
  }

  private func whole(_ index: Int) -> Int? {
    guard let token = tokens[safe: index], token.kind == .number, token.decimals == 0, let value = token.value,
      value < 1e9
    else { return nil }
    return Int(value)
  }
}
