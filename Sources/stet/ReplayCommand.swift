import ArgumentParser
import ClaimKit
import Foundation
import ReportKit
import SessionKit
import Workbench

/// `stet replay SESSION…`: folds sessions again and compares.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Fold sessions again from their events, and tell what differs.")

  @Argument(help: "Saved sessions.", completion: .file(extensions: ["json"]))
  var sessions: [String]

  @Flag(help: "Split the article again as well, and tell which claims differ.")
  var resplit = false

  @Option(help: "Compare the reports in this folder, SESSION.FORMAT, where they exist.")
  var reports: String?

  func run() throws {
    try forEach(sessions) { path throws(WorkbenchError) in
      let replay = try SessionFile.opening(path)
      var findings = replay.findings.map(\.description)
      if resplit { findings += Resplit.differences(of: replay.session, engine: ClaimEngine()) }
      if let reports { findings += try reportFindings(replay.session, stem: SessionFile.stem(path), in: reports) }
      if findings.isEmpty {
        Console.write("\(path): \(replay.session.lastSeq) events, the same again\n")
      } else {
        Console.write(
          "\(path): differs\n" + findings.map { "  \(StyledText($0).rendered(coloured: false))\n" }.joined())
      }
      return findings.isEmpty
    }
  }

  private func reportFindings(_ session: Session, stem: String, in folder: String) throws(WorkbenchError) -> [String] {
    var findings: [String] = []
    for format in ReportFormat.allCases {
      let path = "\(folder)/\(stem).\(format.rawValue)"
      guard let bytes = FileManager.default.contents(atPath: path) else { continue }
      let text = try Reporting.text(of: session, as: format)
      if let difference = LineDifference(expected: String(decoding: bytes, as: UTF8.self), actual: text) {
        findings += [
          "\(path), line \(difference.line):", "  - \(difference.expected ?? "(nothing)")",
          "  + \(difference.actual ?? "(nothing)")",
        ]
      }
    }
    return findings
  }
}
