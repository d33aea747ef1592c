import ArgumentParser
import ArticleKit
import ClaimKit
import Foundation
import Workbench

/// `stet claims [FILE…]`: splits articles into claims.
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "claims", abstract: "Split articles into claims.")

  @Argument(help: "Articles; - or nothing is standard input.", completion: .file())
  var files: [String] = []

  @Option(help: "text or jsonl (one JSON object a claim).")
  var format = ClaimLines.Format.text

  @Option(help: "text (the order of the text) or priority (what wants checking most comes first).")
  var sort = ClaimLines.Order.text

  @Option(help: "How many articles are split at a time; by default as many as there are processors.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs wants a number from 1 to 256.") }
  }

  func run() throws {
    let paths = files.isEmpty ? ["-"] : files
    let lines = ClaimLines(format: format, order: sort)
    let engine = ClaimEngine()
    var failures: [WorkbenchError] = []
    for start in stride(from: 0, to: paths.count, by: jobs * 8) {
      let batch = Array(paths[start..<min(start + jobs * 8, paths.count)])
      for result in Parallel.map(batch, jobs: jobs, { Self.text(of: $0, lines, engine) }) {
        switch result {
        case .success(let text): Console.write(text)
        case .failure(let error):
          Console.tell(error)
          failures.append(error)
        }
      }
    }
    guard let failure = failures.first else { return }
    throw ExitCode((paths.count == 1 ? failure.exitStatus : .failed).rawValue)
  }

  private static func text(
    of path: String, _ lines: ClaimLines, _ engine: ClaimEngine
  ) -> Result<String, WorkbenchError> {
    do {
      return .success(try lines.text(for: try Input.article(path), path: path, engine: engine))
    } catch let error as WorkbenchError {
      return .failure(error)
    } catch {
      return .failure(.cannotWrite(path: "standard output", reason: "\(error)"))
    }
  }
}

extension ClaimLines.Format: ExpressibleByArgument {}
extension ClaimLines.Order: ExpressibleByArgument {}
