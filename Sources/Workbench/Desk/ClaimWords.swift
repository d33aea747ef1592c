import ArticleKit
import SessionKit

/// Finds words in runs of the article, and cuts runs between words; all offsets are code points.
///
/// Quotation marks, apostrophes, dashes and white space match however they are written, and so do capitals, because
/// people type what they see. Only whole words match. Runs that reach beyond the article, as in a session whose text
/// somebody shortened, count as far as possible.
struct ClaimWords {
  private let scalars: [Unicode.Scalar]

  /// Takes the text of an article.
  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The first place inside `spans` that has `words` in one run; nil if there is none.
  func first(_ words: String, in spans: [TextSpan]) -> TextSpan? {
    let wanted = words.unicodeScalars.map(Self.folded)
    guard !wanted.isEmpty else { return nil }
    for span in spans.map(within) where span.count >= wanted.count {
      for start in span.start...(span.end - wanted.count)
      where zip(start..., wanted).allSatisfy({ Self.folded(scalars[$0]) == $1 })
        && !isInsideWord(start) && !isInsideWord(start + wanted.count)
      {
        return TextSpan(start, start + wanted.count)
      }
    }
    return nil
  }

  /// The places of several words, each after the one before, or the first that is not found there.
  func places(of words: [String], in span: TextSpan) -> Result<[TextSpan], NotFound> {
    var found: [TextSpan] = []
    for part in words {
      let rest = TextSpan(found.last?.end ?? span.start, span.end)
      guard let place = first(part, in: [rest]) else { return .failure(NotFound(words: part)) }
      found.append(place)
    }
    return .success(found)
  }

  /// Words that were not found.
  struct NotFound: Error {
    let words: String
  }

  /// Whether a place parts two letters or digits.
  private func isInsideWord(_ place: Int) -> Bool {
    guard place > 0, place < scalars.count else { return false }
    return Self.isLetterOrDigit(scalars[place - 1]) && Self.isLetterOrDigit(scalars[place])
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// The runs before `place`, and those from there on.
  func cut(_ spans: [TextSpan], at place: Int) -> (before: [TextSpan], after: [TextSpan]) {
    let before = spans.filter { $0.start < place }.map { TextSpan($0.start, min($0.end, place)) }
    let after = spans.filter { $0.end > place }.map { TextSpan(max($0.start, place), $0.end) }
    return (trimmed(before), trimmed(after))
  }

  /// The runs without white space, commas and dashes at their outer ends; empty runs are left out.
  func trimmed(_ spans: [TextSpan]) -> [TextSpan] {
    spans.compactMap { span in
      var span = within(span)
      while span.start < span.end, Self.isLoose(scalars[span.start]) { span.start += 1 }
      while span.end > span.start, Self.isLoose(scalars[span.end - 1]) { span.end -= 1 }
      return span.count > 0 ? span : nil
    }
  }

  /// The runs in order, those that touch or have at most two words between them made one.
  func joined(_ spans: [TextSpan]) -> [TextSpan] {
    spans.sorted().reduce(into: []) { joined, span in
      if let last = joined.last, span.start <= last.end || words(between: last.end, and: span.start) <= 2 {
        joined[joined.count - 1].end = max(last.end, span.end)
      } else {
        joined.append(span)
      }
    }
  }

  private func words(between start: Int, and end: Int) -> Int {
    let between = within(TextSpan(start, end))
    return scalars[between.start..<between.end].split { !$0.properties.isAlphabetic }.count
  }

  /// The part of a run that the article has.
  private func within(_ span: TextSpan) -> TextSpan {
    let start = min(max(span.start, 0), scalars.count)
    return TextSpan(start, min(max(span.end, start), scalars.count))
  }

  private static func isLoose(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || [",", ";", ":", "–", "—"].contains(scalar)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "’", "‘": return "'"
    case "“", "”": return "\""
    case "–", "—": return "-"
    default: break
    }
    if scalar.properties.isWhitespace { return " " }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? scalar : scalar
  }
}
