import ArticleKit
import Foundation
import LineEditor
import SessionKit

extension Desk {
  /// Below this line of the file nothing counts.
  private static let scissors = "------ what stands above this line is the note ------"

  /// The words for a note that came without any, written in the person's editor.
  ///
  /// The editor gets a file of its own that nobody else can read, and that is gone afterwards. Throws where there is no
  /// terminal, the editor fails, or no words were written.
  func writtenNote(for call: Invocation) throws(WorkbenchError) -> String {
    guard let edit = surroundings.edit else { throw .missing("a colon and the words", command: call.command.name) }
    var named = call
    let ids = named.take("article") ? [] : try named.claims(on: self)
    let claims = try ids.map { (id) throws(WorkbenchError) in "\(id): \(try claim(id).text)" }
    let about = claims.isEmpty ? [try requiredSession().article.name] : claims
    let text = "\n\n\(Self.scissors)\n" + about.map { Printable.escaped($0) + "\n" }.joined()
    let path = PathParts.path("stet-note-\(UUID().uuidString).txt", in: FileManager.default.temporaryDirectory.path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    do throws(AtomicFile.Failure) {
      try AtomicFile.write(Data(text.utf8), to: path, mode: 0o600)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
    guard edit(path, settings.editor) else { throw .programFailed(settings.editor.word) }
    let lines = try self.text(at: path, typed: path).split(separator: "\n", omittingEmptySubsequences: false)
    let note = lines.prefix { $0 != Self.scissors }.joined(separator: "\n").trimmed
    guard !note.isEmpty else { throw .nothingWritten }
    return note
  }
}
