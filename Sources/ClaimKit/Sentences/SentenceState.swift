/// What the splitter remembers while it goes through a paragraph.
struct SentenceState {
  /// Where the sentence began, in bytes.
  var start: Int
  /// Chunks since then.
  var count = 0
  /// Chunks since then that are written small.
  var smalls = 0
  var hasVerb = false
  var first: UInt32 = 0
  var firstShape = SentenceChunk.Shape.none
  /// Brackets open since then.
  var brackets = 0
  /// Sentences of the paragraph before this one.
  var sentences = 0
  /// Straight quotation marks of the paragraph, odd where one is open.
  var quotes: UInt8 = 0
  var curlyQuotes = 0
  /// Whether a quotation is open: 0 no, 1 since the first chunk of the sentence, 2 since a later one, 3 since an earlier
  /// sentence.
  var quotation: UInt32 = 0
  /// The mark of the last item of the list that the paragraph is.
  var listMark: ListMark?

  /// Takes the next chunk in.
  mutating func add(_ chunk: SentenceChunk) {
    if count == 0 {
      start = chunk.range.lowerBound
      first = chunk.hash
      firstShape = chunk.shape
    }
    if chunk.listMark != nil, count == 0 || isAtListMark { listMark = chunk.listMark }
    isAtListMark = count == 0 && chunk.core.isEmpty
    count += 1
    if chunk.shape == .lower { smalls += 1 }
    if chunk.word.isVerb { hasVerb = true }
    brackets = max(0, brackets + Int(chunk.brackets))
    quotes ^= chunk.quotes & 1
    curlyQuotes = max(0, min(4, curlyQuotes + Int(chunk.curlyQuotes)))
    if quotes == 0, curlyQuotes == 0 { quotation = 0 } else if quotation == 0 { quotation = count == 1 ? 1 : 2 }
  }

  /// Begins a new sentence, of the same paragraph or the next.
  mutating func endSentence(ofParagraph: Bool) {
    (count, smalls, hasVerb, first, brackets, isAtListMark) = (0, 0, false, 0, 0, false)
    sentences += 1
    if quotation > 0 { quotation = 3 }
    guard ofParagraph else { return }
    (sentences, quotes, curlyQuotes, quotation, listMark) = (0, 0, 0, 0, nil)
  }

  /// Whether only a bullet was read since the sentence began.
  private var isAtListMark = false

  init(start: Int) { self.start = start }
}
