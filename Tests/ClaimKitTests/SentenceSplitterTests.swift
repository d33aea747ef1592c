import Testing

@testable import ClaimKit

/// Where sentences end; "|" marks the expected borders.
@Suite struct SentenceSplitterTests {
  private let splitter: SentenceSplitter = {
    let lexicon = Lexicon()
    return SentenceSplitter(titles: lexicon.titles, abbreviations: lexicon.abbreviations, openers: lexicon.openers)
  }()

  @Test(arguments: [
    "The bridge fell. | Nobody was hurt.",
    "Did it fall? | It did! | Really.",
    "Dr. Moss met Gov. Hill on Oct. 3 in St. Paul. | They spoke.",
    "She left at 8 p.m. | The train was late.",
    "She left at 8 p.m. on Monday.",
    "U.S. troops left. | The U.S. Army stayed.",
    "J. R. Hill spoke. | So did A. Moss.",
    "“It fell.” | Ann saw it.",
    "“It fell!” she said.",
    "It cost 3.5 million. | 20 people paid.",
    "It fell... and then it rose.",
    "He wrote to example.com about it.",
    "(It fell.) | (It rose.)",
  ])
  func splits(_ marked: String) {
    let text = marked.replacing(" | ", with: " ")
    let expected = marked.split(separator: " | ").map(String.init)
    let bytes = TextBytes(text)
    #expect(splitter.sentences(in: text).map(bytes.text) == expected)
  }

  @Test func partsWhereABlankIsMissing() {
    let text = "The bridge collapsed.Ann saw it."
    let bytes = TextBytes(text)
    #expect(splitter.sentences(in: text).map(bytes.text) == ["The bridge collapsed.", "Ann saw it."])
  }

  @Test func partsAtOmissions() {
    let text = "It fell [...] They came. It rose, [...] they said."
    let bytes = TextBytes(text)
    #expect(splitter.sentences(in: text).map(bytes.text) == ["It fell", "They came.", "It rose, [...] they said."])
  }

  @Test func cutsEndlessSentences() {
    let text = String(repeating: "word ", count: 20_000)
    let sentences = splitter.sentences(in: text)
    #expect(sentences.count > 1)
    #expect(sentences.allSatisfy { $0.count <= 2 * SentenceSplitter.longestSentence + 4 })
    #expect(sentences.map(\.count).reduce(0, +) + sentences.count == text.utf8.count)
  }
}
