import ArticleKit
import Foundation
import Groundwork
import SessionKit

/// The open session, the file that it belongs to, and how every step is kept there before it is shown.
struct OpenSession {
  /// The session; nil while none is open.
  private(set) var session: Session?
  /// The file that the session belongs to; nil while it has none.
  private(set) var kept: KeptFile?
  /// Where the session will be kept from the first event on; nil if nothing is kept until `save FILE`.
  private(set) var plannedFile: String?
  /// What is to be said after the answer of the command that is being run.
  var remarks: [StyledText] = []
  private var pages = PendingPages()
  private var cited = CitedFiles()
  private let environment: DeskEnvironment

  /// Opens nothing yet.
  init(_ environment: DeskEnvironment) { self.environment = environment }

  /// The steps that are in no file: where nobody named one, and the terminal plans none.
  var unkeptSteps: Int {
    guard let session, kept == nil else { return 0 }
    return session.events.count { !$0.opensSession }
  }

  /// Takes up a new session, which will be kept at `planned` from the first event on.
  mutating func begin(_ session: Session, planned: String?) throws(SessionError) {
    try leave()
    (self.session, plannedFile, pages, cited) = (session, planned, PendingPages(), CitedFiles())
  }

  /// Takes up the session at a path, in the place of the open one, and keeps it there where that can be done.
  mutating func open(_ path: String, isPlanned: Bool) throws(SessionError) -> OpeningReport {
    // Its own lock would stand in the way.
    if let kept, SessionPlace.isSame(kept.path, path) { try leave() }
    let (opening, file) = try SessionOpener(environment).looking(path, isPlanned: isPlanned)
    try leave()
    (session, kept, pages, cited) = (opening.session, file, PendingPages(), CitedFiles())
    return OpeningReport(opening, in: file)
  }

  /// Writes the session's file whole and lets it go, so that another may be opened or the shell may end.
  mutating func leave() throws(SessionError) {
    if let keeper = kept?.keeper, let session { tell(try keeper.close(session), of: keeper) }
    (kept, plannedFile) = (nil, nil)
  }

  /// Does a step in place, because a copy would cost as much as the session is long, and keeps it; where the disk
  /// refuses, the session stays as it was.
  @discardableResult
  mutating func alter(
    _ step: (inout Session, Date) throws(SessionError) -> Event
  ) throws(WorkbenchError) -> Event {
    do throws(SessionError) {
      try acquireLock()
    } catch {
      throw .session(error)
    }
    guard var working = session.take() else { throw .noArticle }
    defer { session = working }
    do throws(SessionError) {
      let event = try step(&working, environment.now())
      do throws(SessionError) {
        try keep(working)
      } catch {
        try working.dropLast()
        throw error
      }
      return event
    } catch {
      throw .session(error)
    }
  }

  /// Makes sure that a step can be kept; throws where the session can only be read.
  ///
  /// A session that was only looked at is taken now, with what another process did meanwhile; so is one that another
  /// process held, once that is gone.
  mutating func acquireLock() throws(SessionError) {
    guard let file = kept, file.keeper == nil else { return }
    if case .unsound? = file.obstacle { throw .unsound(path: file.path) }
    let (opening, now) = try SessionOpener(environment).opening(file.path, isPlanned: file.isPlanned)
    if let obstacle = now.obstacle { throw obstacle }
    if let session, opening.session.events != session.events {
      if opening.session.events.starts(with: session.events) {
        let more = opening.session.lastSeq - session.lastSeq
        remark("This review is no longer open elsewhere; \(more.counted("further step")) loaded.")
      } else {
        remark(
          "“\(environment.shown(file.path))” has changed in the meantime; this review continues from what it contains now."
        )
      }
    }
    session = opening.session
    kept = now
    reportJournalSetAside()
  }

  /// Keeps the last step of a session in its file, if it has one or is to get one.
  private mutating func keep(_ session: Session) throws(SessionError) {
    if let keeper = kept?.keeper {
      tell(try keeper.keep(session), of: keeper)
    } else if let planned = plannedFile {
      let path = SessionStore.freePath { ReviewPlaces.numbered(planned, $0) }
      do throws(Disk.Failure) {
        try AtomicFile.makeFolder(for: path)
      } catch {
        throw .unwritable(path: path, reason: error.reason)
      }
      kept = KeptFile(try keeping(session, at: path), isPlanned: true)
      plannedFile = nil
    }
  }

  private func keeping(_ session: Session, at path: String) throws(SessionError) -> SessionKeeper {
    try SessionKeeper.keeping(session, at: path, holder: environment.holder(), disk: environment.disk)
  }

