import FileTesting
import Foundation
import SessionKit
import TerminalTesting
import Testing

/// Files that others wrote, made to end the program: it ends by itself, with a message and an exit code.
@Suite("No input ends the program by a signal", .timeLimit(.minutes(30)))
struct HostileInputTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write("The mayor said the bridge is safe.\nEngineers closed it.\n", to: "bridge.txt")
  }

  /// A sound session in `s.json`, one text of it replaced by another.
  private func session(_ old: String, _ new: String, to name: String) throws {
    _ = try program.run("bridge.txt", input: "verified 1\nsave s.json\n")
    let text = try program.text("s.json")
    #expect(text.contains(old))
    try program.write(text.replacing(old, with: new, maxReplacements: 1), to: name)
  }

  @Test("whatever number an event has", arguments: [Int.max, .min, 0])
  func sequence(number: Int) throws {
    try session("\"seq\" : 2,", "\"seq\" : \(number),", to: "seq.json")
    let check = try program.run("check", "seq.json")
    #expect(check.code == 65)
    #expect(check.messages.contains("expected event 2 here"))
    #expect(try program.run("repair", "seq.json").code == 0)
    #expect(try program.run("check", "seq.repaired.json", "--reseal").code == 0)
  }

  @Test(
    "where the text ends before its claims do",
    arguments: [
      "split 1 at \"bridge\"", "trim 1 \"bridge\"", "speaker 1: mayor", "join 1 2", "add \"x\"", "show 1", "list",
      "coverage",
      "balance", "review", "find x", "export html -", "export webannotation -", "export csv - --offsets utf16",
      "reload bridge.txt", "diff bridge.txt", "restate 1: x", "verified 1", "undo",
    ])
  func shortText(command: String) throws {
    let article = "\"The mayor said the bridge is safe.\\nEngineers closed it.\\n\""
    try session(article, "\"x\"", to: "short.json")
    let run = try program.run("short.json", input: "\(command)\nsave --force t.json\n")
    #expect(run.code <= 1, "\(run.messages)")
    #expect(run.messages.contains("is inconsistent"))
    let check = try program.run("check", "short.json")
    #expect(check.code == 65)
    #expect(check.output.contains("beyond the end of the text"))
  }

  @Test("where a file may not grow any more")
  func largestFile() throws {
    try program.write("verified 1: \(String(repeating: "words ", count: 400))\nsave s.json\n", to: "commands")
    let run = try program.runScript("ulimit -f 1; \"$stet\" bridge.txt < commands > /dev/null")
    #expect(run.code == 1)
    #expect(run.messages.contains("“s.json” cannot be written: File too large."))
    #expect(!program.has("s.json"))
  }

  @Test("where files of commands run each other without end")
  func nestedRuns() throws {
    for number in 0..<40 { try program.write("run n\(number + 1)\n", to: "n\(number)") }
    try program.write("verified 1\n", to: "n40")
    let run = try program.run("bridge.txt", input: "run n0\nrun n30\nstatus\n")
    #expect(run.code == 1)
    #expect(run.messages.contains("“n16” was not run: command files are nested more than 16 deep."))
    #expect(run.messages.contains("Hint: Put the commands in fewer files."))
    // What is nested less runs.
    #expect(run.output.contains("✓ 1 verified"))
  }

  @Test(
    "where a file is a device or claims to be larger than any disk", arguments: ["text", "check", "replay", "import"])
  func endless(command: String) throws {
    let sparse = try FileHandle(
      forWritingTo: {
        try program.write("", to: "sparse")
        return URL(fileURLWithPath: program.folder("sparse"))
      }())
    try sparse.truncate(atOffset: 1 << 42)
    try sparse.close()
    for path in ["sparse", "/dev/zero"] {
      let run = try program.run([command, path] + (command == "import" ? ["-o", "o.json"] : []), input: Data())
      #expect(65...74 ~= run.code, "\(path): \(run.code) \(run.messages)")
      #expect(
        run.messages.contains("too large") || run.messages.contains("not a text file")
          || run.messages.contains("a device"))
    }
  }

  @Test(
    "where standard input is a folder or closed",
    arguments: ["text -", "claims", "", "claims --input jsonl --format jsonl"])
  func standardInput(command: String) throws {
    for input in ["< .", "<&-"] {
      let run = try program.runScript("\"$stet\" \(command) \(input)")
      #expect((1..<128).contains(run.code), "\(run.code)")
      #expect(run.messages.hasPrefix("stet: "), "\(run.messages)")
    }
  }
}
