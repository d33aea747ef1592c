import ArgumentParser
import ArticleKit
import Foundation
import Groundwork
import SessionKit
import Workbench

/// `stet repair SESSION`: saves what can be saved of a damaged session.
struct RepairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Write a new file with all that can be saved of a damaged session, and list what cannot.",
    discussion: """
      Journals beside it, also those that were set aside, are read as well; steps of them that the session lacks are \
      taken in. Neither the damaged file nor a journal is ever touched. Where nothing is wrong, nothing is written.
      """)

  @Argument(help: "A damaged session.", completion: .file(extensions: ["json"]))
  var session: String

  @Option(
    name: [.customShort("o"), .customLong("output")], help: "The file to write; SESSION.repaired.json if not given.")
  var output: String?

  @Flag(help: "Replace a file that is there; never the damaged one.")
  var force = false

  func run() throws {
    try failing { () throws(WorkbenchError) in
      let repair: SessionRepair
      do throws(SessionError) {
        repair = try SessionRepair(
          SessionStore.bytes(at: session), path: session, journals: SessionRepair.JournalFile.beside(session))
      } catch {
        throw .session(error)
      }
      let journals = repair.journals.map { "\(shown("\($0)"))\n" }.joined()
      guard repair.isNeeded else {
        Console.write(journals)
        return Console.write("\(shown(session)): nothing is wrong, and nothing was written\n")
      }
      let parts = PathParts(session)
      let target = output ?? PathParts.path("\(parts.stem).repaired.json", in: parts.folder)
      guard !SessionPlace(session).owns(target) else { throw .ownFile(path: target) }
      guard force || !FileManager.default.fileExists(atPath: target) else { throw .fileExists(path: target) }
      do throws(SessionError) {
        try SessionStore.save(repair.session, to: target)
      } catch {
        throw .session(error)
      }
      Console.write(repair.findings.map { "\(shown("\($0)"))\n" }.joined() + journals)
      Console.write("saved \(repair.session.lastSeq.counted("event")) in \(shown(target))\n")
    }
  }

  private func shown(_ text: String) -> String { StyledText(text).rendered(coloured: false) }
}
