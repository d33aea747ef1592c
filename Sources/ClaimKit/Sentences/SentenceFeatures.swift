/// The features of a place between two chunks, hashed: words, marks, shapes, parts of speech and what was read so far.
struct SentenceFeatures {
  let chunks: [SentenceChunk]
  let position: Int
  let state: SentenceState

  private static let missing = SentenceChunk(range: 0..<0, core: 0..<0)

  /// The chunk `offset` places from the place, 0 before it and 1 after it, in the same paragraph.
  private func chunk(_ offset: Int) -> SentenceChunk {
    let index = position + offset
    guard chunks.indices.contains(index) else { return Self.missing }
    if offset < 0 {
      for between in index..<position where chunks[between].endsParagraph { return Self.missing }
    } else if offset > 0 {
      for between in position..<index where chunks[between].endsParagraph { return Self.missing }
    }
    return chunks[index]
  }

  /// Features of a place.
  static let count = 50

  /// Puts the features, numbers of `bits` bits, into `features`, which has room for `count`.
  func fill(_ features: UnsafeMutableBufferPointer<UInt32>, bits: UInt32) {
    let (before3, before2, last) = (chunk(-2), chunk(-1), chunk(0))
    let (next, next2, next3) = (chunk(1), chunk(2), chunk(3))
    let ahead = Ahead(chunks: chunks, from: position + 1)
    var template: UInt64 = 0
    var place = 0
    let shift = 64 - UInt64(bits)
    // Multilinear hashing (Carter and Wegman 1979), one term per value.
    func add(_ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0, _ d: UInt32 = 0) {
      template &+= 0x9E37_79B9_7F4A_7C15
      var hash = template &+ UInt64(a) &* 0xBF58_476D_1CE4_E5B9 &+ UInt64(b) &* 0x94D0_49BB_1331_11EB
      hash = hash &+ UInt64(c) &* 0xD6E8_FEB8_6659_FD93 &+ UInt64(d) &* 0xA076_1D64_78BD_642F
      hash ^= hash >> 31
      features[place] = UInt32(truncatingIfNeeded: (hash &* 0xE703_7ED1_A0B4_28DB) >> shift)
      place += 1
    }
    let ending = UInt32(last.ending.rawValue) | (next.isGlued ? 32 : 0) | UInt32(last.abbreviation) << 6
    let shape = UInt32(next.shape.rawValue) | (next.lead &* 16)
    let sides = UInt32(last.shape.rawValue) << 4 | UInt32(next.shape.rawValue)
    let tags = UInt32(last.word.tag) << 4 | UInt32(next.word.tag)
    let count = Self.bucket(state.count)
    let quotes = UInt32(state.quotes) | UInt32(state.curlyQuotes > 0 ? 2 : 0) | UInt32(min(state.brackets, 2)) << 2

    add(ending)
    add(ending, shape)
    add(last.trail, shape)
    add(last.trail, last.hash)
    add(ending, next.hash, UInt32(next.shape.rawValue))
    add(last.hash, next.hash)
    add(last.hash, UInt32(last.shape.rawValue), UInt32(next.shape.rawValue))
    add(ending, sides)
    add(ending, tags, UInt32(next.shape.rawValue))
    add(ending, UInt32(next.word.rawValue), UInt32(next.shape.rawValue))
    add(ending, UInt32(last.word.rawValue), UInt32(last.shape.rawValue), UInt32(next.shape.rawValue))
    add(ending, sides, UInt32(before2.shape.rawValue), UInt32(next2.shape.rawValue))
    add(ending, tags, UInt32(next2.word.tag), UInt32(next.shape.rawValue))
    add(ending, tags, UInt32(before2.word.tag))
    add(ending, count, UInt32(next.shape.rawValue))
    add(ending, Self.bucket(state.smalls), count)
    add(ending, ahead.distance, shape)
    add(ending, state.hasVerb ? 1 : 0, ahead.hasVerb ? 1 : 0, UInt32(next.shape.rawValue))
    add(ending, quotes, shape)
    add(last.trail, next.lead, next.trail)
    add(ending, UInt32(min(last.core.count, 8)), UInt32(last.shape.rawValue), UInt32(next.shape.rawValue))
    add(UInt32(last.abbreviation), count, UInt32(next.shape.rawValue), UInt32(next.word.smallness))
    add(before2.hash, last.hash)
    add(next.hash, next2.hash, ending)
    add(next.hash, next.trail)
    add(state.first, count, ending)
    add(last.pattern, next.pattern, ending)
    add(ending, before2.pattern, last.pattern)
    add(ending, next.pattern, next2.pattern)
    add(ending, UInt32(before2.ending.rawValue), UInt32(next.ending.rawValue), sides)
    add(ending, ahead.smalls, Self.bucket(state.smalls), UInt32(next.shape.rawValue))
    add(ending, Self.bucket(state.sentences), ahead.remaining, UInt32(next.shape.rawValue))
    add(ending, ahead.ending, ahead.distance)
    add(
      UInt32(before3.shape.rawValue) << 8 | UInt32(before2.shape.rawValue) << 4 | UInt32(last.shape.rawValue),
      UInt32(next.shape.rawValue) << 8 | UInt32(next2.shape.rawValue) << 4 | UInt32(next3.shape.rawValue), ending)
    add(
      UInt32(before3.word.tag) << 8 | UInt32(before2.word.tag) << 4 | UInt32(last.word.tag),
      UInt32(next.word.tag) << 8 | UInt32(next2.word.tag) << 4 | UInt32(next3.word.tag), ending)
    add(ending, before2.hash)
    add(ending, next2.hash)
    add(ending, state.hasVerb ? 1 : 0, count, UInt32(next.word.tag))
    add(ending, last.hash, UInt32(before2.ending.rawValue), UInt32(next.shape.rawValue))
    add(ending, UInt32(before2.word.rawValue), UInt32(next.word.rawValue), UInt32(next.shape.rawValue))
    add(ending, state.quotation, ahead.isClosing ? 1 : 0, shape)
    add(ending, state.quotation, count, sides)
    add(ending, before2.hash, UInt32(last.shape.rawValue), UInt32(next.shape.rawValue))
    add(ending, last.lead, UInt32(min(last.core.count, 4)), UInt32(next.shape.rawValue))
    let kind = UInt32(last.abbreviation)
    add(kind, UInt32(next.word.smallness), UInt32(next.shape.rawValue))
    add(kind, UInt32(next.word.tag), UInt32(next.shape.rawValue))
    add(kind, UInt32(next.abbreviation), state.hasVerb ? 1 : 0, UInt32(next.shape.rawValue))
    add(ending, UInt32(state.firstShape.rawValue), UInt32(next.shape.rawValue))
    add(last.trail, UInt32(next.word.smallness), UInt32(next.shape.rawValue))
    add(last.trail, UInt32(last.word.smallness), UInt32(last.shape.rawValue), UInt32(next.shape.rawValue))
  }

