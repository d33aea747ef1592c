import ArgumentParser
import Foundation
import LineEditor
import ReportKit
import SessionKit
import Workbench

/// `stet check SESSION`: what a session lacks.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report what a session still lacks (exit 0 complete, 1 incomplete, 65 damaged).")

  @Argument(help: "A saved session.", completion: .file(extensions: ["json"]))
  var session: String

  @Option(
    name: .customLong("for"),
    help: "Also check what a report format needs, and say what it cannot hold.")
  var format: ReportFormat?

  @OptionGroup
  var options: ReportFlags

  @Flag(
    help: "Accept a change made outside Stet: rebuild the state from the events and seal the file again.")
  var reseal = false

  func run() throws {
    let lacking = try failing { () throws(WorkbenchError) -> Bool in
      if reseal { return try resealFile() }
      let replay = try soundEnough()
      for journal in SessionPlace(session).journalsAside {
        write(["\(journal) may contain steps that are not in the session; “stet repair” recovers those that fit"])
      }
      guard replay.findings.isEmpty else {
        write(replay.lines)
        throw .damagedSession(path: session)
      }
      if let fault = replay.fault { throw .session(.stepsMissing(path: session, fault)) }
      var lacks = LackLines(Completeness(replay.session.state)).lines
      let environment = DeskEnvironment(now: { Date() }, folder: "", isInteractive: false)
      let book = (try? ContactBook(besideSession: session)) ?? ContactBook()
      let advice =
        SourceGaps(replay.session.state, text: replay.session.article.text).gaps.map(\.description)
        + OriginalCheck(environment).remarks(
          on: replay.session.state, book: book, besideSession: session)
      var remarks = advice.map { "advice: \($0)" }
      if let format {
        let wants = Report(replay.session, options: try options.options()).lacks(for: format)
        lacks += wants.filter { !$0.isAdvice }.map(\.description)
        remarks += wants.filter(\.isAdvice).map { "advice: \($0)" }
        remarks += format.losses.map { "\(format.rawValue) cannot hold \($0)" }
      }
      Console.write(((lacks.isEmpty ? ["complete"] : lacks) + remarks).map { "\(Printable.escaped($0))\n" }.joined())
      return !lacks.isEmpty
    }
    if lacking { throw ExitCode(ExitStatus.failed.rawValue) }
  }

  /// The session, folded again; where it cannot be folded at all, everything that is wrong with it is reported.
  private func soundEnough() throws(WorkbenchError) -> SessionOpening {
    do throws(WorkbenchError) {
      return try SessionFile.opening(session)
    } catch {
      if case .session(.damaged) = error { reportDamage() }
      if case .session(.conflicted) = error { reportDamage() }
      if case .session(.brokenEvent) = error { reportDamage() }
      throw error
    }
  }

  private func reportDamage() {
    guard let bytes = try? SessionStore.bytes(at: session), let repair = try? SessionRepair(bytes, path: session)
    else { return }
    write(repair.findings.map(\.diagnosis))
  }

  private func write(_ lines: [String]) {
    Console.write(lines.map { "\(StyledText($0).rendered(coloured: false))\n" }.joined())
  }

  private func resealFile() throws(WorkbenchError) -> Bool {
    let replay = try SessionFile.whole(session)
    // A seal vouches for the text and the words; where these do not fit there is nothing that it could accept.
    let broken = zip(replay.findings, replay.lines).filter { !$0.0.isAcceptable }.map(\.1)
    guard broken.isEmpty else {
      write(broken)
      throw .damagedSession(path: session)
    }
    do throws(SessionError) {
      try SessionKeeper.keeping(replay.session, at: session, holder: .current(at: Date())).close(replay.session)
    } catch {
      throw .session(error)
    }
    Console.write("sealed \(Printable.escaped(session))\n")
    return false
  }
}
