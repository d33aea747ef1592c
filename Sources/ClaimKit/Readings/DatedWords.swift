/// Words that name a day, month or year by the day of the article, and what it is in the calendar.
public struct DatedWords: Hashable, Sendable {
  /// The words, in UTF-8 bytes of the article's text.
  public var range: Range<Int>
  /// The date as ISO 8601: "2024-05-14", "2024-05", "2024".
  public var iso: String
  /// The date as it appears in a reading: "14 May 2024".
  public var text: String

  /// Makes dated words of parts.
  public init(range: Range<Int>, iso: String, text: String) {
    self.range = range
    self.iso = iso
    self.text = text
  }
}

/// Puts dates in brackets after the words that mean them: "on Tuesday (14 May 2024)".
struct DatesInBrackets: ReadingStep {
  let ground: ReadingGround

  func applied(to words: [ReadingWord]) -> [ReadingWord] {
    var dated: [ReadingWord] = []
    var open = 0
    for word in words {
      dated.append(word)
      open += word.text == "(" ? 1 : word.text == ")" ? -1 : 0
      guard let token = word.token, open == 0 else { continue }
      let end = ground.graph.tokens[token].range.upperBound
      if let date = ground.dates.first(where: { $0.range.upperBound == end }) { dated.append(.added("(\(date.text))")) }
    }
    return dated
  }
}
