@testable import SessionKit
import Testing

@Suite("Differences between states") struct StateDifferenceTests {
  /// What is changed in the replayed state, and the lines that say so.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var lines: [String]
    var change: @Sendable (inout ReviewState) -> Void

    var testDescription: String { name }
  }

  @Test("are told in lines that name the place and both values", arguments: cases)
  func lines(difference: Case) throws {
    let saved = try Sample.session(
      .tagged(2, as: .disputed, .outdated), .noted(1, text: "first"), .cited(9, .supports(1)), .cited(10, .refutes(2))
    ).state
    var replayed = saved
    difference.change(&replayed)
    #expect(StateDifference.between(saved: saved, replayed: replayed).map(\.description) == difference.lines)
  }

  static let cases = [
    Case(name: "none", lines: []) { _ in },
    Case(
      name: "another reason", lines: ["claims › 2 › tag › reasons: saved [“outdated”], replayed [“contradicted”]"]
    ) { state in state.claims.update(2) { $0.tag?.reasons = [.contradicted] } },
    Case(
      name: "no tag",
      lines: [
        "claims › 2 › tag: saved {at: “2026-01-01T00:03:00Z”, by: “ana”, denial: true, reasons: [“outdated”], verdict: “disputed”}, "
          + "replayed nothing"
      ]
    ) { state in state.claims.update(2) { $0.tag = nil } },
    Case(
      name: "a mark and a verdict, in the order of the claims",
      lines: [
        "claims › 2 › tag › verdict: saved “disputed”, replayed “verified”",
        "claims › 3 › flagged: saved false, replayed true", "claims › 3 › priority: saved 40, replayed 41",
      ]
    ) { state in
      state.claims.update(3) {
        $0.flagged = true
        $0.priority = 41
      }
      state.claims.update(2) { $0.tag?.verdict = .verified }
    },
    Case(name: "the words of a note", lines: ["claims › 1 › notes › 1 › text: saved “first”, replayed “last”"]) {
      state in
      state.claims.update(1) { $0.notes[0].text = "last" }
    },
    Case(
      name: "a note more",
      lines: ["notes › 1: saved nothing, replayed {at: “2026-01-01T00:01:00Z”, by: “bo”, text: “x”}"]
    ) { state in state.notes = [Note(text: "x", by: "bo", at: Sample.time(1))] },
    Case(
      name: "a link, evidence by number",
      lines: [
        "evidence › e9 › links › 1 › stance: saved “supports”, replayed “refutes”",
        "evidence › e10 › primary: saved false, replayed true",
      ]
    ) { state in
      state.evidence[0].links[0].stance = .refutes
      state.evidence[1].primary = true
    },
    Case(name: "info", lines: ["info › language: saved “en”, replayed nothing"]) { $0.info.language = nil },
    Case(
      name: "a span", lines: ["claims › 1 › spans: saved [[23, 42]], replayed [[23, 43]]"]
    ) { state in state.claims[ClaimID(1)]?.spans[0].end += 1 },
  ]

  @Test("cut long values short")
  func longValues() {
    #expect(
      JSONValue.string(String(repeating: "a", count: 121)).description == "“\(String(repeating: "a", count: 119))…”")
    #expect(
      JSONValue.string(String(repeating: "a", count: 120)).description == "“\(String(repeating: "a", count: 120))”")
    #expect(JSONValue.array(Array(repeating: .integer(7), count: 999)).description.count == 242)
    #expect(JSONValue.object(["b": .null, "a": .number(0.5)]).description == "{a: 0.5, b: null}")
  }
}
