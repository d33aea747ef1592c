import FileTesting
import Foundation
import SessionKit
import TerminalTesting

/// The built program, run as a process in a folder of its own.
struct Program {
  /// What a run came to.
  struct Run {
    /// What it wrote to standard output.
    let output: String
    /// What it wrote to standard error.
    let messages: String
    /// Its exit code.
    let code: Int32
  }

  /// The folder that it runs in, with the sample articles in `Fixtures`.
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder("Fixtures"), withDestinationPath: packageFolder + "/Fixtures")
    // Not the first start, unless a test wants it to be.
    try FileManager.default.createDirectory(atPath: folder(".config/stet"), withIntermediateDirectories: true)
    try write("", to: ".config/stet/rc")
  }

  /// Its environment: nothing of the person's own has a say.
  var environment: [String: String] {
    ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "STET_CHECKER": "ada", "PAGER": ""]
  }

  /// Runs it with arguments and standard input, to its end.
  func run(_ arguments: String..., input: String = "", environment extra: [String: String] = [:]) throws -> Run {
    try run(arguments, input: Data(input.utf8), environment: extra)
  }

  /// Runs it with arguments and the bytes of standard input, to its end.
  func run(_ arguments: [String], input: Data, environment extra: [String: String] = [:]) throws -> Run {
    try launch(try BuiltProgram.path("stet"), arguments, input: input, environment: extra)
  }

  /// Runs a script of the system's shell, in which `$stet` is the program.
  func runScript(_ script: String) throws -> Run {
    try launch("/bin/sh", ["-c", script], environment: ["stet": try BuiltProgram.path("stet")])
  }

  private func launch(
    _ path: String, _ arguments: [String], input: Data = Data(), environment extra: [String: String]
  ) throws -> Run {
    try input.write(to: URL(fileURLWithPath: folder(".input")))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = environment.merging(extra) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder(".input")))
    // Files, not pipes: neither stream can fill up and stop the program.
    for name in [".output", ".messages"] { try write("", to: name) }
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: folder(".output")))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: folder(".messages")))
    try process.run()
    process.waitUntilExit()
    return Run(
      output: try text(".output"), messages: try text(".messages"),
      code: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus)
  }

  /// Starts the shell on a terminal.
  func start(
    _ arguments: String..., environment extra: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      "/usr/bin/env", ["-C", folder.path, try BuiltProgram.path("stet")] + arguments,
      environment: environment.merging(extra) { $1 }, columns: columns, rows: rows)
  }

  /// The text of a file in the folder.
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder(name))), as: UTF8.self)
  }

  /// Writes a file into the folder.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder(name)))
  }

  /// A session file in the folder, opened.
  func opening(_ name: String) throws -> SessionOpening { try SessionStore.open(folder(name)) }

  /// The session in a file of the folder.
  func session(_ name: String) throws -> Session { try opening(name).session }

  /// Whether there is such a file in the folder.
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder(name)) }
}

/// The folder of the package.
let packageFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
