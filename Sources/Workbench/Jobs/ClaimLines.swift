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
  /// Whether each claim comes with its facts.
  package var hasFacts: Bool

  /// Chooses format and order, and whether claims come with how the engine came to them and with their facts.
  package init(format: Format, order: Order, isExplaining: Bool = false, hasFacts: Bool = false) {
    self.format = format
    self.order = order
    self.isExplaining = isExplaining
    self.hasFacts = hasFacts
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
    if hasFacts { addFacts(of: article, engine: engine, to: &records) }
    guard format == .text else { return records.map { $0.line + "\n" }.joined() }
    let index = CodePointIndex(article.text)
    return records.map { line($0, in: index) + "\n" }.joined()
  }

  private func addFacts(of article: Article, engine: ClaimEngine, to records: inout [ClaimRecord]) {
    let found = FoundFacts(article, engine: engine)
    let index = CodePointIndex(article.text)
    for place in records.indices { records[place].facts = found.facts(of: records[place].claim, in: index) }
  }

  private func line(_ record: ClaimRecord, in index: CodePointIndex) -> String {
    let claim = record.claim
    let kind = claim.reason.map { "[\($0.rawValue)] " } ?? ""
    let telling = Telling(claim, in: index)
    let speaker = telling.voice == .article ? "-" : telling.speaker.inOneLine
    let columns = [claim.id.description, speaker, kind + telling.manner + telling.words.inOneLine]
    let facts = (record.facts ?? []).map { "\($0.kind.rawValue): \($0.text.inOneLine)" }
    let details = facts + (record.why.map { ExplanationLines($0).all } ?? [])
    return ([columns.map(Printable.escaped).joined(separator: "\t")] + details.map { "\t" + Printable.escaped($0) })
      .joined(separator: "\n")
  }
}
