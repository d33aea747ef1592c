import ArgumentParser
import Foundation
import Workbench

/// `stet manual`: the man page.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the man page, for man -l or a man1 folder.",
    discussion: "Read it with: stet manual > stet.1 && man -l stet.1")

  func run() throws {
    let dump = try JSONDecoder().decode(CommandDump.self, from: Data(Stet._dumpHelp().utf8))
    Console.write(ManualPage(program: dump.command.manual).text)
  }
}

/// What the argument parser describes the program's command line (its `--experimental-dump-help`).
private struct CommandDump: Decodable {
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let abstract: String?
  }

  let command: Command
}

extension CommandDump.Command {
  /// The program or one of its subcommands, as the man page tells it.
  var manual: ManualPage.Program {
    let shown = (arguments ?? []).filter { $0.shouldDisplay && !["help", "version"].contains($0.longName) }
    return ManualPage.Program(
      name: commandName, summary: abstract ?? "", details: discussion ?? "",
      operands: shown.filter { $0.kind == "positional" }.map(\.operand),
      options: shown.filter { $0.kind != "positional" }.map {
        .init(spelling: $0.spelling, meaning: $0.abstract ?? "")
      },
      subcommands: (subcommands ?? []).filter { $0.commandName != "help" }.map(\.manual))
  }
}

extension CommandDump.Argument {
  var longName: String { names?.first { $0.kind == "long" }?.name ?? "" }

  /// An argument without a name, as in a synopsis.
  var operand: String {
    let word = (valueName ?? "word").uppercased() + (isRepeating ? "…" : "")
    return isOptional ? "[\(word)]" : word
  }

  /// An option with its spellings and value.
  var spelling: String {
    let words = (names ?? []).map { ($0.kind == "short" ? "-" : "--") + $0.name }.joined(separator: ", ")
    return kind == "option" ? "\(words) \((valueName ?? "value").uppercased())" : words
  }
}
