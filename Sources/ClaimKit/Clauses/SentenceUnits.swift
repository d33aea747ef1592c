/// The units of one sentence, and what the sentence tells about the quotations in it.
struct SentenceUnits: Sendable {
  /// The units in order; what belongs to a quotation has its number.
  var units: [(unit: Unit, quotation: Int?)] = []
  /// The speaker of each quotation in the sentence, as words of the sentence.
  var speakers: [Int: Range<Int>] = [:]
  /// The one who speaks in what follows without a speaker of its own.
  var lastSpeaker: Range<Int>?
  /// Who said the quotation that ended the sentence before, by a dash and a name ("— Ann Moss").
  var signature: Range<Int>?
  /// Who speaks in the next block, where the sentence ends with a verb of saying and a colon.
  var leadIn: Range<Int>?
  /// The words that only hand a quotation over; no claim is cut out of them.
  var presenting: [Range<Int>] = []
  /// The words by which each quotation in the sentence is said.
  var cues: [Int: Range<Int>] = [:]

  /// Whether words only hand a quotation over.
  func isPresenting(_ words: [Int]) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    return presenting.contains { $0.contains(first) && $0.contains(last) }
  }
}
