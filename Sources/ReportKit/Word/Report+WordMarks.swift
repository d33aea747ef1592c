import ArticleKit
import SessionKit

extension Report {
  /// What goes into a Word document, a comment a claim, in the order of the text.
  var wordMarks: [WordMark] {
    entries.compactMap { entry in
      guard let first = entry.claim.spans.first, let last = entry.claim.spans.last else { return nil }
      return WordMark(
        span: TextSpan(first.start, max(first.end, last.end)),
        comment: WordMark.Comment(author: author(of: entry), paragraphs: paragraphs(on: entry)),
        change: change(for: entry))
    }
  }

  /// Who says what the comment says: the checker, else the program.
  private func author(of entry: ClaimEntry) -> WordMark.Author {
    let claim = entry.claim
    if let tag = claim.tag { return .init(SafeText.line(tag.by), at: ReportDate(tag.at).iso) }
    if let hold = claim.hold { return .init(SafeText.line(hold.by), at: ReportDate(hold.at).iso) }
    if let note = claim.notes.last { return .init(SafeText.line(note.by), at: ReportDate(note.at).iso) }
    return .init("Stet")
  }

  private func paragraphs(on entry: ClaimEntry) -> [[WordMark.Words]] {
    let claim = entry.claim
    let telling = entry.telling
    let head = [strong("\(entry.standing.symbol) \(entry.label)"), line(" · claim \(claim.id)")]
    var lines = [telling.needsLead ? telling.line : entry.attribution]
    if !telling.needsLead, let context = telling.context { lines.append("In its sentence: “\(context)”") }
    if claim.spans.count > 1 { lines.append("The claim: “\(claim.text)”") }
    lines += entry.explained + [entry.verdictNote, entry.waiting].compactMap(\.self)
    var paragraphs = [head] + lines.map { [line($0)] }
    paragraphs += entry.notes.map { [line("\($0.text) — \($0.by), \(ReportDate($0.at).text(options.dates))")] }
    paragraphs += entry.citations.map(evidence)
    paragraphs += entry.inquiries.map { inquiry in
      [line("\(inquiry.question) \(inquiry.outcome)\(inquiry.words.map { " “\($0)”" } ?? "")")]
    }
    if let suggestion = claim.suggestion {
      paragraphs.append([strong("Suggested wording: "), line("“\(suggestion)”")])
    }
    let ends = [entry.judgement, entry.approval, entry.correction, entry.ticksNamed].compactMap(\.self)
    return paragraphs
      + (ends + entry.opinions.map { "Another opinion: \($0)" } + entry.warnings.map { "⚠ \($0)" }).map { [line($0)] }
  }

  private func evidence(_ citation: Citation) -> [WordMark.Words] {
    let evidence = citation.evidence
    let name = WordMark.Words(SafeText.line(evidence.shownName), address: evidence.target?.address)
    var rest = citation.link.locator.map { ", \($0)" } ?? ""
    if let address = evidence.shownAddress { rest += ", \(address)" }
    if let quote = citation.link.quote { rest += ": “\(quote)”" }
    return [strong(citation.link.stance.label), line(" (\(evidence.id)): "), name, line(rest)]
  }

  private func line(_ text: String) -> WordMark.Words { .init(SafeText.line(text)) }
  private func strong(_ text: String) -> WordMark.Words { .init(SafeText.line(text), isStrong: true) }

  /// The change by which the article would say what was suggested.
  private func change(for entry: ClaimEntry) -> WordMark.Change? {
    guard let suggestion = entry.claim.suggestion, entry.claim.correction != .made,
      let (span, words) = SuggestedChange.of(suggestion, for: entry.claim.spans, in: index),
      article.blocks.contains(where: { $0.span.contains(span) })
    else { return nil }
    let author = suggesters[entry.claim.id] ?? author(of: entry)
    return WordMark.Change(span: span, words: words, author: author)
  }
}
