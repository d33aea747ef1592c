import Foundation
import Mutating
@testable import SessionKit
import Testing

/// Mutated session files, from a fixed corpus and fixed seeds.
///
/// The default is a few thousand. A long run is `STET_FUZZ=200000 swift test --filter FuzzTests`; `STET_FUZZ_SEED` begins
/// it elsewhere. `Tests/Fuzz` mutates the other files as well, and gives the readers bytes of libFuzzer's.
@Suite("Mutated session files", .timeLimit(.minutes(30))) struct FuzzTests {
  private static let count = number("STET_FUZZ") ?? 2000
  private static let seed = number("STET_FUZZ_SEED") ?? 0

  private static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap { Int($0) } }

  @Test("are opened, or refused with a message that names the place; and what is repaired opens", arguments: 0..<2)
  func mutations(half: Int) throws {
    let corpus = try SessionFixture.readable.filter { $0.contains("/Fixtures/") }.map {
      Array(try Data(contentsOf: URL(fileURLWithPath: $0)))
    }
    var (opened, refused, repaired) = (0, 0, 0)
    for number in stride(from: half, to: Self.count, by: 2) {
      var mutation = Mutation(seed: UInt64(Self.seed + number))
      let bytes = Data(mutation.damaged(corpus[number % corpus.count]))
      switch Self.replay(bytes) {
      case .success(let replay):
        // Two mutations may take each other back.
        if let finding = replay.findings.first { try #require(finding == .sealBroken || replay.places[0] != nil) }
        opened += 1
      case .failure(.notASession), .failure(.newerFormat): refused += 1
      case .failure(let error):
        try #require(error.description.contains(/line \d+, column \d+/), "mutation \(number): \(error)")
        refused += 1
      }
      // Repairing takes longer than reading.
      if number % 8 == half, let repair = try? SessionRepair(bytes, path: "s.json") {
        let again = try SessionReplay(SessionCoding.encode(repair.session), path: "s.json")
        // Words that do not be in the text any more are all that a repaired file may still have wrong.
        try #require(again.findings.allSatisfy { !$0.isAcceptable }, "mutation \(number): \(again.lines)")
        repaired += 1
      }
    }
    #expect(opened > 0)
    #expect(refused > opened)
    #expect(repaired > Self.count / 20)
  }

  private static func replay(_ bytes: Data) -> Result<SessionReplay, SessionError> {
    do throws(SessionError) {
      return .success(try SessionReplay(bytes, path: "s.json"))
    } catch {
      return .failure(error)
    }
  }
}
