import ArticleKit
@testable import SessionKit
import Testing

/// Reloads of a session: the event, its report, undo, and claims that come back.
@Suite("Reloading an article") struct ReloadTests {
  private static func reloaded(_ session: Session, _ marked: String) throws -> (Session, ReloadReport) {
    let new = MarkedText(marked)
    let payload = session.reloading(
      .init(
        article: .plain(new.text), sentences: ReanchoringTests.sentences(new),
        claims: ReanchoringTests.claims(new, prefix: "n"), engine: "rules 1"))
    var after = session
    try after.record(.articleReloaded(payload))
    return (after, ReloadReport(payload, of: session))
  }

  private static let newer = """
    Café 🇦🇲 at the border

    [s1|Roads are closed and schools were shut.] [s2|[n1|Prices rose on Friday].] [s3|The ceasefire holds, the ministry \
    said, and nobody was hurt.]
    """

  @Test("keeps tags on words that stay, marks others stale, and keeps what is gone")
  func fold() throws {
    let before = try Sample.session(
      .tagged(1, as: .verified), .tagged(3, as: .disputed), .tagged(4, as: .oneSided), .noted(4, text: "why?"))
    let (after, report) = try Self.reloaded(before, Self.newer)
    #expect(report.unchanged.map(\.id) == [1, 2] || report.moved.map(\.id) == [1, 2])
    #expect(report.reworded.map(\.claim.id) == [3])
    #expect(report.reworded.map(\.after) == ["Roads are closed and schools were shut"])
    #expect(report.reworded.map(\.isTagged) == [true])
    #expect(report.gone.map(\.id) == [4])
    #expect(report.new.map(\.text) == ["Prices rose on Friday"])
    #expect(report.new.map(\.id) == [5])
    #expect(report.returned.isEmpty)
    let claims = after.state.claims
    #expect(claims[ClaimID(1)]?.tag == Sample.tag(.verified, seq: 3))
    #expect(claims[ClaimID(3)]?.tag?.stale == true)
    #expect(after.state.gone.map(\.id) == [4])
    #expect(after.state.gone.map(\.notes.count) == [1])
    #expect(after.article.text == MarkedText(Self.newer).text)
    let read = try SessionReplay(SessionCoding.encode(after), path: "s.json")
    #expect(read.findings.isEmpty)
    #expect(read.session == after)
  }

  @Test("is undone and done again whole, the text too")
  func undo() throws {
    let before = try Sample.session(.tagged(3, as: .disputed))
    var (session, _) = try Self.reloaded(before, Self.newer)
    let after = session.state
    try session.undo()
    #expect(session.state == before.state)
    #expect(session.article == before.article)
    try session.redo()
    #expect(session.state == after)
    #expect(session.article.text == MarkedText(Self.newer).text)
  }

  @Test("brings a claim back that was gone, with its tag, and a confirmed verdict is fresh again")
  func comeBack() throws {
    let before = try Sample.session(.tagged(3, as: .disputed), .tagged(4, as: .verified))
    let (gone, _) = try Self.reloaded(before, Self.newer)
    let old = Sample.marked
    let sentences = ["s1", "s2", "s3"].map { old[$0][0] }
    let payload = gone.reloading(
      .init(article: .plain(old.text), sentences: sentences, claims: Sample.claims, engine: "rules 1"))
    let report = ReloadReport(payload, of: gone)
    #expect(report.returned == [4])
    #expect(report.new.isEmpty)
    #expect(report.gone.map(\.id) == [5])
    var back = gone
    try back.record(.articleReloaded(payload))
    #expect(back.state.claims.map(\.id).sorted() == [1, 2, 3, 4])
    for claim in before.state.claims { #expect(back.state.claims[claim.id]?.spans == claim.spans) }
    #expect(back.state.claims[ClaimID(4)]?.tag == before.state.claims[ClaimID(4)]?.tag)
    #expect(back.state.claims[ClaimID(3)]?.tag?.stale == true)
    try back.record(.tagConfirmed(.init([3])))
    #expect(back.state.claims[ClaimID(3)]?.tag == before.state.claims[ClaimID(3)]?.tag)
    #expect(back.articles.map(\.text) == [old.text, MarkedText(Self.newer).text, old.text])
  }

  @Test("shows the sentence where only what stands around a claim changed")
  func context() throws {
    let (_, report) = try Self.reloaded(
      Sample.session(),
      """
      Café 🇦🇲 at the border

      [s1|The ceasefire holds, the ministry denied, and nobody was hurt.] [s2|Roads are closed and schools are shut.] \
      [s3|Is it the end?]
      """)
    let first = try #require(report.reworded.first)
    #expect(report.reworded.map(\.claim.id) == [1, 2])
    #expect(first.part == .context)
    #expect(
      WordDiffTests.marked(first.before, first.after)
        == "The ceasefire holds, the ministry [-said-] {+denied+} , and nobody was hurt.")
    #expect(report.unchanged.map(\.id) == [3, 4])
  }
}
