import ArticleKit
import Groundwork
import Mutating
@testable import SessionKit

/// An article under the hands of an editor who keeps account of where each letter went, so that the right place of every
/// claim is known without looking for it.
struct EditedArticle {
  /// A letter and the code point that it was in the article; nil for a new one.
  struct Letter {
    var scalar: Unicode.Scalar
    var origin: Int?
  }

  /// What is done to an article.
  enum Edit: CaseIterable {
    case mendSlip, insert, move, delete, restyle, negate
  }

  let gold: GoldArticle
  /// The sentences with the white space after each, in order; `id` is the sentence's number in the article.
  private(set) var sentences: [(id: Int?, letters: [Letter], gap: [Letter])]
  private let head: [Letter]
  /// The code points that were changed or beside which words were put in, so that what is there is touched.
  private(set) var changed: Set<Int> = []
  /// The places (code points of the article) before which words were put in.
  private(set) var insertions: Set<Int> = []

  init(_ gold: GoldArticle) {
    self.gold = gold
    let scalars = Array(gold.text.unicodeScalars)
    func letters(_ range: Range<Int>) -> [Letter] { range.map { Letter(scalar: scalars[$0], origin: $0) } }
    head = letters(0..<(gold.sentences.first?.start ?? scalars.count))
    sentences = gold.sentences.enumerated().map { number, span in
      let next = number + 1 < gold.sentences.count ? gold.sentences[number + 1].start : scalars.count
      return (number, letters(span.start..<span.end), letters(span.end..<next))
    }
  }

  /// Does one thing at random; `strange` are sentences of other articles.
  mutating func apply(_ edit: Edit, strange: [String], using random: inout SeededGenerator) {
    guard !sentences.isEmpty else { return }
    let place = Int.random(in: sentences.indices, using: &random)
    switch edit {
    case .mendSlip: mendSlip(in: place, &random)
    case .insert:
      let words = strange.randomElement(using: &random) ?? "Nothing else is known."
      sentences.insert((nil, Self.new(words), Self.new(" ")), at: place)
    case .move:
      let moved = sentences.remove(at: place)
      let target = Int.random(in: 0...sentences.count, using: &random)
      sentences.insert((moved.id, moved.letters, moved.gap.isEmpty ? Self.new("\n") : moved.gap), at: target)
      if target > 0, sentences[target - 1].gap.isEmpty { sentences[target - 1].gap = Self.new("\n") }
    case .delete: if sentences.count > 1 { sentences.remove(at: place) }
    case .restyle: restyle(&random)
    case .negate: putIn(["not ", "reportedly ", "never "].randomElement(using: &random)!, in: place, &random)
    }
  }

  private static func new(_ text: String) -> [Letter] { text.unicodeScalars.map { Letter(scalar: $0) } }

  private mutating func mendSlip(in place: Int, _ random: inout SeededGenerator) {
    let letters = sentences[place].letters
    let candidates = letters.indices.dropFirst().dropLast().filter { position in
      (position - 1...position + 1).allSatisfy { letters[$0].scalar.properties.isAlphabetic }
    }
    guard let position = candidates.randomElement(using: &random) else { return }
    let old = letters[position].scalar
    let new = "aeiorstn".unicodeScalars.filter { $0 != old }.randomElement(using: &random)!
    if let origin = letters[position].origin { changed.insert(origin) }
    sentences[place].letters[position] = Letter(scalar: new, origin: letters[position].origin)
  }

  private mutating func putIn(_ words: String, in place: Int, _ random: inout SeededGenerator) {
    let letters = sentences[place].letters
    let starts = letters.indices.dropFirst().filter {
      letters[$0 - 1].scalar == " " && letters[$0].scalar.properties.isAlphabetic
    }
    guard let start = starts.randomElement(using: &random) else { return }
    if let origin = letters[start].origin { insertions.insert(origin) }
    sentences[place].letters.insert(contentsOf: Self.new(words), at: start)
  }

  private mutating func restyle(_ random: inout SeededGenerator) {
    let plain: [Unicode.Scalar: Unicode.Scalar] = ["“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "—"]
    for place in sentences.indices {
      for position in sentences[place].letters.indices {
        if let sign = plain[sentences[place].letters[position].scalar] {
          sentences[place].letters[position].scalar = sign
        }
      }
    }
  }

  // MARK: The outcome of it

  private var letters: [Letter] { head + sentences.flatMap { $0.letters + $0.gap } }

  /// The newer text.
  var text: String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: letters.map(\.scalar))
    return String(scalars)
  }

  /// The sentences of the newer text.
  var spans: [TextSpan] {
    var start = head.count
    return sentences.map { sentence in
      defer { start += sentence.letters.count + sentence.gap.count }
      return TextSpan(start, start + sentence.letters.count)
    }
  }

  /// Where each code point of the article is now.
  var places: [Int: Int] {
    Dictionary(
      letters.enumerated().compactMap { place, letter in letter.origin.map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// What should become of a claim.
  struct Expectation {
    /// Where its words are; nil if they were changed, parted or deleted.
    var spans: [TextSpan]?
    /// Whether nothing that bears on it was touched, so that its verdict must stay fresh.
    var isUntouched: Bool
    /// Whether the rest of its sentence was changed, so that its verdict must become stale.
    var isStale: Bool
  }

  /// What should become of a claim; `others` are the code points that other claims say.
  func expectation(of claim: Claim, places: [Int: Int], claimed: Set<Int>) -> Expectation {
    let spans = claim.spans.map { place(of: $0, places) }
    guard spans.allSatisfy({ $0 != nil }) else { return Expectation(spans: nil, isUntouched: false, isStale: true) }
    let sentence = claim.sentence.start..<claim.sentence.end
    let frame = sentence.filter { !claimed.contains($0) }
    let isFrameTouched =
      frame.contains(where: changed.contains)
      || insertions.contains { place in
        sentence.contains(place) && !gold.claims.contains { $0.spans.contains { $0.start < place && place < $0.end } }
      }
    let isWhole = [claim.source, claim.via, claim.cue].allSatisfy { mention in
      guard let span = mention?.span else { return true }
      guard place(of: span, places) != nil else { return false }
      return distance(span, claim.sentence, gold.sentences) == newDistance(span, claim.sentence)
    }
    return Expectation(
      spans: spans.compactMap(\.self), isUntouched: !isFrameTouched && isWhole, isStale: isFrameTouched)
  }

  /// Where the letters of a span are now; nil if they are not the same ones in a row.
  private func place(of span: TextSpan, _ places: [Int: Int]) -> TextSpan? {
    guard let start = places[span.start],
      (span.start..<span.end).allSatisfy({ !changed.contains($0) && places[$0] == start + $0 - span.start })
    else { return nil }
    return TextSpan(start, start + span.count)
  }

  private func distance(_ span: TextSpan, _ other: TextSpan, _ sentences: [TextSpan]) -> Int? {
    guard let here = sentences.firstIndex(where: { $0.overlaps(span) }),
      let there = sentences.firstIndex(where: { $0.overlaps(other) })
    else { return nil }
    return here - there
  }

  private func newDistance(_ span: TextSpan, _ other: TextSpan) -> Int? {
    func now(_ span: TextSpan) -> Int? {
      let id = gold.sentences.firstIndex { $0.overlaps(span) }
      return sentences.firstIndex { $0.id == id && id != nil }
    }
    guard let here = now(span), let there = now(other) else { return nil }
    return here - there
  }
}
