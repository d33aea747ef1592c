import LineEditor
import Testing

@testable import Workbench

/// The question for the checker's name, at the first start.
@Suite("The first question is for a name")
struct FirstNameTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var answers: [String]
    var name: String
    /// What is said on the way.
    var told: String
    var testDescription: String { answers.joined(separator: ", ") }
  }

  @Test(
    "that is kept; a command is none, unless it is typed again",
    arguments: [
      Row(answers: ["Jo Vane"], name: "Jo Vane", told: ""),
      Row(answers: [""], name: "ada", told: ""),
      Row(
        answers: ["set checker jo", "jo"], name: "jo",
        told: "“set” is a command. If it is your name, type it again.\n"),
      Row(
        answers: ["Tag", "Tag"], name: "Tag",
        told: "“tag” is a command. If it is your name, type it again.\n"),
    ])
  func asks(_ row: Row) throws {
    let bench = try Bench(interactive: true, preferences: "rc")
    bench.lines = row.answers
    var told = ""
    var shell = Shell(
      desk: bench.desk, source: ScriptedSource([.endOfInput]),
      output: Shell.Output(write: { _ in }, writeMessage: { told += $0 }, isColoured: (false, false)))
    try shell.welcome(opening: nil, asksName: true)
    #expect(shell.desk.settings.checker == row.name)
    #expect(bench.text(of: "rc") == "set checker \(row.name)\n")
    #expect(told.hasPrefix(row.told))
    #expect(told.contains("is a command") == !row.told.isEmpty)
  }
}
