import LineEditor
import SessionKit
import Testing

@testable import Workbench

@Suite("The review, key by key")
struct ReviewTests {
  @Test("u takes back somebody else's step only when it is pressed again")
  func othersStep() throws {
    let bench = try ReviewBench(bridgeArticle)
    bench.press("v")
    bench.bench.desk.settings.checker = "bo"
    bench.press("u")
    #expect(bench.message == "A step of ada: tagged 1 verified. u again undoes it.")
    bench.press("ju")
    #expect(bench.tag("1") == "verified")
    bench.press("u")
    #expect(bench.message == "undid a step of ada: tagged 1 verified")
    #expect(bench.tag("1") == nil)
  }

  @Test("takes one key a verdict and goes on")
  func oneKey() throws {
    let bench = try ReviewBench(bridgeArticle)
    #expect(bench.current == "1")
    bench.press("v")
    #expect(bench.current == "2")
    bench.press("do")
    #expect(["1", "2", "3"].map(bench.tag) == ["verified", "disputed", "one-sided"])
    #expect(bench.message == "Every checkable claim here has a verdict. q goes back.")
    bench.press("q")
    #expect(bench.effect == .leave)
  }

  @Test("stays with capital letters")
  func stays() throws {
    let bench = try ReviewBench(bridgeArticle)
    bench.press("VDO")
    #expect(bench.current == "1")
    #expect(bench.tag("1") == "one-sided")
    #expect(bench.message == "1 was disputed; u restores it.")
    bench.press("u")
    #expect(bench.tag("1") == "disputed")
  }

  @Test("gives the claim just tagged its reasons by digits, and takes verdict and reasons back in one step")
  func reasons() throws {
    let bench = try ReviewBench(bridgeArticle)
    bench.press("d13")
    #expect(bench.current == "2")
    #expect(bench.tag("1") == "disputed contradicted outdated")
    bench.press("1")
    #expect(bench.tag("1") == "disputed outdated")
    bench.press("u")
    #expect(bench.tag("1") == nil)
    #expect(bench.current == "1")
    #expect(bench.message == "undid: tagged 1 disputed (outdated)")
    bench.press("U")
    #expect(bench.tag("1") == "disputed outdated")
    #expect(bench.message == "redid: tagged 1 disputed (outdated)")
  }

  @Test("offers the reasons of the other verdicts behind 0, page by page")
  func otherReasons() throws {
    let bench = try ReviewBench(bridgeArticle)
    bench.press("v")
    #expect(bench.review.reasons == [.attributionOnly, .minorError])
    bench.press("0")
    #expect(bench.review.reasons.first == .contradicted)
    #expect(bench.review.reasons.count == 9)
    bench.press("3")
    #expect(bench.tag("1") == "verified outdated")
    bench.press("0")
    #expect(bench.review.reasons == [.missingContext, .cherryPicked, .loadedWording, .statedAsFact])
    bench.press("0")
    #expect(bench.review.reasons == [.attributionOnly, .minorError])
    let all = Verdict.allCases.map { Review.pages(of: $0).flatMap(\.self) }
    #expect(all.allSatisfy { Set($0) == Set(Reason.allCases) && $0.count == Reason.allCases.count })
  }

  @Test("keeps what a verdict rests on when it is given once more")
  func again() throws {
    let bench = try ReviewBench(bridgeArticle)
    bench.bench.run("disputed 1 outdated: an old figure")
    bench.bench.desk.current = ClaimID(1)
    bench.press("D")
    #expect(bench.tag("1") == "disputed outdated")
    #expect(bench.bench.claim("1")?.tag?.note == "an old figure")
  }

  @Test("goes to untagged claims with j and k, to any with J and K")
  func moving() throws {
    let bench = try ReviewBench(bridgeArticle)
    bench.press("jV")
    #expect(bench.current == "2")
    bench.press("k")
    #expect(bench.current == "1")
    bench.press("j")
    #expect(bench.current == "3")
    bench.press(" ")
    #expect(bench.current == "1")
    bench.press("J")
    #expect(bench.current == "2")
    bench.press("KK")
    #expect((bench.current, bench.message) == ("1", "This is the first claim."))
    bench.press("JJJ")
    #expect((bench.current, bench.message) == ("3", "This is the last claim."))
  }

  @Test("goes through what a filter lets through, also once it is tagged, and by priority")
  func filtered() throws {
    let bench = try ReviewBench(bridgeArticle, "no:speaker")
    #expect(bench.review.order.ids.map(\.description) == ["2", "3"])
    bench.press("v")
    #expect((bench.review.order.taggedCount, bench.review.order.openCount) == (1, 1))
    bench.press("K")
    #expect(bench.current == "2")
    let whole = try ReviewBench(bridgeArticle)
    whole.press("p")
    let claims = try #require(whole.bench.session).state.claims
    let priorities = whole.review.order.ids.compactMap { claims[$0]?.priority }
    #expect(priorities == priorities.sorted(by: >))
    #expect(whole.message == "in order of priority")
    whole.press("p")
    #expect(whole.review.order.ids == claims.map(\.id))
    #expect(throws: WorkbenchError.self) { try ReviewBench(bridgeArticle, "disputed") }
    #expect(throws: WorkbenchError.self) { try ReviewBench(bridgeArticle, "nonsense") }
  }

