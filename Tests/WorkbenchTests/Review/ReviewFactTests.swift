import SessionKit
import Testing

@testable import Workbench

@Suite("Facts in a review") struct ReviewFactTests {
  private static let article = """
    Mayor Ann Holt closed 3 schools in Norway on Monday.
    """

  private func bench() throws -> ReviewBench { try ReviewBench(Self.article) }

  private func ticked(_ bench: ReviewBench) -> [String] {
    (bench.bench.claim("1")?.facts ?? []).filter { $0.tick != nil }.map(\.text)
  }

  @Test("are ticked by t and a digit, and unticked by the digit again")
  func ticking() throws {
    let bench = try bench()
    bench.press("t")
    #expect(bench.text().contains("Facts of claim 1"))
    #expect(bench.text().contains("1 · title   Mayor"))
    #expect(bench.text().contains("3 · figure  3 schools"))
    bench.press("3")
    #expect(bench.message == "✓ 1.3 ticked: 3 schools\nclaim 1: 1 of 5 ticked")
    #expect(bench.text().contains("3 ✓ figure  3 schools"))
    bench.press("2")
    #expect(ticked(bench) == ["Ann Holt", "3 schools"])
    bench.press("3")
    #expect(ticked(bench) == ["Ann Holt"])
    bench.press("u")
    #expect(ticked(bench) == ["Ann Holt", "3 schools"])
    bench.press("⎋")
    #expect(bench.review.mode == .browsing)
  }

  @Test("are ticked on evidence or the author's word, as o says")
  func bases() throws {
    let bench = try bench()
    bench.press("c", "https://example.org/a")
    bench.press("s")
    bench.press("to1")
    #expect(bench.bench.claim("1")?.facts?.first?.tick?.evidence == EvidenceID(1))
    bench.press("o2")
    #expect(bench.bench.claim("1")?.facts?[1].tick?.isOnAuthor == true)
    #expect(bench.text().contains("A digit ticks a fact on the author’s word."))
    bench.press("o3")
    #expect(bench.bench.claim("1")?.facts?[2].tick?.evidence == nil)
  }

  @Test("that are not there are named, and other keys do nothing")
  func refusals() throws {
    let bench = try bench()
    bench.press("t9")
    #expect(bench.message.hasPrefix("Claim 1 has no fact 9."))
    bench.press("v")
    #expect(bench.message.hasPrefix("“v” does nothing here."))
    #expect(ticked(bench).isEmpty)
    bench.press("0")
    #expect(bench.text().contains("1 · title   Mayor"))
    bench.press("t")
    #expect(bench.review.mode == .browsing)
  }

  @Test("are ticked by lines as well")
  func lines() throws {
    let bench = try bench()
    _ = bench.review.read("t 2", on: &bench.bench.desk)
    #expect(ticked(bench) == ["Ann Holt"])
    let listed = bench.review.read("t", on: &bench.bench.desk)
    #expect(listed?.screen.lines.map(\.plain).contains { $0.contains("Ann Holt — ticked by") } == true)
  }
}
