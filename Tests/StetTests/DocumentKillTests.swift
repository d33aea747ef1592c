import Foundation
import SessionKit
import TerminalTesting
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Kills the real program while it reads a folder of sources into the index.
///
/// `STET_DOCUMENT_KILLS` sets how often; when a kill strikes is up to the machine.
@Suite("Indexing that is killed", .serialized) struct DocumentKillTests {
  private static let files = 120

  private static func program() throws -> Program {
    let program = try Program()
    try FileManager.default.createDirectory(atPath: program.folder("sources"), withIntermediateDirectories: true)
    for number in 0..<files {
      let words = (0..<40).map { "Sentence \($0) of report \(number) speaks of \($0 * number) ships in the harbour." }
      try program.write(words.joined(separator: "\n\n") + "\n", to: "sources/report-\(number).txt")
    }
    _ = try program.run("Fixtures/ceasefire.txt", input: "save s.json\n")
    return program
  }

  @Test("damages neither session nor index, and the next run adds what is left")
  func killed() throws {
    let kills = ProcessInfo.processInfo.environment["STET_DOCUMENT_KILLS"].flatMap(Int.init) ?? 6
    let program = try Self.program()
    try program.write("documents add sources\n", to: "commands")
    for _ in 0..<kills {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: try BuiltProgram.path("stet"))
      process.arguments = ["s.json"]
      process.currentDirectoryURL = URL(fileURLWithPath: program.folder.path)
      process.environment = program.environment
      process.standardInput = FileHandle(forReadingAtPath: program.folder("commands"))
      (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
      try process.run()
      // Somewhere between its start and its end; any moment will do.
      usleep(.random(in: 0...1_500_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let opening = try program.opening("s.json")
      #expect(opening.findings.isEmpty)
      // All of a folder is added in one step, or nothing.
      #expect([0, Self.files].contains(opening.session.state.documents.count))
    }
    let run = try program.run(
      "s.json", input: "documents add sources\npassages 1 -n 1 in d1-d\(Self.files)\nadd \"agreed to a ceasefire\"\n")
    #expect(run.output.contains("documents: d1-d\(Self.files)") || run.output.contains("\(Self.files) already added"))
    #expect(try program.session("s.json").state.documents.count == Self.files)
    let found = try program.run("passages", "s.json", "-n", "1", "--format", "jsonl")
    #expect(found.code == 0)
    #expect(!found.output.isEmpty && found.messages.isEmpty)
    #expect(try program.folder.names.filter { $0.hasPrefix("s.") } == ["s.documents.sqlite", "s.json"])
    #expect(try program.folder.mode("s.documents.sqlite") == 0o600)
  }

  @Test("reads a document of 200 MB no further than it must, and one with a hostile name like any other")
  func sizes() throws {
    let program = try Program()
    _ = try program.run("Fixtures/ceasefire.txt", input: "save s.json\n")
    try FileManager.default.createDirectory(atPath: program.folder("big"), withIntermediateDirectories: true)
    let file = open(program.folder("big/large.txt"), O_WRONLY | O_CREAT, 0o644)
    #expect(ftruncate(file, 200_000_000) == 0)
    close(file)
    try program.write("Both sides agreed to a ceasefire.", to: "big/-rf \u{1B}[31m.txt")
    let run = try program.run("s.json", input: "documents add big\npassages 1 -n 1\n")
    #expect(run.output.contains("added 1 document: d1"))
    #expect(run.messages.contains("“big/large.txt” is too large: 200 MB; the limit is 50 MB."))
    #expect(run.output.contains("Both sides agreed to a ceasefire."))
    #expect(!run.output.unicodeScalars.contains("\u{1B}"))
  }
}
