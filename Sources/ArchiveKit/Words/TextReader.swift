import Foundation

/// Reads claims, headings and posts into words.
///
/// Addresses of the web are left out; names of accounts and hashtags fall into the words they are joined of
/// (`#HurricaneDorian`), and a post's signature gives its day, not the words of it.
struct TextReader {
  private let forms = WordForms.embedded
  private var known: [String: Word] = [:]
  /// So many words are remembered, which holds the memory that they take to some megabytes.
  private static let memory = 20_000

  private var text: [Unicode.Scalar] = []
  private var position = 0
  private var read = ReadText()
  /// Whether the next word begins a sentence, and so has a capital anyway.
  private var atStart = true
  /// The word before, where only a space parts it from the next one.
  private var before: String?

  /// Reads a text; time grows linearly with it.
  mutating func read(_ source: String) -> ReadText {
    text = Array(Entities.decoded(source).unicodeScalars)
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
    var letters = String.UnicodeScalarView()
    let start = position
    while position < text.count {
      let scalar = text[position]
      if scalar.isWordLetter {
        if LinkScanner.end(in: text, from: position) != nil, position > start { break }
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
    add(String(letters), isName: text[start].properties.isUppercase)
  }

  /// Whether the letters from `start` on are parted by full stops ("U.S.").
  private func isInitials(from start: Int) -> Bool {
    guard position == start + 1 || text[position - 2] == "." else { return false }
    guard position + 1 < text.count, text[position + 1].isWordLetter else { return false }
    return position + 2 >= text.count || !text[position + 2].isWordLetter
  }

  /// Reads digits, with the commas that group them and the point of a fraction.
  private mutating func readFigure() {
    var digits = ""
    while position < text.count {
      let scalar = text[position]
      if scalar.isDigitCharacter {
        digits.unicodeScalars.append(scalar)
        position += 1
      } else if scalar == ",", hasDigits(3, at: position + 1), !hasDigits(4, at: position + 1) {
        position += 1
      } else if scalar == ".", hasDigits(1, at: position + 1), !digits.contains(".") {
        digits.append(".")
        position += 1
      } else {
        break
      }
    }
    add(digits, isName: false)
  }

  private func hasDigits(_ count: Int, at index: Int) -> Bool {
    index + count <= text.count && text[index..<(index + count)].allSatisfy(\.isDigitCharacter)
  }

  private mutating func add(_ word: String, isName: Bool) {
    let isCapital = isName
    var form = Self.folded(word)
    // The country, not the pronoun.
    if form == "us", word == "US" { form = "usa" }
    if let first = before, forms.pairs[first] == form {
      read.places.removeLast()
      form = first + "_" + form
    }
    let word = remembered(form)
    if word.isNegation { read.denies = true }
    before = word.isCommon ? nil : form
    if !word.isCommon { read.places.append(.init(word: word, isName: isCapital && !atStart)) }
    atStart = false
  }

  private mutating func remembered(_ form: String) -> Word {
    if let word = known[form] { return word }
    if known.count >= Self.memory { known = [:] }
    let word = Word(form, forms: forms)
    known[form] = word
    return word
  }

  /// The word in small letters, without accents; letters made for show ("𝓉𝓎𝓁𝑒") as plain ones.
  private static func folded(_ word: String) -> String {
    guard !word.utf8.allSatisfy({ $0 < 0x80 }) else { return word.lowercased() }
    var folded = String.UnicodeScalarView()
    for scalar in word.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark { folded.append(scalar) }
    return String(folded)
  }

  // MARK: Tags and signatures

  /// Reads what stands behind `#` or `@` as the words that it is joined of.
  private mutating func readTag(isAccount: Bool) {
    let start = position
    while position < text.count,
      text[position].isWordLetter || text[position].isDigitCharacter || text[position] == "_",
      LinkScanner.end(in: text, from: position) == nil
    { position += 1 }
    before = nil
    for part in JoinedWords.parts(of: text[start..<position]) {
      atStart = false
      add(String(String.UnicodeScalarView(part)), isName: true)
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
    value < 0x80 ? (0x41...0x5A).contains(value & 0xDF) && value >= 0x41 : properties.isAlphabetic || isMark
  }
  private var isMark: Bool { properties.generalCategory == .nonspacingMark && value != 0xFE0F && value != 0x20E3 }
  var isApostrophe: Bool { self == "'" || self == "\u{2019}" }
  var isQuote: Bool { self == "\"" || self == "\u{201C}" || self == "\u{2018}" }
  var isSpace: Bool { properties.isWhitespace }
}
