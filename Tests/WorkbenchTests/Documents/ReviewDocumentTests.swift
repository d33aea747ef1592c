import Foundation
import SessionKit
import Testing

@testable import Workbench

@Suite("Documents of the review") struct ReviewDocumentTests {
  private static let report = """
    The city's report came out on Tuesday.

    Engineers closed the bridge on 3 May. The police did not block any road. The mayor was not asked.
    """
  private static let table = "Day,Bridge,Cars\nMonday,closed,0\nTuesday,open,\"1,204\"\n"

  /// A bench with a kept review, and a folder of sources.
  private func bench(_ files: [String: String] = ["report.txt": report, "cars.csv": table]) throws -> Bench {
    let bench = try Bench(interactive: true)
    try FileManager.default.createDirectory(atPath: bench.path("sources"), withIntermediateDirectories: true)
    for (name, text) in files { try bench.write(text, to: "sources/" + name) }
    try bench.write(bridgeArticle, to: "bridge.txt")
    bench.run("load bridge.txt")
    return bench
  }

  private func digest(_ text: String) -> String { ArticleRecord.digest(of: Data(text.utf8)) }

  @Test("are added from a folder, in the order of names, and listed")
  func adding() throws {
    let bench = try bench()
    #expect(bench.run("documents") == "No documents yet: documents add FOLDER.")
    #expect(bench.run("documents add sources") == "added 2 documents: d1-d2")
    let documents = try #require(bench.session?.state.documents)
    #expect(documents.map(\.path) == ["sources/cars.csv", "sources/report.txt"])
    #expect(documents.map(\.kind) == [.table, .text])
    #expect(documents.map(\.sha256) == [digest(Self.table), digest(Self.report)])
    #expect(documents.map(\.bytes) == [Self.table.utf8.count, Self.report.utf8.count])
    #expect(
      bench.run("documents") == """
        d1  cars.csv  table, 53 bytes
            sources/cars.csv
        d2  report.txt  text, 137 bytes
            sources/report.txt
        """)
    #expect(try bench.names(in: "Sessions") == ["bridge.documents.sqlite", "bridge.json", "bridge.json.journal"])
    #expect(bench.run("documents add sources") == "2 already added")
    #expect(bench.run("history").contains("added documents d1-d2"))
  }

  @Test("are looked through for a claim, and a place of one is cited with what stands around it")
  func passages() throws {
    let bench = try bench()
    bench.run("documents add sources")
    let answer = bench.run("passages 2 -n 1")
    #expect(answer.hasPrefix("1  d2 sources/report.txt, paragraph 2, line 3\n   Engineers closed the bridge on 3 May."))
    #expect(
      bench.run("passages 2 in d1").contains("d1 sources/cars.csv, row 1\n   Day: Monday; Bridge: closed; Cars: 0"))
    #expect(bench.run("passages 3 in d2 -n 1").contains("The police did not block any road."))
    bench.run("cite passage 1 refutes")
    let item = try #require(bench.session?.state.evidence.first)
    #expect((item.document, item.sha256) == (DocumentID(2), digest(Self.report)))
    #expect((item.url, item.form) == ("sources/report.txt", .document))
    let link = try #require(item.links.first)
    #expect((link.claim, link.stance, link.quote) == (ClaimID(3), .refutes, "The police did not block any road."))
    #expect(
      (link.before, link.after) == ("Engineers closed the bridge on 3 May.", "The mayor was not asked."))
    #expect(link.locator == "paragraph 2, line 3")
    bench.run("passages 2 -n 1")
    bench.run("cite passage 1 supports")
    #expect(bench.session?.state.evidence.count == 1)
    #expect(bench.run("documents").contains("text, 137 bytes, cited for 2 claims"))
    #expect(bench.run("cite d1 context 1").hasPrefix("e2  cars.csv  dataset"))
  }

  @Test("that changed, or are gone, or another thing now, are named and not used")
  func missing() throws {
    let bench = try bench(["a.txt": Self.report, "b.txt": "Engineers closed it.", "c.txt": "Police. Roads."])
    bench.run("documents add sources")
    bench.run("passages 2 in d1")
    try bench.write("Nobody closed anything.", to: "sources/a.txt")
    try FileManager.default.removeItem(atPath: bench.path("sources/b.txt"))
    try FileManager.default.removeItem(atPath: bench.path("sources/c.txt"))
    try FileManager.default.createDirectory(atPath: bench.path("sources/c.txt"), withIntermediateDirectories: true)
    #expect(bench.run("cite passage 1 supports").hasPrefix("Document d1 has changed since it was added."))
    #expect(bench.session?.state.evidence.isEmpty == true)
    let answer = bench.run("passages 2")
    #expect(
      answer == """
        No passage found in 0 documents; 3 could not be read.
        d1 sources/a.txt has changed since it was added; “documents add sources/a.txt”
        reads it again.
        d2 sources/b.txt is no longer there.
        d3 sources/c.txt cannot be read: it is not a file.
        """)
    #expect(bench.run("documents add sources/a.txt") == "read again: d1")
    #expect(
      bench.run("passages 2 -n 1").contains("1  d1 sources/a.txt, paragraph 1, line 1\n   Nobody closed anything."))
    #expect(bench.run("documents open d2") == "Document d2 is no longer there.\nHint: “documents” shows what is there.")
  }

  @Test("are found again by another shell, also where the index is gone or damaged")
  func index() throws {
    let bench = try bench()
    bench.run("documents add sources")
    let expected = bench.run("passages 2")
    try bench.leave()
    let index = bench.path("Sessions/bridge.documents.sqlite")
    for damage in [nil, Data(), Data("damaged beyond repair".utf8)] as [Data?] {
      try FileManager.default.removeItem(atPath: index)
      if let damage { try damage.write(to: URL(fileURLWithPath: index)) }
      let other = try Bench(in: bench.folder, interactive: true)
      other.run("open Sessions/bridge.json")
      #expect(other.run("passages 2") == expected)
      let mode = try FileManager.default.attributesOfItem(atPath: index)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      try other.leave()
    }
  }

  @Test("can be taken out, and their words are in no file then")
  func removing() throws {
    let bench = try bench()
    bench.run("documents add sources")
    #expect(bench.run("documents remove d2") == "d2 removed")
    #expect(!bench.run("passages 2").contains("Engineers"))
    let index = try Data(contentsOf: URL(fileURLWithPath: bench.path("Sessions/bridge.documents.sqlite")))
    #expect(index.range(of: Data("police did not block".utf8)) == nil)
    #expect(bench.run("undo") == "undid: removed document d2")
    #expect(bench.run("passages 2 -n 1").contains("Engineers closed the bridge on 3 May."))
    #expect(bench.run("documents remove d7") == "There is no document d7.\nHint: “documents” lists them.")
  }

  @Test("that are private leave title, path, hash, size and words in the contacts file alone")
  func privacy() throws {
    let bench = try bench(["leak.txt": Self.report])
    bench.run("documents add --private sources/leak.txt")
    let secrets = ["leak.txt", "did not block", digest(Self.report), "\(Self.report.utf8.count)"]
    func places(_ secret: String) throws -> [String] {
      try bench.names(in: "Sessions").filter { name in
        let data = FileManager.default.contents(atPath: bench.path("Sessions/" + name)) ?? Data()
        return data.range(of: Data(secret.utf8)) != nil
      }
    }
    #expect(try places("did not block") == [])
    for secret in [secrets[0], secrets[2]] { #expect(try places(secret) == ["bridge.json.contacts"], "\(secret)") }
    #expect(bench.run("documents").hasPrefix("d1  leak.txt  private  text, 137 bytes"))
    #expect(bench.run("passages 3 -n 1").hasPrefix("1  d1 (private), paragraph 2, line 3\n   The police did not block"))
    bench.run("cite passage 1 refutes")
    bench.run("disputed 3 contradicted")
    let item = try #require(bench.session?.state.evidence.first)
    #expect(item.isPrivate && item.url == nil && item.title == nil && item.sha256 == nil)
    for format in ["html", "markdown", "csv", "jsonl"] {
      let report = bench.run("export \(format) -")
      for secret in secrets.dropLast() { #expect(!report.contains(secret), "\(format): \(secret)") }
      // A table has no room for quotations.
      let whole = bench.run("export \(format) - --include-private")
      #expect(whole.contains("did not block") == (format != "csv"), "\(format)")
    }
    bench.run("note 1: it says that the police did not block any road!")
    #expect(bench.run("export html -").hasPrefix("This would reveal a private document: "))
    bench.run("undo")
    #expect(!bench.run("export html -").hasPrefix("This would reveal"))
    bench.run("note 1: it is in sources/leak.txt")
    #expect(bench.run("export html -").hasPrefix("This would reveal a private document: "))
    #expect(
      bench.run("documents remove d1") == "d1 removed\nThe private ones were removed from the contacts file.")
    #expect(try places("leak.txt").filter { $0.hasSuffix(".contacts") } == [])
  }

  @Test("with hostile names and words reach the screen escaped")
  func hostile() throws {
    let name = "a\u{1B}[31m\u{202E}b.txt"
    let bench = try bench([name: "Engineers closed it.\u{1B}]0;owned\u{07} \u{202E}Police."])
    for line in ["documents add sources", "documents", "passages 2", "documents open d1", "documents remove d1"] {
      let answer = bench.run(line)
      #expect(!answer.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{07}" }, "\(line)")
    }
  }

  @Test("that cannot be read are named, and the others are added")
  func unreadable() throws {
    let bench = try bench(["a.txt": "Engineers closed it.", "b.txt": "", "c.bin": "\u{0}\u{1}"])
    try FileManager.default.createSymbolicLink(
      atPath: bench.path("sources/d.txt"), withDestinationPath: bench.path("bridge.txt"))
    let answer = bench.run("documents add sources nowhere.txt")
    #expect(answer.hasPrefix("added "))
    #expect(answer.contains("“sources/b.txt” contains no text.") && answer.contains("There is no file “nowhere.txt”."))
    #expect(bench.session?.state.documents.contains { $0.path == "sources/d.txt" } == false)
  }

  @Test("are read until the person stops, and the next time from there")
  func stopping() throws {
    let bench = try bench(["a.txt": "Engineers closed it.", "b.txt": "Police.", "c.txt": "Roads."])
    var asked = 0
    bench.stop = {
      asked += 1
      return asked > 2
    }
    #expect(
      bench.run("documents add sources")
        == "added 2 documents: d1-d2\nStopped: 1 document left. Repeat the command to continue.")
    bench.stop = { false }
    #expect(bench.run("documents add sources") == "added 1 document: d3; 2 already added")
  }

  @Test("answer filters: no passage, other figures, quotations that came out so")
  func filters() throws {
    let bench = try Bench(interactive: true)
    try bench.write(
      "The mayor said that “the bridge is very safe”. Engineers closed it on 4 May. Zebras graze.", to: "a.txt")
    try bench.write("MAYOR: The bridge is safe.\n\nMAYOR: Engineers closed it on 3 May.\n", to: "b.txt")
    bench.run("load a.txt")
    #expect(bench.run("list no:passages").hasPrefix("The review has no documents yet."))
    bench.run("documents add b.txt")
    func ids(_ filter: String) -> [String] {
      bench.screen("list \(filter)").lines.compactMap { line in
        line.plain.split(separator: " ").first { $0.allSatisfy(\.isNumber) }.map(String.init)
      }
    }
    let claims = try #require(bench.session?.state.claims)
    func id(_ words: String) -> String? { claims.first { $0.text.contains(words) }?.id.description }
    #expect(ids("no:passages").first == id("Zebras"))
    #expect(ids("different-figures").first == id("4 May"))
    #expect(ids("quotes:altered").first == id("safe"))
  }

  @Test("that are transcripts with time stamps, or in another language, want a person to hear or translate")
  func manners() throws {
    let bench = try Bench(interactive: true)
    try bench.write(
      "The mayor said that “the bridge is safe today”. “We will never close it again”, she promised.", to: "a.txt")
    try bench.write(
      "00:00:05 MAYOR: Good morning, the bridge is safe today.\n\n00:12:34 MAYOR: Thank you all for coming.\n",
      to: "call.txt")
    try bench.write(
      "Die Bürgermeisterin sagte am Montag, dass sie die Brücke nie wieder schließen werde. "
        + "Das war nicht alles, was sie den Leuten auf dem Platz versprach, denn es ging auch um die Straße und um das Geld, "
        + "das die Stadt dafür nicht hat.",
      to: "rede.txt")
    bench.run(lines: "load a.txt", "documents add call.txt rede.txt")
    let before = bench.run("quotes")
    let matching = "? matches the transcript; not heard: “the bridge is safe today”\n  in d1 call.txt, 00:00:05"
    #expect(before.contains(matching))
    #expect(before.contains("  after listening: tick 1.1 heard"))
    #expect(before.contains("? not found; a document is in another language: “We will never close it again”"))
    #expect(before.contains("  after translating it: tick 2.1 translated"))
    #expect(bench.run("tick 1.1 heard").hasPrefix("✓ 1.1 heard: "))
    #expect(bench.run("tick 2.1 translated").hasPrefix("✓ 2.1 translated: "))
    let after = bench.run("quotes")
    #expect(after.contains("✓ verbatim: “the bridge is safe today”\n  in d1 call.txt, 00:00:05"))
    #expect(after.contains("  heard by ada"))
    #expect(after.contains("✓ translated: “We will never close it again”\n  in d2 rede.txt\n  translated by ada"))
    #expect(bench.run("facts 1").contains("heard by ada"))
    #expect(bench.run("history 2").contains("heard 1.1"))
    bench.run("undo")
    #expect(bench.run("quotes").contains("tick 2.1 translated"))
  }

  @Test("are not cited by their path where they are private")
  func privatePath() throws {
    let bench = try Bench(interactive: true)
    try bench.write("The mayor said that the bridge is safe.", to: "a.txt")
    try bench.write("The bridge is safe.\n", to: "memo.txt")
    bench.run(lines: "load a.txt", "save a.json", "documents add --private memo.txt")
    let answer = bench.run("cite memo.txt supports 1")
    #expect(
      answer.replacing("\n", with: " ")
        == "“memo.txt” is a private document of this review: a citation would put its path into the session. "
        + "Hint: Cite a passage of it: type “passages”, then for example “cite passage 1 supports”.")
    #expect(bench.session?.state.evidence.isEmpty == true)
    #expect(try !bench.names().contains { $0.hasSuffix(".sources") })
  }

  @Test("leave a tick on its evidence where somebody hears the words afterwards")
  func heardOnEvidence() throws {
    let bench = try Bench(interactive: true)
    try bench.write("The mayor said that “the bridge is safe today”.", to: "a.txt")
    try bench.write("00:00:05 MAYOR: The bridge is safe today.\n\n00:12:34 MAYOR: Thank you.\n", to: "call.txt")
    bench.run(lines: "load a.txt", "documents add call.txt", "cite call.txt supports 1", "tick 1.1 on e1")
    #expect(bench.run("tick 1.1 heard").hasPrefix("✓ 1.1 heard on e1: "))
    #expect(bench.run("facts 1").contains("heard by ada on e1"))
  }

  @Test("are asked by two shells at once, and added by the one that holds the session")
  func twoShells() throws {
    let bench = try bench()
    bench.run("documents add sources")
    let other = try Bench(in: bench.folder, interactive: true)
    other.run("open Sessions/bridge.json")
    #expect(other.run("passages 2") == bench.run("passages 2"))
    #expect(other.run("documents add bridge.txt").contains("is open in"))
    #expect(bench.run("documents add bridge.txt") == "added 1 document: d3")
    #expect(bench.run("passages 2 -n 1").contains("d3 bridge.txt"))
  }

  @Test("go along where the session moves")
  func moving() throws {
    let bench = try bench()
    bench.run("documents add sources")
    let expected = bench.run("passages 2")
    bench.run("save review.json")
    #expect(bench.has("review.documents.sqlite"))
    #expect(try bench.names(in: "Sessions") == [])
    #expect(bench.run("passages 2") == expected)
  }

  @Test("that were cited are looked after by check")
  func check() throws {
    let bench = try bench()
    bench.run(lines: "documents add sources", "passages 3 -n 1 in d2", "cite passage 1 refutes")
    #expect(!bench.run("check").contains("original"))
    try bench.write("another text", to: "sources/report.txt")
    #expect(
      bench.run("check").contains("advice: the original of e1 has changed since it was cited: “sources/report.txt”"))
    try FileManager.default.removeItem(atPath: bench.path("sources/report.txt"))
    #expect(bench.run("check").contains("advice: the original of e1 cannot be opened: “sources/report.txt”"))
  }

  @Test("from an address are kept as they were sent, and asked without the network from then on")
  func address() throws {
    var asked = 0
    let bench = try Bench(
      interactive: true,
      fetch: { (address) throws(FetchError) in
        asked += 1
        return FetchedPage(
          requested: address.text, url: address.text, status: 200, contentType: "text/plain",
          body: Array("Engineers closed the bridge on 3 May.".utf8))
      })
    try bench.write(bridgeArticle, to: "bridge.txt")
    bench.run("load bridge.txt")
    #expect(bench.run("documents add https://example.org/report").hasPrefix("added 1 document: d1"))
    #expect(bench.run("passages 2 -n 1").hasPrefix("1  d1 https://example.org/report, paragraph 1, line 1"))
    bench.run("cite passage 1 supports")
    #expect(bench.session?.state.evidence.first?.accessed == "1970-01-01")
    #expect(bench.text(of: "Sessions/bridge.pages.warc")?.contains("Engineers closed the bridge on 3 May.") == true)
    #expect(asked == 1)
    try bench.leave()
    try FileManager.default.removeItem(atPath: bench.path("Sessions/bridge.documents.sqlite"))
    bench.run("open Sessions/bridge.json")
    #expect(bench.run("passages 2").contains("d1 https://example.org/report is not available: its text was not saved"))
  }

  @Test("stay in memory where the session has no file")
  func fileless() throws {
    let bench = try Bench()
    try bench.write(bridgeArticle, to: "bridge.txt")
    try bench.write(Self.report, to: "report.txt")
    bench.run(lines: "load bridge.txt", "documents add report.txt")
    #expect(bench.run("passages 2 -n 1").contains("Engineers closed the bridge on 3 May."))
    #expect(try bench.names() == ["bridge.txt", "report.txt"])
    #expect(bench.run("documents add --private report.txt").hasPrefix("This session has no file yet."))
    bench.run("save s.json")
    #expect(bench.run("passages 2 -n 1").contains("Engineers closed the bridge on 3 May."))
    #expect(bench.has("s.documents.sqlite"))
  }
}
