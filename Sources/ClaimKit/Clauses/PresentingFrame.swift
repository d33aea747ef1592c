/// Words beside a quotation that only hand it over, and say nothing that could be checked beside what is quoted.
///
/// "This is what Ann Moss wrote:", "…, Moss was quoted as saying by the Courier".
struct PresentingFrame: Sendable {
  /// Who speaks.
  var source: Range<Int>
  /// The verb by which that is said.
  var cue: Range<Int>

  /// Reads the words between two quotations, or before or after one; nil where they are more than a frame.
  init?(_ range: Range<Int>, words: [Word]) {
    let range = Self.trimmed(range, words)
    guard let frame = Self.presented(range, words) ?? Self.reported(range, words) else { return nil }
    self = frame
  }

  private init(source: Range<Int>, cue: Range<Int>) {
    self.source = source
    self.cue = cue
  }

  private static func trimmed(_ range: Range<Int>, _ words: [Word]) -> Range<Int> {
    var range = range
    while let first = range.first, !words[first].isWord || words[first].has(.coordinator) { range = range.dropFirst() }
    while let last = range.last, !words[last].isWord { range = range.dropLast() }
    return range
  }

  /// "This is what X wrote", "Here's how X put it": a demonstrative, a form of "be", a question word, and a clause.
  private static func presented(_ range: Range<Int>, _ words: [Word]) -> PresentingFrame? {
    guard range.count > 4, isOne(of: lexicon.presenting, words[range.lowerBound]), words[range.lowerBound + 1].has(.be),
      isOne(of: lexicon.presented, words[range.lowerBound + 2])
    else { return nil }
    let clause = (range.lowerBound + 3)..<range.upperBound
    let finder = VerbFinder(words: words)
    for word in clause.dropFirst() {
      guard let verb = finder.group(at: word, limit: clause.upperBound, in: .open) else { continue }
      return PresentingFrame(source: clause.lowerBound..<word, cue: verb.head..<(verb.head + 1))
    }
    return nil
  }

  /// "X was quoted as saying", up to who quoted it.
  private static func reported(_ range: Range<Int>, _ words: [Word]) -> PresentingFrame? {
    guard
      let verb = range.dropFirst().dropLast(2).first(where: {
        words[$0].has(.be) && isOne(of: lexicon.reports, words[$0 + 1]) && words[$0 + 2].form == "as"
      }), verb + 3 < range.upperBound, words[verb + 3].has(.gerund), !words[verb + 3].frames.isEmpty
    else { return nil }
    let finder = VerbFinder(words: words)
    let rest = (verb + 4)..<range.upperBound
    guard rest.first.map({ words[$0].has(.preposition) || words[$0].isComma }) ?? true,
      !rest.contains(where: { finder.group(at: $0, limit: range.upperBound, in: .open) != nil })
    else { return nil }
    return PresentingFrame(source: range.lowerBound..<verb, cue: (verb + 3)..<(verb + 4))
  }

  private static let lexicon = SayingWords.embedded

  private static func isOne(of forms: Set<UInt32>, _ word: Word) -> Bool { forms.contains(FeatureHash.word(word.form)) }
}
