@testable import SessionKit
import Testing

@Suite("Agreement figures") struct TeamReliabilityTests {
  /// One line per rater, one letter per unit; a full stop where the rater gave no rating.
  private static func reliability(_ raters: String...) -> Reliability<Character> {
    let lines = raters.map { $0.filter { $0 != " " }.map { $0 == "." ? nil : $0 } }
    return Reliability(units: lines[0].indices.map { unit in lines.map { $0[unit] } })
  }

  /// A table of the numbers of units, rows for the first rater and columns for the second.
  private static func reliability(table: [[Int]]) -> Reliability<Int> {
    Reliability(
      units: table.indices.flatMap { row in
        table[row].indices.flatMap { column in Array(repeating: [row, column] as [Int?], count: table[row][column]) }
      })
  }

  private func rounded(_ value: Double?) -> Double? { value.map { ($0 * 1000).rounded() / 1000 } }

  @Test("alpha is that of the worked examples in Krippendorff, Computing Krippendorff's Alpha-Reliability (2011)")
  func alpha() {
    // Section A: two observers, two categories, no ratings missing.
    #expect(rounded(Self.reliability("0100000010", "1110010000").alpha) == 0.095)
    // Section B: two observers, nominal categories, no ratings missing.
    #expect(rounded(Self.reliability("aabbdcccedda", "babbbccceddd").alpha) == 0.692)
    // Section C: four observers, twelve units, nominal categories, ratings missing.
    let four = Self.reliability("123321412...", "1233224125.3", ".333234225 1.", "1233244125 1.")
    #expect(rounded(four.alpha) == 0.743)
  }

  @Test("kappa is that of Cohen's agreement matrix (1960; 1968, table 1), and of the two readers of fifty proposals")
  func kappa() {
    let diagnoses = Self.reliability(table: [[44, 7, 9], [5, 20, 5], [1, 3, 6]])
    #expect(rounded(diagnoses.kappa(0, 1)) == 0.492)
    #expect(diagnoses.rawAgreement == 0.70)
    let proposals = Self.reliability(table: [[20, 5], [10, 15]])
    #expect(rounded(proposals.kappa(0, 1)) == 0.4)
    #expect(proposals.rawAgreement == 0.70)
  }

  @Test("are 1 where all agree on several categories, and 0 or below where chance would do as well")
  func bounds() {
    let same = Self.reliability("aabbc", "aabbc", "aab.c")
    #expect(same.alpha == 1 && same.kappa(0, 1) == 1 && same.rawAgreement == 1)
    let chance = Self.reliability("aabb", "abab")
    #expect(chance.kappa(0, 1) == 0)
    let opposite = Self.reliability("ab", "ba")
    #expect(opposite.kappa(0, 1) == -1)
    #expect(opposite.rawAgreement == 0)
  }

  @Test("have no value where there is nothing to compare or nothing varies")
  func undefined() {
    let one = Self.reliability("aaa", "aaa")
    #expect(one.alpha == nil && one.kappa(0, 1) == nil && one.rawAgreement == 1)
    let apart = Self.reliability("ab..", "..ab")
    #expect(apart.alpha == nil && apart.kappa(0, 1) == nil && apart.rawAgreement == nil && apart.pairableUnits == 0)
    let none = Reliability<Int>(units: [])
    #expect(none.alpha == nil && none.rawAgreement == nil)
  }
}

@Suite("Agreement of checkers") struct TeamAgreementTests {
  @Test("counts each checker's verdict that stands on the same claim, in whatever file")
  func agreement() throws {
    var ada = try TeamArticle.session(by: "ada", at: 900)
    var bo = try TeamArticle.session(by: "bo", at: 800, engine: 2)
    for (claims, verdict) in [([1, 3], Verdict.verified), ([4], .disputed), ([5], .verified)] {
      try ada.record(
        .claimTagged(.init(claims: claims.map { ClaimID($0) }, verdict: verdict)), by: "ada", at: Sample.time(1))
    }
    try ada.record(.tagged(5, as: .disputed), by: "ada", at: Sample.time(2))
    // His claim 1 is her claim 3.
    for (claim, verdict) in [(1, Verdict.verified), (2, .oneSided), (3, .disputed)] {
      try bo.record(.tagged(ClaimID(claim), as: verdict), by: "bo", at: Sample.time(3))
    }
    let agreement = try Agreement(ada, [bo])
    #expect(agreement.checkers == ["ada", "bo"])
    #expect(
      agreement.rows.map(\.verdicts) == [
        ["ada": .verified], ["ada": .verified, "bo": .verified], ["ada": .disputed, "bo": .oneSided],
        ["ada": .disputed, "bo": .disputed],
      ])
    #expect(agreement.table("ada", "bo") == [.verified: [.verified: 1], .disputed: [.oneSided: 1, .disputed: 1]])
    #expect(agreement.count(.disputed, by: "ada") == 2)
    #expect(agreement.reliability.pairableUnits == 3)
    #expect(agreement.reliability.rawAgreement == 2.0 / 3)
    #expect(try Agreement(bo, [ada]) == agreement)
  }

  @Test("leaves out decisions between others, and verdicts for other words")
  func leftOut() throws {
    var session = try Sample.session(.tagged(1, 3, as: .verified))
    try session.record(.tagged(1, as: .disputed), by: "bo", at: Sample.time(5))
    try session.record(.claimAdjudicated(.init(claims: [1], verdict: .oneSided)), by: "ana", at: Sample.time(6))
    try session.record(.trimmed, by: "ana", at: Sample.time(7))
    #expect(Agreement(session.state).rows.map(\.verdicts) == [["ana": .verified, "bo": .disputed]])
  }
}
