import ArticleKit
import Groundwork
import SessionKit

/// Writes a review into a Word document: a comment at the words of each claim, suggested wordings as tracked changes.
///
/// A draft that was loaded from Word is given back as it was, with comments and changes put in; everything else gets a
/// document of its own, with numbered lines.
enum WordWriter: ReportWriter {
  static let name = "docx"
  static let fileExtension = "docx"
  static let summary = "the article as a Word document, with a comment for each claim and tracked changes"
  static let keepsDraft = true
  static let losses = ["sources, documents and notes on the article that are about no claim"]

  static func text(of report: Report) throws(ReportError) -> String {
    guard case .success? = report.givenDraft, let file = try file(of: report), let text = WordText.text(of: file) else {
      return CleanDocument(report).text
    }
    return text
  }

  static func text(in file: [UInt8]) -> String? { WordText.text(of: file) }

  static func file(of report: Report) throws(ReportError) -> [UInt8]? {
    if case .success(let draft)? = report.givenDraft, let file = try? draft.file(with: report.wordMarks) { return file }
    return CleanDocument(report).file
  }

  static func remarks(on report: Report) -> [String] {
    switch report.givenDraft {
    case nil: []
    case .success(let draft): draft.traces.remark.map { [$0] } ?? []
    case .failure(let lack): ["\(lack); this is a new document with the text only"]
    }
  }
}

/// Why a draft is not given back.
struct DraftLack: Error, Hashable, Sendable, CustomStringConvertible {
  let description: String
}

extension Report {
  /// The draft that the review is written into; nil where the article was none.
  var givenDraft: Result<MarkedDraft, DraftLack>? {
    switch options.draft {
    case nil: nil
    case .missing(let name, let reason): .failure(DraftLack(description: "“\(name)” \(reason)"))
    case .file(let bytes):
      Result { () throws(DraftRefusal) in
        try MarkedDraft(bytes, text: record.text, isCleaned: options.cleansDraft)
      }.mapError { DraftLack(description: "the draft cannot be written back, because \($0)") }
    }
  }
}

extension DraftTraces {
  /// What leaves with the draft, in a sentence without a full stop; nil if nothing does.
  var remark: String? {
    guard !isEmpty else { return nil }
    let counts = [(comments, "comment"), (insertions, "tracked insertion"), (deletions, "tracked deletion")]
    var parts = counts.filter { $0.0 > 0 }.map { $0.0.counted($0.1) }
    if !parts.isEmpty, !people.isEmpty { parts[parts.count - 1] += " (by \(people.joined(separator: ", ")))" }
    if hidden > 0 { parts.append("hidden words") }
    let said = properties.map { "\($0.label) “\($0.value)”" }
    if !said.isEmpty { parts.append("properties (\(said.joined(separator: ", ")))") }
    return "the draft still contains \(parts.joined(separator: ", ")); --clean removes them"
  }
}
