import ArgumentParser
import Foundation
import ReportKit
import SessionKit
import Workbench

/// `stet export SESSION`: reports.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "export", abstract: "Write reports on a saved session.")

  @Argument(help: "A saved session.", completion: .file(extensions: ["json"]))
  var session: String

  @Option(help: "markdown or html.")
  var format: ReportFormat?

  @Option(
    name: [.customShort("o"), .customLong("output")], help: "The file to write; - or nothing is standard output.")
  var output: String?

  @Option(name: .customLong("all"), help: "Write every format into this folder, as SESSION.FORMAT.")
  var folder: String?

  @Flag(help: "Replace files that are there.")
  var force = false

  func validate() throws {
    guard (format == nil) != (folder == nil) else { throw ValidationError("Give either --format or --all.") }
  }

  func run() throws {
    try failing { () throws(WorkbenchError) in
      let reading = try SessionFile.opening(session)
      if let format {
        let text = try Reporting.text(of: reading.session, as: format)
        guard let output, output != "-" else { return Console.write(text) }
        try Output.write(text, to: output, force: force)
      } else if let folder {
        for format in ReportFormat.allCases {
          let text = try Reporting.text(of: reading.session, as: format)
          try Output.write(text, to: "\(folder)/\(SessionFile.stem(session)).\(format.rawValue)", force: force)
        }
      }
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
