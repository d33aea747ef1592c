import Foundation

/// What can be read of a journal, damaged or set aside.
///
/// A line is as it was written where its check fits the one before it, as that stands there or as it has to be; so of a
/// damaged line those after it are not lost, and of one whose own check is damaged not even its event.
struct JournalSalvage {
  /// The events that can be relied on.
  private(set) var events: [Event] = []
  /// The lines that cannot be read, counted from 1.
  private(set) var lostLines: [Int] = []
  private let header: JournalHeader?

  /// Reads a journal; `session` is what its first line is tried on where the journal does not say what it continues.
  init(_ bytes: Data, of session: Session) {
    header = JournalHeader(bytes.prefix(JournalHeader.length))
    guard JournalContents.holdsEvents(bytes) else { return }
    var lines = bytes.dropFirst(JournalHeader.length).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // What follows the last line feed was never acknowledged, unless only the line feed is missing.
    let tail = lines.removeLast()
    lines += [tail, tail.dropLast()].filter { JournalLine($0) != nil }.prefix(1)
    // The checks that may come before the next line.
    var before = lines.first.flatMap { JournalLine($0) }.map { Self.starts($0, header, session) } ?? []
    for (position, bytes) in lines.enumerated() {
      let line = JournalLine(bytes)
      let needed = line.map { line in before.map(line.expected(after:)) } ?? []
      // Its own check may be what is damaged: then the next line fits the one that it has to have.
      let next = lines.indices.contains(position + 1) ? JournalLine(lines[position + 1]) : nil
      let isSound = needed.contains { $0 == line?.check || next?.fits(after: $0) == true }
      if isSound, let event = line?.event { events.append(event) } else { lostLines.append(position + 2) }
      before = [JournalLine.checkAtFront(of: bytes)] + (isSound ? needed : [])
    }
  }

  private static func starts(_ first: JournalLine, _ header: JournalHeader?, _ session: Session) -> [String] {
    if let header { return [header.anchor?.start ?? JournalHeader.oldStart] }
    let anchor = first.event.flatMap { JournalAnchor(session, after: $0.seq &- 1) }
    return [anchor?.start, JournalHeader.oldStart].compactMap { $0 }
  }

  /// Whether the journal was written for a session, however that continued.
  func belongs(to session: Session) -> Bool {
    if let anchor = header?.anchor {
      return anchor.session == JournalAnchor.identity(of: session)
        || session.events.contains { JournalAnchor.digest(of: $0) == anchor.after }
    }
    guard let first = events.first else { return false }
    // The format before did not say: by an event that both have, or by continuing in time where the file ends.
    if session.events.indices.contains(first.seq &- 1) { return session.events[first.seq - 1] == first }
    return session.events.last.map { $0.at <= first.at } ?? true
  }
}
