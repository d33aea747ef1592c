import Testing

@testable import claimkit_train

/// The options of commands.
@Suite struct CommandTests {
  private func options(_ arguments: [String]) throws(CommandError) -> CommandOptions {
    try CommandOptions(arguments[...], allowed: ["-o", "--epochs"])
  }

  @Test func readsPairs() throws {
    let options = try options(["--epochs", "3", "-o", "model"])
    #expect(try options.required("-o") == "model")
    #expect(try options.number("--epochs", or: 1) == 3)
    #expect(try options.number("--seed", or: 7) == 7)
    #expect(options["--seed"] == nil)
  }

  @Test func refusesWhatItDoesNotKnow() throws {
    #expect(throws: CommandError.unknownOption("-x")) { try options(["-x", "1"]) }
    #expect(throws: CommandError.missingValue(option: "-o")) { try options(["-o"]) }
    #expect(throws: CommandError.missingOption("-o")) { try options([]).required("-o") }
    #expect(throws: CommandError.badNumber(option: "--epochs", value: "x")) {
      try options(["--epochs", "x"]).number("--epochs", or: 1)
    }
  }

  static let messages: [(CommandError, String)] = [
    (.unknownCommand("x"), "there is no command \"x\""),
    (.unknownOption("-x"), "there is no option -x"),
    (.missingValue(option: "-o"), "-o needs a value"),
    (.missingOption("-o"), "-o is missing"),
    (.badNumber(option: "--epochs", value: "x"), "--epochs needs a number, not \"x\""),
    (.weights(path: "w", expected: 8, found: 4), "w has 4 bytes where weights of this shape have 8"),
  ]

  @Test(arguments: messages)
  func saysWhatIsWrong(_ error: CommandError, _ text: String) {
    #expect(error.description == text)
    #expect(error.hint == "claimkit-train help prints the commands and their options.")
  }
}
