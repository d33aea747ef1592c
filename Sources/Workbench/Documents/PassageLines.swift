import ArticleKit
import LineEditor
import PassageKit
import SessionKit

/// The passages for a claim as text or as JSON Lines.
package struct PassageLines: Sendable {
  /// How passages are written.
  package enum Format: String, CaseIterable, Sendable {
    /// Place, words, and what agrees, differs and is missing, a line each.
    case text
    /// One JSON object a passage.
    case jsonl
  }

  /// How passages are written.
  package var format: Format
  /// Whether each passage comes with what brought it.
  package var isExplaining: Bool

  /// Chooses a format, and whether passages are explained.
  package init(format: Format, isExplaining: Bool = false) {
    self.format = format
    self.isExplaining = isExplaining
  }

  /// The passages of documents for a claim, each line with its end; `claim` is its name in a session.
  package func text(of passages: [Passage], for claim: ClaimID? = nil) -> String {
    passages.enumerated().map { position, passage in
      switch format {
      case .jsonl: record(passage, for: claim) + "\n"
      case .text: (position == 0 ? "" : "\n") + lines(passage, number: position + 1)
      }
    }.joined()
  }

  /// What is said where nothing was found.
  package static func nothingFound(documents: Int, unread: Int) -> String {
    let unreadWords = unread == 0 ? "" : "; \(unread) could not be read"
    return "no passage found in \(documents.counted("document"))\(unreadWords)"
  }

  private func record(_ passage: Passage, for claim: ClaimID?) -> String {
    var line = JSONLine()
    line.object { line in
      line.key("agrees", passage.comparison.agrees)
      if let claim { line.key("claim", claim.description) }
      line.key("clashes") { line in
        line.array { line in
          for clash in passage.comparison.clashes {
            line.element { line in
              line.object { line in
                line.key("claim", clash.claim)
                line.key("kind", clash.kind.rawValue)
                line.key("source", clash.source)
              }
            }
          }
        }
      }
      line.key("copies", passage.copies)
      line.key("document", passage.name)
      line.key("end", passage.codePoints.upperBound)
      line.key("locator") { line in
        line.object { line in
          line.key("line", passage.locator.line)
          if let page = passage.locator.page { line.key("page", page) }
          line.key("paragraph", passage.locator.paragraph)
          if let row = passage.locator.row { line.key("row", row) }
          line.key("speaker", passage.locator.speaker)
          if let time = passage.locator.time { line.key("time", time) }
        }
      }
      line.key("missing", passage.comparison.missing)
      line.key("score", Self.rounded(passage.score))
      line.key("start", passage.codePoints.lowerBound)
      line.key("text", passage.text)
      if isExplaining { line.key("why", passage.clues.map(Self.words)) }
    }
    return line.text
  }

  private func lines(_ passage: Passage, number: Int) -> String {
    let comparison = passage.comparison
    var lines = ["\(number)  \(passage.name), \(passage.locator.words)"]
    lines.append("   \(passage.text.inOneLine)")
    lines += ComparisonWords(comparison).lines.map { "   \($0)" }
    if passage.copies > 0 { lines.append("   also word for word in \(passage.copies.counted("other place"))") }
    if isExplaining { lines.append("   why: \(passage.clues.map(Self.words).joined(separator: ", "))") }
    return lines.map { Printable.escaped($0) + "\n" }.joined()
  }

  private static func words(_ clue: PassageClue) -> String { "“\(clue.word)” +\(rounded(clue.points))" }

  private static func rounded(_ points: Double) -> Double { (points * 100).rounded() / 100 }
}
