import ArticleKit
import SessionKit

/// Where to cut a claim, word by word, and which words both parts share.
struct SplitEditor: Hashable {
  /// The claim.
  let claim: ClaimID
  /// Its words, in code points of the article.
  let words: [TextSpan]
  /// The word at which the second part would begin, or that is being marked.
  private(set) var cursor: Int
  /// The words that both parts get.
  private(set) var shared: Set<Int> = []
  /// The runs of the claim that the words are in, by word.
  private let runs: [Int]

  /// Begins at the second word; nil if there is none.
  init?(_ claim: Claim, in index: CodePointIndex) {
    let words = Self.words(of: claim.spans, in: index)
    guard words.count > 1 else { return nil }
    self.claim = claim.id
    self.words = words
    runs = words.map { word in claim.spans.firstIndex { $0.start <= word.start && word.end <= $0.end } ?? 0 }
    cursor = 1
  }

  /// The words in runs of the article, in code points.
  static func words(of spans: [TextSpan], in index: CodePointIndex) -> [TextSpan] {
    var words: [TextSpan] = []
    for span in spans {
      var start: Int?
      var place = span.start
      for scalar in index.text(of: span).unicodeScalars {
        if scalar.properties.isWhitespace {
          if let start { words.append(TextSpan(start, place)) }
          start = nil
        } else if start == nil {
          start = place
        }
        place += 1
      }
      if let start { words.append(TextSpan(start, place)) }
    }
    return words
  }

  /// Moves by so many words, to the first or last at most.
  mutating func move(by count: Int) { cursor = min(max(cursor + count, 0), words.count - 1) }

  /// Marks the word at the cursor for both parts, or removes the mark, and moves to the next.
  mutating func toggleShared() {
    if shared.remove(cursor) == nil { shared.insert(cursor) }
    move(by: 1)
  }

  /// The runs of the two parts, in code points; empty where the cursor leaves nothing for one.
  func parts(trimmedBy words: ClaimWords) -> [[TextSpan]] {
    let whole = self.words.indices
    return [whole.filter { $0 < cursor || shared.contains($0) }, whole.filter { $0 >= cursor || shared.contains($0) }]
      .map { words.trimmed(spans(of: $0)) }
  }

  /// Whether a cut there leaves both parts words of their own.
  var isCut: Bool {
    words.indices.contains { $0 < cursor && !shared.contains($0) }
      && words.indices.contains { $0 >= cursor && !shared.contains($0) }
  }

  /// Whether a word is in the same run of the article as the one before.
  func continues(_ word: Int) -> Bool { word > 0 && runs[word] == runs[word - 1] }

  /// Words as runs: neighbours become one.
  private func spans(of chosen: [Int]) -> [TextSpan] {
    var spans: [TextSpan] = []
    var last: Int?
    for word in chosen {
      if let last, last + 1 == word, continues(word) {
        spans[spans.count - 1].end = words[word].end
      } else {
        spans.append(words[word])
      }
      last = word
    }
    return spans
  }
}
