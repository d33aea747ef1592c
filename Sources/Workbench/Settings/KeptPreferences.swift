import Foundation
import Groundwork
import SessionKit

/// The rc file on the disk.
struct KeptPreferences {
  private let environment: DeskEnvironment

  /// The file that `environment` names, if it does.
  init(_ environment: DeskEnvironment) { self.environment = environment }

  /// The file's path, as people write it.
  var shownPath: String { environment.homely(environment.shown(environment.preferences ?? "")) }

  /// The lines of the file; none where there is no file.
  var lines: [String] {
    get throws(WorkbenchError) {
      guard let path = environment.preferences else { return [] }
      return try file(at: path).lines
    }
  }

  /// Keeps a line in the file, or takes out what sets the same thing; false where preferences are not kept.
  func keep(_ line: String, removed: Bool) throws(WorkbenchError) -> Bool {
    guard let path = environment.preferences else { return false }
    var file = try file(at: path)
    if removed { file.drop(line) } else { file.keep(line) }
    do throws(Disk.Failure) {
      try AtomicFile.makeFolder(for: path)
      try AtomicFile.write(Data(file.text.utf8), to: path)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
    return true
  }

  private func file(at path: String) throws(WorkbenchError) -> PreferencesFile {
    guard FileManager.default.fileExists(atPath: path) else { return PreferencesFile() }
    return PreferencesFile(try environment.text(at: path, typed: path))
  }
}

extension FilterReader {
  /// Reads filters with those of the user's own that an rc file makes; what is wrong in the file does not count.
  ///
  /// `checker` is who reads them, unless the file names someone else and the name was not given for this run
  /// (`isGiven`).
  package init(preferences path: String?, checker: String, isGiven: Bool = false) {
    var environment = DeskEnvironment(now: { Date() }, folder: "", isInteractive: false)
    environment.preferences = path
    var desk = Desk(settings: Settings(checker: checker), environment: environment)
    _ = desk.readPreferences()
    if isGiven { desk.settings.checker = checker }
    self = desk.filters
  }
}
