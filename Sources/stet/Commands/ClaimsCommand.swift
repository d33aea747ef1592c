import ArgumentParser
import ArticleKit
import ClaimKit
import Workbench

/// `stet claims [FILE…]`: splits articles into claims.
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims", abstract: "Split articles into claims.",
    discussion: """
      With --input jsonl each line of the input is an article, {"id": …, "text": …} or {"id": …, "html": …}, and each \
      claim names its article by the id. Such input may be endless; an article that cannot be read gives a line \
      {"error": …, "id": …} in the place of its claims.
      """)

  /// How articles come.
  enum InputForm: String, ExpressibleByArgument, CaseIterable {
    /// One a file, in any format that Stet reads.
    case article
    /// One a line, as an object of JSON.
    case jsonl
  }

  @Argument(
    help: "Articles: files, or addresses unless --input is jsonl; - or nothing is standard input.", completion: .file())
  var files: [String] = []

  @Option(help: "text or jsonl (one JSON object a claim).")
  var format = ClaimLines.Format.text

  @Option(help: "article (one a file) or jsonl (one JSON object a line, with id and text or html).")
  var input = InputForm.article

  @Option(help: "text (the order of the text) or priority (what wants checking most comes first).")
  var sort = ClaimLines.Order.text

  @Flag(help: "Say of each claim how it was come to, and what the second-best reading was.")
  var explain = false

  @OptionGroup var work: ArticleWork

  func validate() throws {
    guard input == .article || format == .jsonl else {
      throw ValidationError("--input jsonl wants --format jsonl, in which claims name their articles.")
    }
  }

  func run() throws {
    let lines = ClaimLines(format: format, order: sort, isExplaining: explain)
    let engine = ClaimEngine()
    let transform: @Sendable (Article, String) throws -> String = { article, name in
      lines.text(for: article, path: name, engine: engine)
    }
    switch input {
    case .article: try work.run(on: files, as: format == .jsonl ? .json : .lines, transform)
    case .jsonl: try ArticleStream(jobs: work.jobs, transform: transform).run(on: files)
    }
  }
}

extension ClaimLines.Format: ExpressibleByArgument {}
extension ClaimLines.Order: ExpressibleByArgument {}
