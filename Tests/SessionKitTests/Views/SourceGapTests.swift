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
      SourceGaps(state).gaps.map(\.description) == [
        "no first-hand source for 1: cite … supports 1 primary",
        "e1 is quoted for 1 without a page or section: cite e1 … at \"page 3\"",
        "e2 was cited from an earlier version of d1: check it, and cite it again",
        "no archived copy of e1: archive e1 ADDRESS",
      ])
    #expect(SourceGaps(try Sample.session(.tagged(1, as: .verified)).state).gaps.isEmpty)
  }
}
