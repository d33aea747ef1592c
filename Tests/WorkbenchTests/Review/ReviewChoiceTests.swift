import LineEditor
import SessionKit
import Testing

@testable import Workbench

@Suite("Choosing in the review") struct ReviewChoiceTests {
  private let article = """
    The mayor said the bridge is safe.
    The council said the road is closed, and the police left.
    """

  @Test("N notes on the claim just tagged, n on the one shown")
  func notes() throws {
    let bench = try ReviewBench(article)
    bench.press("N")
    #expect(
      bench.message
        == "No claim has just been tagged.\nHint: Tag a claim first: v, d or o. Digits then give its reasons.")
    bench.press("v")
    #expect(bench.text().contains("N note"))
    bench.press("N", "on the first")
    bench.press("n", "on the second")
    #expect(
      ["1", "2", "3"].map { bench.bench.claim($0)?.notes.map(\.text) } == [["on the first"], ["on the second"], []])
  }

  @Test("going round the end is said")
  func wrapping() throws {
    let bench = try ReviewBench(article)
    bench.press("jj")
    #expect(bench.message == "")
    bench.press("j")
    #expect((bench.current, bench.message) == ("1", "End of the list: back at the first untagged claim."))
    bench.press("k")
    #expect((bench.current, bench.message) == ("3", "Start of the list: on to the last untagged claim."))
  }

  @Test("a source is cited with a stance, and again with one key")
  func citing() throws {
    let bench = try ReviewBench(article)
    bench.press(".")
    #expect(bench.message.hasPrefix("There is no evidence yet."))
    bench.press("c", "https://example.org/r: “it is safe”")
    #expect(bench.text().contains("Enter s supports   r refutes   c context   Esc cancel"))
    bench.press("r")
    bench.press("j.")
    #expect(bench.message == "e1 refutes 2: https://example.org/r")
    bench.press(".")
    #expect(bench.message == "e1 is already linked: refutes 2")
    bench.press("c", "\"A letter\" supports 3")
    let evidence = try #require(bench.bench.session?.state.evidence)
    #expect(
      evidence.map { $0.links.map { "\($0.stance.rawValue) \($0.claim) \($0.quote ?? "-")" } } == [
        ["refutes 1 it is safe", "refutes 2 -"], ["supports 3 -"],
      ])
  }

  @Test("known evidence is linked from a list, and Esc cancels each step")
  func evidence() throws {
    let bench = try ReviewBench(article)
    bench.press("E")
    #expect(bench.message.hasPrefix("There is no evidence yet."))
    bench.bench.run(lines: "cite \"A letter\"", "cite \"Minutes of the council\"")
    bench.press("Eletter")
    #expect(bench.text().contains("> letter▏\n"))
    bench.press("⏎")
    bench.press("⎋")
    #expect(bench.review.mode == .browsing)
    bench.press("E⎋Emin⏎c")
    #expect(bench.bench.session?.state.evidence.map { $0.links.map(\.stance) } == [[], [.context]])
  }

  @Test(
    "the speaker is one of the article's, one that is typed, the article or unknown, in 8 keys at most",
    arguments: [("wcou⏎", "The council"), ("w↓⏎", "The mayor"), ("wit⏎", nil), ("wAda⏎", "Ada")])
  func speaker(keys: String, name: String?) throws {
    let bench = try ReviewBench(article)
    bench.press("j")
    #expect(keys.count <= 8)
    for key in keys { key == "↓" ? bench.press(.down) : bench.press(String(key)) }
    #expect(bench.bench.claim("2")?.source?.text == name)
  }

  @Test("words are trimmed and added by the edges, in 8 keys at most")
  func trimming() throws {
    let bench = try ReviewBench(article)
    bench.press("j")
    bench.press("T r⏎")
    #expect(bench.bench.claim("2")?.text == "road is closed")
    bench.press("T")
    bench.press(.home)
    bench.press("⎋")
    #expect(bench.bench.claim("2")?.text == "road is closed")
    bench.press("+")
    #expect(bench.text().contains("Adding a claim"))
    bench.press("⏎")
    #expect(bench.message == "4 added")
    #expect(bench.bench.claim("4")?.text == "The council said the")
  }

  @Test("a claim is found by typing")
  func claims() throws {
    let bench = try ReviewBench(article)
    bench.press("lpolice⏎")
    #expect(bench.current == "3")
    bench.press("lxyz")
    #expect(bench.text().contains("no match"))
    bench.press(.backspace)
    bench.press("⏎⎋")
    #expect(bench.current == "3")
  }

  @Test(": runs any command and comes back")
  func commands() throws {
    let bench = try ReviewBench(article)
    bench.press(":", "flag 2")
    #expect(bench.message == "⚑ 2 flagged")
    bench.press(":", "status")
    #expect(bench.text().contains("3 claims, 3 checkable, 0 of 3 tagged"))
    bench.press("⎋")
    #expect(bench.review.mode == .browsing)
    bench.press(":", "nonsense")
    #expect(bench.message.hasPrefix("Unknown command “nonsense”."))
    bench.press(":", "quit")
    #expect(bench.effect == .leave)
  }

  @Test("a bare c asks step by step")
  func interview() throws {
    let bench = try ReviewBench(article)
    bench.press("c", "")
    #expect(bench.effect == .interview)
    var answers = ["A letter", "2"] + Array(repeating: "", count: 12)
    _ = bench.review.interview(on: &bench.bench.desk) { _ in
      answers.isEmpty ? .endOfInput : .line(answers.removeFirst())
    }
    #expect(bench.bench.session?.state.evidence.first?.links.map(\.claim) == [ClaimID(2)])
    bench.press("c", "")
    _ = bench.review.interview(on: &bench.bench.desk) { _ in .interrupted }
    #expect(bench.message == "Cancelled.")
  }
}
