import Foundation
import SessionKit
import Testing

@testable import Workbench

@Suite("Captions, tables and speakers of pages at the workbench")
struct CaptionTests {
  private static let page = """
    <html><body><h1>The yard</h1><article><p>The yard built 30 boats last year, and it sold most of them before winter.</p>
    <figure><figcaption>Ida Berg opened the yard in Norvik on 3 May 2011. Photo: Ben Moss</figcaption></figure>
    <blockquote><p>The yard lost 2 million crowns in one year.</p><footer>— <cite>Ida Berg</cite></footer></blockquote>
    <table><tr><th></th><th>2021</th><th>2022</th></tr><tr><th>Boats</th><td>26</td><td>30</td></tr></table>
    <p>The council met on Monday to talk about it, and it found no way out of the losses of the yard.</p></article></body>
    """
  private static let caption = "Ida Berg opened the yard in Norvik on 3 May 2011"

  private func bench() throws -> Bench {
    let bench = try Bench(interactive: true)
    try bench.write(Self.page, to: "yard.html")
    return bench
  }

  private func holdsCaption(_ bench: Bench) -> Bool {
    bench.session?.state.claims.contains { $0.text == Self.caption } ?? false
  }

  @Test("give claims unless that is switched off, and a picture has facts")
  func claims() throws {
    let bench = try bench()
    bench.run("load yard.html")
    let claim = try #require(bench.session?.state.claims.last)
    #expect(claim.text == Self.caption)
    let facts = bench.run("facts \(claim.id)")
    for words in ["name    Ida Berg", "place   Norvik", "date    3 May 2011", "picture credit: Photo: Ben Moss"] {
      #expect(facts.contains(words), "\(words)")
    }
    bench.run(lines: "set captions off", "load --force yard.html")
    #expect(bench.session != nil && !holdsCaption(bench))
  }

  @Test("do not keep a review from being resumed that was begun without or with them")
  func resumed() throws {
    for (before, after) in [("off", "on"), ("on", "off")] {
      let bench = try bench()
      bench.run(lines: "set captions \(before)", "load yard.html", "verified 1 attribution-only")
      try bench.leave()
      bench.run("set captions \(after)")
      bench.run("load yard.html")
      #expect(bench.claim("1")?.tag != nil && holdsCaption(bench) == (before == "on"))
      #expect(bench.run("reload").contains("nothing in it has changed"))
    }
  }

  @Test("are found again by the engine in a saved review")
  func resplit() throws {
    let bench = try bench()
    bench.run(lines: "load yard.html", "save review.json")
    let session = try SessionStore.open(bench.path("review.json")).session
    #expect(session == bench.session)
    #expect(session.state.claims.contains { $0.restated == "Boats 2022: 30" })
    #expect(session.state.claims.contains { $0.source?.text == "Ida Berg" })
    #expect(Resplit.differences(of: session, engine: bench.desk.environment.engine).isEmpty)
    let json = try #require(bench.text(of: "review.json"))
    #expect(json.contains("\"role\" : \"credit\"") && !json.contains("\"kind\" : \"credit\""))
  }
}
