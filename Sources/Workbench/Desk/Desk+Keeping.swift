import ArticleKit
import Foundation
import SessionKit

extension Desk {
  /// Makes sure that a step can be kept; throws where the session can only be read.
  ///
  /// A session that another process held is taken over once that process is gone, with what it did meanwhile.
  mutating func becomeKeeper() throws(SessionError) {
    guard let file = kept, let obstacle = file.obstacle else { return }
    if case .unsound = obstacle { throw obstacle }
    let (opening, now) = try Self.opening(file.path, isPlanned: file.isPlanned, surroundings)
    if let obstacle = now.obstacle { throw obstacle }
    let more = opening.session.lastSeq - (session?.lastSeq ?? 0)
    if more != 0 { remark("This review was taken over with \(more.counted("further step")).") }
    session = opening.session
    kept = now
  }

  /// Keeps the last step of a session in its file, if it has one or is to get one.
  mutating func keep(_ session: Session) throws(SessionError) {
    if let keeper = kept?.keeper {
      tell(try keeper.keep(session), of: keeper)
    } else if let planned = plannedFile {
      let path = SessionStore.freePath { Self.numbered(planned, $0) }
      do throws(AtomicFile.Failure) {
        try AtomicFile.makeFolder(for: path)
      } catch {
        throw .unwritable(path: path, reason: error.reason)
      }
      kept = KeptFile(try keeping(session, at: path), isPlanned: true)
      plannedFile = nil
      keepPendingPages()
    }
  }

  /// The path with a number behind its stem, from the second on.
  private static func numbered(_ path: String, _ number: Int) -> String {
    guard number > 1 else { return path }
    return PathParts.path("\(PathParts(path).stem)-\(number).json", in: PathParts(path).folder)
  }

  private func keeping(_ session: Session, at path: String) throws(SessionError) -> SessionKeeper {
    try SessionKeeper.keeping(session, at: path, holder: surroundings.holder(), disk: surroundings.disk)
  }

  /// Writes the session's file whole and lets it go, so that another may be opened or the shell may end.
  public mutating func leave() throws(SessionError) {
    if let keeper = kept?.keeper, let session { tell(try keeper.close(session), of: keeper) }
    (kept, plannedFile) = (nil, nil)
  }

  /// Saves the session to the file named, where it is kept from now on, or to the one it has, and returns the path.
  ///
  /// A place that Stet chose is given up then: the session has moved.
  mutating func save(to typed: String?, force: Bool) throws(WorkbenchError) -> String {
    let session = try requiredSession()
    guard let path = typed.map({ Self.standardized(surroundings.path($0)) }) ?? file ?? plannedFile else {
      throw .noSessionFile
    }
    if path != file, path != plannedFile { try allowWriting(path, force: force) }
    do throws(SessionError) {
      if path == plannedFile {
        try keep(session)
      } else if let keeper = kept?.keeper, path == file {
        tell(try keeper.fold(session), of: keeper)
      } else {
        if path == file, let obstacle = kept?.obstacle, !force { throw obstacle }
        let keeper = try keeping(session, at: path)
        try moveContacts(to: path)
        movePages(to: path)
        try letGo(session)
        (kept, plannedFile) = (KeptFile(keeper, isPlanned: false), nil)
      }
    } catch {
      throw .session(error)
    }
    keepPendingPages()
    return file ?? path
  }

  /// Takes the contacts of private sources along: copied, or moved where Stet chose the place.
  private func moveContacts(to path: String) throws(SessionError) {
    guard let old = kept, old.path != path else { return }
    var book = try ContactBook(besideSession: old.path)
    guard !book.contacts.isEmpty else { return }
    try book.save(besideSession: path, disk: surroundings.disk)
    guard old.isPlanned else { return }
    book = ContactBook()
    try book.save(besideSession: old.path, disk: surroundings.disk)
  }

  /// Lets go of the file that the session was kept in before: one that Stet chose goes, any other is written whole.
  private func letGo(_ session: Session) throws(SessionError) {
    guard let old = kept, let keeper = old.keeper else { return }
    if old.isPlanned { keeper.discard() } else { try keeper.close(session) }
  }

  /// Remarks where the session is kept now when somebody else had written to its file.
  private mutating func tell(_ outcome: SessionKeeper.Outcome, of keeper: SessionKeeper) {
    guard case .movedAside(let theirs) = outcome else { return }
    remark(
      """
      “\(surroundings.shown(theirs))” was changed by another program. That version was left as it is; this review goes \
      on in “\(surroundings.shown(keeper.path))”. “stet merge” joins the two, “open” takes the other one.
      """)
  }

  /// Something to say behind the answer of the command that is being run.
  private mutating func remark(_ text: String) { remarks += StyledText(text, .error).wrapped(to: width) }
}
