import ArgumentParser
import ClaimKit
import Foundation
import SessionKit
import Workbench

/// `stet reload SESSION FILE`: puts a newer text of the article into a saved session.
struct ReloadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reload",
    abstract: "Put a newer text of its article into a saved session, and tell what became of the claims.")

  @Argument(help: "A saved session.", completion: .file(extensions: ["json"]))
  var session: String

  @Argument(help: "The newer text: a file or an address; - is standard input.", completion: .file())
  var file: String

  @Option(help: "Your name in the session; else STET_CHECKER, else the name you logged in with.")
  var checker: String?

  @Flag(name: .customLong("dry-run"), help: "Tell what would become of the claims, and leave the session as it is.")
  var isTrial = false

  func run() throws {
    try failing { () throws(WorkbenchError) in
      let opening = try SessionFile.whole(session)
      guard opening.isSound else { throw .damagedSession(path: session) }
      let loaded = try Input.loaded(file)
      let payload = try Reloading.change(
        of: opening.session, to: loaded.article, path: file, engine: ClaimEngine())
      if !isTrial {
        let name = checker ?? ShellCommand.checker(in: ProcessInfo.processInfo.environment)
        try SessionFile.changing(session) { (changed) throws(SessionError) in
          try changed.record(.articleReloaded(payload), by: name, at: Date())
        }
        if let page = loaded.page { try PageArchive.keep(page, besideSession: session, at: Date()) }
      }
      Console.tell(loaded.article.notices, of: file)
      Console.write(Reloading.text(of: payload, on: opening.session))
    }
  }
}
