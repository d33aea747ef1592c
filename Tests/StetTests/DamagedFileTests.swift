import Foundation
import Fuzzing
import Testing

/// Files that someone else may have changed; `Tests/Fuzz` does the same for longer.
@Suite("Files damaged at random", .timeLimit(.minutes(30))) struct DamagedFileTests {
  private static let count = ProcessInfo.processInfo.environment["STET_FUZZ"].flatMap { Int($0) } ?? 2_000

  @Test("end no program by a signal, whatever the damage", arguments: FuzzedFile.allCases)
  func read(file: FuzzedFile) throws { try file.fuzz(count: Self.count / FuzzedFile.allCases.count) }
}
