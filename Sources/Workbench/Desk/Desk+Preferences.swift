import Foundation
import SessionKit

extension Desk {
  /// Takes up the preferences in the rc file, if there is one; what is wrong in it is told with its line, and the rest
  /// still holds.
  public mutating func readPreferences() -> Screen {
    guard let path = surroundings.preferences, FileManager.default.fileExists(atPath: path) else { return Screen() }
    var screen = Screen()
    do throws(WorkbenchError) {
      let file = try preferencesFile(at: path)
      for (number, line) in file.lines.enumerated() {
        do throws(WorkbenchError) {
          try takeUp(line)
        } catch {
          let place = "\(shownPreferences):\(number + 1): "
          screen.messages += StyledText(place + error.sentence, .error).wrapped(to: width)
          if let hint = error.hint { screen.messages += StyledText("Hint: \(hint)", .hint).wrapped(to: width) }
        }
      }
    } catch {
      screen.messages = Screen.failure(error, shown: surroundings.shown, width: width).messages
    }
    return screen
  }

  /// Does a line of the rc file.
  private mutating func takeUp(_ line: String) throws(WorkbenchError) {
    let line = line.trimmed
    guard !line.isEmpty, !line.hasPrefix("#") else { return }
    var call = try Interpreter.invocation(of: line)
    guard PreferencesFile.commands.contains(call.command.name) else { throw .noPreference(call.command.name) }
    isReadingPreferences = true
    defer { isReadingPreferences = false }
    _ = try call.command.run(&self, &call)
  }

  /// Keeps a `set` or `alias` line in the rc file, or takes it out, and says so; only what a person types at a terminal
  /// is kept, not what a file of commands says.
  mutating func keepPreference(_ line: String, removed: Bool = false) throws(WorkbenchError) -> [StyledText] {
    guard surroundings.isInteractive, running.isEmpty, !isReadingPreferences, let path = surroundings.preferences else {
      return []
    }
    let exists = FileManager.default.fileExists(atPath: path)
    var file = exists ? try preferencesFile(at: path) : PreferencesFile()
    if removed { file.drop(line) } else { file.keep(line) }
    do throws(AtomicFile.Failure) {
      try AtomicFile.makeFolder(for: path)
      try AtomicFile.write(Data(file.text.utf8), to: path)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
    return StyledText("kept in \(shownPreferences)", .dim).wrapped(to: width)
  }

  /// The rc file's path, as people write it.
  private var shownPreferences: String { surroundings.homely(surroundings.shown(surroundings.preferences ?? "")) }

  private func preferencesFile(at path: String) throws(WorkbenchError) -> PreferencesFile {
    PreferencesFile(try text(at: path, typed: path))
  }

  /// The text of a file of commands; `typed` is what errors name.
  func text(at path: String, typed: String) throws(WorkbenchError) -> String {
    let bytes: Data
    do throws(SessionError) {
      bytes = try SessionStore.bytes(at: path)
    } catch {
      throw .session(error)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .cannotRead(path: typed, reason: "it is no UTF-8 text")
    }
    return text
  }
}
