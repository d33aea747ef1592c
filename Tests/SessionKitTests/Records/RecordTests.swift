import ArticleKit
@testable import SessionKit
import Testing

@Suite("Records") struct RecordTests {
  @Test("verdicts and reasons have the words of the format")
  func words() {
    #expect(Verdict.allCases.map(\.rawValue) == ["verified", "disputed", "one-sided"])
    #expect(Set(Verdict.allCases.map(\.symbol)).count == 3)
    let reasons = Dictionary(grouping: Reason.allCases, by: \.usualVerdict).mapValues { $0.map(\.rawValue) }
    #expect(
      reasons == [
        .verified: ["attribution-only", "minor-error"],
        .disputed: [
          "contradicted", "conflicting-accounts", "outdated", "misquoted", "wrong-detail", "unsupported",
          "not-authentic",
        ],
        .oneSided: [
          "single-party", "reply-missing", "missing-context", "cherry-picked", "loaded-wording", "stated-as-fact",
        ],
      ])
    #expect(Confidence.allCases.map(\.rawValue) == ["low", "medium", "high"])
  }

  @Test("every field of an article is read as it was set, and alone", arguments: ArticleField.allCases)
  func articleField(field: ArticleField) {
    var info = Metadata()
    info[field] = "A. Bell; C. Dorn"
    #expect(ArticleField.allCases.filter { info[$0] != nil } == [field])
    #expect(info[field] == "A. Bell; C. Dorn")
    info[field] = nil
    #expect(info == Metadata())
  }

  @Test("authors lose the spaces around their names")
  func authors() {
    var info = Metadata()
    info[.authors] = "  A. Bell ;C. Dorn  "
    #expect(info.authors == ["A. Bell", "C. Dorn"])
  }

  @Test("an article's blocks are kept in code points")
  func blocks() {
    #expect(Sample.article.blocks.map(\.span) == [Sample.marked["title"][0], Sample.marked["body"][0]])
    #expect(Sample.article.blocks.map(\.kind) == [.headline, .paragraph])
  }

  @Test("a claim's text is the words of its spans, with a mark where words are left out")
  func claimText() {
    let spans = Sample.marked["1"] + Sample.marked["2"]
    #expect(Claim.text(of: spans, in: Sample.article.index) == "The ceasefire holds … nobody was hurt")
  }

  @Test("a claim waits for a verdict while it is checkable, in the review and untagged")
  func open() throws {
    let state = try Sample.session(.tagged(1, as: .verified), .claimExcluded(.init([2]))).state
    #expect(state.claims.filter(\.isOpen).map(\.id) == [3])
  }

  @Test("a change has the type's name of the format, and names its claims")
  func changes() {
    #expect(
      CodingTests.everything.map(\.type) == [
        "claimTagged", "tagRemoved", "confidenceSet", "claimNoted", "notesCleared", "claimFlagged", "flagRemoved",
        "claimExcluded", "claimRestored", "evidenceAdded", "claimSplit", "claimsJoined", "claimTrimmed",
        "claimRestated", "speakerSet", "checkabilitySet", "claimAdded", "evidenceLinked", "evidenceUnlinked",
        "evidenceAdded", "evidenceRemoved", "articleNoted", "articleInfoSet", "moodSensed", "claimNoted",
      ])
    #expect(
      (Sample.opening + [.eventUndone(.init(3)), .eventRedone(.init(3))]).map(\.type)
        == ["articleLoaded", "claimsDetected", "eventUndone", "eventRedone"])
    #expect(
      CodingTests.everything.map(\.claimsSpokenOf) == [
        [1, 2], [2], [1], [1, 2], [2], [1, 3], [1], [2, 4], [2], [3], ["3a", "3b", 3], [1, 2], ["3b"], [1], [1],
        ["3a"], [5], [1], [1], [], [], [], [], [], [1],
      ])
  }

  @Test("a session belongs to the one who began it")
  func checker() throws {
    var session = Session(article: Sample.article)
    #expect(session.checker == nil)
    try session.record(Sample.opening[0], by: "bo", at: Sample.time(1))
    try session.record(Sample.opening[1])
    #expect(session.checker == "bo")
  }
}
