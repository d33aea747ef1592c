import Testing

@testable import ClaimKit

/// Where sentences end; "|" marks the expected borders.
@Suite struct SentenceSplitterTests {
  private let splitter = SentenceSplitter()

  private func sentences(_ text: String) -> [String] {
    let bytes = TextBytes(text)
    return splitter.sentences(in: text).map(bytes.text)
  }

  @Test(arguments: [
    "The bridge fell. | Nobody was hurt.",
    "Did it fall? | It did! | Really.",
    "Dr. Moss met Gov. Hill on Oct. 3 in St. Paul. | They spoke.",
    "She left at 8 p.m. | The train was late.",
    "She left at 8 p.m. on Monday.",
    "U.S. troops left. | The U.S. Army stayed.",
    "J. R. Hill spoke. | So did Mary E. Moss.",
    "“It fell.” | Ann saw it.",
    "“It fell!” she said.",
    "It cost 3.5 million. | 20 people paid.",
    "It fell... and then it rose.",
    "He wrote to example.com about it.",
    "(It fell.) | (It rose.)",
    "The bridge ... was old. | It had stood for years . . . . | Nobody knew.",
    "1. Bring the bread 2. Bring the wine 3. Sit down",
    "Some birds (e.g. the owl) sleep by day. | Others do not.",
    "See ann.lee@example.org or https://example.org/a.b. | They will know.",
    "It fell [...] | They came. | It rose, [...] they said.",
    "It fell. 3 | The town had known. 12 | Nobody came.",
  ])
  func splits(_ marked: String) {
    let isList = marked.hasPrefix("1.")
    let expected =
      isList
      ? ["1. Bring the bread", "2. Bring the wine", "3. Sit down"] : marked.split(separator: " | ").map(String.init)
    #expect(sentences(marked.replacing(" | ", with: " ")) == expected)
  }

  @Test(arguments: [
    ("a. Salt b. Pepper c. Oil", ["a. Salt", "b. Pepper", "c. Oil"]),
    ("• Bring bread • Bring wine", ["• Bring bread", "• Bring wine"]),
    ("• 4. Bring bread • 5. Bring wine", ["• 4. Bring bread", "• 5. Bring wine"]),
  ])
  func partsLists(_ text: String, _ expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test(arguments: [
    ("A title\n\nThe bridge fell.", ["A title", "The bridge fell."]),
    ("A title\r\n\r\nThe bridge fell.", ["A title", "The bridge fell."]),
    ("The old\nbridge fell.", ["The old\nbridge fell."]),
    ("The old\r\nbridge fell.", ["The old\r\nbridge fell."]),
    ("橋が落ちた。誰も見なかった。", ["橋が落ちた。", "誰も見なかった。"]),
    ("  \n\n ", []),
    ("", []),
  ])
  func partsParagraphs(_ text: String, _ expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test func partsWhereABlankIsMissing() {
    #expect(sentences("The bridge collapsed.Ann saw it.") == ["The bridge collapsed.", "Ann saw it."])
    #expect(sentences("It fell[...] They came.") == ["It fell[...]", "They came."])
  }

  @Test func cutsEndlessSentences() {
    let text = String(repeating: "word ", count: 20_000)
    let sentences = splitter.sentences(in: text)
    #expect(sentences.count > 1)
    #expect(sentences.allSatisfy { $0.count <= 2 * SentenceSplitter.longestSentence + 4 })
    #expect(sentences.map(\.count).reduce(0, +) + sentences.count == text.utf8.count)
  }
}
