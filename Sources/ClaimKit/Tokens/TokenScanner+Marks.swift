/// Punctuation: single marks, runs of them, faces, tags and apostrophes.
extension TokenScanner {
  mutating func mark(_ value: UInt32, _ length: Int, at start: Int) -> Found {
    if value < 0x80, let face = face(at: start) { return Found(kind: .symbol, range: start..<face) }
    switch value {
    case 0x2E:
      if isDigit(at: start + 1), isAfterGap(start) { return number(at: start) }
      return run(at: start) { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F }
    case 0x21, 0x3F: return run(at: start) { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F }
    case 0x2D, 0x2A, 0x3D, 0x7E, 0x2B, 0x5F, 0x3C, 0x3E, 0x5E, 0x60, 0x24:
      if value == 0x2B, isDigit(at: start + 1), isAfterGap(start) { return number(at: start) }
      if value == 0x60, let end = cliticEnd(from: start) { return Found(kind: .word, range: start..<end) }
      return run(at: start) { $0 == UInt8(value) }
    case 0x23, 0x40:  // "#tag" and "@name", but "#1" is two
      let end = wordEnd(from: start + 1)
      if end > start + 1, !isDigit(at: start + 1), isAfterGap(start) { return Found(kind: .word, range: start..<end) }
    case 0x5B where isOmission(at: start): return Found(kind: .punctuation, range: start..<(start + 5))
    case 0x25, 0x26, 0x7C: return Found(kind: .punctuation, range: start..<(start + length))
    default: break
    }
    return Found(kind: .punctuation, range: start..<(start + length))
  }

  private func run(at start: Int, _ isSame: (UInt8) -> Bool) -> Found {
    var end = start + 1
    while end < limit, isSame(text[end]) { end += 1 }
    return Found(kind: .punctuation, range: start..<end)
  }

  private func isOmission(at index: Int) -> Bool {
    guard index + 5 <= limit, text[index + 4] == 0x5D else { return false }
    let isEllipsis = text[index + 1] == 0xE2 && text[index + 2] == 0x80 && text[index + 3] == 0xA6
    return isEllipsis || (1...3).allSatisfy { text[index + $0] == 0x2E }
  }

  /// The end of a face that begins at `start`, with no letter or digit after it.
  func face(at start: Int) -> Int? {
    guard isAfterGap(start) || !isWord(at: start), let faces = rules.faces[text[start]] else { return nil }
    for face in faces where start + face.count <= limit {
      guard face.indices.allSatisfy({ text[start + $0] == face[$0] }) else { continue }
      let end = start + face.count
      if isWord(at: end) || byte(at: end) == 0x2F { continue }
      return end
    }
    return nil
  }

  /// An apostrophe: a clitic after a word, a year or shortened word before one, else a quotation mark.
  mutating func apostrophe(at start: Int, length: Int) -> Found {
    if start > 0, kind(before: start).isWord, let end = cliticEnd(from: start) {
      return Found(kind: .word, range: start..<end)
    }
    let next = start + length
    if isDigit(at: next), case let end = digitsEnd(from: next), end - next == 2, isAfterGap(start) {
      let last = byte(at: end) == 0x73 ? end + 1 : end  // "'60s"
      if !isWord(at: last) { return Found(kind: .number, range: start..<last) }
    }
    // Two apostrophes are one quotation mark.
    let isDouble = next < limit && isApostrophe(text.scalar(at: next).value)
    return Found(kind: .punctuation, range: start..<(isDouble ? next + text.scalar(at: next).length : next))
  }

  private func isApostrophe(_ value: UInt32) -> Bool { value == 0x27 || value == 0x2018 || value == 0x2019 }

  private func kind(before index: Int) -> CharacterClass {
    CharacterClass(text.scalar(at: text.start(before: index)).value)
  }

  /// The end of a clitic ("'s", "'re") whose apostrophe is at `start`.
  func cliticEnd(from start: Int) -> Int? {
    let letters = start + text.scalar(at: start).length
    let end = letters + 2
    let first = byte(at: letters) | 0x20
    if !isWord(at: letters + 1) {
      return first == 0x73 || first == 0x6D || first == 0x64 ? letters + 1 : nil  // 's 'm 'd
    }
    guard end <= limit, !isWord(at: end) else { return nil }
    switch (first, byte(at: letters + 1) | 0x20) {
    case (0x72, 0x65), (0x76, 0x65), (0x6C, 0x6C): return end  // 're 've 'll
    default: return nil
    }
  }
}
