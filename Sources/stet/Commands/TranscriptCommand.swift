import ArgumentParser
import Foundation
import LineEditor
import SessionKit
import Workbench

/// `stet transcript FILE.md…`: runs transcripts and compares.
struct TranscriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transcript", abstract: "Run the shell transcripts in Markdown files, and report differences.")

  @Argument(help: "Markdown files with fenced stet blocks.", completion: .file(extensions: ["md"]))
  var files: [String]

  @Flag(help: "Update the files with the shell's answers.")
  var update = false

  func run() throws {
    try forEach(files) { path throws(WorkbenchError) in
      let name = Printable.escaped(path)
      let text: String
      do throws(SessionError) {
        text = String(decoding: try SessionStore.bytes(at: path), as: UTF8.self)
      } catch {
        throw .session(error)
      }
      let outcome: TranscriptRunner.Outcome
      do {
        var runner = TranscriptRunner(material: FileManager.default.currentDirectoryPath)
        runner.pdf = Input.articles.pdf
        outcome = try runner.run(Transcript(text))
      } catch let error as WorkbenchError {
        throw error
      } catch {
        throw .cannotWrite(path: "a folder for temporary files", reason: error.localizedDescription)
      }
      guard let difference = outcome.difference else {
        Console.write("\(name): as written\n")
        return true
      }
      guard update else {
        Console.write("\(name): differs in \(difference)\n")
        return false
      }
      try Output.write(outcome.updated.text, to: path, force: true)
      Console.write("\(name): updated\n")
      return true
    }
  }
}
