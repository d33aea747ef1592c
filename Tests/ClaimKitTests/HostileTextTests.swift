import ArticleKit
import Foundation
import Testing

@testable import ClaimKit

/// Whatever the text, claims are inside their sentences, in order, on borders of code points.
@Suite(.timeLimit(.minutes(30))) struct HostileTextTests {
  private static let texts: [(name: String, text: String)] = [
    ("emoji", String(repeating: "🎉👩‍👩‍👧", count: 2_000)),
    ("unclosed quotation marks", String(repeating: "“He said ", count: 100_000)),
    ("straight quotation marks", String(repeating: "\"", count: 100_000)),
    ("nested brackets", String(repeating: "(", count: 10_000) + "It was so." + String(repeating: ")", count: 10_000)),
    ("bidi", String(repeating: "\u{202E}He said \u{2066}it fell\u{2069}. ", count: 500)),
    ("combining marks", "H" + String(repeating: "\u{301}", count: 50_000) + "e said it fell."),
    ("NULs", "He\u{0} said\u{0} it fell.\u{0}\n" + String(repeating: "\u{0}", count: 10_000)),
    ("commas", String(repeating: "He said that, and which, ", count: 5_000)),
    ("no blanks", String(repeating: "x", count: 1_000_000)),
    ("no blanks in three bytes", String(repeating: "字", count: 200_000)),
    ("full stops", String(repeating: ". ", count: 50_000) + String(repeating: ".", count: 50_000)),
    ("closing marks", "He said it fell." + String(repeating: ")\"”", count: 50_000)),
    ("apostrophes", String(repeating: "'s n't ’", count: 20_000)),
    ("posts", String(repeating: "It fell.\n— A (@b)\n", count: 5_000)),
  ]

  @Test(arguments: texts.map(\.name))
  func keepsSpansInOrder(_ name: String) throws {
    let text = try #require(Self.texts.first { $0.name == name }?.text)
    let article = try TextLoader().load(Array(text.utf8), path: "test")
    let bytes = Array(article.text.utf8)
    func isBorder(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
    let analysis = ClaimEngine().analysis(of: article)
    let violations = analysis.claims.filter { claim in
      var end = claim.sentence.lowerBound
      for span in claim.spans {
        guard end <= span.lowerBound, !span.isEmpty, isBorder(span.lowerBound), isBorder(span.upperBound) else {
          return true
        }
        end = span.upperBound
      }
      let extra = [claim.source?.range, claim.via?.range, claim.cue].compactMap { $0 }
      return claim.spans.isEmpty || end > claim.sentence.upperBound
        || extra.contains { !isBorder($0.lowerBound) || !isBorder($0.upperBound) || $0.upperBound > bytes.count }
    }
    #expect(violations == [])
    #expect(zip(analysis.sentences, analysis.sentences.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    #expect(
      zip(analysis.claims, analysis.claims.dropFirst()).allSatisfy { $0.sentence.lowerBound <= $1.sentence.lowerBound })
  }

  @Test func isDeterministic() throws {
    let text = try String(contentsOf: Self.fixture, encoding: .utf8)
    let article = try TextLoader().load(Array(text.utf8), path: "ceasefire.txt")
    let first = ClaimEngine().analysis(of: article)
    #expect(first.claims.count > 20)
    #expect(ClaimEngine().analysis(of: article) == first)
  }

  private static var fixture: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/ceasefire.txt")
  }
}
