import ArticleKit
import Foundation

/// The blocks and pages of a document, as the index keeps them next to its text.
struct DocumentLayout: Codable {
  private struct BlockPlace: Codable {
    var kind: String
    var start: Int
    var end: Int
    var speaker: [Int]?
  }

  private var blocks: [BlockPlace]
  private var pages: [[Int]]?
  private var isTable: Bool?

  /// Takes the layout of a document.
  init(_ article: Article) {
    blocks = article.blocks.map { block in
      BlockPlace(
        kind: block.kind.rawValue, start: block.range.lowerBound, end: block.range.upperBound,
        speaker: block.speaker.map { [$0.lowerBound, $0.upperBound] })
    }
    pages = article.pages.isEmpty ? nil : article.pages.map { [$0.number, $0.start] }
    isTable = article.isTable ? true : nil
  }

  /// Reads what was kept; throws `DecodingError`.
  init(_ bytes: Data) throws { self = try JSONDecoder().decode(DocumentLayout.self, from: bytes) }

  /// What is kept.
  func bytes() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return try encoder.encode(self)
  }

  /// The document of a text; blocks that are not in it are left out.
  func article(of text: String) -> Article {
    let count = text.utf8.count
    func range(_ start: Int, _ end: Int) -> Range<Int>? {
      0 <= start && start <= end && end <= count ? start..<end : nil
    }
    var article = Article(
      text: text,
      blocks: blocks.compactMap { place in
        guard let kind = Block.Kind(rawValue: place.kind), let whole = range(place.start, place.end) else { return nil }
        let speaker = place.speaker.flatMap { $0.count == 2 ? range($0[0], $0[1]) : nil }
        return Block(kind: kind, range: whole, speaker: speaker)
      })
    article.pages = (pages ?? []).filter { $0.count == 2 }.map { PageStart(number: $0[0], start: $0[1]) }
    article.isTable = isTable == true
    return article
  }
}
