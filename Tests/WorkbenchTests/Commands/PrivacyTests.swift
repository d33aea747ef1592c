import Foundation
import SessionKit
import Testing

@testable import Workbench

@Suite("Private sources") struct PrivacyTests {
  private let bench: Bench

  init() throws {
    bench = try Bench(interactive: false)
    try bench.write(bridgeArticle, to: "bridge.txt")
    bench.run(lines: "load bridge.txt", "save review.json")
  }

  /// The names of all files in the folder in which any of the words stands.
  private func files(saying words: String...) throws -> [String] {
    try bench.names().filter { name in
      let text = bench.text(of: name) ?? ""
      return words.contains { text.localizedCaseInsensitiveContains($0) }
    }
  }

  @Test("stand in the session by their alias, and by their name in a file for its owner alone")
  func contacts() throws {
    bench.run("cite interview as \"S1, border worker\" supports 2: saw it")
    #expect(bench.run("contact S1 \"Jane Roe\": by Signal") == "S1 added to the contacts")
    #expect(bench.run("contact") == "S1  Jane Roe: by Signal")
    bench.run("verified 2")
    #expect(try files(saying: "Jane Roe") == ["review.json.contacts"])
    let attributes = try FileManager.default.attributesOfItem(atPath: bench.path("review.json.contacts"))
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    bench.run("save copy.json")
    #expect(try files(saying: "Jane Roe") == ["copy.json.contacts", "review.json.contacts"])
    bench.run("contact S1 none")
    #expect(try files(saying: "Jane Roe") == ["review.json.contacts"])
  }

  @Test("are erased by purge from the file, the journal, the contacts and the history, and that it happened stays")
  func purge() throws {
    bench.run("cite interview as \"S1, border worker\" supports 2 context 3: saw the tanks")
    bench.run("contact S1 \"Jane Roe\"")
    bench.run(
      lines: "cite e1 refutes 1: also this", "note 2: Jane Roe and s1, border worker agree", "verified 2 minor-error")
    #expect(try !files(saying: "border worker").isEmpty)
    #expect(
      bench.run("purge S1") == "S1 was erased from the session, its journal, the contacts, the history and the archive."
    )
    #expect(try files(saying: "Jane Roe", "border worker", "saw the tanks", "also this") == [])
    #expect(bench.forgotten == [["S1", "Jane Roe"]])
    #expect(bench.run("history 1").contains("purged a private source (e1)"))
    #expect(bench.run("evidence e1").hasPrefix("e1  [purged]  interview"))
    #expect(bench.claim("2")?.tag?.reasons == [.minorError])
    #expect(bench.claim("2")?.notes.map(\.text) == ["[purged] and [purged] agree"])
    try bench.leave()
    #expect(try files(saying: "Jane Roe", "border worker", "saw the tanks") == [])
    #expect(try SessionStore.open(bench.path("review.json")).findings == [])
    #expect(try bench.names() == ["bridge.txt", "review.json"])
  }

  @Test("can only be purged where there are any, and when the person agrees")
  func refusals() throws {
    #expect(
      bench.run("purge S9")
        == "There is no private source “S9”.\nHint: “sources” lists the evidence with its aliases.")
    bench.run("cite interview as \"S1\" supports 2")
    bench.answers = [false]
    #expect(bench.run("purge S1") == "Cancelled.")
    #expect(bench.questions == ["Erase “S1” for good?"])
    let other = try Bench()
    try other.write(bridgeArticle, to: "bridge.txt")
    other.run("load bridge.txt")
    #expect(other.run("contact S1 \"Jane Roe\"").hasPrefix("This session has no file yet."))
  }

  @Test(
    "keep their lines out of the history",
    arguments: [
      ("contact S1 \"Jane Roe\"", true), ("purge S1", true), ("note 9 private: she called", true),
      ("note article private: x", true), ("note 9: private words", false), ("verified 9", false), ("", false),
      ("note \"", false), ("contact S6 \"Jane Roe", true), ("note 9 private: \"she", true), ("purge \"S1", true),
      ("note 9 private \"she", true), ("CONTACT S6 \"Jane", true), ("alias c = contact S1 \"Jane Roe", true),
      ("alias c = contact S1 \"Jane Roe\"", true),
      ("alias n = note 9 private: \"she", true), ("alias v = verified \"x", false), ("\"contact\" S6 \"Jane", true),
    ])
  func history(line: String, isPrivate: Bool) { #expect(PrivateLine.isPrivate(line) == isPrivate) }

  @Test(
    "are found in what goes out, with the place",
    arguments: [
      ("note 2: says Jane Roe", "a note on claim 2"),
      ("verified 2: jane roe saw it", "the reason for the verdict on claim 2"),
      ("cite \"letter of Jane Roe\" supports 1", "evidence e1"),
      ("suggest 3: Jane Roe said", "the wording suggested for claim 3"),
      ("note article: Jané Roe", "the note on the article"), ("ask 2 \"Jane Roe\"", "inquiry q1"),
      ("speaker 3: Jane Roe", "the speaker of claim 3"),
    ])
  func leak(line: String, place: String) throws {
    bench.run("contact S1 \"Jane Roe\"")
    bench.run(line)
    let session = try #require(bench.session)
    let found = PrivateName(in: Saying.all(in: session.state), book: try bench.desk.contacts())
    #expect(found?.alias == "S1")
    #expect(found?.place == place)
    #expect(PrivateName(in: Saying.all(in: session.state), book: ContactBook()) == nil)
  }
}
