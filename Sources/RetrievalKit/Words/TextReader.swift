import ArticleKit
import Foundation
import Groundwork

/// Reads claims, headings and posts into words.
///
/// Addresses of the web are left out; names of accounts and hashtags fall into the words they are joined of
/// (`#HurricaneDorian`), and a post's signature gives its day, not the words of it.
package struct TextReader {
  private let forms = WordForms.embedded
  private var known: [UInt64: Word] = [:]
  /// So many words are remembered, which holds the memory that they take to some megabytes.
  private static let memory = 20_000

  private var text: [Unicode.Scalar] = []
  private var position = 0
  /// The letters of the word that is being read.
  private var letters: [Unicode.Scalar] = []
  private var read = ReadText()
  /// Whether the next word begins a sentence, and so has a capital anyway.
  private var atStart = true
  /// The word before, where only a space parts it from the next one.
  private var before: String?

  /// Makes a reader that remembers no words yet.
  package init() {}

  /// Reads a text; time grows linearly with it.
  package mutating func read(_ source: String) -> ReadText {
    text = Array(HiddenCharacters.removed(from: Entities.decoded(source)).unicodeScalars)
    position = 0
    read = ReadText()
    atStart = true
    before = nil
    while position < text.count {
      let scalar = text[position]
      if let end = LinkScanner.end(in: text, from: position) {
        position = end
        before = nil
      } else if scalar == "#" || scalar == "@" {
        position += 1
        readTag(isAccount: scalar == "@")
      } else if scalar.isWordLetter {
        readWord()
      } else if scalar.isDigitCharacter {
        readFigure()
      } else {
        if scalar != " " { before = nil }
        if scalar == "." || scalar == "!" || scalar == "?" || scalar == ":" || scalar.isQuote { atStart = true }
        position += 1
      }
    }
    return read
  }

  // MARK: Words

  private mutating func readWord() {
    letters.removeAll(keepingCapacity: true)
    let start = position
    while position < text.count {
      let scalar = text[position]
      if scalar.isWordLetter {
        if position > start, LinkScanner.end(in: text, from: position) != nil { break }
        letters.append(scalar)
        position += 1
      } else if scalar.isApostrophe, position + 1 < text.count, text[position + 1].isWordLetter {
        let endsThere = position + 2 >= text.count || !text[position + 2].isWordLetter
        if endsThere, text[position + 1] == "s" || text[position + 1] == "S" {
          position += 2
          break
        }
        position += 1
      } else if scalar == ".", isInitials(from: start) {
        position += 1
      } else {
        break
      }
    }
    add(isCapital: text[start].isCapital)
  }

  /// Whether the letters from `start` on are separated by full stops ("U.S.").
  private func isInitials(from start: Int) -> Bool {
    guard position == start + 1 || text[position - 2] == "." else { return false }
    guard position + 1 < text.count, text[position + 1].isWordLetter else { return false }
    return position + 2 >= text.count || !text[position + 2].isWordLetter
  }

  /// Reads digits, with the commas that group them and the point of a fraction.
  private mutating func readFigure() {
    letters.removeAll(keepingCapacity: true)
    var hasPoint = false
    while position < text.count {
      let scalar = text[position]
      if scalar.isDigitCharacter {
        letters.append(scalar)
        position += 1
      } else if scalar == ",", hasDigits(3, at: position + 1), !hasDigits(4, at: position + 1) {
        position += 1
      } else if scalar == ".", hasDigits(1, at: position + 1), !hasPoint {
        letters.append(scalar)
        hasPoint = true
        position += 1
      } else {
        break
      }
    }
    add(isCapital: false)
  }

  private func hasDigits(_ count: Int, at index: Int) -> Bool {
    index + count <= text.count && text[index..<(index + count)].allSatisfy(\.isDigitCharacter)
  }

  /// Adds the word in `letters`, which are in the text as they do there.
  private mutating func add(isCapital: Bool) {
    var word = remembered()
    if let first = before, forms.pairs[first]?.contains(word.form) == true {
      read.places.removeLast()
      letters = Array((first + "_" + word.form).unicodeScalars)
      word = remembered()
    }
    if word.isNegation { read.denies = true }
    before = word.isCommon ? nil : word.form
    if !word.isCommon { read.places.append(.init(word: word, isName: isCapital && !atStart)) }
    atStart = false
  }

  /// The word in `letters`; only one that was not read lately is made again.
  private mutating func remembered() -> Word {
    let isCountry = letters.count == 2 && letters[0] == "U" && letters[1] == "S"
    var key: UInt64 = isCountry ? 1 : FNV1a.empty64
    for scalar in letters {
      let small = scalar.value &- 0x41 < 26 ? scalar.value | 0x20 : scalar.value
      key = FNV1a.adding(UInt64(small), to: key)
    }
    if let word = known[key] { return word }
    if known.count >= Self.memory { known = [:] }
    // The country, not the pronoun.
    let form = isCountry ? "usa" : Self.folded(String(String.UnicodeScalarView(letters)))
    let word = Word(form, forms: forms)
    known[key] = word
    return word
  }

  /// The word in lower case, without accents; letters made for show ("𝓉𝓎𝓁𝑒") as plain ones.
  private static func folded(_ word: String) -> String {
    guard !word.utf8.allSatisfy({ $0 < 0x80 }) else { return word.lowercased() }
    var folded = String.UnicodeScalarView()
    for scalar in word.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark { folded.append(scalar) }
    return String(folded)
  }

  // MARK: Tags and signatures

  /// Reads what follows `#` or `@` as the words that it is joined of.
  private mutating func readTag(isAccount: Bool) {
    let start = position
    while position < text.count,
      text[position].isWordLetter || text[position].isDigitCharacter || text[position] == "_",
      LinkScanner.end(in: text, from: position) == nil
    { position += 1 }
    before = nil
    for part in JoinedWords.parts(of: text[start..<position]) {
      atStart = false
      letters = Array(part)
      add(isCapital: true)
      before = nil
    }
    guard isAccount, position < text.count, text[position] == ")" else { return }
    if let day = SignatureDay(in: text, from: position + 1) {
      read.signed = (day.month, day.year)
      position = day.end
    }
  }
}

extension Unicode.Scalar {
  var isDigitCharacter: Bool { (0x30...0x39).contains(value) }
  var isWordLetter: Bool {
    value < 0x80 ? (0x41...0x5A).contains(value & ~0x20) : properties.isAlphabetic || isMark
  }
  private var isMark: Bool { properties.generalCategory == .nonspacingMark && value != 0xFE0F && value != 0x20E3 }
  var isCapital: Bool { value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase }
  var isApostrophe: Bool { self == "'" || self == "\u{2019}" }
  var isQuote: Bool { self == "\"" || self == "\u{201C}" || self == "\u{2018}" }
  var isSpace: Bool { properties.isWhitespace }
}
