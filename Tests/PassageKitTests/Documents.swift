import ArticleKit
import PassageKit

/// A document of a text, as a plain-text file is read.
func document(_ text: String, name: String = "source.txt") throws -> SourceDocument {
  SourceDocument(name: name, article: try TextLoader().load(Array(text.utf8), path: name))
}

/// The article of a text.
func article(_ text: String) throws -> Article { try TextLoader().load(Array(text.utf8), path: "article.txt") }
