/// A place in a document that bears on a claim.
public struct Passage: Hashable, Sendable {
  /// The document, as a position among those that were asked.
  public let document: Int
  /// What the document is called.
  public let name: String
  /// The sentence, in UTF-8 bytes of the document's text.
  public let range: Range<Int>
  /// The sentence, in code points of the document's text.
  public let codePoints: Range<Int>
  /// The words of the sentence, verbatim.
  public let text: String
  /// The sentence before it; nil where it is the first.
  public let before: String?
  /// The sentence after it; nil if it is the last.
  public let after: String?
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

  init(
    document: Int, place: PassagePlace, text: String, score: Double, comparison: PassageComparison, copies: Int,
    clues: [PassageClue]
  ) {
    (self.document, self.text, self.score, self.comparison) = (document, text, score, comparison)
    (name, range, codePoints, locator) = (place.name, place.range, place.codePoints, place.locator)
    (before, after, self.copies, self.clues) = (place.before, place.after, copies, clues)
  }
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
  /// The page, counted from 1 over all pages of the document; nil where it has none.
  public let page: Int?
  /// The row of a table, counted from 1 below its header.
  public let row: Int?
  /// The time at which it is said, as the document writes it: in a transcript with time stamps, and in subtitles.
  public let time: String?

  /// Makes a locator.
  package init(
    paragraph: Int, line: Int, speaker: String? = nil, page: Int? = nil, row: Int? = nil, time: String? = nil
  ) {
    (self.paragraph, self.line, self.speaker, self.page, self.row) = (paragraph, line, speaker, page, row)
    self.time = time
  }

  /// The locator in words: "page 2, paragraph 3", "paragraph 3, line 12, CHAIR", "row 4".
  ///
  /// The lines of a document with pages are none that a person could count.
  public var words: String {
    if let row { return "row \(row)" }
    let place = page.map { ["page \($0)", "paragraph \(paragraph)"] } ?? ["paragraph \(paragraph)", "line \(line)"]
    return (place + [speaker, time].compactMap(\.self)).joined(separator: ", ")
  }
}
