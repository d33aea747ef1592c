import ArticleKit
import Foundation
import SessionKit

extension Desk {
  /// Makes sure that a step can be kept; throws where the session can only be read.
  ///
  /// A session that was only looked at is taken now, with what another process did meanwhile; so is one that another
  /// process held, once that is gone.
  mutating func becomeKeeper() throws(SessionError) {
    guard let file = kept, file.keeper == nil else { return }
    if case .unsound? = file.obstacle { throw .unsound(path: file.path) }
    let (opening, now) = try Self.opening(file.path, isPlanned: file.isPlanned, surroundings)
    if let obstacle = now.obstacle { throw obstacle }
    if let session, opening.session.events != session.events {
      if opening.session.events.starts(with: session.events) {
        let more = opening.session.lastSeq - session.lastSeq
        remark("This review was taken over with \(more.counted("further step")).")
      } else {
        remark("“\(surroundings.shown(file.path))” was changed meanwhile; this review goes on from what it holds now.")
      }
    }
    session = opening.session
    kept = now
    tellJournalAside()
  }

  /// Remarks where a journal went that held what is not in the session.
  private mutating func tellJournalAside() {
    guard let keeper = kept?.keeper, let aside = keeper.journalAside else { return }
    let file = surroundings.shown(keeper.path)
    remark(
      """
      The journal beside “\(file)” held steps that are not in it; it was set aside as “\(surroundings.shown(aside))”. \
      “stet repair \(file)” takes in what fits.
      """)
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
    guard var path = typed.map({ Self.standardized(surroundings.path($0)) }) ?? file ?? plannedFile else {
      throw .noSessionFile
    }
    if let file, SessionPlace.isSame(path, file) { path = file }
    if path != file, path != plannedFile { try allowWriting(path, force: force) }
    do throws(SessionError) {
      if let kept, kept.obstacle == nil, path == file || kept.isPlanned { try becomeKeeper() }
      let session = self.session ?? session
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
        tellJournalAside()
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
  mutating func tell(_ outcome: SessionKeeper.Outcome, of keeper: SessionKeeper) {
    guard case .movedAside(let theirs) = outcome else { return }
    remark(
      """
      “\(surroundings.shown(theirs))” was changed by another program. That version was left as it is; this review goes \
      on in “\(surroundings.shown(keeper.path))”. “stet merge” joins the two, “open” takes the other one.
      """)
  }

  /// Something to say behind the answer of the command that is being run.
  mutating func remark(_ text: String) { remarks += StyledText(text, .error).wrapped(to: width) }
}
