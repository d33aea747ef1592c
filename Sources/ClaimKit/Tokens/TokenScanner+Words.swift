/// Words: abbreviations, clitics, words with marks inside, addresses.
extension TokenScanner {
  mutating func word(at start: Int) -> Found {
    var end = wordEnd(from: start)
    if isAfterGap(start), let address = addressEnd(from: start, wordEnd: end) {
      return Found(kind: .word, range: start..<address)
    }
    if byte(at: end) == 0x3A, end - start == 1, let face = face(at: start) {
      return Found(kind: .symbol, range: start..<face)
    }
    while end < limit {
      guard let next = continued(start..<end) else { break }
      if next == end { break }
      end = next
    }
    return parted(start..<end)
  }

  /// The end of a word that continues after the mark at its end; nil if it does not.
  private func continued(_ range: Range<Int>) -> Int? {
    let end = range.upperBound
    let (value, length) = text.scalar(at: end)
    let next = end + length
    switch value {
    case 0x2E: return stopEnd(range)
    case 0x27, 0x2018, 0x2019, 0x02BC:
      guard isWord(at: next) else { return nil }
      if cliticEnd(from: end) != nil { return nil }
      let after = wordEnd(from: next)
      if isNegation(range, after: next..<after) { return after }
      return after
    case 0x26:  // "AT&T"
      guard isWord(at: next), range.count <= 4 else { return nil }
      let after = wordEnd(from: next)
      return after - next <= 3 ? after : nil
    case 0x2D:
      guard isWord(at: next) else { return isBrokenOff(range) ? next : nil }
      let after = wordEnd(from: next)
      let isFixed =
        WordKey(text, range).map(rules.prefixes.contains) == true
        || WordKey(text, next..<after).map(rules.suffixes.contains) == true
      return isFixed ? after : nil
    case 0x2F:  // "w/o", "I/C", but "and/or" is three
      guard range.count == 1, isWord(at: next), case let after = wordEnd(from: next), after - next == 1,
        byte(at: after) != 0x2F
      else { return nil }
      return after
    default: return nil
    }
  }

  /// Whether a word breaks off at the hyphen after it ("th- the").
  private func isBrokenOff(_ range: Range<Int>) -> Bool {
    let next = range.upperBound + 1
    return range.count <= 2 && byte(at: next) == 0x20 && isAfterGap(range.lowerBound) && isWord(at: next + 1)
      && byte(at: next + 1) | 0x20 == text[range.lowerBound] | 0x20
  }

  private func isNegation(_ word: Range<Int>, after rest: Range<Int>) -> Bool {
    rest.count == 1 && text[rest.lowerBound] | 0x20 == 0x74 && text[word.upperBound - 1] | 0x20 == 0x6E
  }

  /// The end of a word with the full stop after it, where that belongs to it: "U.S.", "Mr.", "J.", "example.com".
  private func stopEnd(_ range: Range<Int>) -> Int? {
    let stop = range.upperBound
    let next = stop + 1
    if next < limit, isWord(at: next) {
      let after = wordEnd(from: next)
      let isDotted = range.count == 1 || range.count >= 3 && text[stop - 2] == 0x2E
      if isDotted, after - next == 1 || byte(at: after) == 0x2E && after - next <= 2 { return after }
      if isEnding(next..<after), !isSentenceStart(next) { return after }
      // "mail.example.com"
      guard byte(at: after) == 0x2E, case let last = wordEnd(from: after + 1) else { return nil }
      return isEnding((after + 1)..<last) && !isSentenceStart(next) ? last : nil
    }
    if range.count >= 3, text[stop - 2] == 0x2E, text[range.lowerBound] >= 0x41, isShortParts(range) { return next }
    if range.count == 1 { return isInitial(at: stop) ? next : nil }
    guard range.count <= 7, let key = WordKey(text, range.lowerBound..<next), let kind = rules.abbreviations[key] else {
      return nil
    }
    switch kind {
    case .always: return next
    case .inside: return isLast(next) ? nil : next
    case .capitalized: return text[range.lowerBound] < 0x60 && !isLast(next) ? next : nil
    case .beforeNumber:
      let after = byte(at: next) == 0x20 ? next + 1 : next
      return isDigit(at: after) ? next : nil
    }
  }

  /// Whether nothing but marks follows.
  private func isLast(_ index: Int) -> Bool {
    var index = index
    while index < min(limit, index + 8), !kind(at: index).isWord { index += text.scalar(at: index).length }
    return index >= limit
  }

  private func isEnding(_ range: Range<Int>) -> Bool { WordKey(text, range).map(rules.endings.contains) == true }

  private func isSentenceStart(_ index: Int) -> Bool { kind(at: index) == .capital && kind(at: index + 1) == .letter }

  /// Whether no part between full stops is longer than two letters ("Ph.D", but not "example.com").
  private func isShortParts(_ range: Range<Int>) -> Bool {
    var length = 0
    for index in range {
      length = text[index] == 0x2E ? 0 : length + 1
      if length > 2 { return false }
    }
    return true
  }

  /// Whether a single letter before the full stop at `stop` is an initial: a capital, and a capital follows.
  private func isInitial(at stop: Int) -> Bool {
    guard text[stop - 1] &- 0x41 < 26, text[stop - 1] != 0x49 || stop < 2 || kind(at: stop + 2) == .capital else {
      return false
    }
    var next = stop + 1
    while next < limit, text[next] == 0x20 { next += 1 }
    return next < limit && kind(at: next) == .capital
  }

  /// The word in its parts: "n't" and words written as one part, the rest is whole.
  private mutating func parted(_ range: Range<Int>) -> Found {
    let (start, end) = (range.lowerBound, range.upperBound)
    if range.count >= 4, text[end - 1] | 0x20 == 0x74 {
      let mark = end - 2
      if text[mark] == 0x27, text[mark - 1] | 0x20 == 0x6E { return part(range, at: mark - 1) }
      if range.count >= 6, text[mark] == 0x99, text[mark - 1] == 0x80, text[mark - 2] == 0xE2,
        text[mark - 3] | 0x20 == 0x6E
      {
        return part(range, at: mark - 3)
      }
    }
    if range.count <= 8, let key = WordKey(text, range), let first = rules.joins[key] {
      return part(range, at: start + first)
    }
    return Found(kind: .word, range: range)
  }

  private mutating func part(_ range: Range<Int>, at middle: Int) -> Found {
    guard middle > range.lowerBound else { return Found(kind: .word, range: range) }
    pending.append(Found(kind: .word, range: middle..<range.upperBound))
    return Found(kind: .word, range: range.lowerBound..<middle)
  }
}
