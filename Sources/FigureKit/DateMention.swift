import ArticleKit

/// A date of a text, as far as it is written: any of day, month, year and weekday.
public struct DateMention: Hashable, Sendable {
  /// Where it is, in UTF-8 bytes of the text.
  public let range: Range<Int>
  /// The tokens that make it up, as a range of the text's ``FigureToken``s.
  public let tokens: Range<Int>
  /// The year, four digits.
  public let year: Int?
  /// The month, 1 to 12.
  public let month: Int?
  /// The day of the month, 1 to 31.
  public let day: Int?
  /// The weekday, Sunday being 0.
  public let weekday: Int?

  /// The day in the calendar; nil if a part is missing or the calendar has none such.
  public var calendarDay: CalendarDay? {
    guard let year, let month, let day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// Whether all that both name is the same, and there is something that both name.
  public func agrees(with other: DateMention) -> Bool {
    var isShared = false
    for (one, two) in [(year, other.year), (month, other.month), (day, other.day)] {
      guard let one, let two else { continue }
      if one != two { return false }
      isShared = true
    }
    if let one = resolvedWeekday, let two = other.resolvedWeekday {
      if one != two { return false }
      isShared = true
    }
    return isShared
  }

  /// The weekday as written or as it follows from the day.
  public var resolvedWeekday: Int? { weekday ?? calendarDay?.weekday }

  /// Whether the two name the same parts of a date, so that they can differ.
  public func isComparable(with other: DateMention) -> Bool {
    (year != nil && other.year != nil) || (month != nil && other.month != nil)
  }

  /// The dates of a text's tokens, in order.
  public static func all(in tokens: [FigureToken]) -> [DateMention] {
    var found: [DateMention] = []
    var index = 0
    while index < tokens.count {
      if let date = DateReader(tokens).date(at: index) {
        found.append(date)
        index = date.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }
}
