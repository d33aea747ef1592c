import ArticleKit

extension ClaimEngine {
  /// The sentences, words and trees of all of an article's text, headings and signatures included.
  ///
  /// Blocks part sentences: none runs from one block into the next.
  public func syntax(of article: Article) -> Syntax {
    guard let parted = PartedWords(article) else { return syntaxOfWholeWords(of: article) }
    return parted.original(syntaxOfWholeWords(of: parted.article))
  }

  private func syntaxOfWholeWords(of article: Article) -> Syntax {
    let text = TextBytes(article.text)
    let workspace = parser.makeWorkspace()
    var syntax = Syntax()
    for block in article.blocks {
      for sentence in splitter.sentences(in: text, range: block.range) {
        let words = tokenizer.tokens(in: text, range: sentence).map(\.range)
        let first = syntax.tokens.count
        let parsed = text.bytes.withUnsafeBufferPointer { parser.parse(words, of: $0, with: workspace) }
        syntax.tokens += parsed.map { token in
          var token = token
          if token.head >= 0 { token.head += first }
          return token
        }
        syntax.sentences.append(sentence)
      }
    }
    return syntax
  }
}
