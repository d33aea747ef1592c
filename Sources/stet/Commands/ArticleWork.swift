import ArgumentParser
import ArticleKit
import Foundation
import Workbench

/// Work on many articles at a time, its output in the order of the inputs.
struct ArticleWork: ParsableArguments {
  @Option(help: "How many articles to process at once; by default the number of processors.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: "Read captions too, after the text.")
  var captions = false

  func validate() throws {
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs needs a number from 1 to 256.") }
  }

  /// Writes what `transform` makes of each article; no input is standard input.
  ///
  /// Each error is reported and the rest is still done; then the exit code is 1, or that of the error where there was one
  /// input. `kind` is what the output is. No more than a few small articles for each job, or one large one, are in memory at a time.
  func run(
    on files: [String], as kind: Console.Kind, _ transform: @Sendable (Article, String) throws -> String
  ) throws {
    let paths = files.isEmpty ? ["-"] : files
    var failures: [WorkbenchError] = []
    var rest = paths[...]
    while !rest.isEmpty {
      let batch = Self.batch(of: rest, jobs: jobs)
      rest = rest.dropFirst(batch.count)
      for result in Parallel.map(batch, jobs: jobs, { result(of: $0, transform) }) {
        switch result {
        case .success(let output): output.write(as: kind)
        case .failure(let error):
          Console.report(error)
          failures.append(error)
        }
      }
    }
    guard let failure = failures.first else { return }
    throw ExitCode((paths.count == 1 ? failure.exitStatus : .failed).rawValue)
  }

  /// An article with its captions, where they are asked for.
  func reading(_ article: Article) -> Article { captions ? article.readingCaptions() : article }

  /// An article of so many bytes is worked on alone, so that memory stays within bounds.
  private static let large = 400_000

  /// The next articles to work on: up to four for each job where they are small, a large one alone.
  private static func batch(of paths: ArraySlice<String>, jobs: Int) -> [String] {
    var bytes = 0
    let together = paths.prefix(jobs * 4).prefix { path in
      bytes += ((try? FileManager.default.attributesOfItem(atPath: path)[.size]) as? Int) ?? 0
      return bytes < large
    }
    return together.isEmpty ? Array(paths.prefix(1)) : Array(together)
  }

  /// What was made of an article, and what is to be said of it.
  private struct Output: Sendable {
    var text: String
    var path: String
    var notices: [LoadNotice]

    func write(as kind: Console.Kind) {
      Console.report(notices, of: path)
      Console.write(text, as: kind)
    }
  }

  private func result(
    of path: String, _ transform: (Article, String) throws -> String
  ) -> Result<Output, WorkbenchError> {
    do {
      let article = reading(try Input.article(path))
      return .success(Output(text: try transform(article, path), path: path, notices: article.notices))
    } catch let error as WorkbenchError {
      return .failure(error)
    } catch {
      return .failure(.cannotWrite(path: "standard output", reason: "\(error)"))
    }
  }
}
