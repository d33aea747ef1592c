import ArticleKit
import Foundation
import Workbench

/// What the subcommands read.
enum Input {
  /// The article at a path; `-` is standard input.
  static func article(_ path: String) throws(WorkbenchError) -> Article {
    do throws(LoadError) {
      guard path == "-" else { return try ArticleFile(path: path).load() }
      let bytes = Array(FileHandle.standardInput.readDataToEndOfFile())
      return try Article.load(bytes, from: ArticleSource(name: "standard input"))
    } catch {
      throw .load(error)
    }
  }

  /// The article in a format.
  static func text(of article: Article, as format: ArticleText.Format) throws(WorkbenchError) -> String {
    do {
      return try ArticleText.text(of: article, as: format)
    } catch {
      throw .cannotWrite(path: "standard output", reason: "\(error)")
    }
  }
}
