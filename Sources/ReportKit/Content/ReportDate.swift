import Foundation
import Groundwork

/// A moment as reports write it, in UTC.
struct ReportDate: Hashable, Sendable {
  /// ISO 8601, in whole seconds, for machines.
  let iso: String
  /// Day, month in words, year and minute, for people.
  let text: String

  init(_ date: Date) {
    iso = date.formatted(.iso8601)
    let numbers = iso.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 6, CalendarNames.months.indices.contains(numbers[1] - 1) else {
      text = iso
      return
    }
    let time = iso.split(separator: "T").last?.prefix(5) ?? ""
    text = "\(numbers[2]) \(CalendarNames.months[numbers[1] - 1]) \(numbers[0]), \(time) UTC"
  }

  /// The moment in the chosen style.
  func text(_ style: ReportOptions.DateStyle) -> String { style == .iso ? iso : text }

  /// The day in a date as publications write it, in ISO 8601; nil if no whole day can be read from it.
  ///
  /// `2021-11-16T09:00Z`, `16 November 2021`, `Tuesday, November 16th, 2021`; a date in figures of another order than
  /// ISO 8601 says is ambiguous and is not guessed.
  static func day(in text: String) -> String? {
    if let match = text.firstMatch(of: /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/) {
      return isDay(Int(match.2), Int(match.3)) ? "\(match.1)-\(match.2)-\(match.3)" : nil
    }
    let words = text.split { !$0.isLetter && !$0.isNumber }
    let month = words.lazy.compactMap { word in
      CalendarNames.lowercasedMonths.firstIndex { word.count >= 3 && $0.hasPrefix(word.lowercased()) }
    }.first
    let numbers = words.compactMap { word -> Int? in
      ["st", "nd", "rd", "th"].contains { word.lowercased().hasSuffix($0) } ? Int(word.dropLast(2)) : Int(word)
    }
    guard let month, let year = numbers.first(where: { 1000...9999 ~= $0 }),
      let day = numbers.first(where: { 1...31 ~= $0 })
    else { return nil }
    return "\(year)-\(twoDigits(month + 1))-\(twoDigits(day))"
  }

  private static func isDay(_ month: Int?, _ day: Int?) -> Bool {
    guard let month, let day else { return false }
    return 1...12 ~= month && 1...31 ~= day
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
