import ArticleKit
import Foundation
import Groundwork

/// Keeps a session on the disk: the file, written whole, and the journal beside it, which gets every event at once.
///
/// One process keeps a session; the others can only read it. The file is written when the journal has grown to its size,
/// so that keeping an event costs the same however long the session is, and at ``compact(_:)`` and ``close(_:)``.
public final class SessionKeeper {
  /// What keeping an event came to.
  public enum Outcome: Hashable, Sendable {
    /// The event is on the disk.
    case kept
    /// Someone else had written to the file: theirs stays there, and the session continues in another file.
    case movedAside(from: String)
  }

  /// The session's file, which is not a link.
  public private(set) var path: String
  /// Where a journal was set aside that lay next to the session and held what is not in it; nil if none did.
  public private(set) var journalAside: String?
  private var journal: Journal
  private var fingerprint: FileFingerprint?
  /// The SHA-256 of what the file holds; two of them while it is uncertain whether the last writing came to the disk.
  private var digests: Set<String>
  private var size: Int
  private let holder: SessionHolder
  private let disk: Disk

  private init(
    path: String, journal: Journal, bytes: Data, holder: SessionHolder, disk: Disk
  ) {
    self.path = path
    self.journal = journal
    self.holder = holder
    self.disk = disk
    fingerprint = FileFingerprint(path)
    digests = [ArticleRecord.digest(of: bytes)]
    size = bytes.count
  }

  /// Writes a session to a file, in place of what is there, and keeps it there from now on.
  ///
  /// What a journal holds there that is not in the session is set aside. Throws ``SessionError/held(path:by:)`` where
  /// another process keeps a session there, ``SessionError/untrustedFile(path:reason:)`` and
  /// ``SessionError/unwritable(path:reason:)``.
  public static func keeping(
    _ session: Session, at path: String, holder: SessionHolder, disk: Disk = .system
  ) throws(SessionError) -> SessionKeeper {
    let place = SessionPlace(path)
    let journal = try Journal(place, holder: holder, disk: disk)
    do throws(SessionError) {
      let aside = try setAside(journal.leftover, unlessIn: session, place, disk)
      let bytes = try SessionStore.save(session, to: place.path, disk: disk)
      let keeper = SessionKeeper(path: place.path, journal: journal, bytes: bytes, holder: holder, disk: disk)
      try keeper.emptyJournal(session)
      keeper.journalAside = aside
      return keeper
    } catch {
      journal.removeIfUnused()
      throw error
    }
  }

  /// Opens the session at a path and keeps it there from now on; what its journal holds is recovered.
  ///
  /// A file that is not sound is opened, but not written to. Throws ``SessionError`` as
  /// ``SessionStore/open(_:)`` does, ``SessionError/manyNames(path:)`` and what ``keeping(_:at:holder:disk:)`` throws.
  public static func opening(
    _ path: String, holder: SessionHolder, disk: Disk = .system
  ) throws(SessionError) -> (opening: SessionOpening, keeper: SessionKeeper?) {
    let place = SessionPlace(path)
    // Before the journal is made: a path that is not a session gets none.
    guard try SessionStore.holdsSession(at: place.path) else { throw .notASession(path: path) }
    if case .manyNames? = place.obstacle { throw .manyNames(path: place.path) }
    let journal = try Journal(place, holder: holder, disk: disk)
    for file in [place.path, place.contacts] { AtomicFile.removeLeftovers(of: file, disk: disk) }
    place.protect()
    do throws(SessionError) {
      // Read again under the lock: whoever held it before may have written.
      let bytes = try SessionStore.bytes(at: place.path)
      let opening = try SessionOpening(bytes, journal: journal.leftover, path: place.path)
      guard opening.isSound else {
        journal.removeIfUnused()
        return (opening, nil)
      }
      let keeper = SessionKeeper(path: place.path, journal: journal, bytes: bytes, holder: holder, disk: disk)
      if opening.isJournalAside { keeper.journalAside = try setAside(journal.leftover, place, disk) }
      if opening.recovered.isEmpty {
        try keeper.emptyJournal(opening.session)
      } else {
        try keeper.compact(opening.session)
      }
      return (opening, keeper)
    } catch {
      journal.removeIfUnused()
      throw error
    }
  }

