import Dispatch
import FileTesting
import Foundation
import GRDB
import SessionKit
import Synchronization
import Testing

@testable import ArchiveKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Two programs that add sessions to one archive are killed at random moments, `STET_ARCHIVE_KILLS` times each (5 where
/// that is not set).
@Suite("Adding while programs are killed")
struct KillTests {
  private static let sessions = 20

  @Test("loses no session that was acknowledged, and damages nothing")
  func kills() throws {
    let wanted = ProcessInfo.processInfo.environment["STET_ARCHIVE_KILLS"].flatMap(Int.init) ?? 5
    let program = try ArchiveProgram()
    let path = program.folder("archive.sqlite")
    var acknowledged: Set<String> = []
    var killed = [0, 0]
    var round = 0
    while killed.contains(where: { $0 < wanted }) {
      round += 1
      var names: [String: String] = [:]
      let writers = try (0..<2).map { writer in
        let files = try (0..<Self.sessions).map { number in
          let file = "s\(writer)-\(number).json"
          let session = try Self.session(by: "checker \(round) \(writer) \(number)")
          try Data(SessionCoding.encode(session)).write(to: URL(fileURLWithPath: program.folder(file)))
          names[file] = ArchivedClaim.name(of: session)
          return file
        }
        return try Writer(program.process(["add", "--drafts", "--archive", path] + files))
      }
      for writer in writers { try writer.process.run() }
      let lists = Mutex<[[String]]>([])
      DispatchQueue.concurrentPerform(iterations: 2) { index in
        // Somewhere between its start and its end; any moment will do.
        let files = writers[index].acknowledged(
          killingAfter: .random(in: 0..<Self.sessions), microseconds: .random(in: 0...2_000))
        lists.withLock { $0.append(files) }
      }
      acknowledged.formUnion(lists.withLock { $0.joined().compactMap { names[$0] } })
      for (index, writer) in writers.enumerated() where writer.process.terminationReason == .uncaughtSignal {
        killed[index] += 1
      }
      try check(path, acknowledged, round: round)
    }
    #expect(!acknowledged.isEmpty)
    print("killed \(killed[0]) and \(killed[1]) times; \(acknowledged.count) sessions acknowledged, none lost")
  }

  private func check(_ path: String, _ acknowledged: Set<String>, round: Int) throws {
    let archive = try Archive(path: path)
    #expect(try archive.isSound())
    var kept: [String: Int] = [:]
    try archive.export { kept[$0.session ?? "", default: 0] += 1 }
    // A session is there as a whole or not at all.
    #expect(kept.values.allSatisfy { $0 == 2 })
    #expect(acknowledged.subtracting(kept.keys).isEmpty, "lost in round \(round)")
    let counted = try archive.pool.read { try Int.fetchOne($0, sql: "SELECT claims FROM total") }
    #expect(counted == kept.values.reduce(0, +))
  }

  private static func session(by checker: String) throws -> Session {
    try SampleReview.session(
      by: checker, SampleReview.tag(1, .verified), SampleReview.tag(2, .disputed, note: "for \(checker)"))
  }

  /// A program that adds sessions, and what it says of them; each is in the hands of one thread at a time.
  private struct Writer: @unchecked Sendable {
    let process: Process
    private let pipe = Pipe()

    init(_ process: Process) {
      self.process = process
      process.standardOutput = pipe
      process.standardError = FileHandle.nullDevice
    }

    /// Kills the program some time after so many sessions were acknowledged; gives the files of all that were.
    func acknowledged(killingAfter lines: Int, microseconds: UInt32) -> [String] {
      var output = Data()
      while output.count(where: { $0 == 0x0A }) < lines {
        let more = pipe.fileHandleForReading.availableData
        guard !more.isEmpty else { break }
        output += more
      }
      usleep(microseconds)
      kill(process.processIdentifier, SIGKILL)
      output += pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      // Only whole lines were acknowledged.
      return String(decoding: output, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .compactMap { $0.split(separator: ":").first.map(String.init) }
    }
  }
}
