import ArticleKit

/// A sentence with all that is needed to find it again without its document.
package struct PlacedSentence: Sendable {
  /// The sentence, in UTF-8 bytes of the document's text.
  package let range: Range<Int>
  /// The sentence, in code points of the document's text.
  package let codePoints: Range<Int>
  /// Its words, verbatim.
  package let text: String
  /// Where a person finds it.
  package let locator: PassageLocator
}

extension SourceDocument {
  /// All sentences with their places, in one pass over the text.
  package func placedSentences() -> [PlacedSentence] {
    let index = CodePointIndex(article.text)
    var speaker: String?
    var block = -1
    return sentences.map { sentence in
      while block < sentence.block {
        block += 1
        if let name = article.blocks[block].speaker { speaker = index.text(ofBytes: name) }
      }
      let span = index.span(ofBytes: sentence.range)
      return PlacedSentence(
        range: sentence.range, codePoints: span.start..<span.end, text: index.text(ofBytes: sentence.range),
        locator: locator(of: sentence, saidBy: speaker))
    }
  }
}
