import ArgumentParser
import ArticleKit
import Foundation
import Groundwork
import LineEditor
import ReportKit
import SessionKit
import Workbench

/// `stet import FILE`: files of other tools become sessions.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Create sessions from W3C Web Annotation, doccano, Prodigy and Label Studio files.",
    discussion: "Labels that name a verdict become verdicts; the others become notes.")

  @Argument(help: "The file; its format is detected by content.", completion: .file())
  var file: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "The session to write; further documents go to SESSION-2, SESSION-3 …")
  var output: String

  @Option(help: "The article, if the file contains only annotations.", completion: .file())
  var article: String?

  @Option(help: "What the file's offsets count: codepoints or utf16.")
  var offsets = OffsetUnit.codePoints

  @Option(help: "Your name in the session; by default STET_CHECKER, or else your login name.")
  var checker: String?

  @Flag(help: "Replace existing files.")
  var force = false

  func run() throws {
    try failing { () throws(WorkbenchError) in
      let documents = try documents()
      var sessions: [(path: String, session: Session)] = []
      for (position, document) in documents.enumerated() {
        sessions.append((path(position), try session(of: document)))
      }
      for (path, _) in sessions where !force && FileManager.default.fileExists(atPath: path) {
        throw .fileExists(path: path)
      }
      for ((path, session), document) in zip(sessions, documents) {
        try save(session, to: path)
        for words in document.lost {
          Console.writeMessage("not in the article: “\(Printable.escaped(words))”\n")
        }
        let verdicts = document.verdicts.count
        let count = document.claims.count.counted("claim")
        Console.write("wrote \(Printable.escaped(path)): \(count), \(verdicts) with a verdict\n")
        for remark in document.remarks {
          Console.write("  \(remark.isLoss ? "left out" : "changed"): \(remark.count) (\(remark.reason))\n")
        }
        if !document.lost.isEmpty { Console.write("  left out: \(document.lost.count) (not in the article)\n") }
      }
    }
  }

  private func documents() throws(WorkbenchError) -> [ImportedDocument] {
    let article = try article.map { path throws(WorkbenchError) in try Input.article(path) }
    let bytes = try SessionFile.bytes(file)
    do throws(ReportError) {
      return try SessionImport.documents(bytes, path: file, article: article, offsets: offsets)
    } catch {
      throw .report(error)
    }
  }

  private func session(of document: ImportedDocument) throws(WorkbenchError) -> Session {
    let name = checker ?? ShellCommand.checker(in: ProcessInfo.processInfo.environment)
    do throws(SessionError) {
      return try document.session(by: name, at: Date())
    } catch {
      throw .session(error)
    }
  }

  private func save(_ session: Session, to path: String) throws(WorkbenchError) {
    do throws(Disk.Failure) {
      try AtomicFile.makeFolder(for: path)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
    do throws(SessionError) {
      try SessionStore.save(session, to: path)
    } catch {
      throw .session(error)
    }
  }

  private func path(_ position: Int) -> String {
    guard position > 0 else { return output }
    let parts = PathParts(output)
    let ending = parts.name.dropFirst(parts.stem.count)
    return PathParts.path("\(parts.stem)-\(position + 1)\(ending)", in: parts.folder)
  }
}
