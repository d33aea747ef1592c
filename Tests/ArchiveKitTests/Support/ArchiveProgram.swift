import FileTesting
import Foundation
import TerminalTesting

/// The built program with an archive in a folder of its own.
struct ArchiveProgram {
  /// What a run came to.
  struct Run {
    let output: String
    let messages: String
    let code: Int32
  }

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Prepares `stet archive` with arguments, in the folder; the person's own archive has no part in it.
  func process(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try BuiltProgram.path("stet"))
    process.arguments = ["archive"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// Runs it to its end.
  func run(_ arguments: String...) throws -> Run {
    let process = try process(arguments)
    // Files, not pipes: neither stream can fill up and stop the program.
    for name in [".output", ".messages"] { try write("", to: name) }
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: folder(".output")))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: folder(".messages")))
    try process.run()
    process.waitUntilExit()
    return Run(output: try text(".output"), messages: try text(".messages"), code: process.terminationStatus)
  }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: folder(name), atomically: true, encoding: .utf8)
  }

  func text(_ name: String) throws -> String { try String(contentsOfFile: folder(name), encoding: .utf8) }
}
