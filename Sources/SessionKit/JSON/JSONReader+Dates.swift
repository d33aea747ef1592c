import Foundation

extension JSONReader {
  /// A time as `2026-01-01T00:00:00Z`; one written otherwise counts as unread, so that it is kept as it stands.
  func decodeDate(_ node: Int) throws -> Date {
    guard lead(of: node) == UInt8(ascii: "\"") else { throw mismatch("a time", node) }
    let start = Int(nodes[node].start) + 1
    if start + 20 < bytes.count, bytes[start + 20] == UInt8(ascii: "\""),
      let date = Self.plainDate(UnsafeBufferPointer(rebasing: bytes[start..<start + 20]))
    {
      return date
    }
    let text = string(node)
    // Foundation takes 30 February for 2 March.
    let isImpossible = text.wholeMatch(of: /(1[6-9]|[2-9]\d)\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil
    guard !isImpossible, let date = try? Date.ISO8601FormatStyle().parse(text) else {
      throw JSONMismatch(
        node: node, reason: "“\(text.prefix(40))” is not a valid time; write it as 2026-01-01T00:00:00Z")
    }
    markUnread(node)
    return date
  }

  private func markUnread(_ value: Int) {
    guard value > 0 else { return }
    nodes[value - 1].end |= JSONNode.unread
  }

  /// The time in the one form that Stet writes; nil for every other.
  ///
  /// Days are counted as in H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2014). Years before 1600 are left
  /// to Foundation, whose calendar changes in 1582.
  private static func plainDate(_ text: UnsafeBufferPointer<UInt8>) -> Date? {
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for position in range {
        guard UInt8(ascii: "0") <= text[position], text[position] <= UInt8(ascii: "9") else { return nil }
        value = value * 10 + Int(text[position] - UInt8(ascii: "0"))
      }
      return value
    }
    let form: StaticString = "0000-00-00T00:00:00Z"
    for position in 0..<20 where form.utf8Start[position] != UInt8(ascii: "0") {
      guard text[position] == form.utf8Start[position] else { return nil }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), let hour = number(11..<13),
      let minute = number(14..<16), let second = number(17..<19), year >= 1600, 1...12 ~= month, day >= 1,
      hour < 24, minute < 60, second < 60
    else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    guard day <= length else { return nil }
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    return Date(timeIntervalSince1970: Double(((days * 24 + hour) * 60 + minute) * 60 + second))
  }
}
