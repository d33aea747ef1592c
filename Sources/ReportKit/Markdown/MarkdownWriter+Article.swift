import ArticleKit
import SessionKit

extension MarkdownWriter {
  /// The article: each claim in square brackets, then its symbol and a footnote with the verdict.
  static func article(of report: Report) -> [String] {
    var parts = ["## The article"]
    if !report.entries.isEmpty {
      parts.append("Each claim is in square brackets; its footnote gives its number and verdict.")
    }
    var previous: AnnotatedArticle.Block?
    for block in report.article.blocks {
      let text = dressed(block, in: report)
      if let previous, let last = parts.indices.last, isContinued(previous, by: block) {
        parts[last] += block.kind == .listItem ? "\n\(text)" : "\n>\n\(text)"
      } else {
        parts.append(text)
      }
      previous = block
    }
    let footnotes = report.entries.filter { report.article.placed.contains($0.claim.id) }.map(footnote)
    return parts + (footnotes.isEmpty ? [] : [footnotes.joined(separator: "\n")])
  }

  /// Whether two blocks are parts of one list or of one embedded post.
  private static func isContinued(_ left: AnnotatedArticle.Block, by right: AnnotatedArticle.Block) -> Bool {
    if left.kind == .listItem { return right.kind == .listItem }
    return left.post != nil && left.post == right.post
  }

  /// A block in the Markdown that fits its kind.
  private static func dressed(_ block: AnnotatedArticle.Block, in report: Report) -> String {
    switch block.kind {
    case .headline, .heading: "**\(runs(of: block, in: report))**"
    case .dateline, .byline, .caption, .credit: "*\(runs(of: block, in: report))*"
    case .paragraph, .standfirst: runs(of: block, in: report)
    case .listItem: "- \(runs(of: block, indent: "  ", in: report))"
    case .quote, .pullQuote, .post, .signature: "> \(runs(of: block, indent: "> ", in: report))"
    }
  }

  private static func runs(of block: AnnotatedArticle.Block, indent: String = "", in report: Report) -> String {
    var text = ""
    for run in block.runs {
      text += String(repeating: "\\[", count: run.begins.count + run.resumes.count)
      text += MarkdownText.run(run.text, indent: indent, atStart: text.isEmpty)
      text += String(repeating: "\\]", count: run.pauses.count)
      for entry in run.ends.compactMap(report.entry) {
        text += "\\] \(entry.standing.symbol)[^\(entry.claim.id)]"
      }
    }
    return text
  }

  private static func footnote(_ entry: ClaimEntry) -> String {
    let id = entry.claim.id
    return "[^\(id)]: [Claim \(id)](#claim-\(id)): \(verdict(of: entry)). \(MarkdownText.inner(entry.attribution))."
  }
}
