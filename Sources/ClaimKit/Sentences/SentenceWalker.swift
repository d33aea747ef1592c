/// Goes through a text chunk by chunk and asks at each place where a sentence may end.
package struct SentenceWalker {
  /// Says whether a sentence ends at a place, from its hashed features, the bytes between the two chunks, and whether a
  /// mark comes before it.
  package typealias Decision = (_ features: [UInt32], _ gap: Range<Int>, _ isMarked: Bool) -> Bool

  private var chunker: SentenceChunker
  private let text: TextBytes
  private let featureBits: UInt32
  private var chunks: [SentenceChunk] = []
  private var isAtEnd = false
  private var state: SentenceState
  private var features: [UInt32] = []

  /// Chunks looked at after and ahead of a place.
  private static let behind = 4
  private static let ahead = 12

  private let beforeDay: Set<WordKey>
  private let days: Set<String>

  init(
    text: TextBytes, range: Range<Int>, model: SentenceModel, abbreviations: [WordKey: UInt8], beforeDay: Set<WordKey>,
    days: Set<String>
  ) {
    self.beforeDay = beforeDay
    self.days = days
    self.text = text
    chunker = SentenceChunker(text: text, range: range, model: model, abbreviations: abbreviations)
    state = SentenceState(start: range.lowerBound)
    featureBits = UInt32(model.weightBits)
    features = Array(repeating: 0, count: SentenceFeatures.count)
  }

  /// The sentences, by `decision` where the rules do not say.
  package mutating func sentences(_ decision: Decision) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var position = 0
    while true {
      fill(to: position + Self.ahead)
      guard position < chunks.count else { return sentences }
      if position >= 1024 {
        chunks.removeFirst(position - Self.behind)
        position = Self.behind
        fill(to: position + Self.ahead)
      }
      state.add(chunks[position])
      if endsSentence(after: position, decision) {
        sentences.append(state.start..<chunks[position].range.upperBound)
        state.endSentence(ofParagraph: chunks[position].endsParagraph)
      }
      position += 1
    }
  }

  private mutating func fill(to count: Int) {
    while chunks.count <= count, !isAtEnd {
      if let chunk = chunker.next() { chunks.append(chunk) } else { isAtEnd = true }
    }
  }

  private mutating func endsSentence(after position: Int, _ decision: Decision) -> Bool {
    let chunk = chunks[position]
    guard !chunk.endsParagraph, position + 1 < chunks.count else { return true }
    let next = chunks[position + 1]
    if chunk.range.upperBound - state.start >= SentenceSplitter.longestSentence { return true }
    if next.isBullet, !chunk.isBullet { return true }
    // The mark of a list item belongs to the item.
    if state.count == 1, chunk.listMark != nil || chunk.isBullet { return false }
    if state.count == 2, chunk.listMark != nil, chunks[max(0, position - 1)].isBullet { return false }
    if let mark = state.listMark, let nextMark = next.listMark, mark.precedes(nextMark) { return true }
    if chunk.abbreviation == 2 || chunk.abbreviation == 4 && next.shape == .digits, chunk.ending == .stop {
      return false
    }
    if chunk.abbreviation == 1, chunk.ending == .stop, isTime(chunk, before: next) { return false }
    if chunk.isInitial, chunk.ending == .stop, isName(at: position) { return false }
    if isTitle(at: position) { return false }
    if isPlace(at: position) { return true }
    if next.shape == .digits, isNoteNumber(at: position + 1) { return false }
    if chunk.shape == .digits, isNoteNumber(at: position) { return true }
    if chunk.ending == .omission, next.startsSentence { return true }
    // "collapsed.Ann": the blank is missing.
    if next.isGlued, chunk.ending == .stop, chunk.core.count >= 4, next.core.count >= 2 { return true }
    guard isCandidate(chunk, next) else { return false }
    let found = SentenceFeatures(chunks: chunks, position: position, state: state)
    features.withUnsafeMutableBufferPointer { found.fill($0, bits: featureBits) }
    return decision(features, chunk.range.upperBound..<next.range.lowerBound, chunk.ending.isMark)
  }

  /// Whether a time of day continues with the day, as "3 p.m." does with "Friday".
  private func isTime(_ chunk: SentenceChunk, before next: SentenceChunk) -> Bool {
    guard let key = WordKey(text, chunk.core.lowerBound..<(chunk.core.upperBound + 1)), beforeDay.contains(key) else {
      return false
    }
    return days.contains(text.text(next.core).lowercased())
  }

  /// Whether a capital letter with a full stop is part of a name.
  ///
  /// It is where another one follows ("J. R. Hill") or it is between two names ("Mary E. Stone").
  private func isName(at position: Int) -> Bool {
    let next = chunks[position + 1]
    if next.isInitial { return true }
    guard state.count > 1, next.shape == .capitalized || next.shape == .upper, next.word.smallness == 0 else {
      return false
    }
    let before = chunks[position - 1]
    return before.ending == .word && before.shape == next.shape || before.abbreviation == 2
  }

  /// Whether a word with a full stop is one of several shortened ones with which the sentence continues.
  ///
  /// The titles of journals are written so ("Proc. Natl. Acad. Sci. in 2019").
  private func isTitle(at position: Int) -> Bool {
    func isShortened(_ index: Int) -> Bool {
      guard chunks.indices.contains(index) else { return false }
      let chunk = chunks[index]
      let stop = chunk.core.upperBound
      return (chunk.shape == .capitalized || chunk.shape == .letter) && chunk.core.count <= 7 && chunk.lead == 0
        && stop < chunk.range.upperBound && text[stop] == 0x2E && !chunk.endsParagraph
    }
    guard isShortened(position), isShortened(position + 1) else { return false }
    var last = position + 1
    while isShortened(last + 1) { last += 1 }
    if chunks[last].ending == .comma { return true }
    return chunks.indices.contains(last + 1) && [.lower, .digits].contains(chunks[last + 1].shape)
      && chunks[last].ending == .stop
  }

  /// Whether the letters and stops of a place end a sentence.
  ///
  /// They do where what follows has a capital and is seldom part of a name ("in the U.S. Companies around the world").
  private func isPlace(at position: Int) -> Bool {
    let core = chunks[position].core
    guard position > 1, position + 2 < chunks.count, chunks[position].ending == .stop, core.count >= 3,
      text[core.upperBound - 2] == 0x2E
    else { return false }
    let (next, after) = (chunks[position + 1], chunks[position + 2])
    return text.text(chunks[position - 1].core) == "the" && chunks[position - 2].shape == .lower
      && next.shape == .capitalized && next.lead == 0 && next.ending == .word && next.word.smallness == 3
      && after.shape == .lower && text.text(next.core).hasSuffix("s")
  }

  /// Whether a bare number is that of a note: a sentence ends before it, and a common word begins one after it.
  private func isNoteNumber(at position: Int) -> Bool {
    guard position > 0, position + 1 < chunks.count, chunks[position].isBareNumber else { return false }
    let (before, next) = (chunks[position - 1], chunks[position + 1])
    return before.ending.isFinal && !before.endsParagraph && !chunks[position].endsParagraph && before.abbreviation == 0
      && next.startsSentence && next.word.smallness >= 2
  }

  /// Whether a sentence can end between two chunks: after a mark, or where no word in small letters continues.
  private func isCandidate(_ chunk: SentenceChunk, _ next: SentenceChunk) -> Bool {
    if next.isGlued { return chunk.ending.isFinal }
    if chunk.ending.isMark { return true }
    // A salutation ends with a comma; longer sentences do not.
    if chunk.ending == .comma, state.count > 5 { return false }
    // A quotation continues with the sentence that leads to it.
    if chunk.ending == .word, next.lead != 0, next.quotes > 0 || next.curlyQuotes > 0 { return false }
    if chunk.shape == .lower, chunk.word.needsMore { return false }
    return next.shape != .lower || next.lead != 0
  }
}
