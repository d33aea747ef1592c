import ArticleKit

/// The speaker that is in front of a line of a transcript ("MOSS: The ferry sank.").
struct LeadingSpeaker: Sendable {
  /// Who speaks.
  let source: Source
  /// Where the spoken words begin, in bytes.
  let end: Int

  /// Takes the label that the loader found, without what the speaker is ("JOHN MOSS, MAYOR:"), or looks for one.
  init?(_ block: Block, text: TextBytes) {
    guard let label = block.speaker else {
      self.init(text: text, range: block.range)
      return
    }
    let end = label.first { text[$0] == 0x2C || text[$0] == 0x28 } ?? label.upperBound
    let name = text.trimmed(label.lowerBound..<end)
    self.init(
      source: Source(range: name.isEmpty ? label : name), end: min(label.upperBound + 1, block.range.upperBound))
  }

  private init(source: Source, end: Int) {
    self.source = source
    self.end = end
  }

  /// Looks for one to four words in capitals with a colon after them at the head of `range`.
  init?(text: TextBytes, range: Range<Int>) {
    var index = range.lowerBound
    if index < range.upperBound {
      let (value, length) = text.scalar(at: index)
      let kind = CharacterClass(value)
      if kind == .straightQuote || kind == .openQuote || kind == .closeQuote { index += length }
    }
    let start = index
    var capitals = 0
    var blanks = 0
    while index < range.upperBound, index - start <= 40 {
      let (value, length) = text.scalar(at: index)
      switch CharacterClass(value) {
      case .capital: capitals += 1
      case .space: blanks += 1
      case .letter, .digit: return nil
      default:
        if value == 0x3A {
          let after = index + length
          guard capitals >= 3, blanks <= 3, after < range.upperBound, text[after] == 0x20 else { return nil }
          self.init(source: Source(range: start..<index), end: after)
          return
        }
        guard value == 0x2E || value == 0x2D || value == 0x27 else { return nil }
      }
      index += length
    }
    return nil
  }
}
