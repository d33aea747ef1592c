import ArticleKit

/// The authors of the embedded posts of an article, from their signature lines.
struct PostAuthors: Sendable {
  private var sources: [Int: Source] = [:]

  init(article: Article, text: TextBytes) {
    for block in article.blocks where block.kind == .signature {
      guard let post = block.post else { continue }
      var range = block.range
      while range.lowerBound < range.upperBound {
        let (value, length) = text.scalar(at: range.lowerBound)
        let kind = CharacterClass(value)
        guard kind == .dash || kind == .space || value == 0x2D else { break }
        range = (range.lowerBound + length)..<range.upperBound
      }
      // The name and the handle in brackets; the date after them is left out.
      if let close = range.first(where: { text[$0] == 0x29 }) { range = range.lowerBound..<(close + 1) }
      if !range.isEmpty { sources[post] = Source(range: range) }
    }
  }

  subscript(post: Int) -> Source? { sources[post] }
}
