import PassageKit
import SessionKit

extension Desk {
  /// The best passages for a claim, numbered from now on for `cite passage`: from the documents named last, else from
  /// those of the review, of these from `ids` or all.
  mutating func passages(
    for id: ClaimID, limit: Int, only ids: Set<DocumentID>? = nil
  ) throws(WorkbenchError) -> ShownPassages {
    let claim = try claim(id)
    let words = claim.restated ?? claim.text
    let shown: ShownPassages
    if ids == nil, let named = documents.named {
      shown = ShownPassages(claim: id, passages: named.passages(for: words, limit: limit), documents: [])
    } else {
      let (ready, book) = try readyDocuments(only: ids)
      shown = ShownPassages(
        claim: id, passages: try documents.review.passages(for: words, in: ready, book: book, limit: limit),
        documents: ready.documents, missing: ready.missing)
    }
    documents.show(shown)
    return shown
  }

  /// Throws where a document of the review is no longer what it was when it was added.
  mutating func requireUnchanged(_ id: DocumentID) throws(WorkbenchError) {
    let (ready, _) = try readyDocuments(only: [id])
    if let missing = ready.missing.first { throw .documentMissing(id, missing.problem) }
  }

  /// What a document says before a passage and after it, as far as a screen may show it.
  mutating func context(
    of passage: Passage, in shown: ShownPassages
  ) throws(WorkbenchError) -> (before: String, after: String) {
    let source: SourceDocument?
    if shown.documents.isEmpty {
      source = documents.named?.documents[passage.document]
    } else {
      let id = shown.documents[passage.document].id
      try requireUnchanged(id)
      let (ready, book) = try readyDocuments(only: [id])
      source = try documents.review.sources(ready, book: book).first
    }
    guard let text = source?.article.text, passage.range.upperBound <= text.utf8.count else { return ("", "") }
    let bytes = Array(text.utf8)
    let before = bytes[max(0, passage.range.lowerBound - Self.mostContext)..<passage.range.lowerBound]
    let after = bytes[passage.range.upperBound...].prefix(Self.mostContext)
    // A letter that is cut in two at the edge is left out.
    return (
      String(decoding: before.drop { $0 & 0xC0 == 0x80 }, as: UTF8.self),
      String(
        decoding: after.count < Self.mostContext
          ? after : after[..<(after.lastIndex { $0 & 0xC0 != 0x80 } ?? after.startIndex)], as: UTF8.self)
    )
  }

  /// No screen shows more around a passage, in bytes.
  private static let mostContext = 4_000

  /// What is said of documents of the review that were left out, the first few by name.
  func remarks(on missing: [ReviewDocuments.Missing]) -> [StyledText] {
    let named = missing.prefix(3).flatMap { item -> [StyledText] in
      let name = ReviewDocuments.shownName(of: item.document)
      let hint = item.problem.hint(item.document.path).map { "; \($0)" } ?? ""
      return StyledText("\(name) \(item.problem.words)\(hint).", .error).wrapped(to: width)
    }
    guard missing.count > 3 else { return named }
    return named + [StyledText("\(missing.count - 3) more could not be searched; “documents” lists them.", .error)]
  }
}
