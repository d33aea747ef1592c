import Foundation
import Testing

@testable import Workbench

@Suite("Notes in an editor")
struct NoteEditorTests {
  /// What the editor was given: the file's text and its permissions.
  private final class Seen {
    var text = ""
    var mode = 0
    var path = ""
    var program = Settings.Program.auto
  }

  private func bench(writing text: String, succeeds: Bool = true, seen: Seen = Seen()) throws -> Bench {
    let bench = try Bench(interactive: true) { path, program in
      seen.text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      seen.mode = ((try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int) ?? 0
      (seen.path, seen.program) = (path, program)
      let below = seen.text.drop { $0 == "\n" }
      try? (text + "\n" + below).write(toFile: path, atomically: false, encoding: .utf8)
      return succeeds
    }
    try bench.write(bridgeArticle, to: "bridge.txt")
    bench.run("load bridge.txt")
    return bench
  }

  @Test("are written in a file that nobody else can read, and that is gone afterwards")
  func written() throws {
    let seen = Seen()
    let bench = try bench(writing: "# first\n\nsecond: é", seen: seen)
    bench.run("set editor vim -n")
    #expect(bench.run("note 2") == "2 noted: # first\n\nsecond: é")
    #expect(bench.claim("2")?.notes.map(\.text) == ["# first\n\nsecond: é"])
    #expect(seen.mode == 0o600)
    #expect(seen.program == .command("vim -n"))
    #expect(seen.text.hasSuffix("\n2: Engineers closed it on Monday\n"))
    #expect(!FileManager.default.fileExists(atPath: seen.path))
    #expect(bench.run("note article").hasPrefix("noted on the article: # first"))
  }

  @Test("begin with the reading where a claim is to be restated, or with its words")
  func restated() throws {
    let seen = Seen()
    let bench = try bench(writing: "Engineers closed the bridge", seen: seen)
    bench.run("restate 2: Engineers closed the old bridge")
    #expect(bench.run("restate 2").hasPrefix("2 restated: Engineers closed the bridge"))
    #expect(seen.text.hasPrefix("Engineers closed the old bridge\n\n"))
  }

  @Test("without words change nothing", arguments: ["", "  \n\n"])
  func empty(text: String) throws {
    let bench = try bench(writing: text)
    bench.run("note 2: kept")
    #expect(bench.run("note 2") == "Nothing was written, so there is no note.")
    #expect(bench.claim("2")?.notes.map(\.text) == ["kept"])
  }

  @Test("say so where the editor fails, where the claim is not there, and where there is no terminal")
  func failing() throws {
    #expect(
      try bench(writing: "x", succeeds: false).run("note 2") == """
        The editor (auto) failed or could not be started.
        Hint: Choose another with “set editor”, or put the words after a colon.
        """)
    let seen = Seen()
    #expect(try bench(writing: "x", seen: seen).run("note 99").hasPrefix("There is no claim 99."))
    #expect(seen.path == "")
    let pipe = try Bench()
    try pipe.write(bridgeArticle, to: "bridge.txt")
    pipe.run("load bridge.txt")
    #expect(pipe.run("note 2").hasPrefix("“note” needs a colon and the words."))
  }
}
