import ArgumentParser
import ArticleKit
import ClaimKit
import Foundation
import Workbench

/// `stet analyze [FILE…]`: sentences, words, trees and claims.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Print the sentences, words, trees and claims of articles.")

  /// How analyses are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// One JSON object an article.
    case jsonl
  }

  @Argument(help: "Articles: files or addresses; - or nothing for standard input.", completion: .file())
  var files: [String] = []

  @Option(help: "jsonl (one JSON object per article).")
  var format = Format.jsonl

  @OptionGroup var work: ArticleWork

  func run() throws {
    let engine = ClaimEngine()
    try work.run(on: files, as: .json) { article, path in
      AnalysisRecord(article, path: path, engine: engine).line + "\n"
    }
  }
}
