import ArticleKit
import Foundation

/// An article as `stet text` writes it.
public enum ArticleText {
  /// How an article is written.
  public enum Format: String, CaseIterable, Sendable {
    /// The body only, blocks parted by an empty line; plain text unchanged.
    case text
    /// Title, facts and blocks as Markdown.
    case markdown
    /// Metadata, text and blocks as one JSON object.
    case json

    /// The ending of files of the format.
    public var fileExtension: String {
      switch self {
      case .text: "txt"
      case .markdown: "md"
      case .json: "json"
      }
    }
  }

  /// The article in a format, with a final line end where the format has one.
  public static func text(of article: Article, as format: Format) throws -> String {
    switch format {
    case .text: article.text
    case .markdown: markdown(article)
    case .json: try json(article)
    }
  }

  private static func markdown(_ article: Article) -> String {
    let index = CodePointIndex(article.text)
    return article.blocks.map { block in
      let words = index.text(ofBytes: block.range)
      return switch block.kind {
      case .headline: "# \(words)"
      case .heading: "## \(words)"
      case .listItem: words.first.map { "-*•".contains($0) } == true ? "- \(words.dropFirst().trimmed)" : "- \(words)"
      case .quote, .post, .signature: words.split(separator: "\n").map { "> \($0)" }.joined(separator: "\n")
      case .caption, .dateline, .byline: "*\(words)*"
      case .paragraph: words
      }
    }.joined(separator: "\n\n") + "\n"
  }

  private struct Record: Encodable {
    struct BlockRecord: Encodable {
      var kind: Block.Kind
      var start: Int
      var end: Int
      var post: Int?
    }
    var title: String?
    var authors: [String]?
    var published: String?
    var modified: String?
    var publisher: String?
    var url: String?
    var language: String?
    var section: String?
    var text: String
    var blocks: [BlockRecord]
  }

  private static func json(_ article: Article) throws -> String {
    let index = CodePointIndex(article.text)
    let info = article.metadata
    let record = Record(
      title: info.title, authors: info.authors, published: info.published, modified: info.modified,
      publisher: info.publisher, url: info.url, language: info.language, section: info.section, text: article.text,
      blocks: article.blocks.map { block in
        let span = index.span(ofBytes: block.range)
        return Record.BlockRecord(kind: block.kind, start: span.start, end: span.end, post: block.post)
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(record), as: UTF8.self) + "\n"
  }
}
