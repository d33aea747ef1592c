import FileTesting
import Foundation
import Testing

@Suite("What the reviews of a folder wait for")
struct DueTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write("The mayor said the bridge is safe.\nPolice closed it on Monday.\n", to: "bridge.txt")
    try FileManager.default.createDirectory(atPath: program.folder("Sessions"), withIntermediateDirectories: true)
  }

  @Test("is shown by day, over all sessions")
  func folder() throws {
    let first = "hold 1 until in 9 days: awaiting the mayor\nask 2 \"the police\" by mail: Which Monday?\n"
    try program.run("bridge.txt", input: first + "save Sessions/b.json\n").expectDone()
    let second = "hold 2 until tomorrow\ncorrection 1 sent\nattempt q1 phone\n"
    _ = try program.run("bridge.txt", input: second + "save Sessions/a.json\n")
    try program.write("{}", to: "Sessions/other.json")
    let run = try program.run("due")
    try run.expectDone()
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("a.json  ") && lines[0].hasSuffix("⏸ 2 on hold"))
    #expect(lines[1].hasPrefix("b.json  ") && lines[1].hasSuffix("⏸ 1 on hold: awaiting the mayor"))
    #expect(lines[2].hasPrefix("b.json  no date  q1  the police on 2, asked "))
    #expect(lines[3].hasPrefix("a.json  since ") && lines[3].hasSuffix("1 correction sent, not yet made"))
    #expect(try program.run("due", "Sessions").output == run.output)
  }

  @Test("is nothing where nothing waits; a missing folder and a damaged session are named")
  func nothing() throws {
    #expect(try program.run("due").output == "Nothing is due, on hold or unanswered.\n")
    let missing = try program.run("due", "nowhere")
    #expect(missing.code == 66)
    #expect(missing.messages.hasPrefix("stet: There is no file “nowhere”."))
    try program.write("{ \"format\": \"stet-session\", \"version\"", to: "Sessions/cut.json")
    let damaged = try program.run("due")
    #expect(damaged.code == 65)
    #expect(damaged.messages.contains("cut.json"))
  }
}
