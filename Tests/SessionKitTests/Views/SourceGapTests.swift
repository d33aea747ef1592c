import ArticleKit
import Foundation
import Testing

@testable import SessionKit

@Suite("What sources lack") struct SourceGapTests {
  @Test("is a first-hand source, a place, an archived copy, and the version that was cited")
  func gaps() throws {
    var page = Evidence(
      id: EvidenceID(1), form: .article, url: "https://example.org/a", links: [.supports(1, quote: "q")])
    page.links.append(.refutes(3))
    var minutes = Evidence(id: EvidenceID(2), form: .document, primary: true, url: "minutes.txt")
    (minutes.document, minutes.sha256) = (DocumentID(1), String(repeating: "0", count: 64))
    minutes.links = [Evidence.Link(claim: 2, stance: .supports, quote: "q", locator: "line 1")]
    let state = try Sample.session(
      .tagged(1, as: .verified), .tagged(2, as: .verified), .documentsAdded(.init(Sample.documents)),
      .evidenceAdded(.init(evidence: page)), .evidenceAdded(.init(evidence: minutes))
    ).state
    #expect(
      SourceGaps(state, text: "").gaps.map(\.description) == [
        "no first-hand source for 1: cite … supports 1 primary",
        "e1 is quoted for 1 without a page or section: cite e1 … at \"page 3\"",
        "e2 was cited from an earlier version of d1: check it, and cite it again",
        "no archived copy of e1: archive e1 ADDRESS",
      ])
    #expect(SourceGaps(try Sample.session(.tagged(1, as: .verified)).state, text: "").gaps.isEmpty)
  }

  @Test("is also a quotation that nobody has ticked or found in a source")
  func quotations() throws {
    let text = "“Not one road was closed”, she said. He calls it “so-called art”. “Fine.”"
    func spans(_ words: String) throws -> [TextSpan] {
      let range = try #require(text.range(of: words))
      let start = text[..<range.lowerBound].unicodeScalars.count
      return [TextSpan(start, start + words.unicodeScalars.count)]
    }
    var claims: [Claim] = []
    for (number, words) in ["Not one road was closed", "it “so-called art”", "“Fine.”"].enumerated() {
      claims.append(
        Claim(id: ClaimID(number + 1), spans: try spans(words), text: words, sentence: try spans(words)[0]))
    }
    var state = ReviewState()
    state.claims = ClaimList(claims)
    func unchecked() -> [String] { SourceGaps(state, text: text).gaps.map(\.description) }
    #expect(unchecked() == ["unchecked quotations in 1, 2: quotes, then tick quotes in 1 on eN"])
    var evidence = Evidence(id: EvidenceID(1), form: .document, primary: true, title: "Minutes")
    evidence.links = [
      Evidence.Link(claim: 1, stance: .supports, quote: "So: not one road was closed on Monday.", locator: "line 1")
    ]
    state.evidence = EvidenceList([evidence])
    #expect(unchecked() == ["unchecked quotations in 2: quotes, then tick quotes in 2 on eN"])
    var fact = Fact(kind: .quote, span: TextSpan(4, 17), text: "so-called art")
    fact.tick = Tick(by: "ada", at: Date(timeIntervalSince1970: 0))
    claims[1].facts = [fact]
    state.claims = ClaimList(claims)
    #expect(unchecked() == [])
  }
}
