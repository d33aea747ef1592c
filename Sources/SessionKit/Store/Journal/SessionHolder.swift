import Foundation

/// The process that holds a session: it alone writes.
public struct SessionHolder: Hashable, Sendable, Codable {
  /// The name of its machine.
  var host: String
  /// Its number there.
  var process: Int32
  /// Since when it holds the session.
  var since: Date

  /// Makes a holder; the time is cut to whole seconds.
  public init(host: String, process: Int32, since: Date) {
    self.host = host
    self.process = process
    self.since = Date(timeIntervalSince1970: since.timeIntervalSince1970.rounded(.down))
  }

  /// This process.
  public static func current(at now: Date) -> SessionHolder {
    let process = ProcessInfo.processInfo
    return SessionHolder(host: process.hostName, process: process.processIdentifier, since: now)
  }

  /// The process in words: `process 123 on desk, since 2021-11-16 09:30`, in UTC.
  public var inWords: String {
    let style = Date.ISO8601FormatStyle(dateSeparator: .dash, dateTimeSeparator: .space, timeZone: .gmt)
      .year().month().day().time(includingFractionalSeconds: false)
    return "process \(process) on \(host), since \(since.formatted(style))"
  }
}
