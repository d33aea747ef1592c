import SessionKit
import Testing

@testable import Workbench

@Suite("Earlier checks in the shell") struct EarlierTests {
  /// An archive that counts how often it is asked.
  private final class Shelf {
    var asked: [[String]] = []
    var failure: WorkbenchError?

    private let checks = [
      PastCheck(
        claim: "the bridge is not safe", title: "Is the bridge safe?", verdict: "disputed", note: "a pillar is cracked",
        checker: "Desk", date: "2025-03-02", url: "https://desk.example/7",
        proofs: [
          .init(url: "https://works.example/report.pdf", title: "Survey", publisher: "Works", stance: .refutes),
          .init(url: "https://news.example/a"),
        ]),
      PastCheck(claim: "the bridge is old\u{1b}[31m", verdict: "False", url: "https://other.example/1"),
      PastCheck(claim: "the bridge"),
    ]

    func look(_ questions: [PastQuestion], _ session: Session) throws(WorkbenchError) -> [[PastCheck]] {
      asked.append(questions.map(\.text))
      if let failure { throw failure }
      return questions.map { $0.text.contains("the bridge is") ? checks : [] }
    }
  }

  private let shelf = Shelf()
  private let bench: Bench

  init() throws {
    let shelf = shelf
    bench = try Bench(width: 100, earlier: shelf.look)
    try bench.write(bridgeArticle, to: "bridge.txt")
  }

  @Test("opening an article asks for all its claims at once, and says which were checked before")
  func opening() {
    let greeting = bench.run("load bridge.txt")
    #expect(greeting.hasSuffix("\nChecked before: 1; “earlier CLAIM” shows what was found."))
    bench.run(lines: "show 1", "show 2", "earlier 1", "show 1")
    #expect(shelf.asked == [["the bridge is safe", "Engineers closed it on Monday", "police blocked the road"]])
    bench.run(lines: "restate 2: Engineers closed the bridge", "show 3")
    #expect(shelf.asked.dropFirst() == [["Engineers closed the bridge"]])
  }

  @Test("the review has a line as well, also in linear mode")
  func reviewing() throws {
    bench.run("load bridge.txt")
    let review = try Review([], on: &bench.desk, hints: { _, _ in [] })
    let picture = ReviewFrame(review: review, desk: bench.desk, columns: 80, rows: 24).lines.map(\.plain)
    #expect(picture.contains("    earlier    checked before: disputed, 2025-03-02, by Desk; 2 more"))
    bench.run("set linear on")
    let lines = review.claimLines(on: bench.desk).map(\.plain)
    #expect(lines.contains("Checked before: disputed, 2025-03-02, by Desk."))
  }

  @Test("show has a line, earlier tells more")
  func showing() {
    bench.run("load bridge.txt")
    #expect(bench.run("show 1").contains("\n  earlier    checked before: disputed, 2025-03-02, by Desk; 2 more"))
    #expect(!bench.run("show 2").contains("checked before"))
    #expect(
      bench.run("earlier 1") == """
        Claim 1, checked before: The mayor says: the bridge is safe
        1  disputed, 2025-03-02, by Desk
           the bridge is not safe
           Is the bridge safe?
           because a pillar is cracked
           https://desk.example/7
           refutes Survey https://works.example/report.pdf
           based on https://news.example/a
        2  False
           the bridge is old␛[31m
           https://other.example/1
        3  no verdict
           the bridge
        """)
    bench.run("set linear on")
    #expect(bench.run("show 1").contains("\nearlier: checked before: disputed, 2025-03-02, by Desk; 2 more"))
    #expect(bench.run("earlier 1").contains("\n2: False\nthe bridge is old␛[31m\n"))
  }

  @Test("cite earlier takes evidence over, and links what is known")
  func citing() {
    bench.run("load bridge.txt")
    #expect(
      bench.run("cite earlier 1") == """
        e1  Survey  document
            https://works.example/report.pdf
            Works
            refutes 1
            from an earlier check, not reopened: disputed, 2025-03-02, by Desk
        e2  https://news.example/a  article
            context for 1
            from an earlier check, not reopened: disputed, 2025-03-02, by Desk
        """)
    #expect(bench.run("cite earlier 2 1").contains("e3  https://other.example/1  article\n    context for 1"))
    let before = bench.session?.events.count
    #expect(bench.run("cite earlier 2 1").contains("e3  https://other.example/1"))
    #expect(bench.session?.events.count == before)
    bench.run("undo")
    #expect(bench.session?.state.evidence.count == 2)
    #expect(bench.completions("cite ea|") == ["earlier"])
    #expect(bench.completions("ear|") == ["earlier"])
  }

  @Test("of a check of a denial the stance is left open for a claim that is none")
  func denial() throws {
    let check = PastCheck(
      claim: "Ann Holt denies: the bridge is safe", isDenial: true, verdict: "denial disputed: contradicted",
      proofs: [.init(url: "https://works.example/mails", stance: .refutes)])
    let bench = try Bench(width: 100, earlier: { questions, _ in questions.map { _ in [check] } })
    try bench.write(bridgeArticle, to: "bridge.txt")
    bench.run("load bridge.txt")
    #expect(bench.run("earlier 1").contains("1  denial disputed: contradicted\n   Ann Holt denies: the bridge is safe"))
    #expect(bench.run("cite earlier 1 1").contains("context for 1"))
    try bench.write("Ann Holt denied that the bridge is safe.", to: "denied.txt")
    bench.run("load --force denied.txt")
    #expect(bench.run("cite earlier 1 1").contains("refutes 1"))
  }

  @Test(
    "what cannot be done is told",
    arguments: [
      ("earlier 2", "No earlier check of claim 2 was found.\nHint: “stet archive search” finds"),
      ("cite earlier", "“cite earlier” needs the number of an earlier check."),
      (
        "cite earlier 4 1",
        "There is no check 4 of claim 1: 3 earlier checks were found.\nHint: “earlier” shows the earlier checks and their"
      ), ("cite earlier 3 1", "Check 3 has no evidence.\nHint: “earlier” shows"),
    ])
  func refusals(line: String, answer: String) {
    bench.run("load bridge.txt")
    #expect(bench.run(line).hasPrefix(answer))
  }

  @Test("an archive that fails is told once, and does not keep the article closed")
  func failing() {
    shelf.failure = .archive("the archive is damaged", hint: "Import anew.")
    let greeting = bench.run("load bridge.txt")
    #expect(greeting.hasPrefix("bridge\n"))
    #expect(greeting.hasSuffix("\nThe archive is damaged.\nHint: Import anew."))
    bench.run(lines: "show 1", "show 2")
    #expect(shelf.asked.count == 1)
    #expect(bench.run("earlier 1") == "The archive is damaged.\nHint: Import anew.")
    shelf.failure = nil
    #expect(bench.run("earlier 1").hasPrefix("Claim 1, checked before"))
  }

  @Test("without an archive the shell says how to begin one")
  func none() throws {
    let bench = try Bench()
    try bench.write(bridgeArticle, to: "bridge.txt")
    #expect(!bench.run("load bridge.txt").contains("efore"))
    #expect(
      bench.run("earlier") == """
        There is no archive of earlier checks yet.
        Hint: “stet archive add SESSION” or “stet archive import FILE” starts one.
        """)
  }
}
