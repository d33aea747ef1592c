@testable import ArticleKit

/// An article's blocks as "kind: words"; a post's number follows its kind, a speaker before a slash.
func rendered(_ article: Article) -> [String] {
  let index = CodePointIndex(article.text)
  return article.blocks.map { block in
    let speaker = block.speaker.map { index.text(ofBytes: $0) + "/" } ?? ""
    return "\(block.kind.rawValue)\(block.post.map(String.init) ?? ""): \(speaker)\(index.text(ofBytes: block.range))"
  }
}

/// The article of a text in any format.
func loaded(_ text: String, name: String = "a.html", type: String? = nil) throws -> Article {
  try Article.load(Array(text.utf8), from: ArticleSource(name: name, contentType: type))
}
