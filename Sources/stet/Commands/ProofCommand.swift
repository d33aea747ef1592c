import ArgumentParser
import ArticleKit
import ProofKit
import Workbench

/// `stet proof FILE…`: what inside articles cannot be right by itself.
struct ProofCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proof", abstract: "Find what inside articles cannot be right by itself.",
    discussion: """
      Sums and shares, percentages against their figures, rises that fall, weekdays against dates, ages, spans of time, \
      conversions, names spelt in two ways, and the headline against the body.
      """)

  @Argument(help: "Articles: files or addresses; - or nothing is standard input.", completion: .file())
  var files: [String] = []

  @Option(help: "text or jsonl (one JSON object a finding).")
  var format = ProofLines.Format.text

  @OptionGroup var work: ArticleWork

  func run() throws {
    let lines = ProofLines(format: format)
    let reader = ProofReader()
    try work.run(on: files, as: format == .jsonl ? .json : .lines) { article, path in
      lines.text(of: reader.findings(in: article), in: article, path: path)
    }
  }
}

extension ProofLines.Format: ExpressibleByArgument {}
