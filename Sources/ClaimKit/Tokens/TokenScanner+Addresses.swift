/// Addresses: URLs and e-mail.
extension TokenScanner {
  /// The end of the address that begins at `start`, whose first letters end at `wordEnd`; nil if there is none.
  func addressEnd(from start: Int, wordEnd: Int) -> Int? {
    switch byte(at: wordEnd) {
    case 0x3A:
      if byte(at: wordEnd + 1) == 0x2F, byte(at: wordEnd + 2) == 0x2F { return trimmedEnd(from: start) }
      let isMail = wordEnd - start == 6 && text[start] | 0x20 == 0x6D && isWord(at: wordEnd + 1)
      return isMail && WordKey(text, start..<wordEnd) == WordKey("mailto") ? trimmedEnd(from: start) : nil
    case 0x2E:
      if wordEnd - start == 3, (start..<wordEnd).allSatisfy({ text[$0] | 0x20 == 0x77 }), isWord(at: wordEnd + 1) {
        return trimmedEnd(from: start)
      }
      return mailEnd(from: wordEnd)
    case 0x2D, 0x25, 0x2B, 0x40: return mailEnd(from: wordEnd)
    default: return nil
    }
  }

  /// The end of an e-mail address of whose first letters `index` is the end.
  private func mailEnd(from index: Int) -> Int? {
    var index = index
    let last = min(limit, index + 64)
    while index < last, isLocal(text[index]) { index += 1 }
    guard byte(at: index) == 0x40, isWord(at: index + 1) else { return nil }
    index += 1
    while true {
      index = wordEnd(from: index)
      guard byte(at: index) == 0x2E || byte(at: index) == 0x2D, isWord(at: index + 1) else { return index }
      index += 1
    }
  }

  private func isLocal(_ byte: UInt8) -> Bool {
    byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2E || byte == 0x2D || byte == 0x5F || byte == 0x25
      || byte == 0x2B
  }

  /// The end of a run without blanks, less the marks that close a sentence.
  private func trimmedEnd(from start: Int) -> Int {
    var end = start
    let last = min(limit, start + Self.longestLook)
    while end < last, text[end] > 0x20, text[end] != 0x3C, text[end] != 0x3E, text[end] != 0x22 {
      if text[end] >= 0x80, !kind(at: end).isWord { break }
      end += text.scalar(at: end).length
    }
    var hasOpen = false
    for index in start..<end where text[index] == 0x28 { hasOpen = true }
    while end > start + 1 {
      switch text[end - 1] {
      case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x5D, 0x2A: end -= 1
      case 0x29 where !hasOpen: end -= 1
      default: return min(end, limit)
      }
    }
    return end
  }
}
