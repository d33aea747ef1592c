import ArticleKit
import Groundwork

/// A date told from the day of the article ("yesterday", "on Monday", "last year"), and what it is in the calendar.
struct RelativeDate: Sendable {
  /// The day of the article.
  let today: CalendarDay

  /// A date that words mean: the last of them, and the date as text and as ISO 8601.
  typealias Found = (last: Int, text: String, iso: String)

  /// The dates that the words of some runs mean, in order.
  func dates(in words: [Word], spans: [Range<Int>], isPast: Bool) -> [DatedWords] {
    words.indices.compactMap { index in
      let first = words[index].token.range
      guard let span = spans.first(where: { $0.contains(first.lowerBound) }),
        let found = date(at: index, in: words, isPast: isPast),
        case let end = words[found.last].token.range.upperBound, end <= span.upperBound,
        !(found.last + 1 < words.count && words[found.last + 1].form == "'s")
      else { return nil }
      return DatedWords(range: first.lowerBound..<end, iso: found.iso, text: found.text)
    }
  }

  /// The last word of the relative date at `index` and the date it means; nil where that is not certain.
  private func date(at index: Int, in words: [Word], isPast: Bool) -> Found? {
    func found(_ day: CalendarDay, _ last: Int) -> Found { (last, day.text, day.iso) }
    switch words[index].form {
    case "yesterday": return today.adding(-1).map { found($0, endOfDay(index, in: words)) }
    case "today": return found(today, index)
    case "tomorrow": return today.adding(1).map { found($0, endOfDay(index, in: words)) }
    case "last", "this", "next": return period(at: index, in: words)
    default: return isPast ? weekday(at: index, in: words) : nil
    }
  }

  /// "yesterday morning": the part of the day stays with it.
  private func endOfDay(_ index: Int, in words: [Word]) -> Int {
    index + 1 < words.count && ["morning", "afternoon", "evening", "night"].contains(words[index + 1].form)
      ? index + 1 : index
  }

  private func period(at index: Int, in words: [Word]) -> Found? {
    guard index + 1 < words.count, index == 0 || !words[index - 1].has(.determiner),
      index < 2 || !words[index - 1].isComma || words[index - 2].token.kind != .number
    else { return nil }
    let step = words[index].form == "last" ? -1 : words[index].form == "next" ? 1 : 0
    switch words[index + 1].form {
    case "year": return (index + 1, String(today.year + step), String(today.year + step))
    case "month":
      let count = today.year * 12 + today.month - 1 + step
      let month = count % 12 + 1
      return (
        index + 1, "\(CalendarNames.months[count % 12]) \(count / 12)", "\(count / 12)-\(month < 10 ? "0" : "")\(month)"
      )
    default: return nil
    }
  }

  /// A bare weekday of something past is the last one before the article's day; the same weekday is not certain.
  private func weekday(at index: Int, in words: [Word]) -> Found? {
    guard words[index].token.isCapitalized, let weekday = CalendarDay.weekday(named: words[index].form) else {
      return nil
    }
    if index > 0, words[index - 1].has([.timeLead, .determiner, .time]) || words[index - 1].form == "next" {
      return nil
    }
    if index > 0, ["every", "by", "until", "since", "each"].contains(words[index - 1].form) { return nil }
    var next = index + 1
    if next < words.count, words[next].isComma { next += 1 }
    if next < words.count, words[next].has(.month) || words[next].token.kind == .number || words[next].form == "'s" {
      return nil
    }
    if index + 1 < words.count, words[index + 1].token.isCapitalized { return nil }
    let back = (today.weekday - weekday + 7) % 7
    return back == 0 ? nil : today.adding(-back).map { (endOfDay(index, in: words), $0.text, $0.iso) }
  }
}
