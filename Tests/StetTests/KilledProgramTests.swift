import FileTesting
import Foundation
import SessionKit
import TerminalTesting
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Kills the real program while it works, and looks whether anything that it had acknowledged is lost.
///
/// `STET_KILLS` sets how often; the seed is fixed, but when a kill strikes is up to the machine.
@Suite("Killed at any moment", .serialized) struct KilledProgramTests {
  private static let steps = 200

  /// A review of many steps; the number of each is in its note, and the file is written in between.
  private static let commands: String = {
    let lines = (0..<steps).map { number in
      "disputed \(number % 25 + 1) contradicted: step \(number)." + (number % 45 == 44 ? "\nsave" : "")
    }
    return "load Fixtures/ceasefire.txt\nsave s.json\n" + lines.joined(separator: "\n") + "\n"
  }()

  @Test("no acknowledged step is lost, and every file opens")
  func killed() throws {
    let kills = ProcessInfo.processInfo.environment["STET_KILLS"].flatMap(Int.init) ?? 10
    var random = SystemRandomNumberGenerator()
    var (lost, unopened, struck, acknowledged) = (0, 0, 0, 0)
    for _ in 0..<kills {
      let program = try Program()
      try program.write(Self.commands, to: "commands")
      let output = try Self.runAndKill(program, after: Int.random(in: 0..<12_000, using: &random))
      let promised = (0..<Self.steps).filter { output.contains("— step \($0).") }
      acknowledged += promised.count
      struck += promised.count < Self.steps ? 1 : 0
      guard program.has("s.json") else {
        lost += promised.count
        continue
      }
      guard let opening = try? program.opening("s.json"), opening.findings.isEmpty,
        !opening.isJournalAside
      else {
        unopened += 1
        continue
      }
      let notes = opening.session.events.compactMap { event -> String? in
        guard case .claimTagged(let payload) = event.change else { return nil }
        return payload.note
      }
      lost += promised.filter { !notes.contains("step \($0).") }.count
      #expect(notes == (0..<notes.count).map { "step \($0)." })
      // The next shell takes everything in and leaves nothing after.
      let again = try program.run("s.json", input: "status\n")
      #expect(again.code == 0)
      #expect(try program.opening("s.json").recovered.isEmpty)
      #expect(try program.folder.names.filter { $0.hasPrefix("s.json") } == ["s.json"])
    }
    print(
      "killed \(struck) of \(kills) times: \(acknowledged) steps acknowledged, \(lost) lost; \(unopened) not opened")
    #expect(lost == 0)
    #expect(unopened == 0)
    #expect(struck > 0)
  }

  /// Runs the program and kills it when it has written so many bytes, or anywhere after.
  private static func runAndKill(_ program: Program, after bytes: Int) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try BuiltProgram.path("stet"))
    process.currentDirectoryURL = URL(fileURLWithPath: program.folder.path)
    process.environment = program.environment
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: program.folder("commands")))
    for name in [".output", ".messages"] { try program.write("", to: name) }
    let output = program.folder(".output")
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: program.folder(".messages")))
    try process.run()
    var found = stat()
    while process.isRunning, stat(output, &found) == 0, found.st_size < bytes { usleep(50) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return try program.text(".output")
  }
}
