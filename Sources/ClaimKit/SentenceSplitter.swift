/// Splits running text into sentences.
///
/// A full stop ends a sentence unless it belongs to an abbreviation, an initial or a number, or a lower-case word goes
/// on. Closing quotation marks and brackets belong to the sentence before them. "[...]" parts sentences and belongs to
/// none. Longer runs than `longestSentence` are cut at white space, so that later steps stay linear on hostile text.
public struct SentenceSplitter: Sendable {
  /// Bytes of a sentence at most.
  public static let longestSentence = 8192

  private static let mostClosingMarks = 16
  private let titles: Set<String>
  private let abbreviations: Set<String>
  private let openers: Set<String>

  /// Makes a splitter.
  /// - Parameters:
  ///   - titles: abbreviations that no sentence ends with ("mr."), in lower case with the full stop.
  ///   - abbreviations: abbreviations that may end a sentence ("p.m.").
  ///   - openers: words that begin a sentence after such an abbreviation ("The"), with a capital.
  public init(titles: Set<String> = [], abbreviations: Set<String> = [], openers: Set<String> = []) {
    self.openers = openers
    self.titles = titles
    self.abbreviations = abbreviations
  }

  /// The sentences of `text` without the white space around them; ranges are UTF-8 bytes of it.
  public func sentences(in text: String) -> [Range<Int>] {
    let bytes = TextBytes(text)
    return sentences(in: bytes, range: 0..<bytes.count)
  }

  func sentences(in text: TextBytes, range: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    func close(at end: Int, next: Int) {
      let sentence = text.trimmed(start..<end)
      if !sentence.isEmpty { sentences.append(sentence) }
      start = next
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      switch byte {
      case 0x2E, 0x21, 0x3F:
        var end = index + 1
        while end < range.upperBound, [0x2E, 0x21, 0x3F].contains(text[end]) { end += 1 }
        let closed = closingMarks(in: text, from: end, limit: range.upperBound)
        let stop = text[index] == 0x2E && end == index + 1 ? index : nil
        if endsSentence(text, mark: stop, dots: end - index, from: start, at: closed, limit: range.upperBound) {
          close(at: closed, next: closed)
        }
        index = closed
      case 0x5B where isOmission(text, at: index, limit: range.upperBound):
        let end = index + 5
        if startsSentence(text, at: end, limit: range.upperBound, afterOmission: true) {
          close(at: index, next: end)
        }
        index = end
      case 0x20 where index - start >= Self.longestSentence, 0x80... where index - start >= 2 * Self.longestSentence,
        0x09 where index - start >= Self.longestSentence:
        if byte & 0xC0 != 0x80 { close(at: index, next: index) }
        index += 1
      default:
        if index - start >= 2 * Self.longestSentence, byte < 0x80 { close(at: index, next: index) }
        index += 1
      }
    }
    close(at: range.upperBound, next: range.upperBound)
    return sentences
  }

  private func isOmission(_ text: TextBytes, at index: Int, limit: Int) -> Bool {
    index + 5 <= limit && text[index + 1] == 0x2E && text[index + 2] == 0x2E && text[index + 3] == 0x2E
      && text[index + 4] == 0x5D
  }

  private func closingMarks(in text: TextBytes, from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit, end - start < Self.mostClosingMarks {
      let (value, length) = text.scalar(at: end)
      switch value {
      case 0x22, 0x27, 0x29, 0x5D, 0x201D, 0x2019, 0xBB: end += length
      default: return end
      }
    }
    return end
  }

  private func endsSentence(_ text: TextBytes, mark: Int?, dots: Int, from start: Int, at end: Int, limit: Int) -> Bool
  {
    guard end < limit else { return true }
    guard CharacterClass(text.scalar(at: end).value) == .space else {
      // "Azerbaijan.Azerbaijan's": a missing blank between two sentences.
      guard let mark, end == mark + 1, isLowerWord(text, before: mark, from: start) else { return false }
      return isCapitalWord(text, at: end, limit: limit)
    }
    guard startsSentence(text, at: end, limit: limit, afterOmission: false) else { return false }
    guard let mark else { return true }
    let word = word(text, before: mark, from: start)
    if titles.contains(word) { return word.utf8.count > 4 && openers.contains(nextWord(text, at: end, limit: limit)) }
    if word.utf8.count == 2, word.utf8.first.map({ (0x61...0x7A).contains($0) }) == true {
      // An initial ("J. Smith"), unless the letter is small in the text or the pronoun "I".
      return text[mark - 1] & 0x20 != 0 || word == "i."
    }
    if abbreviations.contains(word) || isDotted(word) { return nextIsOpener(text, at: end, limit: limit) }
    return true
  }

  private func isDotted(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    return bytes.count >= 4 && bytes[bytes.count - 3] == 0x2E
  }

  private func startsSentence(_ text: TextBytes, at end: Int, limit: Int, afterOmission: Bool) -> Bool {
    var index = end
    while index < limit {
      let (value, length) = text.scalar(at: index)
      switch CharacterClass(value) {
      case .capital, .digit: return true
      case .letter: return value >= 0x250 && !(0x370...0x52F).contains(value)  // scripts without case
      case .space, .openQuote, .straightQuote, .apostrophe, .closeQuote: index += length
      case .dash, .other: return true
      case .mark:
        guard [0x28, 0x5B, 0x23, 0x40, 0x24, 0x26].contains(value) || value >= 0x80 else { return false }
        if value != 0x28, value != 0x5B { return true }
        index += length
      }
    }
    return true
  }

  /// The word that ends with the full stop at `mark`, in lower case.
  private func word(_ text: TextBytes, before mark: Int, from start: Int) -> String {
    var index = mark
    while index > start, mark - index < 12 {
      let byte = text[index - 1]
      let isInside = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x2E
      if !isInside { break }
      index -= 1
    }
    return text.text(index..<(mark + 1)).lowercased()
  }

  private func nextWord(_ text: TextBytes, at end: Int, limit: Int) -> String {
    var index = end
    while index < limit, CharacterClass(text.scalar(at: index).value) == .space {
      index += text.scalar(at: index).length
    }
    var stop = index
    while stop < limit, stop - index < 16, text[stop] > 0x20, text[stop] != 0x2C { stop += 1 }
    return text.text(index..<stop)
  }

  private func nextIsOpener(_ text: TextBytes, at end: Int, limit: Int) -> Bool {
    let next = nextWord(text, at: end, limit: limit)
    if let first = next.utf8.first, first == 0x22 || first >= 0x80 { return true }
    return openers.contains(next)
  }

  private func isLowerWord(_ text: TextBytes, before mark: Int, from start: Int) -> Bool {
    mark - start >= 4 && (1...4).allSatisfy { (0x61...0x7A).contains(text[mark - $0]) }
  }

  private func isCapitalWord(_ text: TextBytes, at index: Int, limit: Int) -> Bool {
    index + 1 < limit && (0x41...0x5A).contains(text[index]) && (0x61...0x7A).contains(text[index + 1])
  }
}
