import LineEditor
import SessionKit

@testable import Workbench

/// A review on a bench: keys go in, and the picture of the screen is looked at.
final class ReviewBench {
  let bench: Bench
  var review: Review
  /// What the last key asked for.
  private(set) var effect = Review.Effect.show

  /// Begins a review of an article, or of the claims of it that fit a filter.
  init(_ article: String, _ filter: String..., hints: @escaping Review.Hints = { _, _ in [] }) throws {
    bench = try Bench(interactive: true)
    try bench.write(article, to: "article.txt")
    bench.run("load article.txt")
    review = try Review(filter, on: &bench.desk, hints: hints)
  }

  /// Presses the keys of a text, one after the other; an arrow stands for itself, `⏎` for Enter and `⎋` for Escape.
  func press(_ keys: String) {
    for character in keys {
      switch character {
      case "←": press(.left)
      case "→": press(.right)
      case "⏎": press(.enter)
      case "⎋": press(.escape)
      default: press(.character(character))
      }
    }
  }

  /// Presses one key.
  func press(_ key: Key) { effect = review.press(key, on: &bench.desk) }

  /// Presses a key that asks, and types a line.
  func press(_ key: Character, _ line: String) {
    press(.character(key))
    if case .ask(let question) = effect { effect = review.answer(question, with: line, on: &bench.desk) }
  }

  /// The number of the current claim.
  var current: String { bench.desk.current?.description ?? "none" }

  /// What the last key came to.
  var message: String { review.message.map(\.plain).joined(separator: "\n") }

  /// The verdict of a claim with its reasons, as `disputed contradicted`; nil where it has none.
  func tag(_ id: String) -> String? {
    bench.claim(id)?.tag.map { ([$0.verdict.rawValue] + $0.reasons.map(\.rawValue)).joined(separator: " ") }
  }

  /// The screen of that size.
  func picture(_ columns: Int = 80, _ rows: Int = 24) -> [StyledText] {
    ReviewFrame(review: review, desk: bench.desk, columns: columns, rows: rows).lines
  }

  /// The screen of that size as text, without spaces at the ends of its lines.
  func text(_ columns: Int = 80, _ rows: Int = 24) -> String {
    picture(columns, rows).map { line in
      let text = line.rendered(coloured: false)
      return String(text.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}
