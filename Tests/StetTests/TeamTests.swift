import FileTesting
import Foundation
import TerminalTesting
import Testing

@Suite("Several checkers")
struct TeamTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write("The mayor said the bridge is safe.\nPolice closed it on Monday.\n", to: "bridge.txt")
    try program.write("Another article says something else.\n", to: "other.txt")
    try program.run("bridge.txt", input: "verified 1\ndisputed 2: closed on Tuesday\nsave bridge.ada.json\n")
      .expectDone()
    try program.run("blind", "bridge.ada.json", "-o", "bridge.bo.json").expectDone()
    try work("verified 1\none-sided 2\n", by: "bo", on: "bridge.bo.json")
  }

  private func work(_ lines: String, by checker: String, on file: String) throws {
    try program.run(file, input: lines, environment: ["STET_CHECKER": checker]).expectDone()
  }

  @Test("get a blind copy that names no verdict")
  func blind() throws {
    try program.run("blind", "bridge.ada.json", "-o", "fresh.json").expectDone()
    let copy = try program.text("fresh.json")
    #expect(!copy.contains("verified") && !copy.contains("Tuesday"))
    #expect(try program.run("replay", "fresh.json").code == 0)
    #expect(try program.run("blind", "bridge.ada.json").output == copy)
    let refused = try program.run("blind", "bridge.ada.json", "-o", "fresh.json")
    #expect(refused.code == 73)
    #expect(
      refused.messages == "stet: “fresh.json” already exists.\nHint: Name another file, or add --force.\n")
  }

  @Test("merge their files, the same in any order")
  func merge() throws {
    let merge = try program.run("merge", "bridge.ada.json", "bridge.bo.json", "-o", "all.json")
    #expect(merge.code == 0)
    #expect(merge.messages == "2 sessions, 6 events; claims contested: 1; events set aside: 0\n")
    #expect(try program.run("replay", "all.json").code == 0)
    let all = try program.text("all.json")
    #expect(try program.run("merge", "bridge.bo.json", "bridge.ada.json").output == all)
    #expect(try program.run("merge", "all.json", "bridge.ada.json").output == all)
    #expect(try program.run("merge", "all.json", "bridge.ada.json", "-o", "all.json").code == 73)
    #expect(try program.run("merge", "all.json", "bridge.ada.json", "-o", "all.json", "--force").code == 0)
    #expect(try program.text("all.json") == all)
    let conflicts = try program.run("all.json", input: "list conflicts\n")
    #expect(conflicts.output.contains("✗ disputed — ada: closed on Tuesday"))
    #expect(conflicts.output.hasSuffix("1 claim contested, 0 events set aside\n"))
  }

  @Test("see how far they agree")
  func agree() throws {
    let agree = try program.run("agree", "bridge.ada.json", "bridge.bo.json")
    #expect(
      agree.output == """
        verdicts   ada  bo
        verified     1   1
        disputed     1   0
        one-sided    0   1
        all          2   2

        rows ada, columns bo
                   verified  disputed  one-sided
        verified          1         0          0
        disputed          0         0          1
        one-sided         0         0          0

        claims judged by two or more  2
        raw agreement                 0.500
        Cohen's kappa                 0.333
        Krippendorff's alpha          0.400

        """)
    let records = try program.run("agree", "bridge.ada.json", "bridge.bo.json", "--format", "jsonl").output
    #expect(
      records == """
        {"claim":"1","polarity":"asserted","text":"the bridge is safe","verdicts":{"ada":"verified","bo":"verified"}}
        {"claim":"2","polarity":"asserted","text":"Police closed it on Monday","verdicts":{"ada":"disputed","bo":"one-sided"}}
        {"alpha":0.4,"checkers":["ada","bo"],"claims":2,"kappa":0.3333333333333333,"rawAgreement":0.5}

        """)
    let alone = try program.run("agree", "bridge.ada.json")
    #expect(
      alone.output.hasSuffix("agreement                     not defined: no claim has verdicts from two checkers\n"))
  }

  @Test("are told which file does not belong there, or does not hold together")
  func refusals() throws {
    try program.run("other.txt", input: "save other.json\n").expectDone()
    for command in ["merge", "agree"] {
      let other = try program.run(command, "bridge.ada.json", "other.json")
      #expect(other.code == 65)
      #expect(
        other.messages == """
          stet: “other.json” and “bridge.ada.json” are not about the same text.
          Hint: Only sessions on the same text can be merged.

          """)
    }
    try program.write(
      try program.text("other.json").replacingOccurrences(of: "something", with: "nothing!!"), to: "o.json")
    for command in ["merge", "agree", "blind"] {
      let damaged = try program.run(command, "o.json")
      #expect(damaged.code == 65)
      #expect(damaged.messages.hasPrefix("stet: “o.json” is inconsistent.\n"))
    }
    #expect(try program.run("merge", "--git", "bridge.ada.json").code == 64)
  }
}

