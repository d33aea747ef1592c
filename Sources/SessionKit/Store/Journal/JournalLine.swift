import ArticleKit
import Foundation

/// A line of a journal: an event as it appears in a session file, in one line, after its check.
///
/// The check is the beginning of the SHA-256 of the check before it and the event's bytes.
struct JournalLine {
  /// The check as it stands there.
  let check: String
  /// The event's bytes.
  let written: Data

  private static let checkLength = 16

  /// Takes a line apart, without its line feed; nil if it does not look like one.
  init?(_ line: Data) {
    guard line.count > Self.checkLength + 1, line[line.startIndex + Self.checkLength] == UInt8(ascii: " "),
      line.last == UInt8(ascii: "}")
    else { return nil }
    check = Self.checkAtFront(of: line)
    written = Data(line.dropFirst(Self.checkLength + 1))
  }

  /// The line of an event after others whose last check is `before`.
  init(_ event: Event, after before: String) throws {
    written = try SessionCoding.eventEncoder().encode(event)
    check = Self.check(of: written, after: before)
  }

  /// The line with its line feed.
  var bytes: Data { Data("\(check) ".utf8) + written + Data("\n".utf8) }

  /// The event, where the line can be read.
  var event: Event? { try? SessionCoding.eventDecoder().decode(Event.self, from: written) }

  /// The check that it has to have after a line whose check is `before`.
  func expected(after before: String) -> String { Self.check(of: written, after: before) }

  /// Whether it stands as it was written after a line whose check is `before`.
  func fits(after before: String) -> Bool { check == expected(after: before) }

  /// The check that is in front of a line, whatever else the line is.
  static func checkAtFront(of line: Data) -> String { String(decoding: line.prefix(checkLength), as: UTF8.self) }

  static func check(of bytes: Data, after before: String) -> String {
    String(ArticleRecord.digest(of: Data(before.utf8) + bytes).prefix(checkLength))
  }
}
