import ArticleKit
@testable import SessionKit
import Testing

@Suite("Coverage")
struct CoverageTests {
  private static let marked = MarkedText(
    """
    [a|Truce at the border]

    [b|[claim|The truce holds].] [c|Will it last?] [d|“We do not know.] [e|That is all.] [f|Nobody could say what the coming \
    days would bring to them.] [g|“Who fired first?”] [h|The shops are open.] [i|He waved "at the crowd.]
    """)

  private func coverage(_ changes: Change...) throws -> Coverage {
    let marked = Self.marked
    let index = CodePointIndex(marked.text)
    let body = TextSpan(marked["b"][0].start, marked["i"][0].end)
    let article = ArticleRecord(
      Article(
        text: marked.text,
        blocks: [
          Block(kind: .headline, range: index.byteRange(of: marked["a"][0])),
          Block(kind: .paragraph, range: index.byteRange(of: body)),
        ]), name: "truce", path: nil)
    var session = Session(article: article)
    let claim = Claim(id: 1, spans: marked["claim"], text: marked.words("claim"), sentence: marked["b"][0])
    try session.record(.articleLoaded(.init(name: article.name, sha256: article.sha256, info: Metadata())))
    try session.record(
      .claimsDetected(
        .init(engine: "rules 1", sentences: "abcdefghi".map { marked[String($0)][0] }, claims: [claim])))
    for change in changes { try session.record(change) }
    return Coverage(session)
  }

  @Test("tells each sentence that gave no claim to check, and why, as far as that is known")
  func reasons() throws {
    let found = try coverage()
    #expect(found.sentences == 9)
    #expect(found.gaps.map(\.number) == [1, 3, 4, 5, 6, 7, 8, 9])
    #expect(
      found.gaps.map(\.why.description) == [
        "the headline", "question", "part of a quotation", "too short", "not known", "question", "not known",
        "part of a quotation",
      ])
    #expect(found.gaps[1].text == "Will it last?")
    #expect(found.gaps[1].span == Self.marked["c"][0])
  }

  @Test("counts the blocks without sentences by their kind")
  func blockKinds() throws {
    let text = "Truce\n\nOne.\n\nHolds\n\nA street\n\nPhoto: A. Moss\n\nGoes on"
    let kinds: [Block.Kind] = [.headline, .paragraph, .heading, .caption, .credit, .heading]
    let index = CodePointIndex(text)
    var end = 0
    let blocks = zip(kinds, text.split(separator: "\n\n")).map { kind, words in
      defer { end += words.utf8.count + 2 }
      return Block(kind: kind, range: end..<end + words.utf8.count)
    }
    let article = ArticleRecord(Article(text: text, blocks: blocks), name: "truce", path: nil)
    var session = Session(article: article)
    let sentence = index.span(ofBytes: blocks[1].range)
    try session.record(.claimsDetected(.init(engine: "rules 1", sentences: [sentence], claims: [])))
    #expect(
      Coverage(session).parts.map(\.description) == ["1 headline", "2 headings", "1 caption", "1 picture credit"])
  }

  @Test("counts a sentence as covered once a claim was added to it, also when its claims are excluded")
  func covered() throws {
    let words = Self.marked["h"]
    let added = Claim(id: 2, spans: words, text: Self.marked.words("h"), sentence: words[0])
    let found = try coverage(.claimAdded(.init(claim: added)), .claimExcluded(.init([1])))
    #expect(found.gaps.map(\.number) == [1, 3, 4, 5, 6, 7, 9])
  }

  @Test("tells sentences whose claims are none to check, with these and their reason")
  func uncheckable() throws {
    let words = Self.marked["f"]
    let added = Claim(
      id: 2, spans: words, text: Self.marked.words("f"), sentence: words[0], reason: .prediction)
    let gap = try coverage(.claimAdded(.init(claim: added))).gaps[4]
    #expect(gap.number == 6)
    #expect(gap.why.description == "prediction")
    #expect(gap.claims == [2])
    let none = try coverage(.checkabilitySet(.init(claims: [1], reason: .opinion))).gaps.map(\.number)
    #expect(none == Array(1...9))
  }

  @Test("has a word for every part of an article in which no claims are sought")
  func parts() {
    let words = Block.Kind.allCases.map { Coverage.Why.part($0).description }
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { $0.hasPrefix("a ") || $0.hasPrefix("the ") })
  }
}
