import CLanguageModel
import Lexicons

/// Splits running text into sentences.
///
/// The text is cut into chunks at blanks; after a mark, and wherever no word in small letters continues, a learnt linear
/// classifier decides from words, marks, shapes, parts of speech and the sentence so far whether a sentence ends (hashed
/// logistic regression, trained by `claimkit-train sentences`). Certain are: an empty line ends a sentence, a single
/// line break is a blank like any other; a bullet, or the mark of the next item of a numbered or lettered list, begins
/// one. Closing quotation marks and brackets belong to the sentence before them. A paragraph is split the same alone and
/// among others. Longer runs than `longestSentence` are cut, so that later steps stay linear on hostile text.
public struct SentenceSplitter: Sendable {
  /// Bytes of a sentence after which it is cut at the next chance.
  public static let longestSentence = 8192

  /// How sure the classifier must be where no mark is, in sixteenths of a logit: in edited text a sentence cut in two
  /// costs more than two run together.
  private static let margin = 26

  private let model: SentenceModel
  private let abbreviations: [WordKey: UInt8]
  /// Abbreviations that end no sentence where a day or a month follows: "3 p.m." before "Friday".
  private let beforeDay: Set<WordKey>
  private let days: Set<String>

  /// Makes a splitter with the embedded model.
  public init() { self.init(model: LanguageModel.embedded.sentences) }

  /// Makes a splitter with a model.
  public init(model: SentenceModel) {
    self.model = model
    var abbreviations: [WordKey: UInt8] = [:]
    var (beforeDay, days): (Set<WordKey>, Set<String>) = ([], [])
    LexiconFile.forEachRow(of: stet_lexicon_abbreviations()) { fields in
      if fields[0] == "days" {
        days.formUnion(fields.dropFirst())
      } else if let key = WordKey(fields[0]) {
        let marks = AbbreviationMark.all(in: fields)
        abbreviations[key] = marks.contains(.any) ? 1 : marks.contains(.number) ? 4 : 2
        if marks.contains(.day) { beforeDay.insert(key) }
      }
    }
    self.abbreviations = abbreviations
    self.beforeDay = beforeDay
    self.days = days
  }

  /// The sentences of `text` without the white space around them; ranges are UTF-8 bytes of it.
  public func sentences(in text: String) -> [Range<Int>] {
    let bytes = TextBytes(text)
    return sentences(in: bytes, range: 0..<bytes.count)
  }

  func sentences(in text: TextBytes, range: Range<Int>) -> [Range<Int>] {
    var walker = walker(in: text, range: range)
    return walker.sentences { features, _, isMarked in model.score(features) > (isMarked ? 0 : Self.margin) }
  }

  /// The sentences of `text` as `decision` ends them where the rules leave it open: for training.
  package func sentences(in text: String, _ decision: SentenceWalker.Decision) -> [Range<Int>] {
    let bytes = TextBytes(text)
    var walker = walker(in: bytes, range: 0..<bytes.count)
    return walker.sentences(decision)
  }

  /// Calls `body` with the hash and the place of each word of `text`, as the model's word statistics count them.
  package func enumerateWords(in text: String, _ body: (_ hash: UInt32, _ core: Range<Int>) -> Void) {
    let bytes = TextBytes(text)
    var chunker = SentenceChunker(text: bytes, range: 0..<bytes.count, model: model, abbreviations: [:])
    while let chunk = chunker.next() { if !chunk.core.isEmpty { body(chunk.hash, chunk.core) } }
  }

  private func walker(in text: TextBytes, range: Range<Int>) -> SentenceWalker {
    SentenceWalker(
      text: text, range: range, model: model, abbreviations: abbreviations, beforeDay: beforeDay, days: days)
  }
}
