import Foundation
import Testing

@testable import ArticleKit

/// Bytes and code points of one text.
@Suite struct CodePointIndexTests {
  @Test(arguments: ["", "plain", "é€🎉", "e\u{301}\u{202E}x", String(repeating: "a€🎉\n", count: 100)])
  func goesThereAndBack(_ text: String) {
    let index = CodePointIndex(text)
    #expect(index.count == text.unicodeScalars.count)
    #expect(index.byteCount == text.utf8.count)
    var byte = 0
    for (codePoint, scalar) in text.unicodeScalars.enumerated() {
      #expect(index.byteOffset(ofCodePoint: codePoint) == byte)
      for inside in byte..<(byte + UTF8.width(scalar)) { #expect(index.codePoint(atByteOffset: inside) == codePoint) }
      byte += UTF8.width(scalar)
    }
    #expect(index.byteOffset(ofCodePoint: index.count) == byte)
    #expect(index.codePoint(atByteOffset: byte) == index.count)
    #expect(index.byteOffset(ofCodePoint: index.count + 9) == byte)
    #expect(index.codePoint(atByteOffset: -1) == 0)
  }

  @Test func givesWords() {
    let index = CodePointIndex("a €🎉 b")
    #expect(index.span(ofBytes: 2..<9) == TextSpan(2, 4))
    #expect(index.byteRange(of: TextSpan(2, 4)) == 2..<9)
    #expect(index.text(of: TextSpan(2, 4)) == "€🎉")
    #expect(index.text(ofBytes: 2..<99) == "€🎉 b")
    #expect(index.byteRange(of: TextSpan(50, 60)) == 11..<11)
  }
}

/// Spans of code points.
@Suite struct TextSpanTests {
  @Test func isAPairInJSON() throws {
    #expect(String(decoding: try JSONEncoder().encode(TextSpan(3, 9)), as: UTF8.self) == "[3,9]")
    #expect(try JSONDecoder().decode(TextSpan.self, from: Data("[3,9]".utf8)) == TextSpan(3, 9))
  }

  @Test(arguments: ["[3]", "[3,9,12]", "[9,3]", "[-1,3]", "{}", "[\"a\",3]"])
  func refusesOtherJSON(_ json: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(TextSpan.self, from: Data(json.utf8)) }
  }

  @Test func comparesSpans() {
    #expect(
      [TextSpan(5, 6), TextSpan(1, 9), TextSpan(1, 2)].sorted() == [TextSpan(1, 2), TextSpan(1, 9), TextSpan(5, 6)])
    #expect(TextSpan(1, 5).overlaps(TextSpan(4, 9)))
    #expect(!TextSpan(1, 5).overlaps(TextSpan(5, 9)))
    #expect(TextSpan(1, 5).contains(TextSpan(2, 5)))
    #expect(!TextSpan(1, 5).contains(TextSpan(2, 6)))
    #expect(TextSpan(2, 6).count == 4)
  }
}
