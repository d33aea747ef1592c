import Foundation
import LineEditor
import Testing

@testable import Workbench

/// How many keys whole reviews take; what is pasted counts as one key, as it is one for the person.
@Suite("Keys of whole reviews") struct KeyCountTests {
  /// A review that counts.
  private final class Counter {
    let bench: ReviewBench
    var keys = "review⏎".count

    init() throws {
      bench = try ReviewBench(try String(contentsOfFile: packageFolder + "/Fixtures/ceasefire.txt", encoding: .utf8))
    }

    func press(_ text: String) {
      keys += text.count
      bench.press(text)
    }

    /// Presses a key that asks, pastes a part of the answer, types the rest, and presses Enter.
    func press(_ key: Character, pasting pasted: String, typing typed: String = "") {
      keys += 1 + (pasted.isEmpty ? 0 : 1) + typed.count + 1
      bench.press(key, pasted + typed)
    }
  }

  @Test("20 claims from 2 sources, with reasons, to HTML and Markdown, take 120 at most")
  func twoSources() throws {
    let counter = try Counter()
    for claim in 0..<20 {
      if claim % 10 == 0 {
        counter.press("c", pasting: "https://example.org/reports/\(claim)")
        counter.press(claim == 0 ? "⏎" : "r")
      } else {
        counter.press(".")
      }
      counter.press(claim < 10 ? "v" : "d1")
    }
    counter.press(":", pasting: "", typing: "export html")
    counter.press(":", pasting: "", typing: "export markdown")
    counter.press("q")
    let bench = counter.bench.bench
    let state = try #require(bench.session?.state)
    #expect(state.claims.taggedCount == 20)
    #expect(state.evidence.map(\.links.count) == [10, 10])
    #expect(bench.has("article.html"))
    #expect(bench.has("article.md"))
    #expect(counter.keys <= 120, "\(counter.keys)")
  }

  @Test("15 claims from 6 sources, each source with its words, and a note on every third, take 400 at most")
  func sixSources() throws {
    let counter = try Counter()
    for claim in 0..<15 {
      let source = claim % 6
      if claim < 6 {
        counter.press(
          "c", pasting: "https://example.org/s\(source)", typing: ": its words here")
        counter.press("⏎")
      } else {
        counter.press("Es\(source)⏎⏎")
      }
      counter.press(["v", "d1", "o1"][claim % 3])
      if claim % 3 == 0 { counter.press("N", pasting: "", typing: "as the report says") }
    }
    counter.press(":", pasting: "", typing: "export html")
    counter.press(":", pasting: "", typing: "export markdown")
    counter.press("q")
    let state = try #require(counter.bench.bench.session?.state)
    #expect(state.claims.taggedCount == 15)
    #expect(state.evidence.reduce(0) { $0 + $1.links.count } == 15)
    #expect(state.evidence.count == 6)
    #expect(counter.keys <= 400, "\(counter.keys)")
  }
}
