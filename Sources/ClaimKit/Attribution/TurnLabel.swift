import ArticleKit

/// A label in front of a block that says who speaks: "((Ann Moss))", "MOSS:", "Q:".
struct TurnLabel {
  /// Who speaks, in bytes.
  var name: Range<Int>
  /// Where the spoken words begin.
  var end: Int
  var isAsking = false
  /// Whether it may open a turn of several blocks.
  var isTurn = true
  /// Whether it stands in double brackets, so it can be nothing else.
  var isBracketed = false

  init(name: Range<Int>, end: Int, isAsking: Bool = false, isTurn: Bool = true, isBracketed: Bool = false) {
    self.name = name
    self.end = end
    self.isAsking = isAsking
    self.isTurn = isTurn
    self.isBracketed = isBracketed
  }

  /// Finds the label of a block; nil where it has none.
  init?(_ block: Block, text: TextBytes) {
    guard let label = Self.label(of: block, text: text) else { return nil }
    self = label
  }

  private static func label(of block: Block, text: TextBytes) -> TurnLabel? {
    guard block.kind.holdsClaims || block.kind == .heading else { return nil }
    let range = block.range
    if range.count > 6, text[range.lowerBound] == 0x28, text[range.lowerBound + 1] == 0x28 {
      var index = range.lowerBound + 2
      while index + 1 < range.upperBound, index - range.lowerBound < 60 {
        if text[index] == 0x29, text[index + 1] == 0x29 {
          let name = text.trimmed((range.lowerBound + 2)..<index)
          var end = index + 2
          while end < range.upperBound, text[end] == 0x3A || text[end] == 0x20 { end += 1 }
          guard !name.isEmpty else { return nil }
          return TurnLabel(name: name, end: end, isAsking: isInterviewer(text.text(name)), isBracketed: true)
        }
        index += 1
      }
      return nil
    }
    if let leading = LeadingSpeaker(block, text: text) {
      return TurnLabel(name: leading.source.range, end: leading.end)
    }
    return short(range, text: text) ?? plain(range, text: text) ?? introduction(range, text: text)
  }

  /// "Q:", "A:", or initials and a colon.
  private static func short(_ range: Range<Int>, text: TextBytes) -> TurnLabel? {
    var end = range.lowerBound
    while end < range.upperBound, text[end] &- 0x41 < 26 { end += 1 }
    guard (1...3).contains(end - range.lowerBound), end + 1 < range.upperBound, text[end] == 0x3A, text[end + 1] == 0x20
    else { return nil }
    return TurnLabel(name: range.lowerBound..<end, end: end + 2, isAsking: text.text(range.lowerBound..<end) == "Q")
  }

  /// "Ines Duarte: “…”": one to five words, each with a capital, and speech in quotation marks after the colon.
  private static func plain(_ range: Range<Int>, text: TextBytes) -> TurnLabel? {
    var index = range.lowerBound
    var words = 1
    while index < range.upperBound, index - range.lowerBound < 50 {
      let byte = text[index]
      if byte == 0x20 {
        words += 1
        guard index + 1 < range.upperBound, words <= 5, isCapital(text, at: index + 1) else { return nil }
      }
      if byte == 0x3A { break }
      guard
        byte >= 0x80 || byte == 0x20 || byte == 0x2E || byte == 0x2D || byte == 0x27 || byte | 0x20 &- 0x61 < 26
          || (byte | 0x20) &- 0x61 < 26
      else { return nil }
      index += 1
    }
    guard index + 2 < range.upperBound, text[index] == 0x3A, text[index + 1] == 0x20, words > 1,
      isCapital(text, at: range.lowerBound)
    else { return nil }
    guard opensQuotation(text, at: index + 2) else { return nil }
    return TurnLabel(name: range.lowerBound..<index, end: index + 2, isTurn: false)
  }

  /// "And from Ann Moss:", "From our reporter Ann Moss at the court: “…”": at most ten words without a verb, with a name among
  /// them and a colon at the end, or before speech in quotation marks.
  private static func introduction(_ range: Range<Int>, text: TextBytes) -> TurnLabel? {
    guard let colon = range.prefix(80).first(where: { text[$0] == 0x3A }) else { return nil }
    let isWhole = colon + 1 == range.upperBound
    guard isWhole || colon + 2 < range.upperBound && opensQuotation(text, at: colon + 2) else { return nil }
    var words: [Range<Int>] = []
    for index in range.lowerBound..<colon where text[index] != 0x20 {
      if let last = words.last, last.upperBound == index {
        words[words.count - 1] = last.lowerBound..<(index + 1)
      } else {
        words.append(index..<(index + 1))
      }
    }
    guard (3...10).contains(words.count),
      ["and", "from", "then", "next", "now", "also"].contains(text.text(words[0]).lowercased()),
      let last = words.lastIndex(where: { isCapital(text, at: $0.lowerBound) }), last > 0,
      isWhole ? last == words.count - 1 : words[last...].count <= 4
    else { return nil }
    var first = last
    while first > 1, isCapital(text, at: words[first - 1].lowerBound) { first -= 1 }
    return TurnLabel(
      name: words[first].lowerBound..<words[last].upperBound, end: isWhole ? range.upperBound : colon + 2, isTurn: false
    )
  }

  private static func opensQuotation(_ text: TextBytes, at index: Int) -> Bool {
    let kind = CharacterClass(text.scalar(at: index).value)
    return kind == .straightQuote || kind == .openQuote
  }

  private static func isCapital(_ text: TextBytes, at index: Int) -> Bool {
    CharacterClass(text.scalar(at: index).value) == .capital
  }

  private static func isInterviewer(_ name: String) -> Bool {
    name.utf8.count <= 4 && name.utf8.allSatisfy { $0 &- 0x41 < 26 }
  }
}
