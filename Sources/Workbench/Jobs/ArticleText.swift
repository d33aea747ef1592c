import ArticleKit
import Foundation
import Groundwork

/// An article as `stet text` writes it.
package enum ArticleText {
  /// How an article is written.
  package enum Format: String, CaseIterable, Sendable {
    /// The body only, blocks separated by an empty line; plain text unchanged.
    case text
    /// Title, facts and blocks as Markdown.
    case markdown
    /// Metadata, text and blocks as one JSON object.
    case json

    /// The ending of files of the format.
    package var fileExtension: String {
      switch self {
      case .text: "txt"
      case .markdown: "md"
      case .json: "json"
      }
    }
  }

  /// The article in a format, with a final line end where the format has one.
  package static func text(of article: Article, as format: Format) throws -> String {
    switch format {
    case .text: article.text
    case .markdown: markdown(article)
    case .json: try json(article)
    }
  }

  /// What was left out of a page, a line each: why, and the words.
  package static func dropped(from article: Article) -> String {
    article.dropped.map { "\($0.reason): \($0.text)\n" }.joined()
  }

  private static func markdown(_ article: Article) -> String {
    let index = CodePointIndex(article.text)
    return facts(article)
      + article.blocks.map { block in
        let words = index.text(ofBytes: block.range)
        return switch block.kind {
        case .headline: "# \(words)"
        case .heading: "## \(words)"
        case .listItem: words.first.map { "-*•".contains($0) } == true ? "- \(words.dropFirst().trimmed)" : "- \(words)"
        case .quote, .pullQuote, .post, .signature:
          words.split(separator: "\n").map { "> \($0)" }.joined(separator: "\n")
        case .caption, .credit, .dateline, .byline: "*\(words)*"
        case .paragraph, .standfirst: words
        }
      }.joined(separator: "\n\n") + "\n"
  }

  /// Title and facts that no block of the text says: front matter, as `stet` reads it too.
  private static func facts(_ article: Article) -> String {
    let info = article.metadata
    let hasTitle = article.blocks.contains { $0.kind == .headline }
    guard info.url ?? info.publisher ?? info.modified ?? info.section != nil || info.title != nil && !hasTitle else {
      return ""
    }
    let lines = [
      ("title", info.title), ("authors", info.authors?.joined(separator: ", ")), ("published", info.published),
      ("modified", info.modified), ("publisher", info.publisher), ("url", info.url), ("language", info.language),
      ("section", info.section),
    ]
    let matter = lines.compactMap { key, value in
      value.map { "\(key): \($0.split(whereSeparator: \.isNewline).joined(separator: " "))\n" }
    }
    let title = hasTitle ? "" : info.title.map { "# \($0)\n\n" } ?? ""
    return "---\n\(matter.joined())---\n\n\(title)"
  }

  private struct Record: Encodable {
    struct CaptionRecord: Encodable {
      var text: String
      var credit: String?
      var position: Int
    }
    struct PostRecord: Encodable {
      var number: Int
      var author: String?
      var handle: String?
      var published: String?
      var url: String?
    }
    struct BlockRecord: Encodable {
      var kind: Block.Kind
      var start: Int
      var end: Int
      var post: Int?
      var speaker: TextSpan?
      var voice: TextSpan?
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
    var posts: [PostRecord]?
    var captions: [CaptionRecord]?
    var notices: [String]?
  }

  /// A list, or nothing where it is empty: then its key is left out.
  private static func filled<Item>(_ items: [Item]) -> [Item]? { items.isEmpty ? nil : items }

  private static func json(_ article: Article) throws -> String {
    let index = CodePointIndex(article.text)
    let info = article.metadata
    let record = Record(
      title: info.title, authors: info.authors, published: info.published, modified: info.modified,
      publisher: info.publisher, url: info.url, language: info.language, section: info.section, text: article.text,
      blocks: article.blocks.map { block in
        let span = index.span(ofBytes: block.range)
        return Record.BlockRecord(
          kind: block.kind, start: span.start, end: span.end, post: block.post,
          speaker: block.speaker.map(index.span(ofBytes:)), voice: block.voice.map(index.span(ofBytes:)))
      },
      posts: filled(
        article.posts.map {
          Record.PostRecord(
            number: $0.number, author: $0.author, handle: $0.handle, published: $0.published, url: $0.url)
        }),
      captions: filled(
        article.captions.filter { !$0.isPulled }.map { caption in
          let credit = caption.parts.credit
          return Record.CaptionRecord(
            text: caption.text, credit: credit.isEmpty ? nil : credit, position: caption.position)
        }),
      notices: filled(article.notices.map(\.description)))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(record), as: UTF8.self) + "\n"
  }
}
