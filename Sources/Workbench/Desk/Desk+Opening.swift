import ArticleKit
import SessionKit

extension Desk {
  /// What opening a file came to, for the lines that tell of it.
  enum Opening {
    /// An article was split into claims; the files that were passed over on the way to a free name, and why; and how the
    /// article was read.
    case newReview(passedOver: [SessionError], notices: [LoadNotice])
    /// A session of this article and checker was found where it would be kept.
    case resumed(OpeningReport, notices: [LoadNotice])
    /// A session file was opened.
    case session(OpeningReport)
  }

  /// Throws where leaving the open session would lose steps and the person does not want that.
  func allowLeaving(force: Bool) throws(WorkbenchError) {
    guard !force, unkeptSteps > 0 else { return }
    switch surroundings.confirm("Drop the \(unkeptSteps) steps of this review, which are in no file?") {
    case true?: return
    case false?: throw .declined
    case nil: throw .unkeptWork(steps: unkeptSteps)
    }
  }

  /// Opens an article or a session, told apart by content.
  mutating func open(_ typed: String) throws(WorkbenchError) -> Opening {
    if WebAddress.isMeant(typed) {
      let loaded = try articles.load(typed)
      let opening = try begin(loaded.article, name: ArticleRecord.name(of: try Self.address(typed).name), path: typed)
      if case .resumed = opening, open.hasPages { return opening }
      keepSource(loaded.page)
      return opening
    }
    let path = surroundings.path(typed)
    if (try? SessionStore.holdsSession(at: path)) == true { return try openSession(typed) }
    return try begin(try articles.load(typed).article, name: ArticleRecord.name(of: typed), path: typed)
  }

  private static func address(_ typed: String) throws(WorkbenchError) -> WebAddress {
    do throws(FetchError) {
      return try WebAddress(typed)
    } catch {
      throw .fetch(error)
    }
  }

  /// Opens a session file, in which every event is kept from now on.
  mutating func openSession(_ typed: String) throws(WorkbenchError) -> Opening {
    do throws(SessionError) {
      return .session(try take(surroundings.path(typed), isPlanned: false))
    } catch {
      throw .session(error)
    }
  }

  /// Begins the review of an article, or resumes it where this checker's session of the same text is found.
  mutating func begin(_ article: Article, name: String, path: String?) throws(WorkbenchError) -> Opening {
    let record = ArticleRecord(article, name: name, path: path)
    var search = ReviewSearch(for: record, named: name, checker: settings.checker, surroundings)
    while let found = search.next() {
      do throws(SessionError) {
        return .resumed(try take(found, isPlanned: true), notices: article.notices)
      } catch {
        search.passOver(error)
      }
    }
    let opened: Session?
    do throws(SessionError) {
      opened = try Session.opening(
        record, article: article, engine: surroundings.engine, while: surroundings.goesOn, by: settings.checker,
        at: surroundings.now())
      if let opened {
        try open.begin(opened, planned: search.free)
        dropped = article.dropped
      }
    } catch {
      throw .session(error)
    }
    guard opened != nil else { throw .splittingStopped(article: name) }
    lookAround()
    return .newReview(passedOver: search.passedOver, notices: article.notices)
  }

  private mutating func take(_ path: String, isPlanned: Bool) throws(SessionError) -> OpeningReport {
    let report = try open.open(path, isPlanned: isPlanned)
    dropped = []
    lookAround()
    return report
  }

  /// Finds the claim to begin with, and the earlier checks of all of them.
  private mutating func lookAround() {
    documents.leave()
    current = session?.state.claims.first(where: \.isOpen)?.id ?? session?.state.claims.first?.id
    earlier.lookUp(session)
  }

  /// Writes the session's file whole and lets it go, so that another may be opened or the shell may end.
  package mutating func leave() throws(SessionError) { try open.leave() }

  /// Keeps a page as it was sent beside the session: at once, or as soon as the session has a file.
  mutating func keepSource(_ page: FetchedPage?) {
    guard let page, settings.keepsSource else { return }
    open.add(page)
    open.keepPages(wanted: true)
  }
}
