import ArticleKit
import Groundwork

/// A day, and perhaps a time of day, as people write it: `16 Nov 2021`, `Nov 16`, `2021-11-16`, `16.11.2021`, `Friday`,
/// `tomorrow`, `in 3 days`, `2 weeks ago`, `18:00`; of what was published also `2021-11-16T10:00Z`, which counts as the day
/// that it names.
///
/// What is not said in full is the nearest such day in the direction that is meant. Days of the form 5/6/2021 are not
/// read, because half the world reads them otherwise.
struct HumanDate: Hashable {
  /// The day.
  let day: CalendarDay
  /// The time of day as `18:00`; nil if none was given.
  let time: String?

  /// Whether a day that was not said in full is ahead or past.
  enum Direction {
    /// Deadlines.
    case ahead
    /// When something was published or seen.
    case behind
  }

  /// The form that sessions keep: `2021-11-16`, or `2021-11-16 18:00`.
  var text: String { day.iso + (time.map { " \($0)" } ?? "") }

  /// Reads words; nil where they are no day.
  init?(_ words: [String], today: CalendarDay, _ direction: Direction) {
    var rest = words.map { $0.lowercased().filter { $0 != "," } }
    let time = rest.compactMap(Self.time).first
    rest.removeAll { Self.time($0) != nil || ["at", "on", "of", "the"].contains($0) }
    guard !rest.isEmpty || time != nil, let day = Self.day(rest, today, direction) else { return nil }
    self.day = day
    self.time = time
  }

  private static func time(_ word: String) -> String? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), parts[1].count == 2,
      (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    return "\(hour < 10 ? "0" : "")\(hour):\(parts[1])"
  }

  private static func day(_ words: [String], _ today: CalendarDay, _ direction: Direction) -> CalendarDay? {
    switch words.count {
    case 0: return today
    case 1: return named(words[0], today, direction)
    case 2 where words[0] == "next": return named(words[1], today, .ahead)
    case 2 where words[0] == "last": return named(words[1], today, .behind)
    case 3 where words[0] == "in":
      guard let days = length(words[1], words[2]) else { return nil }
      return today.adding(days)
    case 3 where words[2] == "ago":
      guard let days = length(words[0], words[1]) else { return nil }
      return today.adding(-days)
    default: return written(words, today, direction)
    }
  }

  private static func named(_ word: String, _ today: CalendarDay, _ direction: Direction) -> CalendarDay? {
    switch word {
    case "today", "tonight": return today
    case "tomorrow": return today.adding(1)
    case "yesterday": return today.adding(-1)
    default: break
    }
    if let day = iso(word) ?? dotted(word) { return day }
    // A deadline would lose its hour.
    if direction == .behind, let day = timestamp(word) { return day }
    let weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
    guard word.count >= 3, let weekday = weekdays.firstIndex(where: { $0.hasPrefix(word) }) else { return nil }
    let ahead = (weekday - today.weekday + 6) % 7 + 1
    return today.adding(direction == .ahead ? ahead : ahead == 7 ? -7 : ahead - 7)
  }

  private static func iso(_ word: String) -> CalendarDay? {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 else { return nil }
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == 3 ? CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]) : nil
  }

  /// `16.11.2021`: the day comes first wherever days are written with full stops.
  private static func dotted(_ word: String) -> CalendarDay? {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2, parts[2].count == 4 else { return nil }
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == 3 ? CalendarDay(year: numbers[2], month: numbers[1], day: numbers[0]) : nil
  }

  /// The day of a date and time in ISO 8601.
  private static func timestamp(_ word: String) -> CalendarDay? {
    let parts = word.split(separator: "t", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, time(String(parts[1].prefix(5))) != nil,
      parts[1].dropFirst(5).allSatisfy({ "0123456789:.+-z".contains($0) })
    else { return nil }
    return iso(String(parts[0]))
  }

  private static func length(_ number: String, _ unit: String) -> Int? {
    let numbers = ["a": 1, "an": 1, "one": 1, "two": 2, "three": 3]
    guard let count = Int(number) ?? numbers[number], (0...3650).contains(count) else { return nil }
    switch unit {
    case "day", "days": return count
    case "week", "weeks": return 7 * count
    default: return nil
    }
  }

  /// A day and a month in words, in either order, with or without the year.
  private static func written(_ words: [String], _ today: CalendarDay, _ direction: Direction) -> CalendarDay? {
    guard (2...3).contains(words.count) else { return nil }
    let months = words.compactMap { word in
      word.count >= 3 ? CalendarNames.lowercasedMonths.firstIndex { $0.hasPrefix(word.filter { $0 != "." }) } : nil
    }
    let numbers = words.compactMap { word in
      Int(["st", "nd", "rd", "th"].contains { word.hasSuffix($0) } ? String(word.dropLast(2)) : word)
    }
    guard months.count == 1, numbers.count == words.count - 1, let month = months.first,
      let day = numbers.first(where: { (1...31).contains($0) })
    else { return nil }
    if words.count == 3 {
      guard let year = numbers.first(where: { $0 >= 1000 }) else { return nil }
      return CalendarDay(year: year, month: month + 1, day: day)
    }
    let years = direction == .ahead ? [today.year, today.year + 1] : [today.year, today.year - 1]
    return years.lazy.compactMap { CalendarDay(year: $0, month: month + 1, day: day) }
      .first { direction == .ahead ? $0.number >= today.number : $0.number <= today.number }
  }
}
