import Groundwork

/// Dates as pages write them.
enum PageDate {
  /// The date in ISO 8601: as written where it is written so, else the day.
  ///
  /// Nil if the text holds no day of a year from 1900 to 2199. Of days given in numbers alone the order month, day,
  /// year is read, as American pages write, unless the first is not a month.
  static func iso(_ text: String) -> String? {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard text.utf8.count <= 120 else { return nil }
    if let date = written(text) { return date }
    var numbers: [Int] = []
    var month: Int?
    for part in text.lowercased().split(whereSeparator: { !$0.isASCII || !($0.isLetter || $0.isNumber) }) {
      let digits = part.prefix(while: \.isNumber)
      if let number = Int(digits), digits.count <= 4 {
        numbers.append(number)
      } else if digits.isEmpty, part.count >= 3, month == nil {
        month = CalendarNames.shortMonths.firstIndex { part.hasPrefix($0) }.map { $0 + 1 }
      } else if digits.count == 8, let number = Int(digits) {
        return day(number / 10_000, number / 100 % 100, number % 100)
      } else if let seconds = Int(digits), digits.count == 10 || digits.count == 13 {
        return ofSeconds(digits.count == 13 ? seconds / 1_000 : seconds)
      }
    }
    guard let place = numbers.firstIndex(where: { (1900...2199).contains($0) }) else { return nil }
    let year = numbers[place]
    if let month {
      guard let number = numbers.first(where: { (1...31).contains($0) }) else { return nil }
      return day(year, month, number)
    }
    guard place >= 2 else { return nil }
    let (first, second) = (numbers[place - 2], numbers[place - 1])
    return first > 12 ? day(year, second, first) : day(year, first, second)
  }

  /// The day in words that readers see: with the month's name or in ISO 8601, for numbers alone may be anything.
  static func shown(_ text: String) -> String? {
    let words = text.lowercased().split(whereSeparator: { !($0.isLetter || $0.isNumber) })
    let hasMonth = words.contains { word in
      CalendarNames.shortMonths.contains { word.hasPrefix($0) } && word.utf8.count <= 9
        && monthNames.contains { $0.hasPrefix(word) }
    }
    return hasMonth ? iso(text).map { String($0.prefix(10)) } : written(text).map { String($0.prefix(10)) }
  }

  private static let monthNames = CalendarNames.lowercasedMonths + ["sept"]

  /// A date that is ISO 8601 already, or nearly: "2023-12-22 10:59:00-0500" gets its T.
  private static func written(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes[0..<4].allSatisfy(\.isDigit), bytes[4] == 0x2D || bytes[4] == 0x2F,
      bytes[5..<7].allSatisfy(\.isDigit), bytes[7] == bytes[4], bytes[8..<10].allSatisfy(\.isDigit),
      let date = day(number(bytes[0..<4]), number(bytes[5..<7]), number(bytes[8..<10]))
    else { return nil }
    guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20, bytes[11..<13].allSatisfy(\.isDigit),
      bytes[13] == 0x3A, bytes[14..<16].allSatisfy(\.isDigit)
    else { return date }
    let time = bytes[11...].prefix { $0.isDigit || $0 == 0x3A || $0 == 0x2E || $0 == 0x2B || $0 == 0x2D || $0 == 0x5A }
    return date + "T" + String(decoding: time, as: UTF8.self)
  }

  /// A day in an address: `/2023/12/22/`, `/2023-12-22`, `20231222`.
  static func inAddress(_ address: String) -> String? {
    let parts = address.split(whereSeparator: { "/?&=._-".contains($0) })
    for (index, part) in parts.enumerated() {
      guard let year = Int(part), part.utf8.allSatisfy(\.isDigit) else { continue }
      if part.utf8.count == 8, (1990...2199).contains(year / 10_000) {
        if let date = day(year / 10_000, year / 100 % 100, year % 100) { return date }
      }
      guard part.utf8.count == 4, (1990...2199).contains(year), index + 2 < parts.count else { continue }
      let month =
        Int(parts[index + 1])
        ?? CalendarNames.shortMonths.firstIndex { parts[index + 1].lowercased() == $0 }.map { $0 + 1 }
      guard let month, let number = Int(parts[index + 2]), let date = day(year, month, number) else { continue }
      return date
    }
    return nil
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1) - 48 } }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1900...2199).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// The day of so many seconds after 1970.
  ///
  /// By Howard Hinnant, “chrono-compatible low-level date algorithms”.
  private static func ofSeconds(_ seconds: Int) -> String? {
    let days = seconds / 86_400 + 719_468
    let era = days / 146_097
    let ofEra = days - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * ofYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return day(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * shifted + 2) / 5 + 1)
  }
}
