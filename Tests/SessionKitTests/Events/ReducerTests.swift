import ArticleKit
import Foundation
@testable import SessionKit
import Testing

@Suite("The reducer") struct ReducerTests {
  @Test("begins with what the article and the engine give")
  func opening() throws {
    var expected = ReviewState()
    expected.info.title = "Café 🇦🇲 at the border"
    expected.info.language = "en"
    expected.sentences = ["s1", "s2", "s3"].map { Sample.marked[$0][0] }
    expected.claims = ClaimList(Sample.claims)
    expected.issued.claims = 4
    let state = try Sample.session().state
    #expect(state == expected)
    #expect(state.nextClaimID == 5)
    #expect(state.nextEvidenceID == EvidenceID(1))
  }

  @Test(
    "does what each change says, and nothing else",
    arguments: tags + remarks + words + evidence + [unknown])
  func change(reducerCase: ReducerCase) throws {
    var session = try Sample.session(reducerCase.before)
    var expected = session.state
    reducerCase.expected(&expected)
    try session.record(reducerCase.change)
    #expect(StateDifference.between(saved: expected, replayed: session.state).map(\.description) == [])
    #expect(session.state == expected)
  }

  static let tags = [
    ReducerCase(
      name: "tag two claims",
      change: .claimTagged(
        .init(claims: [1, 3], verdict: .disputed, reasons: [.outdated, .misquoted], confidence: .low, note: "see e1"))
    ) { state in
      for id in [1, 3] as [ClaimID] {
        state.claims.update(id) {
          $0.tag = Tag(
            verdict: .disputed, reasons: [.outdated, .misquoted], confidence: .low, note: "see e1", by: "ana",
            at: Sample.time(3))
        }
      }
    },
    ReducerCase(
      name: "a new tag takes the place of the old one",
      before: [.claimTagged(.init(claims: [3], verdict: .disputed, confidence: .high, note: "no")), .trimmed],
      change: .tagged(3, as: .verified, .minorError)
    ) { state in state.claims.update(3) { $0.tag = Sample.tag(.verified, [.minorError], seq: 5) } },
    ReducerCase(
      name: "untag", before: [.tagged(1, 2, as: .oneSided)], change: .tagRemoved(.init([2]))
    ) { state in state.claims.update(2) { $0.tag = nil } },
    ReducerCase(
      name: "confidence", before: [.tagged(1, 2, as: .verified)],
      change: .confidenceSet(.init(claims: [2], confidence: .medium))
    ) { state in state.claims.update(2) { $0.tag?.confidence = .medium } },
    ReducerCase(
      name: "no confidence any more",
      before: [.claimTagged(.init(claims: [1], verdict: .verified, confidence: .high))],
      change: .confidenceSet(.init(claims: [1], confidence: nil))
    ) { state in state.claims.update(1) { $0.tag?.confidence = nil } },
    ReducerCase(name: "flag", change: .claimFlagged(.init([1, 2]))) { state in
      for id in [1, 2] as [ClaimID] { state.claims.update(id) { $0.flagged = true } }
    },
    ReducerCase(name: "unflag", before: [.claimFlagged(.init([1, 2]))], change: .flagRemoved(.init([1]))) { state in
      state.claims.update(1) { $0.flagged = false }
    },
    ReducerCase(name: "assign", change: .claimAssigned(.init(claims: [1, 2], to: "bo"))) { state in
      for id in [1, 2] as [ClaimID] { state.claims.update(id) { $0.assignee = "bo" } }
    },
    ReducerCase(
      name: "unassign", before: [.claimAssigned(.init(claims: [1, 2], to: "bo"))],
      change: .claimAssigned(.init(claims: [1], to: nil))
    ) { state in state.claims.update(1) { $0.assignee = nil } },
    ReducerCase(name: "exclude", change: .claimExcluded(.init([3]))) { state in
      state.claims.update(3) { $0.excluded = true }
    },
    ReducerCase(name: "restore", before: [.claimExcluded(.init([3]))], change: .claimRestored(.init([3]))) { state in
      state.claims.update(3) { $0.excluded = false }
    },
    ReducerCase(name: "uncheckable", change: .checkabilitySet(.init(claims: [1], reason: .opinion))) { state in
      state.claims.update(1) {
        $0.checkable = false
        $0.reason = .opinion
      }
    },
    ReducerCase(name: "checkable", change: .checkabilitySet(.init(claims: [4], reason: nil))) { state in
      state.claims.update(4) {
        $0.checkable = true
        $0.reason = nil
      }
    },
  ]

  static let remarks = [
    ReducerCase(name: "note", before: [.noted(1, text: "first")], change: .noted(1, 2, text: "second")) { state in
      for id in [1, 2] as [ClaimID] {
        state.claims.update(id) { $0.notes.append(Note(text: "second", by: "ana", at: Sample.time(4))) }
      }
    },
    ReducerCase(name: "clear notes", before: [.noted(1, 2, text: "first")], change: .notesCleared(.init([1]))) {
      state in
      state.claims.update(1) { $0.notes = [] }
    },
    ReducerCase(name: "note on the article", change: .articleNoted(.init(text: "two versions exist"))) { state in
      state.notes = [Note(text: "two versions exist", by: "ana", at: Sample.time(3))]
    },
    ReducerCase(name: "authors", change: .articleInfoSet(.init(field: .authors, value: "A. Bell; C. Dorn"))) { state in
      state.info.authors = ["A. Bell", "C. Dorn"]
    },
    ReducerCase(name: "no title", change: .articleInfoSet(.init(field: .title, value: nil))) { state in
      state.info.title = nil
    },
    ReducerCase(name: "restate", change: .claimRestated(.init(claim: 2, text: "Nobody was hurt on Monday"))) { state in
      state.claims.update(2) {
        $0.restated = "Nobody was hurt on Monday"
        $0.restatedBy = "ana"
      }
    },
    ReducerCase(
      name: "take the restatement away", before: [.claimRestated(.init(claim: 2, text: "x"))],
      change: .claimRestated(.init(claim: 2, text: nil))
    ) { state in
      state.claims.update(2) {
        $0.restated = nil
        $0.restatedBy = nil
      }
    },
    ReducerCase(name: "speaker", change: .speakerSet(.init(claims: [2, 3], source: Mention(text: "Yerevan")))) {
      state in
      for id in [2, 3] as [ClaimID] { state.claims.update(id) { $0.source = Mention(text: "Yerevan") } }
    },
    ReducerCase(name: "the article's own voice", change: .speakerSet(.init(claims: [1], source: nil))) { state in
      state.claims.update(1) { $0.source = nil }
    },
  ]

  static let unknown = ReducerCase(
    name: "an unknown type", before: [.tagged(1, as: .verified)], change: .unknown(type: "moodSensed")
  ) { _ in }
}
