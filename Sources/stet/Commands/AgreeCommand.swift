import ArgumentParser
import SessionKit
import Workbench

/// `stet agree A.json B.json…`: how far checkers agree.
struct AgreeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "Measure how far the checkers of one article agree.",
    discussion: """
      Raw agreement is the share of the pairs of verdicts on one claim that are the same; kappa is Cohen's (1960), for \
      two checkers; alpha is Krippendorff's (2011), for nominal data. Each checker's latest valid verdict on a claim \
      counts; adjudications and verdicts on words that have since changed do not.
      """)

  @Argument(help: "Saved sessions of one article, or a merged session.", completion: .file(extensions: ["json"]))
  var sessions: [String]

  @Option(help: "text or jsonl.")
  var format = AgreementReport.Format.text

  func run() throws {
    try failing { () throws(WorkbenchError) in
      var loaded: [Session] = []
      for path in sessions { loaded.append(try SessionFile.sound(path)) }
      let agreement: Agreement
      do throws(SessionError) {
        for (path, session) in zip(sessions, loaded) where session.original.sha256 != loaded[0].original.sha256 {
          throw .otherArticle(path, than: sessions[0])
        }
        agreement = try Agreement(loaded[0], Array(loaded.dropFirst()))
      } catch {
        throw .session(error)
      }
      do {
        Console.write(try AgreementReport(agreement).text(as: format), as: format == .jsonl ? .json : .lines)
      } catch {
        throw .cannotWrite(path: "standard output", reason: "\(error)")
      }
    }
  }
}

extension AgreementReport.Format: ExpressibleByArgument {}
