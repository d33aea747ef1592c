import Testing

@testable import ArticleKit

/// The blocks of a text, written as "kind: words"; a post's number follows its kind.
@Suite struct BlockRecognizerTests {
  private func render(_ text: String) -> [String] {
    let index = CodePointIndex(text)
    return BlockRecognizer().blocks(in: text).map { block in
      "\(block.kind.rawValue)\(block.post.map(String.init) ?? ""): \(index.text(ofBytes: block.range))"
    }
  }

  @Test(arguments: [
    (
      "Bridge falls into river\n\nThursday, October 10, 2019\n\nBy Ann Moss and Ben Hill\n\nA bridge fell on Monday.\n",
      [
        "headline: Bridge falls into river", "dateline: Thursday, October 10, 2019", "byline: By Ann Moss and Ben Hill",
        "paragraph: A bridge fell on Monday.",
      ]
    ),
    (
      "A bridge fell on Monday.\nMayor promises inquiry\nNobody was hurt.",
      ["paragraph: A bridge fell on Monday.", "heading: Mayor promises inquiry", "paragraph: Nobody was hurt."]
    ),
    ("Only one line without a full stop", ["paragraph: Only one line without a full stop"]),
    (
      "It lists:\n- one thing\n* another\n• a third\n12. the last\n3) really",
      [
        "paragraph: It lists:", "listItem: - one thing", "listItem: * another", "listItem: • a third",
        "listItem: 12. the last", "listItem: 3) really",
      ]
    ),
    (
      "One.\n\n> They came at night.\n\nPhoto: A Person\n\n—Ann Moss on the bridge\n\nTwo.",
      [
        "paragraph: One.", "quote: > They came at night.", "caption: Photo: A Person",
        "caption: —Ann Moss on the bridge", "paragraph: Two.",
      ]
    ),
    (
      "The mayor spoke.\n#BREAKING🚨\nThe bridge is closed\n— Ann Moss (@annmoss) May 3, 2021\nTraffic stood still.",
      [
        "paragraph: The mayor spoke.", "post1: #BREAKING🚨", "post1: The bridge is closed",
        "signature1: — Ann Moss (@annmoss) May 3, 2021", "paragraph: Traffic stood still.",
      ]
    ),
    (
      "The mayor spoke.\n\nThe bridge is closed.\nStay away.\n\n- Ann Moss (@annmoss)\n\nMore.\n– Ben (@b_2) 2021",
      [
        "paragraph: The mayor spoke.", "post1: The bridge is closed.", "post1: Stay away.",
        "signature1: - Ann Moss (@annmoss)", "post2: More.", "signature2: – Ben (@b_2) 2021",
      ]
    ),
    (
      "This paragraph was wrapped by an editor that breaks its\nlines after some sixty letters, and so three lines are\none block.",
      [
        "paragraph: This paragraph was wrapped by an editor that breaks its\nlines after some sixty letters, and so three lines are\none block."
      ]
    ),
    ("Thursday, October 10, 2019\nIt rained.", ["dateline: Thursday, October 10, 2019", "paragraph: It rained."]),
    (
      "The ferry burned for an hour off the coast\nOSLO, 12 May 2025\n\nNobody was hurt.",
      [
        "headline: The ferry burned for an hour off the coast", "dateline: OSLO, 12 May 2025",
        "paragraph: Nobody was hurt.",
      ]
    ),
    ("OSLO, in May\nIt rained.", ["paragraph: OSLO, in May", "paragraph: It rained."]),
    (
      "They spoke.\n\n“No.” — Ann Moss\n\n“The bridge is closed, and it stays closed.” ― Ben Hill, 41\n\"Good.\" - Eve Lund\n\nIt rained.",
      [
        "paragraph: They spoke.", "paragraph: “No.” — Ann Moss",
        "paragraph: “The bridge is closed, and it stays closed.” ― Ben Hill, 41", "paragraph: \"Good.\" - Eve Lund",
        "paragraph: It rained.",
      ]
    ),
    (
      "It rained.\n\nThe “iron” bridge – a history\n\nIt fell.",
      ["paragraph: It rained.", "heading: The “iron” bridge – a history", "paragraph: It fell."]
    ),
    ("\n\n", []),
  ])
  func findsBlocks(_ text: String, _ expected: [String]) {
    #expect(render(text) == expected)
  }

  @Test func tellsMetadata() throws {
    let text = "Bridge falls into river\n\nOctober 10, 2019\n\nBy Ann Moss, Ben Hill and Cy Roe\n\nA bridge fell.\n"
    let article = try TextLoader().load(Array(text.utf8), path: "a.txt")
    var expected = Metadata()
    expected.title = "Bridge falls into river"
    expected.published = "October 10, 2019"
    expected.authors = ["Ann Moss", "Ben Hill", "Cy Roe"]
    #expect(article.metadata == expected)
  }

  @Test(arguments: [
    String(repeating: "short line\n", count: 20_000), String(repeating: "A heading\n\n\n\n", count: 20_000),
    String(repeating: "— A (@b)\n", count: 20_000), String(repeating: "(@", count: 50_000),
    String(repeating: "\u{202E}x\u{301}\u{0}\n", count: 20_000), String(repeating: "x", count: 1_000_000),
  ])
  func keepsBlocksApart(_ text: String) {
    var end = 0
    for block in BlockRecognizer().blocks(in: text) {
      #expect(end <= block.range.lowerBound && !block.range.isEmpty && block.range.upperBound <= text.utf8.count)
      end = block.range.upperBound
    }
  }
}
