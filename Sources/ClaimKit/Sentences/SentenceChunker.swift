/// Cuts a text into chunks, one after the other.
struct SentenceChunker {
  let text: TextBytes
  let limit: Int
  let model: SentenceModel
  let abbreviations: [WordKey: UInt8]
  private(set) var index: Int
  /// Whether the next chunk follows the last one without a blank.
  private var isGlued = false

  /// Bytes of a chunk at most; longer runs without blanks are several chunks.
  static let longest = 4096

  init(text: TextBytes, range: Range<Int>, model: SentenceModel, abbreviations: [WordKey: UInt8]) {
    self.text = text
    self.index = range.lowerBound
    self.limit = range.upperBound
    self.model = model
    self.abbreviations = abbreviations
  }

  /// What a byte is to the chunker.
  private enum Kind: UInt8 {
    case space, word, stop, mark, beyond
  }

  private static func kind(_ byte: UInt8) -> Kind {
    if byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 { return .word }
    switch byte {
    case 0x20, 0x09...0x0D: return .space
    case 0x2E, 0x21, 0x3F: return .stop
    case 0x80...: return .beyond
    default: return .mark
    }
  }

  /// The next chunk; nil at the end.
  mutating func next() -> SentenceChunk? {
    skipSpace()
    guard index < limit else { return nil }
    var chunk = SentenceChunk(range: index..<index, core: index..<index)
    scan(&chunk)
    takeLoneMarks(&chunk)
    describe(&chunk)
    return chunk
  }

  /// Passes blanks; gives whether an empty line or the end was among them.
  @discardableResult
  private mutating func skipSpace() -> Bool {
    var lines = 0
    let start = index
    while index < limit {
      let byte = text[index]
      if byte == 0x20 {
        index += 1
      } else if byte == 0x0A {
        lines += 1
        index += 1
      } else if byte &- 0x09 < 5 {
        if byte == 0x0D, index + 1 >= limit || text[index + 1] != 0x0A { lines += 1 }
        if byte == 0x0C { lines += 2 }
        index += 1
      } else if byte >= 0xC2, case let (value, length) = text.scalar(at: index), CharacterClass(value) == .space {
        if value == 0x2029 { lines += 2 }
        index += length
      } else {
        break
      }
    }
    if index > start { isGlued = false }
    return lines >= 2 || index >= limit
  }

  /// Finds the end of the chunk and where its letters and digits begin and end.
  private mutating func scan(_ chunk: inout SentenceChunk) {
    let start = index
    chunk.isGlued = isGlued
    isGlued = false
    var coreStart = -1
    var coreEnd = start
    var isAddress = false
    let last = min(limit, start + Self.longest)
    scanning: while index < last {
      let byte = text[index]
      switch Self.kind(byte) {
      case .space: break scanning
      case .word:
        if coreStart < 0 { coreStart = index }
        repeat { index += 1 } while index < last && Self.kind(text[index]) == .word
        coreEnd = index
      case .mark:
        switch byte {
        case 0x22: chunk.quotes &+= 1
        case 0x28, 0x5B: chunk.brackets &+= 1
        case 0x29, 0x5D: chunk.brackets &-= 1
        case 0x40, 0x2F: isAddress = true
        default: break
        }
        index += 1
        if byte == 0x5D, index < last, isLetter(at: index), isOmission(before: index, from: start) {
          isGlued = true
          break scanning
        }
      case .stop:
        index += 1
        if index < last, coreEnd == index - 1, !isAddress, let end = glueEnd(from: index, start: coreStart) {
          index = end
          isGlued = true
          break scanning
        }
      case .beyond:
        let (value, length) = text.scalar(at: index)
        let kind = CharacterClass(value)
        if kind == .space { break scanning }
        index = min(limit, index + length)
        if value == 0x201C { chunk.curlyQuotes &+= 1 }
        if value == 0x201D { chunk.curlyQuotes &-= 1 }
        if kind.isWord || value == 0xB0 {
          if coreStart < 0 { coreStart = index - length }
          coreEnd = index
        } else if value == 0x3002 || value == 0xFF01 || value == 0xFF1F || value == 0x2026 && isLetter(at: index) {
          isGlued = true
          break scanning
        }
      }
    }
    if index >= last, index < limit, Self.kind(text[index]) != .space { isGlued = true }
    while index < limit, text[index] & 0xC0 == 0x80 { index += 1 }
    chunk.range = start..<index
    chunk.core = coreStart < 0 ? start..<start : coreStart..<coreEnd
  }

  private func isLetter(at index: Int) -> Bool {
    index < limit && (text[index] | 0x20 &- 0x61 < 26 || text[index] >= 0xC3)
  }

  /// The end of a sentence mark and closing marks from just after its first byte on, where a word follows without a
  /// blank and a sentence may begin with it ("collapsed.Ann", "what?no", "see...well").
  private mutating func glueEnd(from next: Int, start: Int) -> Int? {
    let mark = next - 1
    var end = next
    while end < limit, text[end] == 0x2E || text[end] == 0x21 || text[end] == 0x3F { end += 1 }
    let isSingleStop = end == next && text[mark] == 0x2E
    if end < limit, text[end] == 0x22 || text[end] == 0x29 || text[end] == 0x27 { end += 1 }
    guard isLetter(at: end) else { return nil }
    if isSingleStop {
      guard mark - start >= 2, text[mark - 1] &- 0x61 < 26, text[mark - 2] &- 0x61 < 26, text[end] &- 0x41 < 26,
        end + 1 >= limit || text[end + 1] | 0x20 &- 0x61 >= 26 || text[end + 1] &- 0x61 < 26
      else { return nil }
      // "Ann.Lee@example.org"
      var ahead = end
      while ahead < min(limit, end + 64), text[ahead] > 0x20 {
        if text[ahead] == 0x40 || text[ahead] == 0x2F { return nil }
        ahead += 1
      }
    }
    return end
  }

  /// Takes the sentence marks that stand alone after a blank to the chunk before them.
  private mutating func takeLoneMarks(_ chunk: inout SentenceChunk) {
    while !isGlued {
      let end = index
      if skipSpace() {
        chunk.endsParagraph = true
        return
      }
      var next = index
      while next < limit, text[next] == 0x2E || text[next] == 0x21 || text[next] == 0x3F, next - index < 64 {
        next += 1
      }
      let hasMarks = next > index
      if hasMarks {
        while next < limit, text[next] == 0x29 || text[next] == 0x5D || isClosingQuote(at: next) {
          next += text[next] >= 0x80 ? 3 : 1
        }
      }
      guard hasMarks, next >= limit || Self.kind(text[next]) == .space,
        next - chunk.range.lowerBound < Self.longest
      else {
        if index == end { isGlued = true }
        return
      }
      index = next
      chunk.range = chunk.range.lowerBound..<next
    }
    if index >= limit { chunk.endsParagraph = true }
  }

  private func isClosingQuote(at index: Int) -> Bool {
    index + 2 < limit && text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] == 0x9D
  }
}
