import Groundwork

/// What features need to know of a chunk.
extension SentenceChunker {
  func describe(_ chunk: inout SentenceChunk) {
    let (range, core) = (chunk.range, chunk.core)
    chunk.isBullet = isBullet(at: range.lowerBound)
    guard !core.isEmpty else {
      chunk.hash = markHash(range)
      chunk.trail = chunk.hash
      chunk.pattern = chunk.hash
      chunk.ending = ending(range, hasCore: false)
      return
    }
    describeCore(&chunk)
    chunk.lead = core.lowerBound == range.lowerBound ? 0 : markHash(range.lowerBound..<core.lowerBound)
    chunk.trail = core.upperBound == range.upperBound ? 0 : markHash(core.upperBound..<range.upperBound)
    chunk.ending = ending(core.upperBound..<range.upperBound, hasCore: true)
    chunk.word = model.statistics(of: chunk.hash)
    chunk.listMark = ListMark(text, core: core, end: range.upperBound)
    if core.upperBound < range.upperBound, text[core.upperBound] == 0x2E {
      chunk.isInitial = chunk.shape == .letter
      if core.count >= 3, text[core.upperBound - 2] == 0x2E { chunk.abbreviation = 3 }
      if core.count < 8, let key = WordKey(text, core.lowerBound..<(core.upperBound + 1)), let kind = abbreviations[key]
      {
        chunk.abbreviation = kind
      }
    }
  }

  private func describeCore(_ chunk: inout SentenceChunk) {
    var hash = FNV1a.empty32
    var pattern = FNV1a.empty32
    var last: UInt8 = 0
    var (lower, upper, digits, others) = (0, 0, 0, 0)
    for index in chunk.core {
      let byte = text[index]
      var folded = byte
      var kind = byte
      if byte &- 0x61 < 26 {
        lower += 1
        kind = 0x61
      } else if byte &- 0x41 < 26 {
        upper += 1
        folded = byte | 0x20
        kind = 0x41
      } else if byte &- 0x30 < 10 {
        digits += 1
        kind = 0x30
      } else {
        others += 1
        if byte >= 0x80 { kind = 0x80 }
      }
      hash = FNV1a.adding(UInt32(folded), to: hash)
      if kind != last { pattern = FNV1a.adding(UInt32(kind), to: pattern) }
      last = kind
    }
    chunk.hash = hash
    chunk.pattern = pattern
    let first = text[chunk.core.lowerBound]
    if digits > 0 {
      chunk.shape = lower + upper == 0 ? .digits : .mixed
    } else if first &- 0x61 < 26 {
      chunk.shape = upper == 0 ? .lower : .mixed
    } else if first &- 0x41 < 26 {
      chunk.shape = upper == 1 ? (chunk.core.count == 1 ? .letter : .capitalized) : lower == 0 ? .upper : .mixed
    } else {
      let isCapital = CharacterClass(text.scalar(at: chunk.core.lowerBound).value) == .capital
      chunk.shape = isCapital ? .capitalized : .other
    }
  }

  /// Marks hashed: of a run of the same byte three at most count.
  private func markHash(_ range: Range<Int>) -> UInt32 {
    var hash = FNV1a.empty32
    var last: UInt8 = 0
    var run = 0
    var count = 0
    for index in range {
      var byte = text[index]
      if byte == 0x20 { continue }
      // Quotation marks of any kind count as straight ones: E2 80 98 to E2 80 9F, and the apostrophe.
      if byte == 0x27 || byte &- 0x98 < 8 { byte = 0x22 }
      if byte == 0xE2 || byte == 0x80 { continue }
      run = byte == last ? run + 1 : 1
      last = byte
      guard run <= 4, count < 16 else { continue }
      count += 1
      hash = FNV1a.adding(UInt32(byte), to: hash)
    }
    return hash
  }

  /// Whether the marks up to `end` are "[...]" and closing quotation marks.
  func isOmission(before end: Int, from start: Int) -> Bool {
    var end = end
    while end > start, text[end - 1] != 0x5D {
      guard text[end - 1] == 0x22 || text[end - 1] >= 0x80 else { return false }
      end -= 1
    }
    guard end - start >= 5, text[end - 2] == 0x2E || text[end - 2] == 0xA6 else { return false }
    return text[end - 5] == 0x5B
  }

  private func isBullet(at index: Int) -> Bool {
    guard text[index] >= 0x80 else { return false }
    switch text.scalar(at: index).value {
    case 0x2022, 0x2023, 0x2043, 0x25AA, 0x25CF, 0x25E6, 0x25A0: return true
    default: return false
    }
  }

  private func ending(_ marks: Range<Int>, hasCore: Bool) -> SentenceChunk.Ending {
    var index = marks.upperBound
    var isClosed = false
    if isOmission(before: marks.upperBound, from: marks.lowerBound) {
      return text[marks.upperBound - 1] == 0x5D ? .omission : .closing
    }
    while index > marks.lowerBound {
      let start = text.start(before: index)
      switch text.scalar(at: start).value {
      case 0x22, 0x27, 0x29, 0x5D, 0x201D, 0x2019, 0xBB: isClosed = true
      case 0x2E:
        let isRun = start > marks.lowerBound && (text[start - 1] == 0x2E || text[start - 1] == 0x20)
        return isClosed ? .stopClosing : isRun ? .ellipsis : .stop
      case 0x2026: return isClosed ? .stopClosing : .ellipsis
      case 0x21, 0xFF01: return isClosed ? .markClosing : .exclamation
      case 0x3F, 0xFF1F: return isClosed ? .markClosing : .question
      case 0x3002: return .stop
      case 0x2C: return isClosed ? .closing : .comma
      case 0x3A: return .colon
      case 0x3B: return .semicolon
      case 0x2D, 0x2013, 0x2014: return hasCore || marks.count <= 3 ? .dash : .marks
      default: return hasCore ? .sign : .marks
      }
      index = start
    }
    return isClosed ? hasCore ? .closing : .marks : .word
  }
}
