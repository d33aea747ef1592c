import Foundation
import SessionKit
import Testing

@Suite("stet reload")
struct ReloadTests {
  private let program: Program

  init() throws {
    program = try Program()
    try program.write("The mayor said the bridge is safe.\nEngineers closed it on Monday.\n", to: "bridge.txt")
    try program.write("Engineers closed it on Monday.\nThe mayor denied the bridge is safe.\n", to: "newer.txt")
    #expect(try program.run("bridge.txt", input: "verified 1 attribution-only\nsave review.json\n").code == 0)
  }

  private func session() throws -> Session { try program.session("review.json") }

  @Test("writes the newer text into the session and tells what became of the claims")
  func reload() throws {
    let before = try program.text("review.json")
    let trial = try program.run("reload", "review.json", "newer.txt", "--dry-run")
    #expect(try program.text("review.json") == before)
    let run = try program.run("reload", "review.json", "newer.txt", "--checker", "bo")
    #expect(run.code == 0)
    #expect(run.output == trial.output)
    #expect(run.output.contains("1 reworded"))
    #expect(run.output.contains("  1  ◌ said; truth not checked ?  around it: The mayor [-said-] {+denied+}"))
    let session = try session()
    #expect(session.article.text == (try program.text("newer.txt")))
    #expect(session.state.claims[ClaimID(1)]?.tag?.stale == true)
    #expect(session.events.last?.by == "bo")
    #expect(try program.run("replay", "review.json").code == 0)
    #expect(try program.run("review.json", input: "undo\n").code == 0)
    #expect(try self.session().article.text == program.text("bridge.txt"))
  }

  @Test("takes the newer text from standard input")
  func standardInput() throws {
    let text = try program.text("newer.txt")
    #expect(try program.run("reload", "review.json", "-", input: text).code == 0)
    #expect(try session().article.text == text)
  }

  @Test(
    "says what it cannot do, and leaves the session as it is",
    arguments: [
      (["review.json", "bridge.txt"], 1, "“bridge.txt” is the text under review; nothing in it has changed."),
      (["review.json", "missing.txt"], 66, "There is no file “missing.txt”."),
      (["missing.json", "newer.txt"], 66, "There is no file “missing.json”."),
      (["bridge.txt", "newer.txt"], 65, "“bridge.txt” is not a Stet session."),
    ] as [([String], Int32, String)])
  func errors(arguments: [String], code: Int32, message: String) throws {
    let before = try program.text("review.json")
    let run = try program.run(["reload"] + arguments, input: Data())
    #expect(run.code == code)
    #expect(run.messages.hasPrefix("stet: \(message)\nHint: "))
    #expect(run.output.isEmpty)
    #expect(try program.text("review.json") == before)
  }

  @Test("leaves a session alone that was changed outside of it")
  func damaged() throws {
    try program.write(
      program.text("review.json").replacingOccurrences(of: "is safe", with: "is sound"), to: "review.json")
    let before = try program.text("review.json")
    let run = try program.run("reload", "review.json", "newer.txt")
    #expect(run.code == 65)
    #expect(run.messages.hasPrefix("stet: “review.json” is inconsistent."))
    #expect(try program.text("review.json") == before)
  }
}
