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
