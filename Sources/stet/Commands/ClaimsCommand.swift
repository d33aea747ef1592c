import ArgumentParser
import ArticleKit
import ClaimKit
import Workbench

/// `stet claims [FILE…]`: splits articles into claims.
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims", abstract: "Split articles into claims.",
    discussion: """
      With --input jsonl, each line of the input is an article, {"id": …, "text": …} or {"id": …, "html": …}, and each \
      claim has its article's id. The input may be endless. An article that cannot be read produces a line \
      {"error": …, "id": …} instead of claims.
      """)

  /// How articles come.
  enum InputForm: String, ExpressibleByArgument, CaseIterable {
    /// One a file, in any format that Stet reads.
    case article
    /// One a line, as an object of JSON.
    case jsonl
  }

  @Argument(
    help: "Articles: files, or addresses unless --input is jsonl; - or nothing for standard input.", completion: .file()
  )
  var files: [String] = []

  @Option(help: "text or jsonl (one JSON object per claim).")
  var format = ClaimLines.Format.text

  @Option(help: "article (one per file) or jsonl (one JSON object per line, with id and text or html).")
  var input = InputForm.article

  @Option(help: "text (the order of the text) or priority (most urgent first).")
  var sort = ClaimLines.Order.text

  @Flag(help: "Explain each claim, with the second-best reading.")
  var explain = false

  @Flag(help: "Add the names, titles, figures, dates, places, quotations and links of each claim.")
  var facts = false

  @OptionGroup var work: ArticleWork

  func validate() throws {
    guard input == .article || format == .jsonl else {
      throw ValidationError("--input jsonl needs --format jsonl, where claims name their articles.")
    }
  }

  func run() throws {
    let lines = ClaimLines(format: format, order: sort, isExplaining: explain, hasFacts: facts)
    let engine = ClaimEngine()
    let transform: @Sendable (Article, String) throws -> String = { article, name in
      lines.text(for: article, path: name, engine: engine)
    }
    switch input {
    case .article: try work.run(on: files, as: format == .jsonl ? .json : .lines, transform)
    case .jsonl:
      try ArticleStream(jobs: work.jobs) { [work] in try transform(work.reading($0), $1) }.run(on: files)
    }
  }
}

extension ClaimLines.Format: ExpressibleByArgument {}
extension ClaimLines.Order: ExpressibleByArgument {}
