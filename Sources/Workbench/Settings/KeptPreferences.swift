import Foundation
import Groundwork
import SessionKit

/// The rc file on the disk.
struct KeptPreferences {
  private let surroundings: Surroundings

  /// The file that `surroundings` name, if they do.
  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// The file's path, as people write it.
  var shownPath: String { surroundings.homely(surroundings.shown(surroundings.preferences ?? "")) }

  /// The lines of the file; none where there is no file.
  var lines: [String] {
    get throws(WorkbenchError) {
      guard let path = surroundings.preferences else { return [] }
      return try file(at: path).lines
    }
  }

  /// Keeps a line in the file, or takes out what sets the same thing; false where preferences are not kept.
  func keep(_ line: String, removed: Bool) throws(WorkbenchError) -> Bool {
    guard let path = surroundings.preferences else { return false }
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
    return PreferencesFile(try surroundings.text(at: path, typed: path))
  }
}

extension FilterReader {
  /// Reads filters with those of the person's own that an rc file makes; what is wrong in the file does not count.
  ///
  /// `checker` is who reads them, unless the file names someone else and the name was not given for this run
  /// (`isGiven`).
  package init(preferences path: String?, checker: String, isGiven: Bool = false) {
    var surroundings = Surroundings(now: { Date() }, folder: "", isInteractive: false)
    surroundings.preferences = path
    var desk = Desk(settings: Settings(checker: checker), surroundings: surroundings)
    _ = desk.readPreferences()
    if isGiven { desk.settings.checker = checker }
    self = desk.filters
  }
}
