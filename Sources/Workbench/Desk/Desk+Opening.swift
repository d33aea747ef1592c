import ArticleKit
import Foundation
import SessionKit

extension Desk {
  /// What opening a file came to, for the lines that tell of it.
  enum Opening {
    /// An article was split into claims; the files that were passed over on the way to a free name, and why; and how the
    /// article was read.
    case newReview(passedOver: [SessionError], notices: [LoadNotice])
    /// A session of this article and checker was found where it would be kept.
    case resumed(OpenedSession, notices: [LoadNotice])
    /// A session file was opened.
    case session(OpenedSession)
  }

  /// The steps of the review that are in no file: where nobody named one, and the terminal plans none.
  public var unkeptSteps: Int {
    guard let session, kept == nil else { return 0 }
    return session.events.count { !$0.opensSession }
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
      let loaded = try load(typed)
      let opening = try begin(loaded.article, name: ArticleRecord.name(of: try Self.address(typed).name), path: typed)
      if case .resumed = opening, hasPages { return opening }
      keepSource(loaded.page)
      return opening
    }
    let path = surroundings.path(typed)
    if (try? SessionStore.holdsSession(at: path)) == true { return try openSession(typed) }
    return try begin(try load(typed).article, name: ArticleRecord.name(of: typed), path: typed)
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
    var passedOver: [SessionError] = []
    var places = Places(name: name, checker: ArticleRecord.name(of: settings.checker))
    var planned: String?
    while surroundings.isInteractive {
      let path = surroundings.path(places.current)
      planned = path
      guard FileManager.default.fileExists(atPath: path) else { break }
      do throws(SessionError) {
        let found = try SessionStore.open(path).session
        let isSameText = found.original.sha256 == record.sha256 || found.article.sha256 == record.sha256
        if isSameText, found.checker == settings.checker {
          return .resumed(try take(path, isPlanned: true), notices: article.notices)
        }
        places.pass(isColleagues: isSameText)
      } catch {
        passedOver.append(error)
        places.pass(isColleagues: false)
      }
    }
    let opened: Session?
    do throws(SessionError) {
      opened = try Session.opening(
        record, article: article, engine: surroundings.engine, while: surroundings.goesOn, by: settings.checker,
        at: surroundings.now())
      if let opened {
        try leave()
        take(opened)
      }
    } catch {
      throw .session(error)
    }
    guard opened != nil else { throw .splittingStopped(article: name) }
    plannedFile = planned
    return .newReview(passedOver: passedOver, notices: article.notices)
  }

  private mutating func take(_ session: Session) {
    self.session = session
    pendingPages = []
    current = session.state.claims.first(where: \.isOpen)?.id ?? session.state.claims.first?.id
    lookUpEarlierChecks()
  }

  /// Takes up the session at a path, in the place of the open one, and keeps it there where that can be done.
  private mutating func take(_ path: String, isPlanned: Bool) throws(SessionError) -> OpenedSession {
    // Its own lock would stand in the way.
    if let kept, SessionPlace.isSame(kept.path, path) { try leave() }
    let (opening, file) = try Self.looking(path, isPlanned: isPlanned, surroundings)
    try leave()
    take(opening.session)
    kept = file
    return OpenedSession(opening, in: file)
  }

  /// Opens a session that nobody holds, and that left no journal, without writing anything; else as ``opening(_:isPlanned:_:)``.
  private static func looking(
    _ path: String, isPlanned: Bool, _ surroundings: Surroundings
  ) throws(SessionError) -> (SessionOpening, KeptFile) {
    let place = SessionPlace(path)
    guard !place.hasJournal else { return try opening(path, isPlanned: isPlanned, surroundings) }
    let found = try SessionStore.open(path)
    guard found.isSound else {
      return (found, KeptFile(readOnly: place.path, because: .unsound(path: place.path), isPlanned: isPlanned))
    }
    guard let obstacle = place.obstacle else {
      return (found, KeptFile(lookedAt: place.path, isPlanned: isPlanned))
    }
    return (found, KeptFile(readOnly: place.path, because: obstacle, isPlanned: isPlanned))
  }

  /// Opens a session to be kept; where it cannot, to be read.
  static func opening(
    _ path: String, isPlanned: Bool, _ surroundings: Surroundings
  ) throws(SessionError) -> (SessionOpening, KeptFile) {
    let place = SessionPlace(path).path
    do throws(SessionError) {
      let (opening, keeper) = try SessionKeeper.opening(path, holder: surroundings.holder(), disk: surroundings.disk)
      guard let keeper else {
        return (opening, KeptFile(readOnly: place, because: .unsound(path: place), isPlanned: isPlanned))
      }
      return (opening, KeptFile(keeper, isPlanned: isPlanned))
    } catch {
      switch error {
      case .held, .unwritable, .strangeFile, .manyNames:
        return (try SessionStore.open(path), KeptFile(readOnly: place, because: error, isPlanned: isPlanned))
      default: throw error
      }
    }
  }
}

/// The places where a review on a terminal is kept, tried one after the other: `Sessions/NAME.json`, beside a
/// colleague's review of the same text `Sessions/NAME.CHECKER.json`, and else `Sessions/NAME-2.json` and so on.
private struct Places {
  private let name: String
  private let checker: String
  private var number = 1
  private var isBesideColleague = false

  init(name: String, checker: String) {
    self.name = name
    self.checker = checker
  }

  var current: String {
    let stem = isBesideColleague ? "\(name).\(checker)" : name
    return "Sessions/\(stem)\(number == 1 ? "" : "-\(number)").json"
  }

  mutating func pass(isColleagues: Bool) {
    if isColleagues, !isBesideColleague { (isBesideColleague, number) = (true, 1) } else { number += 1 }
  }
}
