/// A place in a document that bears on a claim.
public struct Passage: Hashable, Sendable {
  /// The document, as a position among those that were asked.
  public let document: Int
  /// The sentence, in UTF-8 bytes of the document's text.
  public let range: Range<Int>
  /// Where a person finds it.
  public let locator: PassageLocator
  /// What it brings beyond the passages before it, in nats; it falls from passage to passage.
  public let score: Double
  /// What claim and passage have in common, and where they differ.
  public let comparison: PassageComparison
  /// How many further places say it in the same words.
  public let copies: Int
  /// What each word of the claim brought, in nats: the words that brought most first.
  public let clues: [PassageClue]
}

/// What a word of the claim brought to a passage's score.
public struct PassageClue: Hashable, Sendable {
  /// The word, small.
  public let word: String
  /// What it brought, in nats.
  public let points: Double
}

/// Where in a document a passage is.
public struct PassageLocator: Hashable, Sendable {
  /// The paragraph, counted from 1 over all blocks of the document.
  public let paragraph: Int
  /// The line, counted from 1.
  public let line: Int
  /// Who speaks there, in a transcript.
  public let speaker: String?

  /// The locator in words: "paragraph 3, line 12, CHAIR".
  public var words: String {
    (["paragraph \(paragraph)", "line \(line)"] + (speaker.map { [$0] } ?? [])).joined(separator: ", ")
  }
}
