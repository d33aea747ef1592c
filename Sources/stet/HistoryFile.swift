import LineEditor
import Workbench

/// The file of earlier lines.
struct HistoryFile {
  /// Its place; nil where there is none.
  let path: String?

  /// The lines of earlier sessions; trouble with the file is told and never prevents starting.
  func load() -> History {
    var history = History()
    guard let path else { return history }
    do throws(LineEditorError) {
      try history.load(from: path)
    } catch {
      Console.tell(error)
    }
    return history
  }

  /// Erases the lines that hold one of the words, in the editor and in the file.
  func erase(_ words: [String], from editor: EditlineSource) {
    try? editor.eraseHistory(holding: words, from: path)
  }

  /// Saves the lines typed so far.
  func save(from editor: EditlineSource) {
    guard let path else { return }
    try? editor.saveHistory(to: path)
  }
}
