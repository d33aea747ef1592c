import ArticleKit
import Foundation
import SessionKit
import Testing

@testable import Workbench

/// Lines are the bytes that Foundation's encoder writes.
@Suite("Machine lines") struct JSONLineTests {
  private struct Line: Encodable {
    var number: Int
    var share: Double
    var text: String?
    var words: [String]
  }

  @Test(arguments: [
    "", "plain / slashed", "“quoted” \"straight\" back\\slash", "\u{0}\u{1}\u{8}\u{9}\u{A}\u{B}\u{C}\u{D}\u{1F}\u{7F}",
    "\u{2028}\u{202E}\u{FEFF}é e\u{301} 🇦🇲",
  ])
  func areTheBytesOfTheEncoder(_ text: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for share in [0, 0.07, 0.5, 1] {
      let value = Line(number: -3, share: share, text: text, words: [text, "a"])
      var line = JSONLine()
      line.object { line in
        line.key("number", value.number)
        line.key("share", value.share)
        line.key("text", value.text)
        line.key("words", value.words)
      }
      #expect(line.bytes == Array(try encoder.encode(value)))
    }
  }

  @Test("writes null, flags and spans")
  func others() {
    var line = JSONLine()
    line.object { line in
      line.key("a", nil as String?)
      line.key("b", true)
      line.key("c", [TextSpan(0, 3), TextSpan(5, 8)])
      line.key("d") { $0.array { _ in } }
    }
    #expect(line.text == #"{"a":null,"b":true,"c":[[0,3],[5,8]],"d":[]}"#)
  }
}
