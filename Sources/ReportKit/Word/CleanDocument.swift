import ArticleKit
import Groundwork

/// A Word document written afresh: the article in paragraphs with numbered lines, and its marks.
struct CleanDocument {
  /// The parts in the order of the archive.
  let parts: [(name: String, content: String)]

  init(_ report: Report) {
    var body = WordBody(report.article.blocks.map(\.span), index: report.index, ticks: report.ticks)
    for mark in report.wordMarks { body.add(mark) }
    let paragraphs = report.article.blocks.map { body.paragraph(at: $0.span, style: Self.style(of: $0.kind)) }
    parts = [
      ("[Content_Types].xml", WordParts.types), ("_rels/.rels", WordParts.packageRelationships),
      ("docProps/core.xml", WordParts.properties(title: report.title, authors: report.info.authors ?? [])),
      ("word/document.xml", WordParts.document(paragraphs)),
      ("word/_rels/document.xml.rels", WordParts.documentRelationships),
      ("word/styles.xml", WordParts.styles(hasTicks: !report.ticks.isEmpty)),
      ("word/comments.xml", WordMarkup.commentsPart(body.comments.map { "\n\($0)" }.joined() + "\n")),
      ("word/header1.xml", WordParts.header(([report.title] + report.origin).joined(separator: " · "))),
      ("word/footer1.xml", WordParts.footer),
    ]
  }

  /// The style of a paragraph by what it is for.
  private static func style(of kind: Block.Kind) -> String? {
    switch kind {
    case .headline: "Title"
    case .heading: "Heading1"
    case .byline, .dateline: "Subtitle"
    case .listItem: "ListBullet"
    case .quote, .pullQuote, .post, .signature: "Quote"
    case .caption, .credit: "Caption"
    case .paragraph, .standfirst: nil
    }
  }

  /// The parts that differ from article to article, one after the other, as people and programs compare them.
  var text: String { WordText.text(of: parts) }

  /// The document as a file; nil where the zip library refuses.
  var file: [UInt8]? { ZipWriter.archive(of: parts.map { ($0.name, Array($0.content.utf8)) }) }
}
