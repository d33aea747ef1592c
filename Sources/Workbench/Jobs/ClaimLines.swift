import ArticleKit
import ClaimKit
import LineEditor
import SessionKit

/// The claims of one article as text, in the format and order asked for.
package struct ClaimLines: Sendable {
  /// How claims are written.
  package enum Format: String, CaseIterable, Sendable {
    /// Number, speaker and words, separated by tabs.
    case text
    /// One JSON object a line.
    case jsonl
  }

  /// In which order claims are written.
  package enum Order: String, CaseIterable, Sendable {
    /// The order of the text.
    case text
    /// What most needs checking comes first.
    case priority
  }

  /// How claims are written.
  package var format: Format
  /// In which order.
  package var order: Order
  /// Whether each claim comes with how the engine came to it.
  package var isExplaining: Bool

  /// Chooses format and order, and whether claims are explained.
  package init(format: Format, order: Order, isExplaining: Bool = false) {
    self.format = format
    self.order = order
    self.isExplaining = isExplaining
  }

  /// The lines for an article, each with its end.
  package func text(for article: Article, path: String, engine: ClaimEngine) -> String {
    var records =
      isExplaining
      ? ClaimRecord.explainedRecords(of: article, path: path, engine: engine)
      : ClaimRecord.records(of: article, path: path, engine: engine)
    if order == .priority {
      // Equal priorities keep the order of the text; `sort` alone does not promise that.
      records = records.enumerated()
        .sorted { ($1.element.claim.priority, $0.offset) < ($0.element.claim.priority, $1.offset) }
        .map(\.element)
    }
    guard format == .text else { return records.map { $0.line + "\n" }.joined() }
    let index = CodePointIndex(article.text)
    return records.map { line($0, in: index) + "\n" }.joined()
  }

  private func line(_ record: ClaimRecord, in index: CodePointIndex) -> String {
    let claim = record.claim
    let kind = claim.reason.map { "[\($0.rawValue)] " } ?? ""
    let telling = Telling(claim, in: index)
    let speaker = telling.voice == .article ? "-" : telling.speaker.inOneLine
    let columns = [claim.id.description, speaker, kind + telling.manner + telling.words.inOneLine]
    let line = columns.map(Printable.escaped).joined(separator: "\t")
    guard let why = record.why else { return line }
    return ([line] + ExplanationLines(why).all.map { "\t" + Printable.escaped($0) }).joined(separator: "\n")
  }
}
