import CLanguageModel
import Lexicons

/// What the tokenizer knows of English: the embedded lexicons of tokens and abbreviations.
struct TokenRules: Sendable {
  /// How far a full stop belongs to the letters before it.
  enum Abbreviation: Sendable {
    /// Always.
    case always
    /// But not at the end of the text.
    case inside
    /// Where a number follows ("No. 5").
    case beforeNumber
    /// Where the word is written with a capital ("Mar."), but not at the end of the text.
    case capitalized
  }

  private(set) var prefixes: Set<WordKey> = []
  private(set) var suffixes: Set<WordKey> = []
  /// The bytes of the first part of words that are written as one.
  private(set) var joins: [WordKey: Int] = [:]
  private(set) var units: Set<WordKey> = []
  private(set) var endings: Set<WordKey> = []
  private(set) var abbreviations: [WordKey: Abbreviation] = [:]
  /// Faces by their first byte, longest first.
  private(set) var faces: [UInt8: [[UInt8]]] = [:]

  /// Reads the embedded lexicons.
  init() {
    LexiconFile.forEachRow(of: stet_lexicon_tokens()) { fields in
      let words = fields.dropFirst()
      switch fields[0] {
      case "prefix": prefixes.formUnion(words.compactMap(WordKey.init))
      case "suffix": suffixes.formUnion(words.compactMap(WordKey.init))
      case "unit": units.formUnion(words.compactMap(WordKey.init))
      case "ending": endings.formUnion(words.compactMap(WordKey.init))
      case "join":
        for word in words {
          let parts = word.utf8.split(separator: UInt8(ascii: "|"))
          if parts.count == 2, let key = WordKey(word.replacing("|", with: "")) { joins[key] = parts[0].count }
        }
      case "face":
        for word in words { if let first = word.utf8.first { faces[first, default: []].append(Array(word.utf8)) } }
      default: LexiconFile.unknown(in: fields)
      }
    }
    for first in faces.keys { faces[first]?.sort { $0.count > $1.count } }
    LexiconFile.forEachRow(of: stet_lexicon_abbreviations()) { fields in
      guard fields[0] != "days", let key = WordKey(fields[0]) else { return }
      let marks = AbbreviationMark.all(in: fields)
      abbreviations[key] =
        marks.contains(.number)
        ? .beforeNumber : marks.contains(.capital) ? .capitalized : marks.contains(.inside) ? .inside : .always
    }
  }
}
