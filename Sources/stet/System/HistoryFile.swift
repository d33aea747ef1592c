import LineEditor
import Workbench

/// The file of earlier lines.
struct HistoryFile {
  /// Its place; nil if there is none.
  let path: String?

  /// The lines of earlier sessions; trouble with the file is reported and never prevents starting.
  func load() -> History {
    var history = History()
    guard let path else { return history }
    do throws(LineEditorError) {
      try history.load(from: path)
    } catch {
      Console.report(error)
    }
    return history
  }

  /// Erases the lines of which that is said, in the editor and in the file; returns what went wrong, in a sentence.
  func erase(_ isErased: (String) -> Bool, from editor: EditlineSource?) -> String? {
    do throws(LineEditorError) {
      if let editor {
        try editor.eraseHistory(where: isErased, from: path)
      } else if let path {
        try History.erase(where: isErased, from: path)
      }
      return nil
    } catch {
      return "The history may still contain it: \(error)."
    }
  }

  /// Saves the lines typed so far; says so where they cannot be saved.
  func save(from editor: EditlineSource) {
    guard let path else { return }
    do throws(LineEditorError) { try editor.saveHistory(to: path) } catch { Console.report(error) }
  }
}
