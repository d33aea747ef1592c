import ArticleKit
import Foundation
import Groundwork
import LineEditor
import SessionKit

/// Has notes that came without words written in the user's editor.
struct NoteEditor {
  private let desk: Desk

  /// Edits with the program that is set on a desk.
  init(_ desk: Desk) { self.desk = desk }

  /// Below this line of the file nothing counts.
  private static let scissors = "------ everything above this line is the note ------"

  /// The wording of a claim that can stand alone; the editor starts with its reading.
  ///
  /// Throws as ``words(for:)``.
  func reading(for call: Invocation) throws(WorkbenchError) -> String {
    var named = call
    let claim = try desk.claim(try named.claim(on: desk))
    return try words(for: call, beginning: claim.restated ?? claim.text)
  }

  /// The words for a note that came without any; the file begins with those that are given.
  ///
  /// The editor gets a file of its own that nobody else can read, and that is gone afterwards. Throws where there is no
  /// terminal, the editor fails, or no words were written.
  func words(for call: Invocation, beginning: String = "") throws(WorkbenchError) -> String {
    guard let edit = desk.environment.edit else { throw .missing("a colon and the words", command: call.command.name) }
    var named = call
    let ids = named.take("article") ? [] : try named.claims(on: desk)
    let claims = try ids.map { (id) throws(WorkbenchError) in "\(id): \(try desk.claim(id).text)" }
    let about = claims.isEmpty ? [try desk.requiredSession().article.name] : claims
    let text =
      "\(Printable.escaped(beginning))\n\n\(Self.scissors)\n" + about.map { Printable.escaped($0) + "\n" }.joined()
    let path = PathParts.path("stet-note-\(UUID().uuidString).txt", in: FileManager.default.temporaryDirectory.path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    do throws(Disk.Failure) {
      try AtomicFile.write(Data(text.utf8), to: path, mode: 0o600)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
    guard edit(path, desk.settings.editor) else { throw .programFailed(desk.settings.editor.word) }
    let lines = try desk.environment.text(at: path, typed: path).split(
      separator: "\n", omittingEmptySubsequences: false)
    let note = lines.prefix { $0 != Self.scissors }.joined(separator: "\n").trimmed
    guard !note.isEmpty else { throw .nothingWritten }
    return note
  }
}
