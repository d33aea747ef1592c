import ArgumentParser
import ClaimKit
import Dispatch
import Foundation
import LineEditor
import Workbench

/// The program: without a subcommand it is the shell.
@main
struct Stet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stet",
    abstract: "A fact-checking workbench for the terminal.",
    discussion: """
      Without a subcommand, opens the shell on an article or a saved session. Exit codes: \
      \(ExitStatus.allCases.map { "\($0.rawValue) \($0.meaning)" }.joined(separator: ", ")).
      """,
    version: Product.versions,
    subcommands: [
      ShellCommand.self,
      TextCommand.self,
      ClaimsCommand.self,
      AnalyzeCommand.self,
      PassagesCommand.self,
      QuotesCommand.self,
      ProofCommand.self,
      DueCommand.self,
      ExportCommand.self,
      ReplayCommand.self,
      ImportCommand.self,
      ReloadCommand.self,
      TranscriptCommand.self,
      CheckCommand.self,
      RepairCommand.self,
      SchemaCommand.self,
      MergeCommand.self,
      BlindCommand.self,
      AgreeCommand.self,
      ArchiveCommand.self,
      DoctorCommand.self,
      ManualCommand.self,
      CompletionsCommand.self,
    ],
    defaultSubcommand: ShellCommand.self)

  /// The command line with the subcommand that a mistyped first word most likely means; nil where that word is a
  /// subcommand, an option, a file or an address, or like no subcommand.
  static func corrected(_ arguments: [String]) -> String? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word = arguments.first, !word.hasPrefix("-"), !names.contains(word), !WebAddress.isMeant(word),
      !FileManager.default.fileExists(atPath: word), let nearest = EditDistance.nearest(to: word, among: names)
    else { return nil }
    return (["stet", nearest] + arguments.dropFirst()).joined(separator: " ")
  }

  static func main() {
    Console.begin()
    // Half of the time to the first prompt would go by with it later.
    DispatchQueue.global(qos: .userInitiated).async { ClaimEngine.prepare() }
    let arguments = GivenArguments.all
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      Console.end(error, of: Self.self, given: arguments ?? Array(CommandLine.arguments.dropFirst()))
    }
  }
}
