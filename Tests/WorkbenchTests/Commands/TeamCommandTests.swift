import Foundation
import SessionKit
import Testing

@testable import Workbench

@Suite("Commands for several checkers")
struct TeamCommandTests {
  /// A bench with the merged work of two checkers, of whom one split the claim that the other judged.
  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.write(bridgeArticle, to: "bridge.txt")
    bench.run(lines: "load bridge.txt", "save shared.json")
    let shared = try #require(bench.session)
    var (ada, bo) = (shared, shared)
    func record(_ change: Change, by: String, at: Double, in session: inout Session) throws {
      try session.record(change, by: by, at: Date(timeIntervalSince1970: at))
    }
    try record(
      .claimTagged(.init(claims: [ClaimID(1)], verdict: .verified, note: "\u{1B}[31mred")), by: "ada", at: 60, in: &ada)
    let two = try #require(shared.state.claims[ClaimID(2)])
    let parts = [0, 1].map { Change.ClaimSplit.Part(id: two.id.part($0), spans: two.spans, text: two.text) }
    try record(.claimSplit(.init(claim: two.id, parts: parts)), by: "ada", at: 70, in: &ada)
    try record(.claimTagged(.init(claims: [ClaimID(1)], verdict: .disputed)), by: "bo", at: 80, in: &bo)
    try record(.claimTagged(.init(claims: [ClaimID(2)], verdict: .disputed)), by: "bo", at: 90, in: &bo)
    try SessionStore.save(SessionMerge.merge(ada, with: [bo]), to: bench.path("merged.json"))
    bench.run("open merged.json")
    return bench
  }

  @Test("list conflicts shows who says what, and what was set aside and why")
  func conflicts() throws {
    let bench = try bench()
    #expect(
      bench.run("list conflicts") == """
          1  ✗ disputed≠  The mayor  the bridge is safe
              ✓ verified — ada: ␛[31mred
              ✗ disputed — bo
        event 6  bo  tagged 2 disputed (set aside: there is no claim 2)
        1 claim contested, 1 event set aside
        """)
    #expect(bench.run("history 1").hasSuffix("bo  tagged 2 disputed (set aside: there is no claim 2)"))
    #expect(bench.run("show 1").contains("also       ✓ verified — ada"))
    #expect(bench.run("undo") == "undid a step of bo: tagged 1 disputed")
  }

  @Test("assign divides the claims; mine and unassigned pick them; only differing verdicts are a conflict")
  func assigning() throws {
    let bench = try Bench(checker: "eve")
    try bench.write(bridgeArticle, to: "bridge.txt")
    bench.run("load bridge.txt")
    #expect(bench.run("assign 1-2 ada") == "1, 2 assigned to ada")
    #expect(bench.run("show 1").contains("assigned   to ada"))
    #expect(bench.run("list mine") == "No claim matches “mine”.\nHint: “list” shows all claims.")
    bench.run("set checker ada")
    #expect(bench.run("list mine") == bench.run("list assigned:ada"))
    #expect(bench.run("list mine").contains("2 claims, 0 tagged"))
    #expect(bench.run("assign 2 none") == "2 unassigned")
    #expect(!bench.run("list unassigned").contains("  1 "))
    #expect(bench.run("history 1").hasSuffix("unassigned 2"))
    bench.run("set checker bo")
    bench.run("verified 1")
    #expect(bench.run("status").contains("assigned: ada 1; "))
    bench.run(lines: "set checker cy", "sign")
    #expect(bench.run("status").contains("signed by cy: 1 of "))
    bench.run("disputed 2")
    #expect(bench.run("status").contains(/signed by cy on 1970-01-01 00:0\d:\d\d; since then, 1 claim changed/))
    #expect(bench.run("list conflicts") == "No claims are contested, and nothing is set aside.")
    #expect(bench.run("assign 1").hasPrefix("“assign” needs the name of a checker."))
    #expect(bench.run("assign 99 ada").hasPrefix("There is no claim 99."))
  }

  @Test("an assignment is kept by a merge and in a blind copy")
  func assignedElsewhere() throws {
    let bench = try Bench()
    try bench.write(bridgeArticle, to: "bridge.txt")
    bench.run(lines: "load bridge.txt", "save shared.json", "assign 1 ada")
    let shared = try #require(bench.session)
    var (ada, bo) = (shared, shared)
    try ada.record(
      .claimAssigned(.init(claims: [ClaimID(2)], to: "bo")), by: "ada", at: Date(timeIntervalSince1970: 60))
    try bo.record(.claimFlagged(.init([ClaimID(1)])), by: "bo", at: Date(timeIntervalSince1970: 70))
    let merged = try SessionMerge.merge(ada, with: [bo])
    #expect(merged.state.claims.prefix(2).map(\.assignee) == ["ada", "bo"])
    #expect(merged.state.contested.isEmpty)
    #expect(try Blinding.blind(merged).state.claims.prefix(2).map(\.assignee) == ["ada", "bo"])
  }

  @Test("undo asks before it takes back somebody else's step")
  func othersStep() throws {
    let bench = try bench()
    bench.answers = [false, true]
    let before = bench.session
    #expect(bench.run("undo") == "Cancelled.")
    #expect(bench.session == before)
    #expect(bench.run("undo") == "undid a step of bo: tagged 1 disputed")
    #expect(bench.questions == Array(repeating: "Undo a step of bo: tagged 1 disputed?", count: 2))
    bench.run("set checker bo")
    #expect(bench.run("redo") == "redid: tagged 1 disputed")
    #expect(bench.run("undo") == "undid: tagged 1 disputed")
    #expect(bench.questions.count == 2)
  }

  @Test("a verdict rests on the grounds of those who agree with it, and the table gives them")
  func agreeing() throws {
    let bench = try Bench()
    try bench.write(bridgeArticle, to: "bridge.txt")
    bench.run(
      lines: "load bridge.txt", "verified 1 minor-error: seen there", "set checker bo", "verified 1", "disputed 2",
      "set checker ada", "verified 2: seen there")
    #expect(bench.run("check").contains("1 is verified") == false)
    #expect(bench.run("export csv -").contains("ada: verified (minor-error): seen there"))
    bench.run("set checker bo")
    bench.run("disputed 2")
    #expect(bench.run("check").contains("No reason, note or evidence: 2"))
  }

  @Test("list conflicts tells one fact a line in linear mode")
  func linearConflicts() throws {
    let bench = try bench()
    bench.run("set linear on")
    let lines = bench.run("list conflicts").split(separator: "\n")
    #expect(lines.contains("✓ verified — ada: ␛[31mred"))
    #expect(lines.contains("Event 6 by bo, set aside: tagged 2 disputed; because there is no claim 2."))
    #expect(lines.allSatisfy { !$0.hasPrefix(" ") && !$0.contains("  ") })
  }

  @Test("adjudicate decides, and wants claims that have a verdict")
  func adjudicate() throws {
    let bench = try bench()
    #expect(
      bench.run("adjudicate 1 one-sided single-party: only the mayor") == """
        ◐ 1 one-sided: single-party — only the mayor
        ada verified 1.
        bo disputed 1.
        No claims are contested.
        """)
    #expect(bench.claim("1")?.tag?.adjudicated == true)
    #expect(bench.run("adjudicate 2a disputed").hasPrefix("Claim 2a has no verdict yet."))
    #expect(bench.run("adjudicate 1").hasPrefix("“adjudicate” needs a verdict."))
    #expect(bench.run("adjudicate 1 wrong").hasPrefix("Unknown verdict “wrong”."))
    #expect(bench.run("adjudicate 1 disputed nonsense").hasPrefix("Unknown reason “nonsense”."))
  }

  @Test("sign is for the work of others, of claims or of the whole review")
  func sign() throws {
    let bench = try bench()
    #expect(bench.run("sign 1") == "1 signed by ada")
    #expect(bench.claim("1")?.signature?.by == "ada")
    #expect(bench.run("show 1").contains("signed     by ada"))
    bench.run("set checker bo")
    #expect(
      bench.run("sign") == """
        Bo gave the verdict on claim 1 and cannot sign it.
        Hint: Someone else must sign it. If that is you, say so: set checker NAME.
        """)
    bench.run("set checker cy")
    #expect(
      bench.run("sign: for the desk")
        == "review signed by cy: 1 of 4 claims checked; 3 unchecked\nReports stay marked as drafts until the rest is checked."
    )
    #expect(bench.session?.state.signature?.note == "for the desk")
    #expect(bench.run("sign 1: no").hasPrefix("“sign” takes no text after a colon."))
    #expect(bench.run("sign nonsense").hasPrefix("Unexpected “nonsense”."))
  }

  @Test("Tab offers conflicts behind list")
  func completion() throws {
    #expect(try bench().completions("list conf|") == ["conflicts"])
  }
}
