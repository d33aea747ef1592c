import ArgumentParser
import ArticleKit
import ClaimKit
import Foundation
import LineEditor
import PassageKit
import Workbench

/// `stet passages --claim TEXT FILE…` and `stet passages SESSION`: the places in documents that bear on a claim.
struct PassagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passages", abstract: "Find the passages in documents that bear on a claim.",
    discussion: """
      Each passage is shown with the names, figures and dates that it shares with the claim, those that differ, and those \
      that it lacks. What that means for the claim is for you to judge. Without a \
      claim, the documents of a session are searched for all its claims.
      """)

  @Option(help: ArgumentHelp("The claim, in quotation marks.", valueName: "text"))
  var claim: String?

  @Argument(
    help: "Documents: files or addresses; - for standard input. Without a claim, a session.", completion: .file())
  var files: [String]

  @Option(name: [.customShort("n"), .customLong("limit")], help: "The maximum number of passages.")
  var limit = 10

  @Option(help: "text or jsonl (one JSON object per passage).")
  var format = PassageLines.Format.text

  @Flag(help: "Print the words of the claim that no document supports, instead of passages.")
  var unsupported = false

  @Flag(help: "Explain the ranking of each passage.")
  var explain = false

  @Flag(name: .customLong("include-private"), help: "Search the private documents of the session too.")
  var includePrivate = false

  func validate() throws {
    guard (1...1000).contains(limit) else { throw ValidationError("-n needs a number from 1 to 1000.") }
    guard let claim else {
      guard files.count == 1, !unsupported else { throw ValidationError("Without --claim, name one session.") }
      return
    }
    guard claim.contains(where: { !$0.isWhitespace }) else { throw ValidationError("--claim needs text.") }
  }

  func run() throws {
    guard let claim else { return try runOnSession(files[0]) }
    let (documents, unread) = DocumentInput.documents(at: files)
    let finder = PassageFinder(documents)
    if unsupported {
      let ranges = UnsupportedWords(engine: ClaimEngine()).ranges(of: claim, in: finder)
      let words = UnsupportedLine(claim: claim, ranges: ranges)
      Console.write(format == .jsonl ? words.record : words.text, as: format == .jsonl ? .json : .lines)
    } else {
      let passages = finder.passages(for: claim, limit: limit)
      if passages.isEmpty {
        Console.writeMessage("stet: \(PassageLines.nothingFound(documents: documents.count, unread: unread.count))\n")
      }
      let lines = PassageLines(format: format, isExplaining: explain)
      Console.write(lines.text(of: passages), as: format == .jsonl ? .json : .lines)
    }
    try DocumentInput.end(unread, of: files.count)
  }

  private func runOnSession(_ path: String) throws {
    try failing { () throws(WorkbenchError) in
      let session = try SessionFile.sound(path)
      var environment = DeskEnvironment(now: { Date() }, folder: "", isInteractive: false)
      environment.pdf = Input.articles.pdf
      var passages = SessionPassages(session, file: path, environment: environment)
      let (text, remarks) = try passages.text(
        limit: limit, as: PassageLines(format: format, isExplaining: explain),
        includePrivate: includePrivate)
      for remark in remarks { Console.writeMessage("stet: \(Printable.escaped(remark))\n") }
      Console.write(text, as: format == .jsonl ? .json : .lines)
    }
  }
}

extension PassageLines.Format: ExpressibleByArgument {}
