import ArgumentParser
import LineEditor
import SessionKit
import Workbench

/// `stet blind SESSION`: a copy for a second checker.
struct BlindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blind",
    abstract: "Copy a session without verdicts, evidence or notes, so that a colleague can judge the same claims.",
    discussion: "The copy can later be merged with the original session.")

  @Argument(help: "A saved session.", completion: .file(extensions: ["json"]))
  var session: String

  @Option(
    name: [.customShort("o"), .customLong("output")], help: "The file to write; - or nothing for standard output.")
  var output: String?

  @Flag(help: "Replace an existing file, and copy even if private names cannot be checked.")
  var force = false

  func run() throws {
    try failing { () throws(WorkbenchError) in
      let whole = try SessionFile.sound(session)
      let blind: Session
      do throws(SessionError) {
        blind = try Blinding.blind(whole)
      } catch {
        throw .session(error)
      }
      let gate = PrivacyGate(besideSession: session, isForced: force, flags: .force)
      try gate.pass(Saying.all(in: blind), of: blind)
      try Output.write(blind, to: output, force: force, about: [session])
      Console.report(gate)
    }
  }
}
