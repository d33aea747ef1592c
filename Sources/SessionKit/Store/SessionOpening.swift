import Foundation

/// A session as opened: its file, and what its journal holds beyond it.
public struct SessionOpening: Sendable {
  /// The session with the events of the journal.
  public let session: Session
  /// What does not hold in the file; empty for a sound one.
  public let findings: [SessionReplay.Finding]
  /// The findings in words, each with its line and column where it has one.
  public let lines: [String]
  /// The events that the journal held and the file did not.
  public let recovered: [Event]
  /// Whether the journal holds events that do not continue the file: it is kept under another name.
  public let isJournalAside: Bool
  /// The first line of the journal that was damaged, where sound lines follow it; counted from 1.
  public let damagedJournalLine: Int?

  /// Whether the file's seal fits its bytes.
  public var isSealed: Bool { !findings.contains(.sealBroken) }
  /// Whether the file holds together, so that it may be written to.
  public var isSound: Bool { findings.isEmpty }

  /// Folds a session file again and takes in what its journal holds.
  ///
  /// Events that the file has already are passed over, because the file may have been written after them: they must be
  /// the same ones.
  init(_ bytes: Data, journal: JournalContents?, path: String) throws(SessionError) {
    let replay = try SessionReplay(bytes, path: path)
    findings = replay.findings
    lines = replay.lines
    var session = replay.session
    var recovered: [Event] = []
    var isAside = false
    for event in journal?.events ?? [] {
      if event.seq <= replay.session.lastSeq {
        if event.seq > 0, session.events[event.seq - 1] == event { continue }
      } else if (try? session.append(event)) != nil {
        recovered.append(event)
        continue
      }
      isAside = true
      break
    }
    // A journal of which a part fits and a part does not belongs to another file.
    self.session = isAside ? replay.session : session
    self.recovered = isAside ? [] : recovered
    isJournalAside = isAside || journal?.damagedLine != nil
    damagedJournalLine = journal?.damagedLine
  }
}
