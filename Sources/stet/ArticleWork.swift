import ArgumentParser
import ArticleKit
import Foundation
import Workbench

/// Work on many articles at a time, its output in the order of the inputs.
struct ArticleWork: ParsableArguments {
  @Option(help: "How many articles are worked on at a time; by default as many as there are processors.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs wants a number from 1 to 256.") }
  }

  /// Writes what `transform` makes of each article; no input is standard input.
  ///
  /// Each error is told and the rest is still done; then the exit code is 1, or that of the error where there was one
  /// input. A few articles for each job are in memory at a time, however many there are.
  func run(on files: [String], _ transform: @Sendable (Article, String) throws -> String) throws {
    let paths = files.isEmpty ? ["-"] : files
    var failures: [WorkbenchError] = []
    for start in stride(from: 0, to: paths.count, by: jobs * 4) {
      let batch = Array(paths[start..<min(start + jobs * 4, paths.count)])
      for result in Parallel.map(batch, jobs: jobs, { Self.result(of: $0, transform) }) {
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

  private static func result(
    of path: String, _ transform: (Article, String) throws -> String
  ) -> Result<String, WorkbenchError> {
    do {
      return .success(try transform(try Input.article(path), path))
    } catch let error as WorkbenchError {
      return .failure(error)
    } catch {
      return .failure(.cannotWrite(path: "standard output", reason: "\(error)"))
    }
  }
}
