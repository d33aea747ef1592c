import FileTesting
import Foundation

/// A program that looks at pages, run with a page's file as its last argument.
enum Checker {
  /// What the program wrote to standard output and standard error, together, and its exit code.
  static func run(_ program: String, _ arguments: [String], on page: String) throws -> (said: String, code: Int32) {
    try inFolder { folder in
      let file = folder.appending(path: "page.html")
      try Data(page.utf8).write(to: file)
      return try run(program, arguments + [file.path()])
    }
  }

  /// Runs a program; `seconds` is how long it may take.
  static func run(_ program: String, _ arguments: [String], seconds: Int = 120) throws -> (said: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["timeout", "\(seconds)", program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: said, as: UTF8.self), process.terminationStatus)
  }

  /// Does work in a new folder, which is gone afterwards.
  static func inFolder<Value>(_ work: (URL) throws -> Value) throws -> Value {
    let folder = try TemporaryFolder()
    return try withExtendedLifetime(folder) { try work(URL(filePath: folder.path)) }
  }

  /// The package's folder.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
