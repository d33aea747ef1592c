import ArgumentParser
import LineEditor
import SessionKit
import Workbench

/// `stet blind SESSION`: a copy for a second checker.
struct BlindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blind",
    abstract: "Copy a session without verdicts, evidence and remarks, for a colleague to judge the same claims.",
    discussion: "Merged with the session that it was made of, the copy is about the same claims.")

  @Argument(help: "A saved session.", completion: .file(extensions: ["json"]))
  var session: String

  @Option(
    name: [.customShort("o"), .customLong("output")], help: "The file to write; - or nothing is standard output.")
  var output: String?

  @Flag(help: "Replace a file that is there, and copy where private names cannot be known.")
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
      Console.tell(gate)
    }
  }
}
