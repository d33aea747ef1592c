import Foundation

/// What a journal holds: the events that were recorded after its session's file was written last.
///
/// A journal is lines of text in UTF-8. The first, of a fixed length, says who holds the session and what the journal
/// continues (`JournalHeader`); each further one is an event (`JournalLine`). As each check covers the one before
/// it, and the first the session and the last event of its file, a line counts only where all before it do and only in
/// the place that it was written for.
///
/// What a power cut tore off has no line feed, and was never acknowledged. A whole line that does not fit is damage.
struct JournalContents: Hashable, Sendable {
  /// Who holds the session, or held it last.
  private(set) var holder: SessionHolder?
  /// The events, in order, as far as they can be relied on.
  private(set) var events: [Event] = []
  /// What is wrong with the journal; nil for a sound one.
  private(set) var fault: JournalFault?
  /// The bytes at the end that were torn off an event which was never acknowledged.
  private(set) var tornBytes = 0

  /// Reads a journal as that of a session; whatever its bytes are, they are read as far as they fit.
  init(_ bytes: Data, of session: Session) {
    guard bytes.count > JournalHeader.length else {
      holder = JournalHeader(bytes)?.holder
      return
    }
    let header = JournalHeader(bytes.prefix(JournalHeader.length))
    if header == nil { fault = .damaged(line: 1) }
    holder = header?.holder
    read(bytes.dropFirst(JournalHeader.length), header, session)
  }

  /// Reads the lines after the first.
  private mutating func read(_ bytes: Data, _ header: JournalHeader?, _ session: Session) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let tail = lines.removeLast()
    var last: String?
    for (position, line) in lines.enumerated() {
      guard take(line, header, session, &last) else { return damage(line: position + 2) }
    }
    guard !tail.isEmpty, fault != .foreign else { return }
    // A line that lacks nothing but its line feed, or has another byte for it.
    if take(tail, header, session, &last) { return }
    if take(tail.dropLast(), header, session, &last) { return damage(line: lines.count + 2) }
    tornBytes = tail.count
  }

  /// The journal of the session at a path, only for its holder; nil if there is none or it cannot be read.
  static func holder(beside place: SessionPlace) -> SessionHolder? {
    guard let bytes = try? PrivateFile.bytes(at: place.journal) else { return nil }
    return JournalHeader(bytes.prefix(JournalHeader.length))?.holder
  }

  /// Whether a journal holds anything but its first line.
  static func holdsEvents(_ bytes: Data) -> Bool { bytes.count > JournalHeader.length }

  private mutating func damage(line: Int) { if fault == nil { fault = .damaged(line: line) } }

  /// Takes the event of a line that fits those before it.
  private mutating func take(_ line: Data, _ header: JournalHeader?, _ session: Session, _ last: inout String?) -> Bool
  {
    guard fault != .foreign else { return true }
    guard let line = JournalLine(line), let event = line.event else { return false }
    if let check = last {
      guard line.fits(after: check) else { return false }
    } else {
      guard let start = Self.starts(header, event, session).first(where: line.fits(after:)) else { return false }
      guard Self.belongs(to: session, start: start, first: event) else {
        fault = .foreign
        return true
      }
    }
    last = line.check
    events.append(event)
    return true
  }

  /// The checks that may come before that of the first event: where the header says nothing, those of this session.
  private static func starts(_ header: JournalHeader?, _ first: Event, _ session: Session) -> [String] {
    if let header { return [header.anchor?.start ?? JournalHeader.oldStart] }
    return [JournalAnchor(session, after: first.seq &- 1)?.start, JournalHeader.oldStart].compactMap { $0 }
  }

  /// Whether a journal was written for a session, by the check before its first event.
  ///
  /// The format before did not say. Of it a journal is taken that continues in time where the file ends, by someone who
  /// worked on the session; or whose first event the file has, which is compared afterwards.
  private static func belongs(to session: Session, start: String, first: Event) -> Bool {
    guard start == JournalHeader.oldStart else {
      return start == JournalAnchor(session, after: first.seq &- 1)?.start
    }
    guard first.seq > session.lastSeq, let last = session.events.last else { return true }
    return last.at <= first.at && session.events.contains { $0.by == first.by }
  }
}