  /// Keeps the last event of a session; where it throws ``SessionError/unwritable(path:reason:)``, the event is not kept.
  public func keep(_ session: Session) throws(SessionError) -> Outcome {
    guard let event = session.events.last else { return .kept }
    guard let found = FileFingerprint(path), journal.isInPlace else {
      // Moved or deleted by someone: written again, nothing is lost.
      if !journal.isInPlace {
        let place = SessionPlace(path)
        journal = try Journal(place, holder: holder, disk: disk)
        journalAside = try Self.setAside(journal.leftover, unlessIn: session, place, disk)
      }
      try write(session)
      return .kept
    }
    if found != fingerprint {
      guard try isOurs() else { return try moveAside(session) }
      fingerprint = found
    }
    do throws(Disk.Failure) {
      try journal.append(event)
    } catch {
      throw .unwritable(path: path, reason: error.reason)
    }
    // The event is safe in the journal; where the file cannot be written now, it will be later.
    if journal.length > max(size, Self.smallestCompacted), let outcome = try? compact(session) { return outcome }
    return .kept
  }

  /// Below this many bytes a journal is not worth writing the file for.
  private static let smallestCompacted = 65_536

  /// Writes the file whole and empties the journal.
  ///
  /// Where someone else wrote to the file, theirs stays there, and the session continues beside it.
  @discardableResult
  public func compact(_ session: Session) throws(SessionError) -> Outcome {
    if let found = FileFingerprint(path), found != fingerprint, try !isOurs() { return try moveAside(session) }
    try write(session)
    return .kept
  }

  /// Writes the file and removes the journal; nothing may be kept with this keeper afterwards.
  @discardableResult
  public func close(_ session: Session) throws(SessionError) -> Outcome {
    let isWritten = journal.isEmpty && FileFingerprint(path) == fingerprint
    let outcome = isWritten ? .kept : try compact(session)
    journal.remove()
    return outcome
  }

  /// Removes the file and the journal, because the session is kept elsewhere; what someone else wrote stays.
  public func discard() {
    if (try? isOurs()) == true { try? disk.remove(path) }
    journal.remove()
  }

  private func write(_ session: Session) throws(SessionError) {
    let bytes = try SessionStore.bytes(of: session, path: path)
    let digest = ArticleRecord.digest(of: bytes)
    digests.insert(digest)
    try SessionStore.write(bytes, to: path, disk: disk)
    fingerprint = FileFingerprint(path)
    digests = [digest]
    size = bytes.count
    try emptyJournal(session)
  }

  private func emptyJournal(_ session: Session) throws(SessionError) {
    guard let anchor = JournalAnchor(session, after: session.lastSeq) else { return }
    do throws(Disk.Failure) {
      try journal.empty(for: anchor)
    } catch {
      throw .unwritable(path: path, reason: error.reason)
    }
  }

  /// Whether the file holds what this process wrote or read last.
  private func isOurs() throws(SessionError) -> Bool {
    digests.contains(ArticleRecord.digest(of: try SessionStore.bytes(at: path)))
  }

  /// Keeps the session in a file of its own next to the one that someone else wrote.
  private func moveAside(_ session: Session) throws(SessionError) -> Outcome {
    let theirs = path
    let parts = PathParts(theirs)
    let mine = SessionStore.freePath {
      PathParts.path("\(parts.stem).mine\($0 == 1 ? "" : "-\($0)").json", in: parts.folder)
    }
    let moved = try Self.keeping(session, at: mine, holder: holder, disk: disk)
    journal.remove()
    (path, journal, fingerprint, digests, size) = (mine, moved.journal, moved.fingerprint, moved.digests, moved.size)
    return .movedAside(from: theirs)
  }

  /// Copies a journal to another name, so that nothing in it is lost, and returns that; one that was copied before is
  /// not copied again.
  private static func setAside(
    _ journal: Data, _ place: SessionPlace, _ disk: Disk
  ) throws(SessionError) -> String {
    if let known = place.journalsAside.first(where: { (try? PrivateFile.bytes(at: $0)) == journal }) { return known }
    let aside = SessionStore.freePath { "\(place.journal)-\($0 + 1)" }
    do throws(Disk.Failure) {
      try PrivateFile.write(journal, to: aside, disk: disk)
    } catch {
      throw .unwritable(path: aside, reason: error.reason)
    }
    return aside
  }

  /// Copies a journal to another name where it holds anything that is not in a session.
  private static func setAside(
    _ journal: Data, unlessIn session: Session, _ place: SessionPlace, _ disk: Disk
  ) throws(SessionError) -> String? {
    guard JournalContents.holdsEvents(journal) else { return nil }
    let contents = JournalContents(journal, of: session)
    let isKnown =
      contents.fault == nil
      && contents.events.allSatisfy { session.events.indices.contains($0.seq &- 1) && session.events[$0.seq - 1] == $0 }
    return isKnown ? nil : try setAside(journal, place, disk)
  }
}
