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
      answers: "a report of the engineers", "1, 2", "", "3", "interview", "yes", "City Hall", "16 Nov 2021", "",
      "page 3", "it was shut", "", "the road was blocked")
    bench.run("cite")
    let item = try #require(bench.session?.state.evidence.first)
    #expect(item.title == "a report of the engineers")
    #expect(item.publisher == "City Hall")
    #expect(item.published == "2021-11-16")
    #expect(
      Set(item.links.map { "\($0.stance.rawValue) \($0.claim): \($0.quote ?? "none")" }) == [
        "supports 1: it was shut", "supports 2: none", "context 3: the road was blocked",
      ])
    #expect(item.links.allSatisfy { $0.locator == "page 3" })
    #expect((item.form, item.primary) == (.interview, true))
    #expect(
      bench.questionsAsked == [
        "Source? An address, a file or a description: ", "Supports which claims? ", "Refutes which claims? ",
        "Context for which claims? ",
        "Form (document, article, post, image, interview, dataset, observation)? ",
        "Primary source? y/n: ", "Publisher? ", "Date published? ", "Date accessed? ", "Page or section? ",
        "Quote on 1? ", "Quote on 2? ", "Quote on 3? ",
      ])
  }

  @Test(
    "bare links only the claims that an answer names, also where it repeats or changes the stance",
    arguments: [
      ("supports 2,3", ["supports 2", "supports 3"]), ("Supports 2, 3", ["supports 2", "supports 3"]),
      ("refutes 3", ["refutes 3"]), ("2 refutes 3", ["supports 2", "refutes 3"]), ("for 2", ["supports 2"]),
    ])
  func repeatedStance(answer: String, links: [String]) throws {
    let bench = try bench(answers: "https://example.org/r", answer)
    bench.lines += Array(repeating: "", count: 14)
    bench.run("goto 1")
    bench.run("cite")
    let item = try #require(bench.session?.state.evidence.first)
    #expect(item.links.map { "\($0.stance.rawValue) \($0.claim)" } == links)
  }

  @Test("gives each claim its own quotation, and says where several share one")
  func quotations() throws {
    let bench = try bench()
    #expect(
      bench.run("cite https://example.org/r supports 1 “it is safe” refutes 2,3: it was never shut") == """
        e1  https://example.org/r  article
            accessed 1970-01-01
            supports 1: “it is safe”
            refutes 2, 3: “it was never shut”
        The quotation is shown with 2, 3. To give 3 its own: cite e1 refutes 3: words
        """)
    bench.run("cite e1 refutes 3: the road stayed open")
    #expect(
      bench.session?.state.evidence.first?.links.map(\.quote) == [
        "it is safe", "it was never shut", "the road stayed open",
      ])
  }

  @Test("bare asks the same question again, with the reason, where an answer will not do")
  func askedAgain() throws {
    let bench = try bench(
      answers: "nowhere.txt", "https://example.org/r", "99", "1 maybe", "supports", "1", "", "", "The report", "book",
      "article",
      "perhaps", "no", "", "November 2021", "16.11.2021", "yesterday", "", "")
    #expect(
      bench.run("cite") == """
        e1  The report  article
            https://example.org/r
            2021-11-16, accessed 1969-12-31
            supports 1
        """)
    #expect(
      bench.questionsAsked.filter { $0.contains(". ") } == [
        "“nowhere.txt” is neither an address nor a file. Source? An address, a file or a description: ",
        "There is no claim 99. Supports which claims? ", "Unexpected “maybe”. Supports which claims? ",
        "“supports” is not a claim number. Supports which claims? ",
        "Unknown form “book”. Form (document, article, post, image, interview, dataset, observation)? ",
        "Unknown answer “perhaps”. Primary source? y/n: ",
        "Unrecognised date “November 2021”. Date published? ",
      ])
  }

  @Test("bare asks for no details of what is already added", arguments: ["e1", "http://EXAMPLE.org/r/"])
  func known(what: String) throws {
    let bench = try bench(answers: what, "", "2", "", "page 4", "it was shut")
    bench.run("cite https://example.org/r supports 1")
    bench.run("cite")
    #expect(bench.session?.state.evidence.map(\.links.count) == [2])
    #expect(bench.questionsAsked.count == 6)
  }

  @Test(
    "knows the same thing again, however its address or path is written",
    arguments: [
      ("https://example.org/z", "https://Example.ORG/z/", true),
      ("https://example.org/z", "http://example.org:80/z", true),
      ("https://example.org/z?a=1", "https://example.org/z?utm_source=tw&a=1&fbclid=x&gclid=y#top", true),
      ("https://example.org", "https://example.org:443/", true), ("./bridge.txt", "x/../bridge.txt", true),
      ("bridge.txt", "./bridge.txt", true), ("https://example.org/z", "https://example.org/Z", false),
      ("https://example.org/z", "https://www.example.org/z", false),
      ("https://example.org/?a=1", "https://example.org", false),
      ("https://example.org:8080", "https://example.org", false), ("bridge.txt", "x/bridge.txt", false),
    ])
  func places(left: String, right: String, areOne: Bool) {
    let places = [left, right].map { EvidencePlace($0) { "/home/ada/" + $0 } }
    #expect((places[0] == places[1]) == areOne)
  }

  @Test("links known evidence under another spelling, and keeps what was typed first")
  func duplicates() throws {
    let bench = try bench()
    bench.run(lines: "cite https://Example.org/z/?utm_source=tw supports 1", "cite bridge.txt supports 1")
    #expect(
      bench.run("cite http://example.org/z#top refutes 2").hasSuffix(
        "e1 was already recorded; the claims were linked to it."))
    #expect(
      bench.run("cite ./bridge.txt refutes 2").hasSuffix("e2 was already recorded; the claims were linked to it."))
    #expect(
      bench.session?.state.evidence.map(\.url) == ["https://Example.org/z/?utm_source=tw", "bridge.txt"])
  }

  @Test("bare ends where nothing is answered")
  func nothing() throws {
    #expect(try bench(answers: "").run("cite").hasPrefix("“cite” needs an address, a file or a description."))
    #expect(try bench().run("cite") == "Cancelled.")
  }

  @Test("takes a post that the article shows, by its number")
  func post() throws {
    let bench = try Bench(in: packageFolder)
    bench.run("load Fixtures/ceasefire.txt")
    let answer = bench.run("cite post1 supports 12")
    #expect(answer.hasPrefix("e1  post Aditya Singh (@Beingadiisingh) November 16, 2021  post, primary"))
    #expect(bench.run("cite post9").hasPrefix("Unknown post “post9”.\nHint: Did you mean: cite post1"))
  }

  @Test("is told after a reload that a correction may have been made")
  func corrected() throws {
    let bench = try bench()
    bench.run(lines: "disputed 2 wrong-detail", "suggest 2: engineers closed it on Tuesday", "correction sent")
    try bench.write(bridgeArticle.replacing("Monday", with: "Tuesday"), to: "bridge.txt")
    #expect(bench.run("reload").contains("A correction of 2 was requested. If this is it: correction 2 made"))
  }
}
