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
    let plain = String(decoding: text.utf8.map(\.lowered), as: UTF8.self)
    let starts = BoilerplatePhrases.creditStarts.compactMap { phrase -> Int? in
      if plain.hasPrefix(phrase) { return 0 }
      return [" ", "("].compactMap { ByteSearch.find($0 + phrase, in: plain) }.min().map { $0 + 1 }
    }
    guard let start = starts.min() else { return (text, "") }
    let bytes = Array(text.utf8)
    let words = String(decoding: bytes[..<start], as: UTF8.self).trimmed
    let credit = String(decoding: bytes[start...], as: UTF8.self).trimmed
    return words.hasSuffix("(") ? (String(words.dropLast()).trimmed, "(" + credit) : (words, credit)
  }
}

extension Article {
  /// The article with the words under its pictures as blocks of their own behind the text, and claims searched in them.
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
      add(credit, .credit)
    }
    article.text = String(decoding: bytes, as: UTF8.self)
    return article
  }

  /// Whether claims are searched for in a block.
  public func holdsClaims(_ block: Block) -> Bool {
    block.kind.holdsClaims || readsCaptions && block.kind == .caption
  }
}
