import ArticleKit
import FigureKit
import Foundation

/// A word of a quotation or document as the two are compared.
///
/// Blanks, quotation marks, dashes, ligatures, soft hyphens, the hyphen at a line's end and the grouping of digits do not
/// count; the apostrophe is always the straight one.
struct QuotedWord: Hashable, Sendable {
  /// Its letters as they stand, except for what does not count.
  let spelling: String
  /// Its letters, small.
  let form: String
  /// Where it is, in UTF-8 bytes of the text.
  let range: Range<Int>
  /// Whether a sentence begins with it.
  let startsSentence: Bool

  /// The words of a text.
  static func all(in text: String) -> [QuotedWord] {
    let tokens = FigureToken.all(in: text)
    let bytes = Array(text.utf8)
    var words: [QuotedWord] = []
    var startsSentence = true
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      defer { index += 1 }
      if isChangedLetter(at: index, in: tokens) {
        let rest = tokens[index + 3]
        let spelling = Self.spelling(tokens[index + 1], in: bytes) + Self.spelling(rest, in: bytes)
        words.append(
          QuotedWord(
            spelling: spelling, form: spelling.lowercased(), range: token.range.lowerBound..<rest.range.upperBound,
            startsSentence: true))
        startsSentence = false
        index += 3
        continue
      }
      guard token.kind != .mark else {
        if [".", "!", "?", ":", ";", "…"].contains(token.form) { startsSentence = true }
        continue
      }
      var range = token.range
      var spelling = Self.spelling(token, in: bytes)
      // "commit-" at a line's end and "tee" on the next are one word.
      while let next = secondHalf(behind: index, upTo: range.upperBound, in: tokens, bytes) {
        range = range.lowerBound..<tokens[next].range.upperBound
        spelling += Self.spelling(tokens[next], in: bytes)
        index = next
      }
      words.append(
        QuotedWord(spelling: spelling, form: spelling.lowercased(), range: range, startsSentence: startsSentence))
      startsSentence = false
    }
    return words
  }

  /// Whether a bracket begins "[I]t": the first letter of a word, its case changed.
  static func isChangedLetter(at index: Int, in tokens: [FigureToken]) -> Bool {
    guard tokens[index].form == "[", index + 3 < tokens.count, tokens[index + 2].form == "]" else { return false }
    let (letter, rest) = (tokens[index + 1], tokens[index + 3])
    return letter.kind == .word && letter.form.count == 1 && rest.kind == .word
      && tokens[index + 2].range.upperBound == rest.range.lowerBound
  }

  /// The word on the next line that continues with one that a hyphen, or a soft one, parts there.
  private static func secondHalf(
    behind index: Int, upTo end: Int, in tokens: [FigureToken], _ bytes: [UInt8]
  ) -> Int? {
    let isSoft = bytes[..<end].suffix(2).elementsEqual("\u{AD}".utf8)
    let next = isSoft ? index + 1 : index + 2
    guard next < tokens.count, tokens[next].kind == .word, tokens[next].startsLine, !tokens[next].isCapitalized else {
      return nil
    }
    let isHyphen = tokens[index + 1].form == "-" && tokens[index + 1].range.lowerBound == end
    return isSoft || isHyphen ? next : nil
  }

  private static func spelling(_ token: FigureToken, in bytes: [UInt8]) -> String {
    guard token.kind == .word else { return token.form }
    let text = String(decoding: bytes[token.range], as: UTF8.self)
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return HiddenCharacters.removed(from: text).precomposedStringWithCompatibilityMapping
      .replacingOccurrences(of: "\u{2019}", with: "'")
  }

  /// Whether two words are the same; the case of letters counts only where neither begins a sentence or quotation and
  /// neither is written in capitals throughout.
  func isSame(as other: QuotedWord, isFirst: Bool) -> Bool {
    guard form == other.form else { return false }
    if spelling == other.spelling || isFirst || startsSentence || other.startsSentence { return true }
    return spelling == spelling.uppercased() && spelling.count > 1
      || other.spelling == other.spelling.uppercased()
        && other.spelling.count > 1
  }
}
