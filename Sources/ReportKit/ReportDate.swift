import Foundation

/// A moment as reports write it, in UTC.
struct ReportDate: Hashable, Sendable {
  /// ISO 8601, in whole seconds, for machines.
  let iso: String
  /// Day, month in words, year and minute, for people.
  let text: String

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  init(_ date: Date) {
    iso = date.formatted(.iso8601)
    let numbers = iso.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 6, Self.months.indices.contains(numbers[1] - 1) else {
      text = iso
      return
    }
    let time = iso.split(separator: "T").last?.prefix(5) ?? ""
    text = "\(numbers[2]) \(Self.months[numbers[1] - 1]) \(numbers[0]), \(time) UTC"
  }
}