  /// Saves the session to the file named, where it is kept from now on, or to the one it has, and returns the path.
  ///
  /// A place that Stet chose is given up then: the session has moved.
  mutating func save(to typed: String?, force: Bool) throws(WorkbenchError) -> String {
    guard let session else { throw .noArticle }
    let file = kept?.path
    guard var path = typed.map({ PathParts.standardized(environment.path($0)) }) ?? file ?? plannedFile else {
      throw .noSessionFile
    }
    if let file, SessionPlace.isSame(path, file) { path = file }
    if path != file, path != plannedFile { try environment.allowReplacing(path, force: force) }
    do throws(SessionError) {
      if let kept, kept.obstacle == nil, path == file || kept.isPlanned { try acquireLock() }
      let session = self.session ?? session
      if path == plannedFile {
        try keep(session)
      } else if let keeper = kept?.keeper, path == file {
        tell(try keeper.compact(session), of: keeper)
      } else {
        if path == file, let obstacle = kept?.obstacle, !force { throw obstacle }
        try move(session, to: try keeping(session, at: path))
      }
    } catch {
      throw .session(error)
    }
    return kept?.path ?? path
  }

  /// Moves the session, its contacts, its pages and the copies of its sources to where `keeper` keeps it.
  private mutating func move(_ session: Session, to keeper: SessionKeeper) throws(SessionError) {
    if let old = kept, old.path != keeper.path {
      try ContactBook.move(from: old, to: keeper.path, disk: environment.disk)
      if let remark = PendingPages.move(from: old, to: keeper.path, environment) { remarks.append(remark) }
      if let remark = CitedFiles.move(from: old, to: keeper.path, environment) { remarks.append(remark) }
      // The index of documents goes along where Stet chose the place; else it is built again.
      if old.isPlanned {
        try? environment.disk.rename(SessionPlace(old.path).documents, SessionPlace(keeper.path).documents)
      }
    }
    if let old = kept, let keeper = old.keeper {
      // A place that Stet chose goes, any other file is written whole.
      if old.isPlanned { keeper.discard() } else { try keeper.close(session) }
    }
    (kept, plannedFile) = (KeptFile(keeper, isPlanned: false), nil)
    reportJournalSetAside()
  }

  /// Erases what a purge found, here, in the session's file and next to it.
  mutating func erase(_ purge: Purge) throws(SessionError) {
    if let keeper = kept?.keeper { tell(try purge.replaceSession(with: keeper), of: keeper) }
    session = purge.session
    try purge.eraseBesideSession(disk: environment.disk)
  }

  /// Whether pages are kept next to the session's file.
  var hasPages: Bool { kept.map { PendingPages.arePages(besideSession: $0.path) } ?? false }

  /// Has a page kept as it was sent, once the session has a file.
  mutating func add(_ page: FetchedPage) { pages.add(page, at: environment.now()) }

  /// Keeps the pages that wait for it next to the session's file, or drops them unless they are `wanted`.
  mutating func keepPages(wanted: Bool) {
    guard let kept, kept.obstacle == nil else { return }
    if let remark = pages.keep(besideSession: kept.path, wanted: wanted, environment) { remarks.append(remark) }
  }

  /// Has the file copied that evidence was cited from, once the session has a file.
  mutating func add(_ evidence: Evidence) { cited.add(evidence) }

  /// Copies the cited files that wait for it next to the session's file, or drops them unless they are `wanted`.
  mutating func keepCitedFiles(wanted: Bool) {
    guard let kept, kept.obstacle == nil else { return }
    remarks += cited.keep(besideSession: kept.path, wanted: wanted, environment)
  }

  /// Remarks where a journal went that held what is not in the session.
  private mutating func reportJournalSetAside() {
    guard let keeper = kept?.keeper, let aside = keeper.journalAside else { return }
    let file = environment.shown(keeper.path)
    remark(
      """
      The journal of “\(file)” contained steps that are not in it; it was set aside as “\(environment.shown(aside))”. \
      “stet repair \(file)” recovers what fits.
      """)
  }

  /// Remarks where the session is kept now when somebody else had written to its file.
  private mutating func tell(_ outcome: SessionKeeper.Outcome, of keeper: SessionKeeper) {
    guard case .movedAside(let theirs) = outcome else { return }
    remark(
      """
      “\(environment.shown(theirs))” was changed by another program. That version was left as it is; this review continues \
      in “\(environment.shown(keeper.path))”. “stet merge” joins the two; “open” opens the other one.
      """)
  }

  /// Something to say after the answer of the command that is being run.
  mutating func remark(_ text: String) { remarks.append(StyledText(text, .error)) }
}

extension ContactBook {
  /// Takes the contacts of private sources along with their session: copied, or moved where Stet chose the place.
  fileprivate static func move(from old: KeptFile, to path: String, disk: Disk) throws(SessionError) {
    var book = try ContactBook(besideSession: old.path)
    guard !book.isEmpty else { return }
    try book.save(besideSession: path, disk: disk)
    guard old.isPlanned else { return }
    book = ContactBook()
    try book.save(besideSession: old.path, disk: disk)
  }
}
