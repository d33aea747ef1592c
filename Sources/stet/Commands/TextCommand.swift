import ArgumentParser
import ArticleKit
import Foundation
import Groundwork
import SessionKit
import Workbench

/// `stet text FILE or URL…`: articles as loaded.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "text", abstract: "Print articles as Stet loads them.")

  @Argument(help: "Articles: files or addresses; - for standard input.", completion: .file())
  var files: [String]

  @Option(help: "text (the body only), markdown or json.")
  var format = ArticleText.Format.text

  @Option(name: [.customShort("o"), .customLong("output")], help: "Write one file per article to this folder.")
  var folder: String?

  @Flag(help: "Replace existing files.")
  var force = false

  @Flag(help: "Repair text that was encoded twice (“cafÃ©”).")
  var mend = false

  @Flag(help: "Print what was left out of a page, and why, instead of the article.")
  var dropped = false

  @Flag(help: "Print captions too, after the text.")
  var captions = false

  @Option(help: "How many articles to read at once; by default the number of processors.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs needs a number from 1 to 256.") }
  }

  /// Articles read together, for each job: those on the way to standard output wait for the first.
  private var batch: Int { folder == nil ? 16 : 256 }

  func run() throws {
    var rest = Array(zip(files, outputs()))[...]
    var failures: [WorkbenchError] = []
    while !rest.isEmpty {
      let batch = Array(rest.prefix(jobs * batch))
      rest = rest.dropFirst(batch.count)
      for result in Parallel.map(batch, jobs: jobs, { read($0.0, into: $0.1) }) {
        switch result {
        case .success(let (text, path, notices)):
          Console.report(notices, of: path)
          if folder == nil { Console.write(text, as: format == .json ? .json : .lines) }
        case .failure(let error):
          Console.report(error)
          failures.append(error)
        }
      }
    }
    guard let failure = failures.first else { return }
    throw ExitCode((files.count == 1 ? failure.exitStatus : .failed).rawValue)
  }

  /// Reads one article and, where there is a folder, writes it there.
  private func read(
    _ path: String, into output: (path: String, isTaken: Bool)
  ) -> Result<(String, String, [LoadNotice]), WorkbenchError> {
    Result { () throws(WorkbenchError) -> (String, String, [LoadNotice]) in
      let loaded = try Input.article(path, isMending: mend)
      let article = captions ? loaded.readingCaptions() : loaded
      let text = try dropped ? ArticleText.dropped(from: article) : Input.text(of: article, as: format)
      guard folder != nil else { return (text, path, article.notices) }
      // Two articles of one name must not end as one file, whatever --force says.
      guard !output.isTaken else { throw .fileExists(path: output.path) }
      try Output.writeDerived(text, to: output.path, force: force)
      return ("", path, article.notices)
    }
  }

  /// The file of each article, and whether an article before it has the same.
  private func outputs() -> [(path: String, isTaken: Bool)] {
    var names: Set<String> = []
    return files.map { path in
      if WebAddress.isMeant(path), let name = try? WebAddress(path).name {
        return ("\(folder ?? "")/\(name).\(format.fileExtension)", !names.insert(name).inserted)
      }
      var file = path.replacing("#", with: "-")
      if file.hasSuffix(".gz") { file.removeLast(3) }
      let name = path == "-" ? "standard-input" : PathParts(file).stem
      return ("\(folder ?? "")/\(name).\(format.fileExtension)", !names.insert(name).inserted)
    }
  }
}

extension ArticleText.Format: ExpressibleByArgument {}
