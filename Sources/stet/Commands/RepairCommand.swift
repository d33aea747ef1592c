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
    abstract: "Recover what can be read of a damaged session into a new file, and list what cannot.",
    discussion: """
      Its journals, including those set aside, are read too; steps that the session lacks are \
      recovered. The damaged file and the journals are never changed. If nothing is wrong, nothing is written.
      """)

  @Argument(help: "A damaged session.", completion: .file(extensions: ["json"]))
  var session: String

  @Option(
    name: [.customShort("o"), .customLong("output")], help: "The file to write; by default SESSION.repaired.json.")
  var output: String?

  @Flag(help: "Replace an existing file, but never the damaged one.")
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
        return Console.write("\(shown(session)): nothing is wrong; nothing written\n")
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
      Console.write("recovered \(repair.session.lastSeq.counted("event")) to \(shown(target))\n")
    }
  }

  private func shown(_ text: String) -> String { StyledText(text).rendered(coloured: false) }
}
