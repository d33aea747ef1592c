import ArgumentParser
import Foundation
import SessionKit
import Workbench

/// `stet merge A.json B.json…`: one session of several.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join the sessions of several checkers of one article, or two branches of one session.",
    discussion: """
      Nothing is lost: what does not fit what others did is set aside and kept. In the shell, “list conflicts” shows \
      that, and where verdicts differ. The order of the files does not count, and merging twice is merging once.
      """)

  @Argument(
    help: "Saved sessions; with --git the common ancestor, ours and theirs.", completion: .file(extensions: ["json"]))
  var sessions: [String]

  @Option(
    name: [.customShort("o"), .customLong("output")], help: "The file to write; - or nothing is standard output.")
  var output: String?

  @Flag(help: "Replace a file that is there.")
  var force = false

  @Flag(help: "Work as git's merge driver: stet merge --git %O %A %B writes the joined session to %A.")
  var git = false

  func validate() throws {
    guard git else { return }
    guard sessions.count == 3, output == nil else { throw ValidationError("Give --git three files: %O %A %B.") }
  }

  func run() throws {
    try failing { () throws(WorkbenchError) in
      // What both branches share stands in both of them.
      let paths = git ? Array(sessions.dropFirst()) : sessions
      var loaded: [Session] = []
      for path in paths { loaded.append(try SessionFile.sound(path)) }
      let merged: Session
      do throws(SessionError) {
        for (path, session) in zip(paths, loaded) where session.original.sha256 != loaded[0].original.sha256 {
          throw .otherArticle(path, than: paths[0])
        }
        merged = try SessionMerge.merge(loaded[0], with: Array(loaded.dropFirst()))
      } catch {
        throw .session(error)
      }
      if git {
        try Output.write(merged, to: paths[0], force: true)
      } else {
        try Output.write(merged, to: output, force: force)
      }
      let contested = merged.state.contested.count
      let aside = merged.events.count { $0.aside != nil }
      Console.writeMessage(
        "\(paths.count) sessions, \(merged.lastSeq) events; claims contested: \(contested); events set aside: \(aside)\n"
      )
    }
  }
}
