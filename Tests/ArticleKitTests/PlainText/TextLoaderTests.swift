import Testing

@testable import ArticleKit

/// The loader: bytes to text, or an error that says what to do.
@Suite struct TextLoaderTests {
  struct Loaded: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var text: String
    var blocks: [String]
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ text: String, _ blocks: [String]) {
      (self.name, self.bytes, self.text, self.blocks) = (name, bytes, text, blocks)
    }
  }

  @Test(arguments: [
    Loaded("one line", Array("One.".utf8), "One.", ["One."]),
    Loaded("byte-order mark", [0xEF, 0xBB, 0xBF] + Array("One.\n".utf8), "One.\n", ["One."]),
    Loaded("CRLF", Array("One.\r\n\r\nTwo.\r\n".utf8), "One.\n\nTwo.\n", ["One.", "Two."]),
    Loaded("lone CR", Array("One.\rTwo.".utf8), "One.\nTwo.", ["One.", "Two."]),
    Loaded("CR before CRLF", Array("One.\r\r\nTwo.".utf8), "One.\n\nTwo.", ["One.", "Two."]),
    Loaded(
      "tabs and blanks around", Array("\t One. \t\n \t\nTwo.\n".utf8), "\t One. \t\n \t\nTwo.\n", ["One.", "Two."]),
    Loaded("NUL inside", Array("One\u{0}two.".utf8), "One\u{0}two.", ["One\u{0}two."]),
    Loaded("mark in the middle", Array("One.\n\u{FEFF}Two.".utf8), "One.\n\u{FEFF}Two.", ["One.", "\u{FEFF}Two."]),
    Loaded("four bytes", Array("🎉 won.".utf8), "🎉 won.", ["🎉 won."]),
  ])
  func loads(_ expected: Loaded) throws {
    let article = try TextLoader().load(expected.bytes, path: "a.txt")
    let words = article.blocks.map { CodePointIndex(article.text).text(ofBytes: $0.range) }
    #expect(Array(article.text.utf8) == Array(expected.text.utf8))
    #expect(words == expected.blocks)
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    var bytes: [UInt8]
    var error: LoadError
    var text: String
    var hint: String
    var testDescription: String { text }
  }

  @Test(arguments: [
    Refused(
      bytes: [], error: .empty(path: "a.txt"), text: "“a.txt” contains no text",
      hint: "Put the article's text into the file and load it again."),
    Refused(
      bytes: Array(" \t\r\n\n".utf8), error: .empty(path: "a.txt"), text: "“a.txt” contains no text",
      hint: "Put the article's text into the file and load it again."),
    Refused(
      bytes: Array("a\r\nb\rc\n".utf8) + [0x81, 0x01, 0x02, 0x8D], error: .notUTF8(path: "a.txt", byte: 7, line: 4),
      text: "“a.txt” is not text: byte 7 (line 4) is invalid in every encoding tried",
      hint: "If it is text, convert it first: iconv -f ENCODING -t UTF-8 FILE > NEW."),
  ])
  func refuses(_ expected: Refused) {
    let error = #expect(throws: LoadError.self) { try TextLoader().load(expected.bytes, path: "a.txt") }
    #expect(error == expected.error)
    #expect(error?.description == expected.text)
    #expect(error?.hint == expected.hint)
  }

  @Test(
    arguments: [
      ([0x80], 0), ([0x41, 0xC1, 0x81], 1), ([0xC3], 0), ([0xE0, 0x9F, 0x80], 0), ([0xED, 0xA0, 0x80], 0),
      ([0xE2, 0x82], 0), ([0xF0, 0x8F, 0x80, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0),
      ([0x41, 0xF0, 0x9F, 0x8E, 0x41], 1),
    ] as [([UInt8], Int)])
  func findsTheFirstInvalidByte(_ bytes: [UInt8], _ offset: Int) {
    #expect(UTF8Check.firstInvalidByte(in: bytes) == offset)
  }

  @Test(arguments: ["", "a", "é", "€", "🎉", "\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}"])
  func acceptsUTF8(_ text: String) {
    #expect(UTF8Check.firstInvalidByte(in: Array(text.utf8)) == nil)
  }
}
