/// A run of text between blanks, or between marks that may end a sentence without a blank, as the splitter sees it.
struct SentenceChunk {
  /// How the core of a chunk, its letters and digits, is written.
  enum Shape: UInt8 {
    case none, lower, capitalized, upper, letter, digits, mixed, other
  }

  /// What a chunk ends with.
  enum Ending: UInt8 {
    case word, comma, colon, semicolon, dash, stop, exclamation, question, ellipsis, closing, stopClosing, markClosing,
      sign
    /// Marks alone: a face, a rule, a bullet.
    case marks
    /// "[...]".
    case omission

    /// Whether it can end a sentence before a small letter too.
    var isMark: Bool { self != .word && self != .comma }
    /// Whether sentences usually end with it.
    var isFinal: Bool {
      switch self {
      case .stop, .exclamation, .question, .ellipsis, .stopClosing, .markClosing, .omission: true
      default: false
      }
    }
  }

  /// Where the chunk is, in bytes, with all its marks.
  var range: Range<Int>
  /// The letters and digits with what is between them; empty if there are none.
  var core: Range<Int>
  /// The core in lower case, hashed; of marks alone, the marks.
  var hash: UInt32 = 0
  /// The marks after the core, hashed, long runs cut.
  var trail: UInt32 = 0
  /// The marks before the core, hashed.
  var lead: UInt32 = 0
  /// The form with runs of letters and digits folded, hashed.
  var pattern: UInt32 = 0
  var shape: Shape = .none
  var ending: Ending = .marks
  /// What the model knows of the word.
  var word = WordStatistics.unknown
  /// What the word with its full stop abbreviates: 0 nothing, 1 may end a sentence, 2 does not, 3 letters and stops,
  /// 4 does not before a number.
  var abbreviation: UInt8 = 0
  /// Whether no blank comes before it.
  var isGlued = false
  /// Whether a paragraph ends with it.
  var endsParagraph = false
  /// Straight quotation marks in it.
  var quotes: UInt8 = 0
  /// Curly quotation marks opened less closed.
  var curlyQuotes: Int8 = 0
  /// Brackets opened less brackets closed.
  var brackets: Int8 = 0
  /// Whether it is written as the first word of a sentence, with nothing but a quotation mark before it.
  var startsSentence: Bool {
    switch shape {
    case .capitalized, .letter, .upper: lead == 0 || quotes > 0 || curlyQuotes > 0
    default: false
    }
  }
  /// Whether it begins with a capital letter and a full stop.
  var isInitial = false
  /// Whether it is one or two digits and nothing else.
  var isBareNumber: Bool { shape == .digits && range == core && core.count <= 2 }
  /// The mark of a list item, where it is one.
  var listMark: ListMark?
  /// Whether it begins with the bullet of a list.
  var isBullet = false
}
