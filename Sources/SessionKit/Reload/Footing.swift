import ArticleKit

/// A claim on the words of the text that it was found in.
struct Footing {
  /// The claim.
  let claim: Claim
  /// The words of each of its spans.
  let spans: [Range<Int>]
  /// The words of its sentence, and its own where they reach beyond.
  let sentence: Range<Int>
  /// Its words, ascending.
  let words: [Int]

  /// Finds the words of a claim; nil if its spans hold none.
  init?(_ claim: Claim, on list: WordList) {
    let spans = claim.spans.map(list.range(of:))
    guard !spans.isEmpty, spans.allSatisfy({ !$0.isEmpty }) else { return nil }
    let words = Array(Set(spans.joined())).sorted()
    guard let first = words.first, let last = words.last else { return nil }
    let sentence = list.range(of: claim.sentence)
    self.claim = claim
    self.spans = spans
    self.words = words
    self.sentence =
      sentence.isEmpty
      ? first..<last + 1 : min(first, sentence.lowerBound)..<max(last + 1, sentence.upperBound)
  }

  /// The stretch from the claim's first word to its last.
  var reach: Range<Int> { (words.first ?? 0)..<(words.last ?? -1) + 1 }

  /// A span of the newer text for an older one whose words became those of `range`.
  ///
  /// Where the older one began or ended inside a word that is as long as before, the newer one does as well.
  static func span(
    of range: Range<Int>, like old: TextSpan, on words: Range<Int>, _ older: WordList, _ newer: WordList
  ) -> TextSpan {
    var span = newer.span(of: range) ?? TextSpan(0, 0)
    guard let first = words.first, let last = words.last, let begin = range.first, let end = range.last else {
      return span
    }
    let (oldFirst, newFirst) = (older.words[first].span, newer.words[begin].span)
    if old.start > oldFirst.start, oldFirst.count == newFirst.count { span.start += old.start - oldFirst.start }
    let (oldLast, newLast) = (older.words[last].span, newer.words[end].span)
    if old.end < oldLast.end, oldLast.count == newLast.count { span.end -= oldLast.end - old.end }
    return span
  }
}
