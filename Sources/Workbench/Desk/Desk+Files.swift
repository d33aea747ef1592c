import ArticleKit
import ClaimKit
import Foundation
import SessionKit

extension Desk {
  /// What opening a file came to, for the lines that tell of it.
  enum Opening: Hashable {
    /// An article was split into claims; the files that were passed over on the way to a free name, and why.
    case newReview(passedOver: [SessionError])
    /// A session of this article and checker was found where it would be kept.
    case resumed(isSealed: Bool, isSound: Bool)
    /// A session file was opened; whether its seal fits, and whether everything else in it holds together.
    case session(isSealed: Bool, isSound: Bool)
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
    let path = surroundings.path(typed)
    if let bytes = try? SessionStore.bytes(at: path), SessionCoding.looksLikeSession(bytes) {
      return try openSession(typed)
    }
    return try begin(try Self.article(at: typed, path: path), name: Self.name(of: typed), path: typed)
  }

  /// Opens a session file, in which every event is kept from now on.
  mutating func openSession(_ typed: String) throws(WorkbenchError) -> Opening {
    do throws(SessionError) {
      let (isSealed, isSound) = try take(surroundings.path(typed), isPlanned: false)
      return .session(isSealed: isSealed, isSound: isSound)
    } catch {
      throw .session(error)
    }
  }

  /// Begins the review of an article, or resumes it where this checker's session of the same text is found.
  mutating func begin(_ article: Article, name: String, path: String?) throws(WorkbenchError) -> Opening {
    let record = ArticleRecord(article, name: name, path: path)
    var passedOver: [SessionError] = []
    var planned: String?
    if surroundings.isInteractive {
      for number in 1... {
        let path = surroundings.path("Sessions/\(number == 1 ? name : "\(name)-\(number)").json")
        planned = path
        guard FileManager.default.fileExists(atPath: path) else { break }
        do throws(SessionError) {
          guard try isOurs(path, record) else { continue }
          let (isSealed, isSound) = try take(path, isPlanned: true)
          return .resumed(isSealed: isSealed, isSound: isSound)
        } catch {
          passedOver.append(error)
        }
      }
    }
    do throws(SessionError) {
      take(
        try Session.opening(
          record, article: article, engine: surroundings.engine, by: settings.checker, at: surroundings.now()))
    } catch {
      throw .session(error)
    }
    (kept, plannedFile) = (nil, planned)
    return .newReview(passedOver: passedOver)
  }

  private mutating func take(_ session: Session) {
    self.session = session
    current = session.state.claims.first(where: \.isOpen)?.id ?? session.state.claims.first?.id
  }

  /// Takes up the session at a path; returns whether its seal fits and whether everything else holds together.
  private mutating func take(
    _ path: String, isPlanned: Bool
  ) throws(SessionError) -> (isSealed: Bool, isSound: Bool) {
    let bytes = try SessionStore.bytes(at: path)
    let replay = try SessionReplay(bytes, path: path)
    take(replay.session)
    kept = KeptFile(path: path, bytes: bytes, isPlanned: isPlanned, isSound: replay.findings.isEmpty)
    plannedFile = nil
    let isSealed = !replay.findings.contains(.sealBroken)
    return (isSealed, replay.findings.allSatisfy { $0 == .sealBroken })
  }

  /// Whether the session at a path is this checker's review of the article.
  private func isOurs(_ path: String, _ record: ArticleRecord) throws(SessionError) -> Bool {
    let session = try SessionStore.open(path).session
    return session.checker == settings.checker && session.article.sha256 == record.sha256
  }

  /// Keeps a session in its file, if it has one or is to get one.
  ///
  /// What somebody else wrote into the file meanwhile is never overwritten, nor a file that does not hold together.
  mutating func keep(_ session: Session) throws(SessionError) {
    if var file = kept {
      guard file.isSound else { throw .unsound(path: file.path) }
      // A file that is gone was moved or deleted; writing it anew loses nothing.
      if let found = try? SessionStore.bytes(at: file.path), found != file.bytes {
        throw .changedMeanwhile(path: file.path)
      }
      file.bytes = try SessionStore.save(session, to: file.path)
      kept = file
    } else if let planned = plannedFile {
      let path = Self.freePath(from: planned)
      do throws(AtomicFile.Failure) {
        try AtomicFile.makeFolder(for: path)
      } catch {
        throw .unwritable(path: path, reason: error.reason)
      }
      kept = KeptFile(path: path, bytes: try SessionStore.save(session, to: path), isPlanned: true)
      plannedFile = nil
    }
  }

  /// The path, or the next free one where another shell has taken it meanwhile.
  private static func freePath(from path: String) -> String {
    var free = path
    var number = 2
    while FileManager.default.fileExists(atPath: free) {
      free = PathParts.path("\(PathParts(path).stem)-\(number).json", in: PathParts(path).folder)
      number += 1
    }
    return free
  }

  /// Saves the session to the file named, where it is kept from now on, or to the one it has, and returns the path.
  ///
  /// A place that Stet chose is given up then: the session has moved.
  mutating func save(to typed: String?, force: Bool) throws(WorkbenchError) -> String {
    let session = try requiredSession()
    guard let path = typed.map({ Self.standardized(surroundings.path($0)) }) ?? file ?? plannedFile else {
      throw .noSessionFile
    }
    do throws(SessionError) {
      if path == plannedFile || path == file && !force {
        try keep(session)
        return file ?? path
      }
    } catch {
      throw .session(error)
    }
    if path != file { try allowWriting(path, force: force) }
    let old = kept
    do throws(SessionError) {
      kept = KeptFile(path: path, bytes: try SessionStore.save(session, to: path), isPlanned: false)
    } catch {
      throw .session(error)
    }
    plannedFile = nil
    if let old, old.isPlanned, old.isSound, old.path != path, (try? SessionStore.bytes(at: old.path)) == old.bytes {
      try? FileManager.default.removeItem(atPath: old.path)
    }
    return path
  }

  /// Writes a report to a file; never over the session itself.
  mutating func write(_ text: String, to path: String, force: Bool) throws(WorkbenchError) {
    let path = Self.standardized(path)
    guard path != file.map(Self.standardized) else { throw .ownFile(path: path) }
    if !reports.contains(path) { try allowWriting(path, force: force) }
    do throws(AtomicFile.Failure) {
      try AtomicFile.write(Data(text.utf8), to: path)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
    reports.insert(path)
  }

  /// Throws where a file is there and the person does not want it replaced.
  private func allowWriting(_ path: String, force: Bool) throws(WorkbenchError) {
    guard !force, FileManager.default.fileExists(atPath: path) else { return }
    switch surroundings.confirm("Replace “\(surroundings.shown(path))”?") {
    case true?: return
    case false?: throw .declined
    case nil: throw .wouldOverwrite(path: path)
    }
  }

  /// A path without `.` and `..`, so that two ways to write it are known as one; relative paths stay relative.
  private static func standardized(_ path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    var kept: [Substring] = []
    for part in parts where part != "." {
      if part == "..", let last = kept.last, last != ".." { kept.removeLast() } else { kept.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + kept.joined(separator: "/")
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
