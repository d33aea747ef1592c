import ArgumentParser
import ArticleKit
import Dispatch
import Foundation
import Synchronization
import Workbench

/// Work on articles that come as JSON Lines, forever where need be: no more articles are in memory than are worked on,
/// and what is written keeps the order of the lines.
struct ArticleStream: Sendable {
  /// How many articles are worked on at a time.
  let jobs: Int
  /// What is written for an article, by its id.
  let transform: @Sendable (Article, String) throws -> String

  private struct Answer: Sendable {
    var text: String
    var error: WorkbenchError?
  }

  /// The answers that wait for those in front of them.
  private struct Queue {
    var waiting: [Int: Answer] = [:]
    var next = 0
    var hasFailed = false
  }

  private struct ErrorLine: Encodable {
    let id: String?
    let error: String

    private enum Key: CodingKey { case id, error }

    func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: Key.self)
      try values.encode(id, forKey: .id)
      try values.encode(error, forKey: .error)
    }
  }

  /// Writes what comes from each line; an article that fails is reported, has a line of its own with `id` and `error`, and
  /// makes the exit code 1.
  func run(on files: [String]) throws {
    let lines = Mutex(ArticleLines(files))
    let queue = Mutex(Queue())
    // So many articles may be read and not written: a long one holds up the others only for a while.
    let room = DispatchSemaphore(value: jobs * 4)
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in
      while true {
        room.wait()
        guard let item = lines.withLock({ $0.next() }) else {
          room.signal()
          return
        }
        let answer = answer(to: item)
        queue.withLock { queue in
          queue.waiting[item.number] = answer
          while let answer = queue.waiting.removeValue(forKey: queue.next) {
            queue.next += 1
            Console.write(answer.text, as: .json)
            if let error = answer.error {
              queue.hasFailed = true
              Console.report(error)
            }
            room.signal()
          }
        }
      }
    }
    if queue.withLock({ $0.hasFailed }) { throw ExitCode(ExitStatus.failed.rawValue) }
  }

  private func answer(to item: ArticleLines.Item) -> Answer {
    var id: String?
    do throws(WorkbenchError) {
      let bytes = try item.content.get()
      let line: ArticleLine
      do throws(ArticleLine.Fault) {
        line = try ArticleLine(bytes)
      } catch {
        throw .badArticleLine(place: item.place, fault: error)
      }
      id = line.id
      let article = try line.article(place: item.place)
      do {
        return Answer(text: try transform(article, id ?? ""))
      } catch {
        throw .cannotWrite(path: "standard output", reason: "\(error)")
      }
    } catch {
      return Answer(text: Self.line(id: id, error: error), error: error)
    }
  }

  /// The line of an article that failed, which says nothing of files and lines: these differ from run to run where
  /// another program hands the articles out.
  private static func line(id: String?, error: WorkbenchError) -> String {
    var words = error.description
    if case .badArticleLine(_, let fault) = error { words = "\(fault)" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let line = ErrorLine(id: id, error: words)
    return (try? encoder.encode(line)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
  }
}
