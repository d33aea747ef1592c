import ArgumentParser
import ArticleKit
import ProofKit
import Workbench

/// `stet proof FILE…`: what inside articles cannot be right by itself.
struct ProofCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proof", abstract: "Find contradictions and impossible figures within articles.",
    discussion: """
      Sums and shares, percentages that do not match their figures, rises that fall, weekdays and dates, ages, time spans, \
      conversions, names spelt in two ways, and headlines that contradict the body.
      """)

  @Argument(help: "Articles: files or addresses; - or nothing for standard input.", completion: .file())
  var files: [String] = []

  @Option(help: "text or jsonl (one JSON object per finding).")
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
