import ArticleKit
import ClaimKit
import Foundation
import SessionKit

extension Desk {
  /// What opening a file came to, for the lines that tell of it.
  enum Opening: Hashable {
    /// An article was split into claims.
    case newReview
    /// A session of this article and checker was found where it would be kept.
    case resumed
    /// A session file was opened; whether its seal fits, and whether its saved state follows from its events.
    case session(isSealed: Bool, isSound: Bool)
  }

  /// The steps of the review that are in no file: where nobody named one, and the terminal plans none.
  public var unkeptSteps: Int {
    guard let session, file == nil else { return 0 }
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
    let path = surroundings.path(typed)
    if let bytes = try? SessionStore.bytes(at: path), SessionCoding.looksLikeSession(bytes) {
      return try openSession(typed)
    }
    return try begin(try Self.article(at: typed, path: path), name: Self.name(of: typed), path: typed)
  }

  /// Opens a session file, in which every event is kept from now on.
  mutating func openSession(_ typed: String) throws(WorkbenchError) -> Opening {
    let path = surroundings.path(typed)
    do throws(SessionError) {
      let reading = try SessionStore.open(path)
      take(reading.session)
      file = path
      written.insert(path)
      return .session(isSealed: reading.isSealed, isSound: reading.savedState == reading.session.state)
    } catch {
      throw .session(error)
    }
  }

  /// Begins the review of an article, or resumes it where this checker's session of the same text is found.
  mutating func begin(_ article: Article, name: String, path: String?) throws(WorkbenchError) -> Opening {
    let record = ArticleRecord(article, name: name, path: path)
    if surroundings.isInteractive, let resumed = plan(for: record) {
      take(resumed)
      return .resumed
    }
    do throws(SessionError) {
      take(
        try Session.opening(
          record, article: article, engine: surroundings.engine, by: settings.checker, at: surroundings.now()))
    } catch {
      throw .session(error)
    }
    if !surroundings.isInteractive { (file, plannedFile) = (nil, nil) }
    return .newReview
  }

  private mutating func take(_ session: Session) {
    self.session = session
    current = session.state.claims.first(where: \.isOpen)?.id ?? session.state.claims.first?.id
  }

  /// Finds where an article's session is or will be kept: `Sessions/<name>.json`, or the next free number.
  ///
  /// Returns the session to resume, if this checker has one there.
  private mutating func plan(for record: ArticleRecord) -> Session? {
    (file, plannedFile) = (nil, nil)
    for number in 1... {
      let name = number == 1 ? record.name : "\(record.name)-\(number)"
      let path = surroundings.path("Sessions/\(name).json")
      guard FileManager.default.fileExists(atPath: path) else {
        plannedFile = path
        return nil
      }
      if let reading = try? SessionStore.open(path), reading.session.article.sha256 == record.sha256,
        reading.session.checker == settings.checker
      {
        file = path
        written.insert(path)
        return reading.session
      }
    }
    return nil
  }

  /// Keeps a session in its file, if it has one or is to get one.
  mutating func keep(_ session: Session) throws(SessionError) {
    guard let path = file ?? plannedFile else { return }
    try SessionStore.save(session, to: path)
    (file, plannedFile) = (path, nil)
    written.insert(path)
  }

  /// Saves the session to the file named, where it is kept from now on, or to the one it has.
  ///
  /// Returns the path.
  mutating func save(to typed: String?, force: Bool) throws(WorkbenchError) -> String {
    let session = try requiredSession()
    guard let path = typed.map(surroundings.path) ?? file ?? plannedFile else { throw .noSessionFile }
    try allowWriting(path, force: force)
    do throws(SessionError) {
      try SessionStore.save(session, to: path)
    } catch {
      throw .session(error)
    }
    (file, plannedFile) = (path, nil)
    written.insert(path)
    return path
  }

  /// Writes a report to a file.
  mutating func write(_ text: String, to path: String, force: Bool) throws(WorkbenchError) {
    try allowWriting(path, force: force)
    do throws(AtomicFile.Failure) {
      try AtomicFile.write(Data(text.utf8), to: path)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
    written.insert(path)
  }

  /// Throws where a file is there that Stet did not write this session and the person does not want it replaced.
  private func allowWriting(_ path: String, force: Bool) throws(WorkbenchError) {
    guard !force, !written.contains(path), FileManager.default.fileExists(atPath: path) else { return }
    switch surroundings.confirm("Replace “\(surroundings.shown(path))”?") {
    case true?: return
    case false?: throw .declined
    case nil: throw .wouldOverwrite(path: path)
    }
  }

  /// Loads the article at a path; `typed` is what errors name.
  static func article(at typed: String, path: String) throws(WorkbenchError) -> Article {
    do throws(LoadError) {
      return try ArticleFile(path: path).load()
    } catch {
      throw .load(error)
    }
  }

  /// The short name of an article, from its file's name: letters, digits and dashes in lower case.
  static func name(of path: String) -> String {
    let words = PathParts(path).stem.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "article" : words.joined(separator: "-")
  }
}
