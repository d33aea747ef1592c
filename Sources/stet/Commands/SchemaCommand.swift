import ArgumentParser
import SessionKit

/// `stet schema`: what a session file looks like, for other programs.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema (2020-12) of a session file.")

  func run() { Console.write(SessionSchema.text, as: .json) }
}
