import Testing

@testable import ClaimKit

/// Whatever the text, sentences and tokens are in order on borders of code points and leave nothing but blanks out.
@Suite struct SplittingPropertyTests {
  static let texts: [String] = [
    String(repeating: "“He said ", count: 100_000), String(repeating: "\"", count: 100_000),
    String(repeating: "?!.", count: 50_000), String(repeating: ". ", count: 50_000),
    String(repeating: "🎉👩‍👩‍👧", count: 5_000), "H" + String(repeating: "\u{301}", count: 50_000) + "e fell.",
    String(repeating: "שלום עולם. مرحبا! ", count: 3_000), String(repeating: "\u{202E}It fell\u{2069}. ", count: 1_000),
    String(repeating: "字", count: 100_000), String(repeating: "字。", count: 50_000),
    String(repeating: "x", count: 3_000_000),
    String(repeating: "1.", count: 50_000), String(repeating: "a.b@", count: 30_000),
    String(repeating: "x..y", count: 30_000),
    String(repeating: "(", count: 10_000) + "It was so." + String(repeating: ")", count: 10_000),
    String(repeating: "-", count: 50_000), String(repeating: "http://", count: 20_000),
    String(repeating: "1-2", count: 50_000),
    String(repeating: "[...]", count: 20_000), String(repeating: "It\u{0}fell.\u{7F} ", count: 5_000),
    String(repeating: "• ", count: 20_000), String(repeating: "\u{2029}\u{0C}A.\u{A0}\u{85}", count: 5_000),
    String(repeating: "'s ’s n't ''", count: 10_000), String(repeating: ":) :( ", count: 10_000), "\u{FEFF}", ".",
    "\u{301}",
    String(repeating: "so . . . ", count: 10_000),
  ]

  private func isInOrder(_ ranges: [Range<Int>], in text: TextBytes) -> Bool {
    var end = 0
    for range in ranges {
      guard range.lowerBound >= end, !range.isEmpty, range.upperBound <= text.count else { return false }
      for border in [range.lowerBound, range.upperBound] where border < text.count {
        guard text[border] & 0xC0 != 0x80 else { return false }
      }
      end = range.upperBound
    }
    return true
  }

  private func coversAll(_ ranges: [Range<Int>], of text: TextBytes) -> Bool {
    var gaps = Array(zip([0..<0] + ranges, ranges)).map { $0.upperBound..<$1.lowerBound }
    gaps.append((ranges.last?.upperBound ?? 0)..<text.count)
    return gaps.allSatisfy { text.trimmed($0).isEmpty }
  }

  @Test(arguments: texts.indices)
  func keepsOrderAndText(_ index: Int) {
    let text = TextBytes(Self.texts[index])
    let sentences = SentenceSplitter().sentences(in: text, range: 0..<text.count)
    let tokens = Tokenizer().tokens(in: text, range: 0..<text.count).map(\.range)
    #expect(isInOrder(sentences, in: text) && coversAll(sentences, of: text))
    #expect(isInOrder(tokens, in: text) && coversAll(tokens, of: text))
  }

  /// Random strings from pieces that mean something to the splitter, by a fixed generator.
  private static func random(_ seed: UInt64) -> String {
    let pieces = [
      " ", " ", "\n", "The", "fell", "Mr", "U.S", "p.m", ".", "!", "?", "...", "\"", "“", "”", "(", ")", "[...]", "1",
      "2)",
      "-", "é", "字", "。", "🎉", "'s", "n't", "@", "/", ":", ",", "\u{301}", "•", "b.", "https://a.b",
    ]
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<80).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return pieces[Int(state >> 33) % pieces.count]
    }.joined()
  }

  @Test func keepsOrderAndTextOfRandomStrings() {
    let (splitter, tokenizer) = (SentenceSplitter(), Tokenizer())
    let failures = (0..<500).map { Self.random($0) }.filter { string in
      let text = TextBytes(string)
      let sentences = splitter.sentences(in: text, range: 0..<text.count)
      let tokens = tokenizer.tokens(for: string).map(\.range)
      return !isInOrder(sentences, in: text) || !coversAll(sentences, of: text) || !isInOrder(tokens, in: text)
        || !coversAll(tokens, of: text)
    }
    #expect(failures == [])
  }

  @Test func splitsParagraphsAloneAsAmongOthers() {
    let splitter = SentenceSplitter()
    let paragraphs = (0..<300).map { Self.random($0).split(separator: "\n").joined(separator: " ") + "x" }
    let alone = paragraphs.flatMap { paragraph in
      splitter.sentences(in: paragraph).map(TextBytes(paragraph).text)
    }
    let whole = paragraphs.joined(separator: "\n\n")
    let bytes = TextBytes(whole)
    let together = splitter.sentences(in: whole).map(bytes.text)
    #expect(alone == together)
    #expect(alone.count > 300)
  }
}
