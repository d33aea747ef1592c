import ArticleKit

extension TextBytes {
  /// The block without the mark of a list item or quotation, where the text has it, and without a date line's place in
  /// front ("BAKU –").
  func contents(of block: Block) -> Range<Int> {
    let isMarked = block.kind == .listItem || block.kind == .quote
    let start = isMarked ? markEnd(in: block.range) : placeEnd(in: block.range)
    return (start ?? block.range.lowerBound)..<block.range.upperBound
  }

  /// The end of a mark in front: a bullet, ">", or a number of up to three digits with a full stop or bracket, and a blank
  /// after it.
  private func markEnd(in range: Range<Int>) -> Int? {
    var end = range.lowerBound
    while end < range.upperBound, end - range.lowerBound < 3, 0x30...0x39 ~= self[end] { end += 1 }
    guard end < range.upperBound else { return nil }
    let (value, length) = scalar(at: end)
    let isNumbered = end > range.lowerBound
    guard isNumbered ? value == 0x2E || value == 0x29 : Self.bullets.contains(value) else { return nil }
    end += length
    if value == 0x3E { while end < range.upperBound, self[end] == 0x3E { end += 1 } }
    return end < range.upperBound && (self[end] == 0x20 || self[end] == 0x09) ? end : nil
  }

  private static let bullets = Set("-*+>•‣◦▪●–—·".unicodeScalars.map(\.value))

  /// The end of a place in front ("BAKU –"): words in capitals, perhaps with a date, up to a dash.
  private func placeEnd(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    var capitals = 0
    while index < range.upperBound, index - range.lowerBound < 60 {
      let (value, length) = scalar(at: index)
      if CharacterClass(value) == .dash || (value == 0x2D && index > range.lowerBound && self[index - 1] == 0x20) {
        let after = index + length
        return capitals >= 3 && after < range.upperBound && self[after] == 0x20 ? after : nil
      }
      if CharacterClass(value) == .capital { capitals += 1 }
      if CharacterClass(value) == .letter, capitals < 3 { return nil }
      index += length
    }
    return nil
  }
}
