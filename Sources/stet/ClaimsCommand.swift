import ArgumentParser
import ClaimKit
import Workbench

/// `stet claims [FILE…]`: splits articles into claims.
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "claims", abstract: "Split articles into claims.")

  @Argument(help: "Articles: files or addresses; - or nothing is standard input.", completion: .file())
  var files: [String] = []

  @Option(help: "text or jsonl (one JSON object a claim).")
  var format = ClaimLines.Format.text

  @Option(help: "text (the order of the text) or priority (what wants checking most comes first).")
  var sort = ClaimLines.Order.text

  @OptionGroup var work: ArticleWork

  func run() throws {
    let lines = ClaimLines(format: format, order: sort)
    let engine = ClaimEngine()
    try work.run(on: files) { article, path in try lines.text(for: article, path: path, engine: engine) }
  }
}

extension ClaimLines.Format: ExpressibleByArgument {}
extension ClaimLines.Order: ExpressibleByArgument {}
