import ArticleKit

extension ClaimEngine {
  /// The sentences, words and trees of all of an article's text, headings and signatures included.
  ///
  /// Blocks part sentences: none runs from one block into the next.
  public func syntax(of article: Article) -> Syntax {
    guard let parted = PartedWords(article) else { return syntaxOfWholeWords(of: article) }
    return parted.original(syntaxOfWholeWords(of: parted.article))
  }

  /// The syntax and the claims of an article, as ``syntax(of:)`` and ``analysis(of:)`` give them, each sentence parsed once.
  public func syntaxAndAnalysis(of article: Article) -> (syntax: Syntax, analysis: Analysis) {
    let trees = ParsedSentences()
    let parted = PartedWords(article)
    let whole = parted?.article ?? article
    let analysis = analysisOfWholeWords(of: whole, trees: trees) { _ in true } ?? Analysis()
    let syntax = syntaxOfWholeWords(of: whole, trees: trees)
    return (parted?.original(syntax) ?? syntax, parted?.original(analysis) ?? analysis)
  }

  private func syntaxOfWholeWords(of article: Article, trees: ParsedSentences? = nil) -> Syntax {
    let text = TextBytes(article.text)
    let workspace = parser.makeWorkspace()
    var syntax = Syntax()
    for block in article.blocks {
      for sentence in splitter.sentences(in: text, range: block.range) {
        let first = syntax.tokens.count
        let parsed = trees?[sentence] ?? parse(sentence, of: text, with: workspace)
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

  private func parse(_ sentence: Range<Int>, of text: TextBytes, with workspace: ParserWorkspace) -> [ParsedToken] {
    let words = tokenizer.tokens(in: text, range: sentence).map(\.range)
    return text.bytes.withUnsafeBufferPointer { parser.parse(words, of: $0, with: workspace) }
  }
}
