import ArticleKit

/// Splits an article into sentences and claims, with who says each and whether it can be checked.
///
/// This engine works by rules on words: closed-class lexicons, verb endings and frames of verbs of saying. It gives the
/// same result for the same text, and its time grows linearly with the text.
public struct ClaimEngine: Sendable {
  private let lexicon: Lexicon
  private let splitter: SentenceSplitter
  private let tokenizer: Tokenizer

  /// Makes an engine with the embedded lexicons.
  public init() {
    lexicon = Lexicon()
    splitter = SentenceSplitter(
      titles: lexicon.titles, abbreviations: lexicon.abbreviations, openers: lexicon.openers)
    tokenizer = Tokenizer(abbreviations: lexicon.titles.union(lexicon.abbreviations))
  }

  /// The name and version of the engine, kept in sessions.
  public var version: String { "rules-1" }

  /// Splits an article into sentences and claims; offsets are UTF-8 bytes of its text.
  public func analysis(of article: Article) -> Analysis {
    let text = TextBytes(article.text)
    var analysis = Analysis()
    let authors = PostAuthors(article: article, text: text)
    var speaker: Source?
    for block in article.blocks {
      guard block.kind.holdsClaims else {
        speaker = nil
        continue
      }
      var reader = BlockReader(
        text: text, lexicon: lexicon, splitter: splitter, tokenizer: tokenizer,
        author: block.post.flatMap { authors[$0] }, earlierSpeaker: speaker)
      let found = reader.read(block)
      analysis.sentences += found.sentences
      analysis.claims += found.claims
      speaker = reader.speakerAtEnd
    }
    return analysis
  }
}
