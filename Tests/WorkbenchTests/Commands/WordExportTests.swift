import ArticleKit
import Foundation
import SessionKit
import Testing

@testable import Workbench

@Suite("export docx")
struct WordExportTests {
  /// A review of the draft in the fixtures, loaded from the bench's folder.
  private func bench() throws -> Bench {
    let bench = try Bench()
    try FileManager.default.copyItem(
      atPath: packageFolder + "/Fixtures/drafts/harbour.docx", toPath: bench.path("harbour.docx"))
    bench.run(lines: "load harbour.docx", "disputed 2 contradicted: the log has three")
    bench.run("suggest 2: Three boats had left before the barrier went up")
    return bench
  }

  private func article(_ name: String, in bench: Bench) throws -> Article {
    try ArticleFile(path: bench.path(name)).load()
  }

  @Test("gives the draft back with a comment for each claim, and tells what leaves with it")
  func draft() throws {
    let bench = try bench()
    let answer = bench.run("export docx").replacing("\n", with: " ")
    #expect(answer.hasPrefix("wrote harbour-checked.docx The draft still contains 2 comments, 1 tracked insertion, 1 "))
    #expect(answer.contains("(author “Ann Holt; Ben Moss”, ") && answer.hasSuffix("--clean removes them."))
    let (old, new) = (try article("harbour.docx", in: bench), try article("harbour-checked.docx", in: bench))
    #expect(new.text == old.text.replacing("Four boats had left", with: "Three boats had left"))
    #expect(new.remarks.filter { !["ada", "Stet"].contains($0.author ?? "") }.map(\.text) == old.remarks.map(\.text))
    let ours = new.remarks.filter { ["ada", "Stet"].contains($0.author ?? "") }
    #expect(ours.count == bench.session?.state.claims.count)
    #expect(ours.contains { $0.author == "ada" && $0.text.hasPrefix("✗ disputed: contradicted · claim 2") })

    #expect(bench.run("export docx clean.docx --clean") == "wrote clean.docx")
    let clean = try article("clean.docx", in: bench)
    #expect(clean.text == new.text && !clean.remarks.contains { $0.author == "Eva Lind" })
    #expect(clean.metadata.authors == ["Ann Holt", "Ben Moss"], "the byline is text")
    #expect(bench.run("export docx -").hasPrefix("Docx is not text and cannot be shown here.\nHint: Name a file"))
  }

  @Test("writes a new document where the draft has changed or is gone, and says so")
  func missing() throws {
    let bench = try bench()
    try bench.write("another", to: "harbour.docx")
    #expect(
      bench.run("export docx a.docx").replacing("\n", with: " ")
        == "wrote a.docx “harbour.docx” has changed since it was loaded; this is a new document with the text only.")
    try FileManager.default.removeItem(atPath: bench.path("harbour.docx"))
    #expect(bench.run("export docx b.docx").contains("“harbour.docx” is no longer there"))
    #expect(try article("a.docx", in: bench).text.hasPrefix("Harbour closed after spill\n\nBy Ann Holt"))
    // A draft that was moved with the session is found beside it.
    try FileManager.default.createDirectory(atPath: bench.path("desk"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: packageFolder + "/Fixtures/drafts/harbour.docx", toPath: bench.path("desk/harbour.docx"))
    bench.run("save desk/s.json")
    #expect(bench.run("export docx c.docx").contains("still contains"))
  }

  @Test("lets no private name out that others left in the draft, unless it is cleaned of them")
  func names() throws {
    let bench = try bench()
    bench.run("save s.json")
    var book = ContactBook()
    book.put(.init(alias: "S1", name: "Eva Lind"))
    try book.save(besideSession: bench.path("s.json"))
    let answer = bench.run("export docx a.docx").replacing("\n", with: " ")
    #expect(answer.hasPrefix("This would reveal who S1 is: the name is in the part “"), "\(answer)")
    #expect(!bench.has("a.docx"))
    #expect(bench.run("export docx a.docx --clean") == "wrote a.docx")
    #expect(bench.run("export markdown a.md") == "wrote a.md")
  }
}
