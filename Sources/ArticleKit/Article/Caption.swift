import Groundwork

/// The words under a picture of a page, or a quotation set large beside its text.
///
/// They are kept beside the text: captions are mostly an agency's, older than the article, and say again what it says.
/// ``Article/readingCaptions()`` takes them into it.
public struct Caption: Hashable, Sendable {
  /// The words.
  public var text: String
  /// How many blocks of the article come before the picture.
  public var position: Int
  /// Whether it is a quotation set large, of words that are nowhere in the text.
  public var isPulled = false

  /// Makes a caption of its words and its place.
  public init(text: String, position: Int, isPulled: Bool = false) {
    self.text = text
    self.position = position
    self.isPulled = isPulled
  }

  /// The words without those that say whose picture it is, and these.
  public var parts: (words: String, credit: String) {
    guard !isPulled else { return (text, "") }
    let bytes = Array(text.utf8)
    guard let start = Self.creditStart(in: bytes.map(\.lowered)) else { return (text, "") }
    let words = String(decoding: bytes[..<start], as: UTF8.self).trimmed
    let credit = String(decoding: bytes[start...], as: UTF8.self).trimmed
    return words.hasSuffix("(") ? (String(words.dropLast()).trimmed, "(" + credit) : (words, credit)
  }

  /// Where the credit begins, in bytes of small letters: at the beginning, in a bracket, or after a blank.
  ///
  /// "A picture by Monet was stolen" names no photographer: words that a sentence may have begin a credit only after its end.
  private static func creditStart(in bytes: [UInt8]) -> Int? {
    let phrases = BoilerplatePhrases.creditStarts.map {
      (bytes: Array($0.utf8), isProse: $0.hasSuffix(" by ") || $0.hasSuffix(" of "))
    }
    var isAfterEnd = true
    for (place, byte) in bytes.enumerated() {
      let before = place == 0 ? UInt8(ascii: "(") : bytes[place - 1]
      if before == UInt8(ascii: "(") || before == UInt8(ascii: " ") {
        let isFree = before == UInt8(ascii: "(") || isAfterEnd
        let isStart = phrases.contains { phrase in
          (isFree || !phrase.isProse) && bytes[place...].starts(with: phrase.bytes)
        }
        if isStart { return place }
      }
      // The last byte of a curly quotation mark is 9D.
      if byte != UInt8(ascii: " ") { isAfterEnd = ".!?|)\"".utf8.contains(byte) || byte == 0x9D }
    }
    return nil
  }
}

extension Article {
  /// The article with the words under its pictures as blocks of their own after the text, and claims searched in them.
  ///
  /// The text before them stays as it is, and so does every offset in it.
  public func readingCaptions() -> Article {
    var article = self
    article.readsCaptions = true
    article.captions = []
    let words = Set(captions.map(\.text))
    article.dropped.removeAll { words.contains($0.text) }
    var bytes = Array(text.utf8)
    func add(_ words: String, _ kind: Block.Kind) {
      guard !words.isEmpty else { return }
      while bytes.last?.isWhiteSpace ?? false { bytes.removeLast() }
      bytes += [.lineFeed, .lineFeed]
      let start = bytes.count
      bytes += Array(words.utf8)
      article.blocks.append(Block(kind: kind, range: start..<bytes.count))
      bytes.append(.lineFeed)
    }
    for caption in captions {
      let (words, credit) = caption.parts
      add(words, caption.isPulled ? .pullQuote : .caption)
      // A credit alone would seem to be that of the caption before it.
      if !words.isEmpty { add(credit, .credit) }
    }
    article.text = String(decoding: bytes, as: UTF8.self)
    return article
  }

  /// Whether claims are searched for in a block.
  public func holdsClaims(_ block: Block) -> Bool {
    block.kind.holdsClaims || readsCaptions && block.kind == .caption
  }
}
