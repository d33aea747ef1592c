import ArticleKit

/// Reads an article of a language that there are no rules for: each sentence is one claim, of the author of its post or
/// the speaker of its line.
struct PlainReader {
  let text: TextBytes
  let authors: PostAuthors

  /// How urgent such a claim is: in the middle, because nothing is known of its words.
  private static let priority = 50

  func analysis(of article: Article) -> Analysis {
    var analysis = Analysis()
    let splitter = PlainSentences(
      text: text, abbreviations: SentenceMarks.abbreviations(in: article.metadata.language ?? ""))
    for block in article.blocks where article.holdsClaims(block) {
      guard block.cells.isEmpty else {
        analysis.sentences.append(block.range)
        analysis.claims += TableClaims(text: text).claims(of: block, by: block.post.flatMap { authors[$0] })
        continue
      }
      let leading = LeadingSpeaker(block, text: text)
      let source = block.post.flatMap { authors[$0] } ?? leading?.source
      let contents = leading.map { $0.end..<block.range.upperBound } ?? text.contents(of: block)
      for sentence in splitter.sentences(in: contents) {
        analysis.sentences.append(sentence)
        if let claim = claim(sentence, source: source) { analysis.claims.append(claim) }
      }
    }
    return analysis
  }

  private func claim(_ sentence: Range<Int>, source: Source?) -> DetectedClaim? {
    var end = sentence.upperBound
    var isQuestion = false
    while end > sentence.lowerBound, case let start = text.start(before: end),
      case let value = text.scalar(at: start).value, SentenceMarks.ends.contains(value)
    {
      isQuestion = isQuestion || SentenceMarks.questions.contains(value)
      end = start
    }
    let words = text.trimmed(sentence.lowerBound..<end)
    guard hasWord(words) else { return nil }
    return DetectedClaim(
      spans: [words], sentence: sentence, source: source, reason: isQuestion ? .question : nil,
      priority: isQuestion ? 0 : Self.priority)
  }

  private func hasWord(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, length) = text.scalar(at: index)
      if CharacterClass(value).isWord { return true }
      index += length
    }
    return false
  }
}
