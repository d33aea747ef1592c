import Foundation
import Testing

@Suite("Damaged and older sessions on the command line")
struct RepairCommandTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write("The mayor said the bridge is safe. The road was closed in May.\n", to: "bridge.txt")
    _ = try program.run("bridge.txt", input: "verified 1 minor-error\nnote 2: ask the council\nsave s.json\n")
  }

  private func damage(_ from: String, _ to: String) throws {
    let sound = try program.text("s.json")
    let damaged = sound.replacing(from, with: to, maxReplacements: 1)
    #expect(damaged != sound)
    try program.write(damaged, to: "s.json")
  }

  @Test("repair writes a new file, lists what is lost, and leaves the damaged one")
  func repair() throws {
    try damage("\"verified\"", "\"true\"")
    let damaged = try program.text("s.json")
    let run = try program.run("repair", "s.json")
    #expect(run.code == 0, "\(run.messages)")
    let lines = run.output.split(separator: "\n").map { $0.replacing(/line \d+, column \d+/, with: "HERE") }
    #expect(
      lines == [
        "HERE: lost: event 3 (claimTagged): “true” is not a verdict that this version of Stet knows",
        "HERE: event 3 is missing",
        "HERE: event 4 is now event 3", "HERE: the state does not match the events; rebuilt from them",
        "recovered 3 events to s.repaired.json",
      ])
    #expect(try program.text("s.json") == damaged)
    #expect(try program.run("replay", "s.repaired.json").code == 0)
    let again = try program.run("repair", "s.json")
    #expect(again.code == 73)
    #expect(again.messages.hasPrefix("stet: “s.repaired.json” already exists."))
    #expect(try program.run("repair", "s.json", "--force").code == 0)
    #expect(try program.run("repair", "s.json", "-o", "./s.json", "--force").code == 1)
    #expect(try program.text("s.json") == damaged)
    #expect(
      try program.run("repair", "s.repaired.json").output
        == "s.repaired.json: nothing is wrong; nothing written\n")
  }

  @Test("repair says where nothing is left")
  func nothingLeft() throws {
    try program.write("{\n  \"article\" : {\n    \"blo", to: "cut.json")
    let run = try program.run("repair", "cut.json")
    #expect(run.code == 65)
    #expect(
      run.messages
        == "stet: Nothing in “cut.json” can be recovered: none of its events can be read.\nHint: Look for an earlier copy. The file is unchanged.\n"
    )
    #expect(!program.has("cut.repaired.json"))
  }

  @Test("check tells everything that is wrong, with line and column")
  func check() throws {
    try damage("\"text\" : \"ask the council\"", "\"text\" : ask the council\"")
    let run = try program.run("check", "s.json")
    #expect(run.code == 65)
    #expect(
      run.output.contains(
        /^line \d+, column \d+: event 4 \(claimNoted\) cannot be read: expected a value, found “a”/))
    #expect(run.messages.contains(#/^stet: “s.json” is damaged at events\[3\].text \(line \d+, column \d+\): /#))
    #expect(run.messages.contains("stet repair FILE"))
  }

  @Test("check tells a finding of a whole file with line and column too")
  func finding() throws {
    try damage("\"verified\"", "\"disputed\"")
    let run = try program.run("check", "s.json")
    #expect(run.code == 65)
    #expect(
      run.output.contains(
        /\nclaims › 1 › tag › verdict: saved “verified”, replayed “disputed” \(line \d+, column \d+\)\n/))
  }

  @Test("schema prints a JSON Schema")
  func schema() throws {
    let run = try program.run("schema")
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test("replay steps through a session, and shows a state of the past")
  func replay() throws {
    let all = try program.run("replay", "s.json", "--speed", "max")
    #expect(all.code == 0)
    #expect(
      all.output.split(separator: "\n").map { $0.replacing(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/, with: "TIME") }.suffix(2)
        == ["3  TIME  ada  tagged 1 verified (minor-error)", "4  TIME  ada  noted on 2: ask the council"])
    let some = try program.run("replay", "s.json", "--speed", "max", "--from", "3", "--to", "3")
    #expect(some.output.split(separator: "\n").count == 1)
    let before = try program.run("replay", "s.json", "--at", "2")
    #expect(before.output.contains("0 of 2 tagged"))
    #expect(try program.run("replay", "s.json", "--at", "3").output.contains("1 of 2 tagged"))
    let json = try program.run("replay", "s.json", "--at", "2", "--format", "json")
    #expect((try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])?["claims"] != nil)
    #expect(try program.run("replay", "s.json", "--at", "4", "--format", "html").output.hasPrefix("<!DOCTYPE html>"))
    let beyond = try program.run("replay", "s.json", "--at", "9")
    #expect(beyond.code == 1)
    #expect(beyond.messages.hasPrefix("stet: There is no event 9; the last is 4.\nHint: "))
    for wrong in [["--at", "1", "--speed", "1"], ["--format", "json"], ["--speed", "0"], ["s.json", "--at", "1"]] {
      #expect(try program.run(["replay", "s.json"] + wrong, input: Data()).code == 64)
    }
  }

  @Test("replay names the event by which a report differs from the one expected")
  func goldens() throws {
    #expect(try program.run("export", "s.json", "--all", "reports").code == 0)
    _ = try program.run("s.json", input: "disputed 2 outdated\n")
    let run = try program.run("replay", "s.json", "--reports", "reports")
    #expect(run.code == 1)
    #expect(
      run.output.contains(
        "  it is the report after event 4; what differs first is event 5 by ada: tagged 2 disputed (outdated)\n"))
  }
}
