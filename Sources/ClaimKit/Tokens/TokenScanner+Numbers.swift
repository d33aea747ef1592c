/// Numbers: with marks inside, dates, times, telephone numbers, and the units after them.
extension TokenScanner {
  mutating func number(at start: Int) -> Found {
    var end = start
    if text[start] == 0x2E || text[start] == 0x2B { end += 1 }
    if text[end] >= 0x80 {  // digits of other scripts
      return Found(kind: .number, range: start..<wordEnd(from: start))
    }
    end = digitsEnd(from: end)
    var hyphens = 0
    while end < limit, isDigit(at: end + 1), end - start < Self.longestLook {
      let next = digitsEnd(from: end + 1)
      switch text[end] {
      case 0x2E, 0x2C, 0x3A, 0x2F: break
      case 0x2D where hyphens > 0 || isTelephone(start..<end, next: (end + 1)..<next): hyphens += 1
      default: return withTail(start..<end)
      }
      end = next
    }
    return withTail(start..<end)
  }

  /// Whether digits, a hyphen and digits are one number: "555-0123", or three groups ("1-800-555").
  private func isTelephone(_ first: Range<Int>, next: Range<Int>) -> Bool {
    if first.contains(where: { text[$0] == 0x3A || text[$0] == 0x2E || text[$0] == 0x2C }) { return false }
    if next.count == 4, first.count == 3 || first.count == 5 || first.count == 7 { return true }
    return byte(at: next.upperBound) == 0x2D && isDigit(at: next.upperBound + 1)
  }

  /// The number with the letters that belong to it ("20th", "1980s", "60's"); a unit is a token of its own.
  private mutating func withTail(_ range: Range<Int>) -> Found {
    let end = range.upperBound
    guard isWord(at: end) || byte(at: end) == 0x5F else {
      if byte(at: end) == 0x27, byte(at: end + 1) == 0x73, !isWord(at: end + 2) {
        return Found(kind: .number, range: range.lowerBound..<(end + 2))
      }
      return Found(kind: .number, range: range)
    }
    var tail = wordEnd(from: end)
    if tail - end == 1, byte(at: tail) == 0x2E, byte(at: tail + 1) | 0x20 == 0x6D, byte(at: tail + 2) == 0x2E {
      tail += 3  // "7p.m."
    }
    if let key = WordKey(text, end..<tail), rules.units.contains(key) {
      pending.append(Found(kind: .word, range: end..<tail))
      return Found(kind: .number, range: range)
    }
    if byte(at: tail) == 0x2E, let key = WordKey(text, (tail + 1)..<wordEnd(from: tail + 1)),
      rules.endings.contains(key)
    {
      return Found(kind: .word, range: range.lowerBound..<wordEnd(from: tail + 1))
    }
    return Found(kind: .number, range: range.lowerBound..<tail)
  }
}
