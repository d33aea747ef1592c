import Foundation

/// A session as opened: its file, and what its journal holds beyond it.
public struct SessionOpening: Sendable {
  /// The session with the events of the journal.
  public let session: Session
  /// The problem in the file; empty for a sound one.
  public let findings: [SessionReplay.Finding]
  /// The findings in words, each with its line and column where it has one.
  public let lines: [String]
  /// The events that the journal held and the file did not.
  public let recovered: [Event]
  /// What is wrong with the journal, so that steps may be missing; nil if nothing.
  public let fault: JournalFault?
  /// The bytes at the end of the journal that were torn off a step which was never acknowledged.
  public let tornBytes: Int

  /// Whether the journal is kept under another name, because not all of it can be taken in.
  public var isJournalAside: Bool { fault?.isSetAside == true }

  /// Whether the file's seal fits its bytes.
  public var isSealed: Bool { !findings.contains(.sealBroken) }
  /// Whether the file is sound, so that it may be written to.
  public var isSound: Bool { findings.isEmpty }

  /// Folds a session file again and takes in what its journal holds.
  ///
  /// Events that the file has already are skipped, because the file may have been written after them: they must be
  /// the same ones.
  init(
    _ bytes: Data, journal: Data, fault unread: JournalFault? = nil, path: String
  ) throws(SessionError) {
    let replay = try SessionReplay(bytes, path: path)
    findings = replay.findings
    lines = replay.lines
    let contents = JournalContents(journal, of: replay.session)
    var fault = unread ?? contents.fault
    var session = replay.session
    var recovered: [Event] = []
    for event in contents.events {
      if event.seq <= replay.session.lastSeq {
        if event.seq > 0, session.events[event.seq - 1] == event { continue }
      } else if (try? session.append(event)) != nil {
        recovered.append(event)
        continue
      }
      // A journal of which a part fits and a part does not belongs to another file.
      (fault, session, recovered) = (.foreign, replay.session, [])
      break
    }
    self.session = session
    self.recovered = recovered
    self.fault = fault
    tornBytes = contents.tornBytes
  }
}
