import ArticleKit

/// The fewest neighbouring words of a claim that must change for it to read as was suggested.
enum SuggestedChange {
  private struct Token {
    var text: String
    var span: TextSpan
    /// The run of the claim that it is in.
    var run: Int
  }

  /// Which words go and which come; nil if nothing changes, or words in several places would.
  static func of(_ suggestion: String, for spans: [TextSpan], in index: CodePointIndex) -> (TextSpan, String)? {
    let old = tokens(of: spans, in: index)
    guard let first = old.first, let last = old.last else { return nil }
    var new = SafeText.line(suggestion).split(whereSeparator: \.isWhitespace).map(String.init)
    // The sentence's own end mark already follows the claim.
    let next = index.text(of: TextSpan(last.span.end, last.span.end + 1))
    if let word = new.last, let end = word.last, ".!?".contains(end), next == String(end), word.count > 1,
      last.text.last != end
    {
      new[new.count - 1].removeLast()
    }
    if let word = new.first, word.dropFirst() == first.text.dropFirst(), word.lowercased() == first.text.lowercased() {
      new[0] = first.text
    }
    var (head, tail) = (0, 0)
    while head < min(old.count, new.count), old[head].text == new[head] { head += 1 }
    while tail < min(old.count, new.count) - head, old[old.count - 1 - tail].text == new[new.count - 1 - tail] {
      tail += 1
    }
    var (gone, come) = (head..<old.count - tail, Array(new[head..<new.count - tail]))
    guard !(gone.isEmpty && come.isEmpty) else { return nil }
    if gone.isEmpty {
      guard head == 0 else { return (TextSpan(old[head - 1].span.end, old[head - 1].span.end), " " + joined(come)) }
      (gone, come) = (0..<1, come + [first.text])
    }
    let words = old[gone]
    guard let from = words.first, let to = words.last, from.run == to.run else { return nil }
    if !come.isEmpty { return (TextSpan(from.span.start, to.span.end), joined(come)) }
    // The blank beside words that only go goes with them.
    if gone.upperBound < old.count, old[gone.upperBound].run == to.run {
      return (TextSpan(from.span.start, old[gone.upperBound].span.start), "")
    }
    if head > 0, old[head - 1].run == from.run { return (TextSpan(old[head - 1].span.end, to.span.end), "") }
    return (TextSpan(from.span.start, to.span.end), "")
  }

  private static func joined(_ words: [String]) -> String { words.joined(separator: " ") }

  private static func tokens(of spans: [TextSpan], in index: CodePointIndex) -> [Token] {
    spans.enumerated().flatMap { run, span -> [Token] in
      var tokens: [Token] = []
      for (place, scalar) in index.text(of: span).unicodeScalars.enumerated() {
        guard !scalar.properties.isWhitespace else { continue }
        let start = span.start + place
        if let last = tokens.last, last.span.end == start {
          tokens[tokens.count - 1].text.unicodeScalars.append(scalar)
          tokens[tokens.count - 1].span.end = start + 1
        } else {
          tokens.append(Token(text: String(scalar), span: TextSpan(start, start + 1), run: run))
        }
      }
      return tokens
    }
  }
}
