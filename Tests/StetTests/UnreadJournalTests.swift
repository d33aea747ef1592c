import FileTesting
import Foundation
import SessionKit
import TerminalTesting
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite("A session whose journal cannot be relied on, on the command line")
struct UnreadJournalTests {
  private let program: Program

  /// What is wrong with the journal of `s.json`, and what is said of it.
  enum Fault: String, CaseIterable, Sendable {
    case lastLine, middle, foreign, link

    var words: String {
      switch self {
      case .lastLine: "is damaged at line 4"
      case .middle: "is damaged at line 3"
      case .foreign: "does not continue this session"
      case .link: "cannot be read: it is a link to another file"
      }
    }
  }

  init() throws {
    program = try Program()
    try program.write("The mayor said the bridge is safe. The road was closed in May.\n", to: "bridge.txt")
    try program.write("The mayor said the bridge is safe. The road was closed in June.\n", to: "newer.txt")
    _ = try program.run("bridge.txt", input: "verified 1 minor-error\nsave s.json\n")
  }

  /// Leaves three steps in the journal, as a kill does, and then does harm to it.
  private func leaveJournal(_ fault: Fault) throws {
    let path = program.folder("s.json")
    let (opening, keeper) = try SessionKeeper.opening(path, holder: .current(at: Date()))
    var session = opening.session
    for number in 1...3 {
      try session.record(.claimNoted(.init(claims: [ClaimID(2)], text: "note number \(number)")), by: "ada", at: Date())
      _ = try keeper?.keep(session)
    }
    let journal = path + ".journal"
    switch fault {
    case .lastLine: try change("note number 3", "note number 7", in: "s.json.journal")
    case .middle: try change("note number 2", "note number 7", in: "s.json.journal")
    case .foreign:
      _ = try program.run("bridge.txt", input: "disputed 2 outdated\nsave other.json\n")
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.moveItem(atPath: program.folder("other.json"), toPath: path)
    case .link:
      try FileManager.default.moveItem(atPath: journal, toPath: program.folder("moved"))
      symlink("moved", journal)
    }
  }

  private func change(_ from: String, _ to: String, in name: String) throws {
    let text = try program.text(name)
    try #require(text.contains(from))
    try program.write(text.replacing(from, with: to), to: name)
  }

  @Test(
    "is told by every command that would go without the steps, and nothing is made of it", arguments: Fault.allCases)
  func told(fault: Fault) throws {
    try leaveJournal(fault)
    let before = try program.folder.names
    let files = try ["s.json", "s.json.journal"].map(program.text)
    let commands = [
      ["check", "s.json"], ["export", "s.json", "--format", "csv"], ["export", "s.json", "--all", "out"],
      ["merge", "s.json", "s.json", "-o", "m.json"], ["blind", "s.json", "-o", "b.json"],
      ["agree", "s.json", "s.json"],
      ["archive", "add", "--drafts", "s.json", "--archive", "a.sqlite"], ["reload", "s.json", "newer.txt"],
      ["replay", "s.json", "--speed", "max"], ["replay", "s.json", "--at", "3"], ["check", "s.json", "--reseal"],
    ]
    for words in commands {
      let run = try program.run(words, input: Data())
      #expect(run.code == 65, "\(words)")
      #expect(
        run.messages.hasPrefix("stet: Steps may be missing from “s.json”: its journal \(fault.words)"), "\(words)")
      #expect(run.messages.contains("\nHint: "))
      #expect(!run.output.contains("note number") && !run.output.contains("minor-error"), "\(words)")
    }
    let replay = try program.run("replay", "s.json")
    #expect(replay.code == 1)
    #expect(replay.output == "s.json: differs\n  steps may be missing: the journal \(fault.words)\n")
    #expect(try program.folder.names.filter { $0 != "a.sqlite" } == before)
    #expect(try ["s.json", "s.json.journal"].map(program.text) == files)
  }

  @Test(
    "is read back by repair",
    arguments: [
      (.lastLine, "nothing new; the contents of line 4 are lost", nil),
      (.middle, "1 step recovered; the contents of line 3 are lost", [1, 3]),
    ] as [(Fault, String, [Int]?)])
  func repaired(fault: Fault, words: String, notes: [Int]?) throws {
    try leaveJournal(fault)
    let shell = try program.run("s.json", input: "status\n")
    #expect(shell.messages.contains("Steps may be missing: the journal \(fault.words)."))
    #expect(shell.messages.contains("It was set aside as “s.json.journal-2”; “stet repair s.json” recovers what fits."))
    #expect(!program.has("s.json.journal"))
    #expect(try program.run("check", "s.json").output.contains("s.json.journal-2 may contain steps"))
    let run = try program.run("repair", "s.json")
    #expect(run.code == 0)
    #expect(run.output.contains("s.json.journal-2: \(words)\n"), "\(run.output)")
    #expect(program.has("s.repaired.json") == (notes != nil))
    guard let notes else { return }
    let repaired = try program.opening("s.repaired.json")
    #expect(repaired.findings == [])
    let found = repaired.session.state.claims[try #require(ClaimID("2"))]?.notes.map(\.text)
    #expect(found == notes.map { "note number \($0)" })
  }

  @Test("never loses the session to a report or a copy, by whatever name")
  func ownFile() throws {
    symlink("s.json", program.folder("link.json"))
    link(program.folder("s.json"), program.folder("same.json"))
    let before = try program.text("s.json")
    for target in ["s.json", "./s.json", "link.json", "same.json", "s.json.contacts", "s.json.journal", "s.pages.warc"]
    {
      for session in ["s.json", "link.json"] {
        for words in [["export", session, "--format", "csv"], ["blind", session]] {
          try expectOwnFile(words, target)
        }
      }
      let shell = try program.run("s.json", input: "export --force csv \(target)\n")
      #expect(shell.messages.contains("is a file of this session."))
    }
    #expect(try program.text("s.json") == before)
    #expect(!program.has("s.json.contacts") && !program.has("s.json.journal") && !program.has("s.pages.warc"))
    // Nor a damaged one to what was saved of it.
    try change("\"verified\"", "\"verifeid\"", in: "s.json")
    let damaged = try program.text("s.json")
    for target in ["s.json", "./s.json", "link.json", "s.json.contacts", "s.json.journal", "s.pages.warc"] {
      for session in ["s.json", "link.json"] { try expectOwnFile(["repair", session], target) }
    }
    #expect(try program.text("s.json") == damaged)
    try program.run("repair", "s.json", "-o", "other.json").expectDone()
  }

  private func expectOwnFile(_ words: [String], _ target: String) throws {
    let run = try program.run(words + ["-o", target, "--force"], input: Data())
    #expect(run.code == 1, "\(words) \(target)")
    #expect(run.messages == "stet: “\(target)” is a file of this session.\nHint: Name another file.\n")
  }

  @Test("has no leftovers of an export that was killed once it is exported again")
  func leftovers() throws {
    try program.write("half a re", to: "out.md.999999999.tmp")
    try program.write("a person's", to: "out.md.mine.tmp")
    #expect(try program.run("export", "s.json", "--format", "markdown", "-o", "out.md").code == 0)
    #expect(try program.folder.names.filter { $0.hasPrefix("out") } == ["out.md", "out.md.mine.tmp"])
    try program.write("half a re", to: "out.md.999999999.tmp")
    #expect(try program.run("s.json", input: "export --force markdown out.md\n").code == 0)
    #expect(try program.folder.names.filter { $0.hasPrefix("out") } == ["out.md", "out.md.mine.tmp"])
  }
}