@Suite("Branches in git", .enabled(if: NeededProgram.runs("git")))
struct GitMergeTests {
  @Test("are merged by the driver that the README names, without conflict and without loss")
  func driver() throws {
    let program = try Program()
    let stet = try program.path
    let git = Git(folder: program.folder.path)
    try program.write("The mayor said the bridge is safe.\nPolice closed it on Monday.\n", to: "bridge.txt")
    try git("init", "-q", "-b", "main")
    try git("config", "merge.stet.name", "Stet sessions")
    try git("config", "merge.stet.driver", "'\(stet)' merge --git %O %A %B")
    try program.write("Sessions/*.json merge=stet\n", to: ".gitattributes")
    try FileManager.default.createDirectory(atPath: program.folder("Sessions"), withIntermediateDirectories: true)
    try program.run("bridge.txt", input: "flag 1\nsave Sessions/bridge.json\n").expectDone()
    func commit(_ lines: String, by checker: String) throws {
      try program.run("Sessions/bridge.json", input: lines, environment: ["STET_CHECKER": checker]).expectDone()
      try git("commit", "-q", "-a", "-m", checker)
    }
    try git("add", ".gitattributes", "bridge.txt", "Sessions")
    try git("commit", "-q", "-m", "begun")
    try git("branch", "bo")
    try commit("verified 1\nnote 2: ada's note\n", by: "ada")
    try git("switch", "-q", "bo")
    try commit("disputed 1\nnote 2: bo's note\n", by: "bo")
    try git("switch", "-q", "main")
    try git("merge", "-q", "-m", "both", "bo")
    #expect(try program.run("replay", "Sessions/bridge.json").code == 0)
    let shown = try program.run("Sessions/bridge.json", input: "list conflicts\nshow 2\n").output
    #expect(shown.contains("1 claim contested, 0 events set aside"))
    #expect(shown.contains("ada's note") && shown.contains("bo's note"))
    // Going on in both branches and merging again changes nothing that was merged before.
    try commit("adjudicate 1 disputed\n", by: "cy")
    try git("switch", "-q", "bo")
    try commit("flag 2\n", by: "bo")
    try git("merge", "-q", "-m", "again", "main")
    let again = try program.run("Sessions/bridge.json", input: "list conflicts\nhistory\n").output
    #expect(again.contains("No claims are contested, and nothing is set aside."))
    #expect(again.split(separator: "\n").count { $0.contains("ada's note") } == 1)
  }

  /// Git in a folder, with no settings but those of the folder.
  private struct Git {
    let folder: String

    func callAsFunction(_ arguments: String...) throws {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/git")
      process.arguments = ["-C", folder, "-c", "user.name=tester", "-c", "user.email=tester@example.org"] + arguments
      process.environment = [
        "HOME": folder, "PATH": "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1", "GIT_MERGE_AUTOEDIT": "no",
        "LC_ALL": "C.UTF-8",
      ]
      process.standardInput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0, "git \(arguments.joined(separator: " "))")
    }
  }
}

extension Program.Run {
  /// Stops the test where the run failed, because what follows builds on it.
  func expectDone() throws { try #require(code == 0, "\(messages)") }
}

extension Program {
  /// Where the program is.
  fileprivate var path: String { get throws { try BuiltProgram.path("stet") } }
}
