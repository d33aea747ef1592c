import ArticleKit
import SessionKit

extension Desk {
  /// The result of opening a file.
  enum Opening {
    /// An article was split into claims; the files that were passed over on the way to a free name, and why; and how the
    /// article was read.
    case newReview(passedOver: [SessionError], notices: [LoadNotice])
    /// A session of this article and checker was found where it would be kept.
    case resumed(OpeningReport, notices: [LoadNotice])
    /// A session file was opened.
    case session(OpeningReport)
  }

  /// Throws where leaving the open session would lose steps and the user does not want that.
  func allowLeaving(force: Bool) throws(WorkbenchError) {
    guard !force, unkeptSteps > 0 else { return }
    switch environment.confirm("Discard \(unkeptSteps.counted("unsaved change"))?") {
    case true?: return
    case false?: throw .declined
    case nil: throw .unkeptWork(steps: unkeptSteps)
    }
  }

  /// Opens an article or a session, detected by content.
  mutating func open(_ typed: String) throws(WorkbenchError) -> Opening {
    if WebAddress.isMeant(typed) {
      let loaded = try articles.load(typed)
      let opening = try begin(loaded.article, name: ArticleRecord.name(of: try Self.address(typed).name), path: typed)
      if case .resumed = opening, open.hasPages { return opening }
      keepSource(loaded.page)
      return opening
    }
    let path = environment.path(typed)
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
      return .session(try take(environment.path(typed), isPlanned: false))
    } catch {
      throw .session(error)
    }
  }

  /// Begins the review of an article, or resumes it where this checker's session of the same text is found.
  mutating func begin(_ article: Article, name: String, path: String?) throws(WorkbenchError) -> Opening {
    // A review of the same text is resumed whether its captions were read or not.
    let readings = [article, article.readingCaptions()]
    let article = readings[settings.captions ? 1 : 0]
    let record = ArticleRecord(article, name: name, path: path)
    let texts = readings.map { ArticleRecord.digest(of: $0.text) }
    var search = ReviewSearch(for: texts, named: name, checker: settings.checker, environment)
    while let found = search.next() {
      do throws(SessionError) {
        return .resumed(try take(found, isPlanned: true), notices: article.notices)
      } catch {
        search.passOver(error)
      }
    }
    if let others = search.others, let opening = try takeUp(others, free: search.free, notices: article.notices) {
      return opening
    }
    let opened: Session?
    do throws(SessionError) {
      opened = try Session.opening(
        record, article: article, engine: environment.engine, while: environment.shouldContinue, by: settings.checker,
        at: environment.now())
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

  /// Takes up another checker's review as the user decides; nil to begin afresh.
  private mutating func takeUp(
    _ others: OthersReview, free: String?, notices: [LoadNotice]
  ) throws(WorkbenchError) -> Opening? {
    let choice = try others.choice(of: settings.checker, environment)
    do throws(SessionError) {
      switch choice {
      case .afresh: return nil
      case .resume:
        settings.checker = others.checker
        return .resumed(try take(others.path, isPlanned: true), notices: notices)
      case .join: return .resumed(try take(others.path, isPlanned: true), notices: notices)
      case .blind:
        try open.begin(try Blinding.blind(try SessionStore.open(others.path).session), planned: free)
        dropped = []
        lookAround()
        return .newReview(passedOver: [], notices: notices)
      }
    } catch {
      throw .session(error)
    }
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

  /// Keeps a page as it was sent next to the session: at once, or as soon as the session has a file.
  mutating func keepSource(_ page: FetchedPage?) {
    guard let page, settings.keepsSource else { return }
    open.add(page)
    open.keepPages(wanted: true)
  }
}