  @Test("passes over held claims until they are due")
  func held() throws {
    let bench = try ReviewBench(bridgeArticle)
    try bench.bench.desk.record(.claimHeld(.init(claims: [ClaimID(2)], until: "1970-01-02", why: "the ministry")))
    try bench.bench.desk.record(.claimHeld(.init(claims: [ClaimID(3)], until: "1970-01-01 18:00")))
    bench.press("v")
    #expect(bench.current == "3")
    bench.press("v")
    #expect((bench.current, bench.message) == ("3", "Only claims on hold are left: 1. q goes back."))
    #expect(bench.review.order.openCount == 1)
  }

  @Test("takes words for notes, evidence and places")
  func words() throws {
    let bench = try ReviewBench(bridgeArticle)
    bench.press("n", "  “Łódź”: 漢字, it's said  ")
    #expect(bench.bench.claim("1")?.notes.map(\.text) == ["“Łódź”: 漢字, it's said"])
    bench.press("n", "  ")
    #expect(bench.bench.claim("1")?.notes.count == 1)
    bench.press("c", "https://example.org/report refutes . at “page 3”: closed")
    #expect(bench.bench.session?.state.evidence(for: ClaimID(1)).map(\.name) == ["https://example.org/report"])
    bench.press("g", "3")
    #expect(bench.current == "3")
    bench.press("g", "12")
    #expect(
      (bench.current, bench.message) == (
        "3", "There is no claim 12.\nHint: “list” shows the claim numbers."
      ))
    bench.press("/", "BRIDGE")
    #expect(bench.current == "1")
    bench.press("/", "monday")
    #expect(bench.current == "2")
    bench.press("/", "")
    #expect(bench.current == "2")
    bench.press("/", "nowhere")
    #expect(bench.message == "No claim matches “nowhere”.\nHint: “list” shows all claims.")
  }

  @Test("joins with the next, takes out and back in, and flags")
  func repairs() throws {
    let bench = try ReviewBench(bridgeArticle)
    bench.press("m")
    #expect(bench.message.hasPrefix("Claims 1, 2 are in different sentences."))
    bench.press("jf")
    #expect(bench.bench.claim("2")?.flagged == true)
    bench.press("f")
    #expect(bench.bench.claim("2")?.flagged == false)
    bench.press("m")
    #expect((bench.current, bench.message) == ("2", "2 and 3 joined"))
    #expect(bench.review.order.ids.map(\.description) == ["1", "2"])
    bench.press("u")
    #expect(bench.review.order.ids.map(\.description) == ["1", "2", "3"])
    bench.press("x")
    #expect((bench.current, bench.message) == ("3", "2 excluded; u puts it back"))
    #expect(bench.review.order.openCount == 2)
    bench.press("Kv")
    #expect(bench.message == "Claim 2 is excluded from the review.\nHint: Put it back first: restore 2")
    bench.press("x")
    #expect(bench.bench.claim("2")?.excluded == false)
  }

  @Test("splits between words, and both parts share the words marked")
  func splitting() throws {
    let bench = try ReviewBench("Engineers closed the bridge to repair the old deck.\n")
    // Back to the subject, mark it, on to “blocked”.
    bench.press("s← →→→")
    guard case .splitting(let editor) = bench.review.mode else { return #expect(Bool(false), "it splits") }
    #expect((editor.cursor, editor.shared) == (4, [0]))
    bench.press("⏎")
    #expect(bench.bench.claim("1a")?.text == "Engineers closed the bridge")
    #expect(bench.bench.claim("1b")?.text == "Engineers … to repair the old deck")
    #expect(bench.current == "1a")
    bench.press("vd")
    #expect((bench.tag("1a"), bench.tag("1b")) == ("verified", "disputed"))
    bench.press("uuu")
    #expect((bench.current, bench.review.order.ids) == ("1", [ClaimID(1)]))
  }

  @Test("leaves a claim whole where nothing would be left of it, or Escape is pressed")
  func unsplit() throws {
    let bench = try ReviewBench(bridgeArticle)
    bench.press("s←⏎")
    #expect(bench.message.hasPrefix("Cutting claim 1 there leaves nothing on one side."))
    bench.press("⎋")
    #expect(bench.review.mode == .browsing)
    #expect(bench.bench.session?.lastSeq == 2)
  }

  @Test("tells what a key that does nothing here does not do")
  func strangeKeys() throws {
    let bench = try ReviewBench(bridgeArticle)
    bench.press("é")
    #expect(bench.message == "“é” does nothing here.\nHint: ? shows the keys.")
    bench.press("3")
    #expect(
      bench.message == """
        No claim has just been tagged.
        Hint: Tag a claim first: v, d or o. Digits then give its reasons.
        """)
    bench.press("v9")
    #expect(bench.message == "Unknown reason “9”.\nHint: Use 0, 1 or 2.")
    bench.press(.pasted("vvv"))
    #expect(
      bench.message == "Paste ignored.\nHint: Press n, c or / first, then paste.")
    #expect(bench.tag("2") == nil)
    bench.press(.endOfInput)
    #expect(bench.effect == .leave)
  }

  @Test("follows what commands do meanwhile, and ends with its article")
  func following() throws {
    let bench = try ReviewBench(bridgeArticle)
    bench.bench.run("verified 2")
    bench.bench.run("add \"the bridge\"")
    bench.press("?q")
    bench.press("f")
    #expect((bench.review.order.taggedCount, bench.review.order.ids.count) == (1, 4))
    try bench.bench.write("Another text says something.", to: "other.txt")
    bench.bench.run("load other.txt")
    bench.press("j")
    #expect(bench.effect == .leave)
  }
}
