import ArticleKit

/// A claim's sentence, and where the claim's words are in it, counted from its beginning.
struct SentenceText {
  /// The sentence's words.
  let text: String
  /// Where the claim's words are in it, in code points.
  let spans: [TextSpan]
  private let scalars: [Unicode.Scalar]

  /// Takes the sentence of a claim, widened to the claim's words where they reach beyond it.
  init(_ claim: Claim, in index: CodePointIndex) {
    let start = claim.spans.map(\.start).reduce(claim.sentence.start, min)
    let end = min(index.count, claim.spans.map(\.end).reduce(claim.sentence.end, max))
    text = index.text(of: TextSpan(start, max(start, end)))
    scalars = Array(text.unicodeScalars)
    let length = scalars.count
    spans = claim.spans.map { span in
      let first = min(max(span.start - start, 0), length)
      return TextSpan(first, min(max(span.end - start, first), length))
    }
  }

  /// The sentence with the claim's words between brackets; as it stands where the claim is all of it.
  var bracketed: String {
    guard !isWhole else { return text }
    var result = String.UnicodeScalarView()
    var place = 0
    for span in spans where span.start >= place && span.count > 0 {
      result.append(contentsOf: scalars[place..<span.start])
      result.append("[")
      result.append(contentsOf: scalars[span.start..<span.end])
      result.append("]")
      place = span.end
    }
    result.append(contentsOf: scalars[place...])
    return String(result)
  }

  /// Whether the claim's words are the whole sentence, except for the marks around it.
  ///
  /// Where the text is not available there is no sentence to show in their place.
  var isWhole: Bool {
    guard !scalars.isEmpty else { return true }
    guard let first = spans.first, let last = spans.last, spans.count == 1 else { return false }
    return (scalars[..<first.start] + scalars[last.end...]).allSatisfy { !Self.isWord($0) }
  }

  /// The word, within the claim or in the clause around it, by which the article passes something on without saying who
  /// said it.
  var hedge: String? {
    guard let first = spans.map(\.start).min(), let last = spans.map(\.end).max() else { return nil }
    let start = scalars[..<first].lastIndex(where: Self.partsClauses).map { $0 + 1 } ?? 0
    let end = scalars[last...].firstIndex(where: Self.partsClauses) ?? scalars.count
    return Hedge.first(in: text(start, end))
  }

  /// Whether the hedge is in the claim's own words.
  var showsHedge: Bool {
    guard let hedge else { return true }
    return spans.contains { Hedge.first(in: text($0.start, $0.end)) == hedge }
  }

  private func text(_ start: Int, _ end: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<end])
    return String(view)
  }

  private static func partsClauses(_ scalar: Unicode.Scalar) -> Bool {
    [";", ":", "–", "—", ",", "(", ")"].contains(scalar)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
