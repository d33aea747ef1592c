/// The names of months and weekdays in English.
package enum CalendarNames {
  /// The months, January first.
  package static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  /// The weekdays, Sunday first.
  package static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

  /// The months in lower case.
  package static let lowercasedMonths = months.map { $0.lowercased() }
  /// The weekdays in lower case.
  package static let lowercasedWeekdays = weekdays.map { $0.lowercased() }
  /// The first three letters of each month, in lower case.
  package static let shortMonths = lowercasedMonths.map { String($0.prefix(3)) }

  /// The number of a month, 1 to 12, by its whole name in any case; nil for other words.
  package static func month(_ name: some StringProtocol) -> Int? {
    lowercasedMonths.firstIndex(of: name.lowercased()).map { $0 + 1 }
  }
}
