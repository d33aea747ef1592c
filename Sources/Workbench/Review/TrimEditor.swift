import ArticleKit
import SessionKit

/// Which words of a sentence make up a claim: one edge after the other is moved, word by word.
struct TrimEditor: Hashable {
  /// The claim whose words are chosen; nil where a claim is added.
  let claim: ClaimID?
  /// The sentence.
  let sentence: TextSpan
  /// Its words, in code points of the article.
  let words: [TextSpan]
  /// The first and the last word chosen.
  private(set) var range: ClosedRange<Int>
  /// Whether the last word moves, not the first.
  private(set) var movesEnd = true
  /// Words between the first and the last that the claim leaves out.
  let omitted: Set<Int>
  private let initials: [Character]

  /// Begins with the words that a claim has; nil where its sentence has none.
  init?(trimming claim: Claim, in index: CodePointIndex) {
    let words = SplitEditor.words(of: [claim.sentence], in: index)
    let chosen = words.indices.filter { word in claim.spans.contains { $0.overlaps(words[word]) } }
    guard let first = chosen.first, let last = chosen.last else { return nil }
    self.init(
      claim: claim.id, sentence: claim.sentence, words: words, range: first...last,
      omitted: Set(first...last).subtracting(chosen), index)
  }

  /// Begins with the longest run of words of a sentence that no claim has; nil where the sentence has no words.
  init?(addingTo sentence: TextSpan, claims: ClaimList, in index: CodePointIndex) {
    let words = SplitEditor.words(of: [sentence], in: index)
    let taken = claims.filter { $0.sentence.overlaps(sentence) }.flatMap(\.spans)
    var (best, start): (ClosedRange<Int>?, Int?) = (nil, nil)
    for word in words.indices {
      guard !taken.contains(where: { $0.overlaps(words[word]) }) else {
        start = nil
        continue
      }
      let run = (start ?? word)...word
      start = run.lowerBound
      if run.count > best?.count ?? 0 { best = run }
    }
    guard !words.isEmpty else { return nil }
    self.init(
      claim: nil, sentence: sentence, words: words, range: best ?? 0...(words.count - 1), omitted: [], index)
  }

  private init(
    claim: ClaimID?, sentence: TextSpan, words: [TextSpan], range: ClosedRange<Int>, omitted: Set<Int>,
    _ index: CodePointIndex
  ) {
    (self.claim, self.sentence, self.words, self.range, self.omitted) = (claim, sentence, words, range, omitted)
    initials = words.map { word in
      index.text(of: word).lowercased().first { $0.isLetter || $0.isNumber } ?? " "
    }
  }

  /// Moves the edge that moves by so many words.
  mutating func move(by count: Int) { put(edge + count) }

  /// Moves the edge to the next word that begins so, from the beginning again after the last; stays where none does.
  mutating func jump(to initial: Character) {
    let places = words.indices.filter { initials[$0] == Character(initial.lowercased()) }
    let allowed = places.filter { movesEnd ? $0 >= range.lowerBound : $0 <= range.upperBound }
    if let next = allowed.first(where: { $0 > edge }) ?? allowed.first { put(next) }
  }

  /// Lets the other edge move.
  mutating func switchEdge() { movesEnd.toggle() }

  /// The runs of the words chosen.
  func spans(trimmedBy words: ClaimWords) -> [TextSpan] {
    var spans: [TextSpan] = []
    var last: Int?
    for word in range where !omitted.contains(word) {
      if let last, last + 1 == word {
        spans[spans.count - 1].end = self.words[word].end
      } else {
        spans.append(self.words[word])
      }
      last = word
    }
    return words.trimmed(spans)
  }

  private var edge: Int { movesEnd ? range.upperBound : range.lowerBound }

  private mutating func put(_ word: Int) {
    let word = min(max(word, 0), words.count - 1)
    range = movesEnd ? range.lowerBound...max(word, range.lowerBound) : min(word, range.upperBound)...range.upperBound
  }
}
