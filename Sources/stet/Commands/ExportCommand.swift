import ArgumentParser
import Foundation
import LineEditor
import ReportKit
import SessionKit
import Workbench

/// `stet export SESSION`: reports.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Export reports from a saved session.",
    discussion: "Formats:\n"
      + ReportFormat.allCases.map { "  \($0.rawValue): \($0.summary)" }.joined(separator: "\n"))

  @Argument(help: "A saved session.", completion: .file(extensions: ["json"]))
  var session: String

  @Option(help: "The format: one of those below.")
  var format: ReportFormat?

  @Option(
    name: [.customShort("o"), .customLong("output")], help: "The file to write; - or nothing for standard output.")
  var output: String?

  @Option(name: .customLong("all"), help: "Write every format to this folder, as SESSION.FORMAT.")
  var folder: String?

  @OptionGroup
  var options: ReportFlags

  @Flag(help: "Replace existing files, and write even if private names cannot be checked.")
  var force = false

  func validate() throws {
    guard (format == nil) != (folder == nil) else { throw ValidationError("Use either --format or --all.") }
  }

  func run() throws {
    try failing { () throws(WorkbenchError) in
      let gate = PrivacyGate(besideSession: session, isForced: force)
      let session = try SessionFile.whole(session).session
      var options = try options.options()
      options.draft = DraftSource.find(for: session.article, besideSession: self.session)
      if let format {
        try export(session, as: format, options, gate)
      } else if let folder {
        try exportAll(session, to: folder, options, gate)
      }
      Console.report(gate)
    }
  }

  private func export(
    _ session: Session, as format: ReportFormat, _ options: ReportOptions, _ gate: PrivacyGate
  ) throws(WorkbenchError) {
    let report = try Reporting.output(of: session, as: format, options: options, through: gate)
    tell(report, of: format)
    guard let output, output != "-" else {
      if let bytes = report.bytes { return try show(bytes, of: report, format) }
      return Console.write(report.text, as: format.isJSON ? .json : .lines)
    }
    try Output.write(report.files(at: output), force: force, about: [self.session])
  }

  private func exportAll(
    _ session: Session, to folder: String, _ options: ReportOptions, _ gate: PrivacyGate
  ) throws(WorkbenchError) {
    let stem = SessionFile.stem(self.session)
    let (written, failed) = try Reporting.outputs(of: session, options: options, through: gate)
    for (format, report) in written { tell(report, of: format) }
    for error in failed { Console.writeMessage("stet: \(Printable.escaped("\(error)")).\n") }
    try Output.write(
      written.flatMap { format, report in report.files(at: "\(folder)/\(stem).\(format.rawValue)") }, force: force,
      about: [self.session])
  }

  /// What is no text goes into a pipe or a file, and never to a terminal.
  private func show(_ bytes: [UInt8], of report: ReportOutput, _ format: ReportFormat) throws(WorkbenchError) {
    if Terminal.isOutput { try Reporting.allowShowing(report, of: format) }
    Console.write(bytes)
  }

  private func tell(_ report: ReportOutput, of format: ReportFormat) {
    for item in report.leftOut.map(\.description) + report.remarks {
      Console.writeMessage("\(format.rawValue): \(Printable.escaped(item)).\n")
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
