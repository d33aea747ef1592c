import ArchiveKit
import ArgumentParser
import Foundation
import LineEditor
import Workbench

/// `stet doctor`: what is installed, and where files are.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Show what is installed, and file locations.")

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let lines =
      [Product.generator, "", "Terminal"] + terminal(environment) + ["", "Programs"] + programs(environment)
      + ["", "Files"] + files(environment)
    Console.write(lines.map { Printable.escaped($0) + "\n" }.joined())
  }

  private func terminal(_ environment: [String: String]) -> [String] {
    let size = Terminal.size
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "none set"
    return [
      row("line editor", "libedit \(EditlineSource.libraryVersion), built in"),
      row("locale", TextLocale.useUTF8() ? "\(locale); UTF-8 is used" : "\(locale); not UTF-8: letters may be lost"),
      row(
        "terminal",
        isatty(1) == 1 ? "\(environment["TERM"] ?? "TERM is not set"), \(size.columns) by \(size.rows)" : "none"),
      row("colour", Console.isColoured(1, .auto) ? "yes" : "no"),
    ]
  }

  private func programs(_ environment: [String: String]) -> [String] {
    let programs = TerminalPrograms(environment: environment)
    func found(_ names: String..., use: String) -> String {
      let path = names.compactMap { programs.path(of: $0) }.first
      return row(names[0], path ?? "not found; \(use)")
    }
    return [
      row("pager", programs.pager() ?? "none; long answers scroll by"),
      row("editor", programs.editor() ?? "none; notes are typed after a colon"),
      found("curl", use: "articles cannot be loaded from addresses"),
      found("pdftotext", use: "articles cannot be loaded from PDF"),
      found("chromium", "chromium-browser", "google-chrome", use: "only needed for the report tests"),
      found("python3", use: "only needed for the report tests"),
    ]
  }

  private func files(_ environment: [String: String]) -> [String] {
    let files = UserFiles(environment: environment)
    let folder = FileManager.default.currentDirectoryPath + "/Sessions"
    let sessions = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.count { $0.hasSuffix(".json") }
    return [
      row("settings", place(files.preferences)), row("history", place(files.history)),
      row(
        "sessions",
        sessions.map { "\(folder), \($0 == 1 ? "1 file" : "\($0) files")" } ?? "\(folder), does not exist yet"),
      row("archive", place(Archive.defaultPath(environment: environment))),
    ]
  }

  private func place(_ path: String?) -> String {
    guard let path else { return "nowhere: HOME is not set" }
    return FileManager.default.fileExists(atPath: path) ? path : "\(path), does not exist yet"
  }

  private func row(_ label: String, _ value: String) -> String {
    "  " + label.padding(toLength: 13, withPad: " ", startingAt: 0) + value
  }
}
