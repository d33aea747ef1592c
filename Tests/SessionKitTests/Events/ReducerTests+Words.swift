import ArticleKit
@testable import SessionKit

extension ReducerTests {
  static let words = [
    ReducerCase(
      name: "split: the parts inherit notes and evidence and lose the tag",
      before: [
        .noted(3, text: "two things"), .tagged(3, as: .disputed), .claimRestated(.init(claim: 3, text: "x")),
        .cited(1, .supports(3, quote: "closed"), .refutes(1)),
      ],
      change: .split
    ) { state in
      var first = state.claims[ClaimID(3)]!
      first.tag = nil
      first.restated = nil
      first.restatedBy = nil
      first.parent = 3
      var second = first
      first.id = "3a"
      first.spans = Sample.marked["3a"]
      first.text = "Roads are closed"
      second.id = "3b"
      second.spans = Sample.marked["3b"]
      second.text = "and schools are shut"
      state.claims = ClaimList(state.claims.filter { $0.id != 3 } + [first, second])
      state.evidence[0].links = [.refutes(1), .supports("3a", quote: "closed"), .supports("3b", quote: "closed")]
    },
    ReducerCase(
      name: "join: the first keeps its id, and notes, flags and evidence come together",
      before: [
        .noted(1, 2, text: "for both"), .noted(2, text: "for 2"), .tagged(1, 2, as: .verified),
        .claimFlagged(.init([2])),
        .cited(1, .refutes(2, quote: "of 2"), .supports(1, quote: "of 1")), .cited(2, .supports(2)),
        .cited(3, .supports(3)),
      ],
      change: .joined
    ) { state in
      var joined = state.claims[ClaimID(1)]!
      joined.spans = Sample.marked["1"] + Sample.marked["2"]
      joined.text = "The ceasefire holds … nobody was hurt"
      joined.tag = nil
      joined.joined = [1, 2]
      joined.notes = [
        Note(text: "for both", by: "ana", at: Sample.time(3)), Note(text: "for 2", by: "ana", at: Sample.time(4)),
      ]
      joined.flagged = true
      state.claims = ClaimList(state.claims.filter { $0.id != 1 && $0.id != 2 } + [joined])
      state.evidence[0].links = [.supports(1, quote: "of 1")]
      state.evidence[1].links = [.supports(1)]
    },
    ReducerCase(
      name: "join again: all that were ever joined are remembered, and the sentence grows", before: [.joined],
      change: .claimsJoined(
        .init(
          claims: [1, 3], spans: Sample.marked["1"] + Sample.marked["2"] + Sample.marked["3"],
          text: ["1", "2", "3"].map(Sample.marked.words).joined(separator: " … ")))
    ) { state in
      var joined = state.claims[ClaimID(1)]!
      joined.spans = Sample.marked["1"] + Sample.marked["2"] + Sample.marked["3"]
      joined.text = "The ceasefire holds … nobody was hurt … Roads are closed and schools are shut"
      joined.joined = [1, 2, 3]
      joined.sentence = TextSpan(Sample.marked["s1"][0].start, Sample.marked["s2"][0].end)
      state.claims = ClaimList([joined, Sample.claims[3]])
    },
    ReducerCase(
      name: "split what was joined: the parts were not", before: [.joined],
      change: .claimSplit(.init(claim: 1, parts: [Sample.part("1a", "1"), Sample.part("1b", "2")]))
    ) { state in
      var first = Sample.claims[0]
      first.id = "1a"
      first.parent = 1
      var second = first
      second.id = "1b"
      second.spans = Sample.marked["2"]
      second.text = "nobody was hurt"
      state.claims = ClaimList([first, second] + Sample.claims[2...])
    },
    ReducerCase(
      name: "trim: the tag stays, but wants to be confirmed",
      before: [.tagged(3, as: .disputed, .outdated), .claimRestated(.init(claim: 3, text: "x"))], change: .trimmed
    ) { state in
      var trimmed = Sample.claims[2]
      trimmed.spans = Sample.marked["3a"]
      trimmed.text = "Roads are closed"
      trimmed.tag = Sample.tag(.disputed, [.outdated], seq: 3)
      trimmed.tag?.stale = true
      state.claims[ClaimID(3)] = trimmed
    },
    ReducerCase(name: "trim a claim without a tag", change: .trimmed) { state in
      state.claims.update(3) { $0.text = "Roads are closed" }
      state.claims[ClaimID(3)]?.spans = Sample.marked["3a"]
    },
    ReducerCase(name: "add a claim, which takes its place in the text", change: .claimAdded(.init(claim: added))) {
      state in
      state.claims = ClaimList([Sample.claims[0], added] + Sample.claims[1...])
      state.issued.claims = 5
    },
  ]

  private static let added = Claim(
    id: 5, spans: Sample.marked["ministry"], text: "the ministry", sentence: Sample.marked["s1"][0])

  static let evidence = [
    ReducerCase(name: "evidence with links", change: .cited(1, .supports(1), .refutes(3))) { state in
      state.evidence = [.sample(1, [.supports(1), .refutes(3)])]
      state.issued.evidence = 1
    },
    ReducerCase(
      name: "a further link, and one that takes another's place", before: [.cited(1, .supports(1), .supports(2))],
      change: .evidenceLinked(
        .init(evidence: EvidenceID(1), links: [.refutes(1, quote: "on the contrary"), .supports(3)]))
    ) { state in
      state.evidence[0].links = [.supports(2), .refutes(1, quote: "on the contrary"), .supports(3)]
    },
    ReducerCase(
      name: "unlink", before: [.cited(1, .supports(1), .supports(2))],
      change: .evidenceUnlinked(.init(evidence: EvidenceID(1), claims: [1]))
    ) { state in state.evidence[0].links = [.supports(2)] },
    ReducerCase(
      name: "remove; its number is not given again", before: [.cited(1), .cited(2, .supports(1))],
      change: .evidenceRemoved(.init(evidence: EvidenceID(2)))
    ) { state in
      state.evidence = [.sample(1, [])]
      state.issued.evidence = 2
    },
  ]
}
