import SessionKit
import Testing

@testable import Workbench

@Suite("Citing") struct CitingTests {
  private func bench(answers: String...) throws -> Bench {
    let bench = try Bench(interactive: true)
    bench.lines = answers
    try bench.write(bridgeArticle, to: "bridge.txt")
    bench.run("load bridge.txt")
    return bench
  }

  @Test("bare asks step by step, and an empty answer leaves a step out")
  func stepByStep() throws {
    let bench = try bench(
      answers: "a report of the engineers", "1, 2", "", "3", "City Hall", "16 Nov 2021", "page 3", "it was shut")
    bench.run("cite")
    let item = try #require(bench.session?.state.evidence.first)
    #expect(item.title == "a report of the engineers")
    #expect(item.publisher == "City Hall")
    #expect(item.published == "2021-11-16")
    #expect(item.links.map { "\($0.stance.rawValue) \($0.claim)" } == ["supports 1", "supports 2", "context 3"])
    #expect(item.links.allSatisfy { $0.quote == "it was shut" && $0.locator == "page 3" })
    #expect(bench.questionsAsked.first == "What? An address, a file, or a description: ")
  }

  @Test("bare ends where nothing is answered")
  func nothing() throws {
    #expect(try bench(answers: "").run("cite").hasPrefix("“cite” wants an address, a file or a description."))
    #expect(try bench().run("cite") == "Nothing was done.")
  }

  @Test("takes a post that the article shows, by its number")
  func post() throws {
    let bench = try Bench(in: packageFolder)
    bench.run("load Fixtures/ceasefire.txt")
    let answer = bench.run("cite post1 supports 12")
    #expect(answer.hasPrefix("e1  post Aditya Singh (@Beingadiisingh) November 16, 2021  post, primary"))
    #expect(bench.run("cite post9").hasPrefix("“post9” is no post of this article.\nHint: It may be post1 or post2."))
  }

  @Test("is told after a reload that a correction may have been made")
  func corrected() throws {
    let bench = try bench()
    bench.run(lines: "disputed 2 wrong-detail", "suggest 2: engineers closed it on Tuesday", "correction sent")
    try bench.write(bridgeArticle.replacing("Monday", with: "Tuesday"), to: "bridge.txt")
    #expect(bench.run("reload").contains("A correction was asked for on 2: if this is it, “correction 2 made” notes"))
  }
}
