import ArgumentParser
import ArticleKit
import Foundation
import SessionKit
import Workbench

/// `stet text FILE…`: articles as loaded.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "text", abstract: "Print articles as Stet loads them.")

  @Argument(help: "Articles; - is standard input.", completion: .file())
  var files: [String]

  @Option(help: "text (the body only), markdown or json.")
  var format = ArticleText.Format.text

  @Option(name: [.customShort("o"), .customLong("output")], help: "Write one file an article into this folder.")
  var folder: String?

  @Flag(help: "Replace files that are there.")
  var force = false

  func run() throws {
    var names: Set<String> = []
    try forEach(files) { path throws(WorkbenchError) in
      let text = try Input.text(of: try Input.article(path), as: format)
      guard let folder else {
        Console.write(text)
        return true
      }
      let name = path == "-" ? "standard-input" : PathParts(path).stem
      let output = "\(folder)/\(name).\(format.fileExtension)"
      // Two articles of one name must not end as one file, whatever --force says.
      guard names.insert(name).inserted else { throw .fileExists(path: output) }
      try Output.write(text, to: output, force: force)
      return true
    }
  }
}

extension ArticleText.Format: ExpressibleByArgument {}
