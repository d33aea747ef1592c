import ArticleKit
import ClaimKit
import FactKit
import Testing

@Suite("Facts of an article")
struct FactFinderTests {
  private static let finder = FactFinder(engine: ClaimEngine())

  private static func facts(_ text: String) -> [String] {
    let article = Article(text: text, blocks: [Block(kind: .paragraph, range: 0..<text.utf8.count)])
    let bytes = Array(text.utf8)
    return finder.facts(in: article).map { "\($0.kind.rawValue) \(String(decoding: bytes[$0.range], as: UTF8.self))" }
  }

  @Test(
    "are found with their kinds, each word in one at most",
    arguments: [
      ("Mayor Ann Holt spoke in Bergen.", ["title Mayor", "name Ann Holt", "place Bergen"]),
      (
        "US Secretary of State Carla Reyes met the Norwegian foreign minister Jan Berg.",
        [
          "name US", "title Secretary of State", "name Carla Reyes", "name Norwegian", "title foreign minister",
          "name Jan Berg",
        ]
      ),
      ("Ann Holt, the town's mayor, left.", ["name Ann Holt", "title mayor"]),
      (
        "Burglaries rose by 12 percent to 1,377 cases in 2019.",
        ["figure 12 percent", "figure 1,377 cases", "date 2019"]
      ),
      (
        "She left at 10:30 pm on Monday, May 14, 2018.",
        ["date 10:30 pm", "date Monday, May 14, 2018"]
      ),
      ("Last Friday one person died.", ["date Last Friday", "figure one person"]),
      ("None of them, and no one else, saw one of the cars.", []),
      ("The shop opened two years ago, in the 1990s style.", ["date two years ago", "date 1990s"]),
      (
        "Holt said “the 12 cars burnt” on Tuesday.",
        ["name Holt", "quote the 12 cars burnt", "figure 12 cars", "date Tuesday"]
      ),
      ("It is at https://example.org/a, he said.", ["link https://example.org/a"]),
      ("The Bank of England lost £4bn.", ["name Bank of England", "figure £4bn"]),
      ("The house was empty.", []),
      ("The 2006 riots hurt 1709 children.", ["date 2006", "figure 1709 children"]),
    ])
  func kinds(text: String, expected: [String]) { #expect(Self.facts(text) == expected) }

  @Test(
    "lie inside the text, whatever it is", arguments: ["", "“", "\u{202E}12", "A. B. C.", "1-2-3", "“‘“‘", "of of Of"])
  func edges(text: String) {
    let article = Article(text: text, blocks: [Block(kind: .paragraph, range: 0..<text.utf8.count)])
    for fact in Self.finder.facts(in: article) {
      #expect(!fact.range.isEmpty && fact.range.upperBound <= text.utf8.count)
    }
  }
}
