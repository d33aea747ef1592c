import Groundwork

/// A day of the Gregorian calendar, without time zone.
///
/// Days are counted by Howard Hinnant's `days_from_civil` ("chrono-Compatible Low-Level Date Algorithms").
public struct CalendarDay: Hashable, Sendable {
  /// 1000 to 9999.
  public var year: Int
  /// 1 to 12.
  public var month: Int
  /// 1 to 31.
  public var day: Int

  /// Makes a day; nil if the calendar has none such, or outside the years 1000 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1000...9999).contains(year), (1...12).contains(month), (1...Self.length(of: month, in: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day so many days after 1 January 1970, or before where `days` is negative; the nearest that is known where the
  /// year has not four digits.
  public init(daysSince1970 days: Int) {
    (year, month, day) = (1970, 1, 1)
    guard let found = adding(days) else {
      (year, month, day) = days < 0 ? (1000, 1, 1) : (9999, 12, 31)
      return
    }
    self = found
  }

  /// The number of a weekday, named in English in lower case, Sunday being 0.
  public static func weekday(named name: String) -> Int? { CalendarNames.lowercasedWeekdays.firstIndex(of: name) }

  /// How many days a month has.
  public static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1 January 1970.
  public var number: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The weekday, Sunday being 0; 1 January 1970 was a Thursday.
  public var weekday: Int { ((number + 4) % 7 + 7) % 7 }

  /// The day so many days later, or earlier where `days` is negative; nil beyond the years that are known.
  public func adding(_ days: Int) -> CalendarDay? {
    var result = self
    result.day += days
    while result.day < 1 {
      result.month -= 1
      if result.month == 0 { (result.year, result.month) = (result.year - 1, 12) }
      result.day += Self.length(of: result.month, in: result.year)
    }
    while result.day > Self.length(of: result.month, in: result.year) {
      result.day -= Self.length(of: result.month, in: result.year)
      result.month += 1
      if result.month == 13 { (result.year, result.month) = (result.year + 1, 1) }
    }
    return CalendarDay(year: result.year, month: result.month, day: result.day)
  }

  /// The day as in `2019-10-09`.
  public var iso: String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }

  /// The day as in "9 October 2019".
  public var text: String { "\(day) \(CalendarNames.months[month - 1]) \(year)" }

  /// The day of a date line: "Thursday, October 10, 2019", "10 October 2019", "2019-10-10", with or without a time.
  public init?(dateline: String) {
    var numbers: [Int] = []
    var month: Int?
    var digits = ""
    var letters = ""
    func named(_ word: String) -> Int? {
      guard word.utf8.count >= 3 else { return nil }
      return CalendarNames.lowercasedMonths.firstIndex {
        $0 == word || $0.prefix(3) == word || word == "sept" && $0 == "september"
      }
    }
    for character in dateline.unicodeScalars.prefix(100).map({ $0 }) + [" "] {
      if ("0"..."9").contains(character) {
        digits.unicodeScalars.append(character)
        continue
      }
      if !digits.isEmpty {
        numbers.append(Int(digits.prefix(6)) ?? 0)
        digits = ""
      }
      if character.properties.isAlphabetic {
        letters.unicodeScalars.append(character)
      } else {
        month = month ?? named(letters.lowercased())
        letters = ""
      }
    }
    if let month {
      // A time may come before or after: the year is the first number of four digits, the day the first up to 31.
      guard let year = numbers.first(where: { (1000...9999).contains($0) }),
        let day = numbers.first(where: { (1...31).contains($0) })
      else { return nil }
      self.init(year: year, month: month + 1, day: day)
    } else {
      guard numbers.count >= 3, (1000...9999).contains(numbers[0]) else { return nil }
      self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }
  }
}
