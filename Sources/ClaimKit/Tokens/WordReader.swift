/// Reads the words of sentences: tokens, their tags, and what the lexicon knows of them; doubled apostrophes become
/// quotation marks.
struct WordReader {
  let lexicon: Lexicon
  let tokenizer: Tokenizer
  let parser: SentenceParser
  /// Scratch memory of the parser.
  let workspace: ParserWorkspace
  /// Where the trees are kept for who reads the article next.
  var trees: ParsedSentences?

  /// The words of the sentence at `range`, and the smaller ones that the parser saw.
  func words(in text: TextBytes, range: Range<Int>) -> (words: [Word], parsed: [ParsedToken], states: [UInt8]) {
    let tokens = tokenizer.tokens(in: text, range: range)
    let (parsed, states) = text.bytes.withUnsafeBufferPointer {
      parser.parseWithStates(tokens.map(\.range), of: $0, with: workspace)
    }
    trees?[range] = parsed
    return (words(of: WordJoiner().words(of: tokens, in: text), parsed: parsed), parsed, states)
  }

  /// The words of one sentence's tokens; `parsed` are the smaller words that the tagger saw.
  private func words(of tokens: [Token], parsed: [ParsedToken]) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(tokens.count)
    var next = 0
    for token in tokens {
      var tag: TreebankTag?
      // A word that the rules take as one has the tag of its last part: "ceasefire-related" is an adjective.
      while next < parsed.count, parsed[next].range.upperBound <= token.range.upperBound {
        tag = parsed[next].tag
        next += 1
      }
      if token.form == "'", let last = words.last, last.form == "'",
        last.token.range.upperBound == token.range.lowerBound
      {
        words[words.count - 1] = quotationMark(last.token.range.lowerBound..<token.range.upperBound)
      } else if token.form == "''" || token.form == "``" {
        words.append(quotationMark(token.range))
      } else {
        let reading = lexicon.reading(of: token)
        words.append(
          Word(
            token: token, classes: reading.classes, lemma: reading.lemma, frames: lexicon.frames(of: reading.lemma),
            tag: tag))
      }
    }
    return words
  }

  private func quotationMark(_ range: Range<Int>) -> Word {
    Word(token: Token(kind: .punctuation, range: range, form: "\""), classes: [])
  }
}

/// The trees of sentences that have been parsed, kept while one article is read for its claims and for its syntax.
///
/// Parsing is most of what either costs.
final class ParsedSentences {
  private var trees: [Range<Int>: [ParsedToken]] = [:]

  /// The tree of the sentence at a range of UTF-8 bytes; nil where it has not been parsed.
  subscript(sentence: Range<Int>) -> [ParsedToken]? {
    get { trees[sentence] }
    set { trees[sentence] = newValue }
  }
}
