import Testing

@testable import ArticleKit

/// The encoding of a text: found, or refused.
@Suite struct EncodingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var bytes: [UInt8]
    var header: String?
    var declared: String?
    var text: String
    var encoding: String
    var source: TextEncoding.Source
    var refused: String?
    var replaced = 0
    var testDescription: String { "\(text) \(encoding) \(source)" }
  }

  private static let latin: [UInt8] = Array("caf".utf8) + [0xE9, 0x20, 0x96, 0x20, 0x93] + Array("x".utf8) + [0x94]
  private static let utf8 = Array("café – “x”".utf8)

  @Test(arguments: [
    Case(bytes: utf8, text: "café – “x”", encoding: "utf-8", source: .trial),
    Case(
      bytes: [0xEF, 0xBB, 0xBF] + utf8, header: "iso-8859-1", text: "café – “x”", encoding: "utf-8",
      source: .byteOrderMark),
    Case(bytes: [0xFF, 0xFE, 0x61, 0, 0xE9, 0], text: "aé", encoding: "utf-16le", source: .byteOrderMark),
    Case(
      bytes: [0xFE, 0xFF, 0, 0x61, 0xD8, 0x3D, 0xDE, 0x00], text: "a😀", encoding: "utf-16be", source: .byteOrderMark),
    Case(bytes: Array("A bridge".utf8.flatMap { [$0, 0] }), text: "A bridge", encoding: "utf-16le", source: .trial),
    Case(bytes: latin, header: "ISO-8859-1", text: "café – “x”", encoding: "windows-1252", source: .header),
    Case(bytes: latin, declared: "windows-1252", text: "café – “x”", encoding: "windows-1252", source: .declaration),
    Case(bytes: latin, text: "café – “x”", encoding: "windows-1252", source: .trial),
    Case(bytes: latin, header: "utf-8", text: "café – “x”", encoding: "windows-1252", source: .trial, refused: "utf-8"),
    Case(
      bytes: utf8, header: "iso-8859-1", text: "café – “x”", encoding: "utf-8", source: .trial, refused: "iso-8859-1"),
    Case(bytes: utf8, header: "utf-8", declared: "iso-8859-1", text: "café – “x”", encoding: "utf-8", source: .header),
    Case(bytes: [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], text: "Привет", encoding: "windows-1251", source: .trial),
    Case(
      bytes: [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4], declared: "koi8-r", text: "Привет", encoding: "koi8-r",
      source: .declaration),
    Case(
      bytes: [0xC7, 0x20, 0xE3, 0xDD, 0xF6, 0xF5, 0xF1, 0xE1, 0x20, 0xDD, 0xF0, 0xE5, 0xF3, 0xE5],
      text: "Η γέφυρα έπεσε",
      encoding: "iso-8859-7", source: .trial),
    Case(bytes: [0xB1, 0xBF, 0xE6], declared: "iso-8859-2", text: "ążć", encoding: "iso-8859-2", source: .declaration),
    Case(
      bytes: [0x83, 0x65, 0x83, 0x58, 0x83, 0x67], header: "Shift_JIS", text: "テスト", encoding: "shift_jis",
      source: .header),
    Case(
      bytes: Array("é é é é é é é é é é é é ".utf8) + [0xFF], text: "é é é é é é é é é é é é \u{FFFD}",
      encoding: "utf-8",
      source: .trial, replaced: 1),
    Case(bytes: latin, header: "no-such-thing", text: "café – “x”", encoding: "windows-1252", source: .trial),
  ])
  func decides(_ expected: Case) throws {
    let result = try #require(TextDecoder.decode(expected.bytes, header: expected.header, declared: expected.declared))
    #expect(String(decoding: result.bytes, as: UTF8.self) == expected.text)
    let encoding = try #require(TextEncoding(label: expected.encoding))
    #expect(
      result.decision
        == TextEncoding.Decision(
          encoding: encoding, source: expected.source, refused: expected.refused, replaced: expected.replaced))
  }

  @Test func refusesWhatIsNoText() {
    #expect(TextDecoder.decode((0..<2_000).map { UInt8($0 % 251) }) == nil)
  }

  @Test(
    arguments: [
      ("<meta charset=\"Windows-1251\">", "windows-1251"),
      ("<html><META http-equiv=x content='text/html; charset=big5'>", "big5"),
      ("<?xml version='1.0' encoding='ISO-8859-2'?><a>", "iso-8859-2"),
      ("<meta name=x><meta charset = utf-8 />", "utf-8"),
      ("charset=x", nil), ("<p>charset</p>", nil),
    ] as [(String, String?)])
  func findsDeclarations(_ page: String, _ label: String?) {
    #expect(DeclaredCharset.find(in: Array(page.utf8)) == label)
  }

  @Test(
    arguments: [
      ("Itâ€™s the cafÃ© â€œAzulâ€\u{9D}.", "It’s the café “Azul”."), ("It’s the café.", nil),
      ("Â£5 and Ã¼ber", "£5 and über"),
      ("plain", nil), ("SÃO PAULO", nil), ("naïve façade", nil),
    ] as [(String, String?)])
  func undoesDoubleEncoding(_ text: String, _ repaired: String?) {
    #expect(Mojibake.repaired(text) == repaired)
  }

  @Test func saysWhatWasDecided() throws {
    let article = try Article.load(Self.latin, from: ArticleSource(name: "a.txt"))
    #expect(article.text == "café – “x”")
    #expect(article.notices.map(\.description) == ["read as Windows-1252, the best fit; no encoding is declared"])
    let twice = Array("Itâ€™s gone.".utf8)
    #expect(
      try Article.load(twice, from: ArticleSource(name: "a.txt")).notices.map(\.description)
        == ["the text seems to be encoded twice: “Itâ€™s” should read “It’s”"])
    let repaired = try Article.load(twice, from: ArticleSource(name: "a.txt", repairsMojibake: true))
    #expect(repaired.text == "It’s gone.")
    #expect(repaired.notices.isEmpty)
  }

  @Test func readsThePageInTheEncodingItNames() throws {
    let page = Array("<html><meta charset=iso-8859-1><body><p>".utf8) + Self.latin
    let words = Array(" The old bridge over the river fell on Monday, and nobody was hurt.</p>".utf8)
    let article = try Article.load(page + words, from: ArticleSource(name: "a.html"))
    #expect(article.text == "café – “x” The old bridge over the river fell on Monday, and nobody was hurt.\n")
    #expect(article.notices.isEmpty)
  }
}
