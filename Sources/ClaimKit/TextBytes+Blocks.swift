import ArticleKit

extension TextBytes {
  /// The block without the mark of a list item or quotation and without a date line's place in front ("BAKU –").
  func contents(of block: Block) -> Range<Int> {
    var start = block.range.lowerBound
    let end = block.range.upperBound
    if block.kind == .listItem || block.kind == .quote {
      while start < end, self[start] != 0x20, self[start] != 0x09 { start += 1 }
    } else if let dash = placeEnd(in: block.range) {
      start = dash
    }
    return start..<end
  }

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
