import Foundation

/// What a journal holds: the events that were recorded after its session file was written last.
///
/// A journal is lines of text in UTF-8. The first, of a fixed length, says who holds the session. Each further one is an
/// event as it stands in a session file, in one line, behind a check: the beginning of the SHA-256 of the check before
/// it and its own bytes. So a line counts only where all before it do, and what a power cut tore off is told from what
/// was damaged since.
public struct JournalContents: Hashable, Sendable {
  /// Who holds the session, or held it last.
  public var holder: SessionHolder?
  /// The events, in order.
  public var events: [Event] = []
  /// The number of the first line that does not fit, where sound lines follow it; counted from 1.
  public var damagedLine: Int?
  /// The bytes up to the end of the last event that fits.
  var soundLength = 0
  /// The check of the last event that fits.
  var lastCheck = Self.firstCheck

  /// The length of the first line in bytes, its line feed included.
  static let headerLength = 256
  static let firstCheck = "stet-journal-1"

  /// Reads the bytes of a journal; whatever they are, they are read as far as they fit.
  public init(_ bytes: Data) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let header = lines.first, bytes.count >= Self.headerLength else { return }
    holder = try? SessionCoding.eventDecoder().decode(Header.self, from: Data(header)).holder
    soundLength = Self.headerLength
    // What follows the last line feed was never finished.
    for (position, line) in lines.enumerated().dropFirst().dropLast() {
      guard let event = event(in: line) else {
        let isTorn = lines[(position + 1)...].dropLast().allSatisfy { Self.parts(of: $0) == nil }
        damagedLine = isTorn ? nil : position + 1
        return
      }
      events.append(event)
      soundLength += line.count + 1
    }
  }

  /// The journal of a session file; nil where there is none.
  public static func beside(_ session: String) -> JournalContents? {
    FileManager.default.contents(atPath: Journal.path(for: session)).map(JournalContents.init)
  }

  /// The line of an event behind others whose last check is `check`, and its own check.
  static func line(for event: Event, after check: String) throws -> (bytes: Data, check: String) {
    let written = try SessionCoding.eventEncoder().encode(event)
    let next = Self.check(of: written, after: check)
    return (Data("\(next) ".utf8) + written + Data("\n".utf8), next)
  }

  /// The first line, padded to its length.
  static func header(_ holder: SessionHolder) -> Data {
    var header = Header(format: "stet-journal", holder: holder)
    let room = headerLength - 1
    var bytes = (try? SessionCoding.eventEncoder().encode(header)) ?? Data()
    while bytes.count > room, !header.holder.host.isEmpty {
      header.holder.host.removeLast()
      bytes = (try? SessionCoding.eventEncoder().encode(header)) ?? Data()
    }
    return bytes.prefix(room) + Data(repeating: UInt8(ascii: " "), count: max(0, room - bytes.count)) + Data("\n".utf8)
  }

  private struct Header: Codable {
    var format: String
    var holder: SessionHolder
  }

  /// The event of a line that fits those before it.
  private mutating func event(in line: Data) -> Event? {
    guard let (check, written) = Self.parts(of: line), check == Self.check(of: written, after: lastCheck),
      let event = try? SessionCoding.eventDecoder().decode(Event.self, from: written)
    else { return nil }
    lastCheck = check
    return event
  }

  /// The check of a line and its event, where it looks like one.
  private static func parts(of line: Data) -> (check: String, event: Data)? {
    guard line.count > checkLength + 1, line[line.startIndex + checkLength] == UInt8(ascii: " "),
      line.last == UInt8(ascii: "}")
    else { return nil }
    return (String(decoding: line.prefix(checkLength), as: UTF8.self), Data(line.dropFirst(checkLength + 1)))
  }

  private static let checkLength = 16

  private static func check(of event: Data, after check: String) -> String {
    String(ArticleRecord.digest(of: Data(check.utf8) + event).prefix(checkLength))
  }
}