  private static func bucket(_ count: Int) -> UInt32 {
    switch count {
    case ..<6: UInt32(count)
    case 6..<9: 6
    case 9..<14: 7
    case 14..<24: 8
    case 24..<48: 9
    default: 10
    }
  }

  /// What follows in the paragraph, a few chunks far.
  private struct Ahead {
    /// Chunks up to the next one that usually ends a sentence.
    var distance: UInt32 = 0
    /// What that one ends with.
    var ending: UInt32 = 0
    /// Chunks written small up to there.
    var smalls: UInt32 = 0
    /// Whether a verb comes before there.
    var hasVerb = false
    /// Whether a quotation mark comes.
    var isClosing = false
    /// Chunks up to the end of the paragraph.
    var remaining: UInt32 = 0

    init(chunks: [SentenceChunk], from start: Int) {
      let end = min(chunks.count, start + 10)
      var isOpen = true
      for index in start..<end {
        remaining += 1
        if chunks[index].quotes & 1 == 1 || chunks[index].curlyQuotes < 0 { isClosing = true }
        if isOpen {
          distance += 1
          if chunks[index].shape == .lower { smalls += 1 }
          if chunks[index].word.isVerb { hasVerb = true }
          if chunks[index].ending.isFinal {
            ending = UInt32(chunks[index].ending.rawValue) + 1
            isOpen = false
          }
        }
        if chunks[index].endsParagraph {
          if isOpen { ending = 31 }
          return
        }
      }
      if isOpen { ending = 30 }
    }
  }
}
