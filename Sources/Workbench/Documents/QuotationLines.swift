import ArticleKit
import LineEditor
import PassageKit
import SessionKit

/// What became of an article's quotations, as text or as JSON Lines.
package struct QuotationLines: Sendable {
  /// How checks are written.
  package enum Format: String, CaseIterable, Sendable {
    /// Mark, quotation, and what was found, a line each.
    case text
    /// One JSON object a quotation.
    case jsonl
  }

  /// The fact of the review that a quotation is.
  struct QuotedFact {
    /// The claim and the fact's number in it: `3.2`.
    let label: String
    /// Who ticked it; nil until someone did.
    let tick: Tick?
  }

  /// How checks are written.
  package var format: Format

  /// Chooses a format.
  package init(format: Format) { self.format = format }

  /// The checks of an article's quotations, each line with its end.
  package func text(of checks: [QuotationCheck], in article: Article, documents: [SourceDocument]) -> String {
    text(of: checks, in: article, documents: documents) { _ in nil }
  }

  /// The checks, with what is known of the quotations as facts of a review.
  func text(
    of checks: [QuotationCheck], in article: Article, documents: [SourceDocument],
    fact: (TextSpan) -> QuotedFact?
  ) -> String {
    let index = CodePointIndex(article.text)
    let indexes = documents.map { CodePointIndex($0.article.text) }
    return checks.map { check in
      switch format {
      case .jsonl: record(check, in: index, documents: documents, indexes: indexes) + "\n"
      case .text:
        lines(
          check, in: index, documents: documents, indexes: indexes,
          fact: fact(index.span(ofBytes: check.quotation.range)))
      }
    }.joined(separator: format == .text ? "\n" : "")
  }

  private func record(
    _ check: QuotationCheck, in index: CodePointIndex, documents: [SourceDocument], indexes: [CodePointIndex]
  ) -> String {
    let span = index.span(ofBytes: check.quotation.range)
    var line = JSONLine()
    line.object { line in
      line.key("differences") { line in
        line.array { line in
          for difference in check.differences {
            line.element { line in
              line.object { line in
                line.key("quoted", difference.quoted)
                line.key("said", difference.said)
              }
            }
          }
        }
      }
      line.key("document", check.document.map { documents[$0].name })
      line.key("end", span.end)
      line.key("flags", check.flags.map(\.rawValue))
      line.key("found") { line in
        guard let found = check.found, let document = check.document else { return line.write(nil as String?) }
        let place = indexes[document].span(ofBytes: found)
        line.object { line in
          line.key("end", place.end)
          line.key("start", place.start)
          line.key("text", indexes[document].text(ofBytes: found))
        }
      }
      line.key("quote", index.text(ofBytes: check.quotation.range))
      line.key("speaker", check.speaker)
      line.key("start", span.start)
      line.key("status", check.status.rawValue)
    }
    return line.text
  }

  private func lines(
    _ check: QuotationCheck, in index: CodePointIndex, documents: [SourceDocument], indexes: [CodePointIndex],
    fact: QuotedFact?
  ) -> String {
    let (manner, time) = Self.wanted(for: check, documents: documents)
    let ticked = fact?.tick.flatMap { $0.manner != nil && $0.manner == manner ? $0 : nil }
    let isOpen = manner != nil && ticked == nil
    let mark: String
    if ticked != nil || check.isClean && !isOpen {
      mark = "✓"
    } else {
      mark = isOpen || check.status == .absent ? "?" : "!"
    }
    let words = isOpen && manner == .heard ? "matches the transcript; not heard" : Self.words(check.status)
    let status = ticked != nil && manner == .translated ? "translated" : words
    var lines = ["\(mark) \(status): “\(index.text(ofBytes: check.quotation.range).inOneLine)”"]
    if let document = check.document {
      let speaker = check.speaker.map { ", \($0)" } ?? ""
      lines.append("  in \(documents[document].name)\(time.map { ", \($0)" } ?? "")\(speaker)")
      if let found = check.found, check.status != .verbatim {
        lines.append("  there: “\(indexes[document].text(ofBytes: found).inOneLine)”")
      }
    }
    if !check.differences.isEmpty {
      lines.append("  differs: \(check.differences.map(Self.words).joined(separator: ", "))")
    }
    for flag in check.flags { lines.append("  look at: \(Self.words(flag))") }
    if let ticked {
      lines.append("  \(ticked.inWords)")
    } else if isOpen, let manner, let fact {
      let work = manner == .heard ? "listening" : "translating it"
      lines.append("  after \(work): tick \(fact.label) \(manner.rawValue)")
    }
    return lines.map { Printable.escaped($0) + "\n" }.joined()
  }

  /// What a person must do before a quotation counts as checked, and the time stamp at which it is said: transcripts
  /// with time stamps are mostly written by machines.
  private static func wanted(
    for check: QuotationCheck, documents: [SourceDocument]
  ) -> (manner: Tick.Manner?, time: String?) {
    if check.status == .otherLanguage { return (.translated, nil) }
    guard let document = check.document, let found = check.found,
      let time = documents[document].time(ofByte: found.lowerBound)
    else { return (nil, nil) }
    return (check.isClean ? .heard : nil, time)
  }

  private static func words(_ status: QuotationCheck.Status) -> String {
    switch status {
    case .verbatim: "verbatim"
    case .shortened: "shortened"
    case .altered: "altered"
    case .absent: "not found in these documents"
    case .otherLanguage: "not found; a document is in another language"
    }
  }

  private static func words(_ flag: QuotationCheck.Flag) -> String {
    switch flag {
    case .negation: "a negation was dropped, added or reversed"
    case .figure: "a figure or date differs"
    case .speaker: "somebody else said it"
    case .condition: "it was said with a condition"
    }
  }

  private static func words(_ difference: WordDifference) -> String {
    switch (difference.quoted, difference.said) {
    case (let quoted?, let said?): "“\(quoted)” for “\(said)”"
    case (let quoted?, nil): "“\(quoted)” added"
    case (nil, let said?): "“\(said)” left out"
    case (nil, nil): ""
    }
  }
}
