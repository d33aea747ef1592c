import ArgumentParser
import ClaimKit
import Foundation
import SessionKit
import Workbench

/// `stet reload SESSION FILE`: puts a newer text of the article into a saved session.
struct ReloadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reload",
    abstract: "Update a saved session to a newer text of its article, and report what happened to each claim.")

  @Argument(help: "A saved session.", completion: .file(extensions: ["json"]))
  var session: String

  @Argument(help: "The newer text: a file or an address; - for standard input.", completion: .file())
  var file: String

  @Option(help: "Your name in the session; by default STET_CHECKER, or else your login name.")
  var checker: String?

  @Flag(name: .customLong("dry-run"), help: "Report what would happen to the claims, without changing the session.")
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
      Console.report(loaded.article.notices, of: file)
      Console.write(Reloading.text(of: payload, on: opening.session))
    }
  }
}
