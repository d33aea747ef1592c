/// Follows quotation marks through the words of a block.
///
/// Straight marks open and close by turns, curly ones by their shape; a mark of the wrong kind changes nothing. What is
/// open at the end of a block is closed there. A mark in front of the first word opens, whatever its shape.
struct QuotationTracker: Sendable {
  /// Whether a quotation is open, and which, counted within the block.
  private(set) var open: Int?
  private var count = 0
  private var hasWords = false

  /// Marks the words of the next sentence; gives for each word the number of its quotation, or nil outside.
  mutating func numbers(for words: [Word]) -> [Int?] {
    var numbers: [Int?] = []
    numbers.reserveCapacity(words.count)
    for word in words {
      guard word.isQuote else {
        numbers.append(open)
        hasWords = hasWords || word.isWord
        continue
      }
      let opens =
        word.form == "“" || word.form == "„" || word.form == "«" || (word.form == "\"" || !hasWords) && open == nil
      if opens, open == nil {
        open = count
        count += 1
        numbers.append(nil)
      } else {
        numbers.append(nil)
        if !opens { open = nil }
      }
    }
    return numbers
  }
}
