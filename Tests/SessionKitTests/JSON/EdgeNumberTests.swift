import Foundation
@testable import SessionKit
import Testing

/// Every number in session files set to where reckoning with it would overflow.
@Suite("Numbers at the ends of the integers")
struct EdgeNumberTests {
  private static let files = SessionFixture.readable.filter { $0.contains("/Fixtures/") }

  @Test("are read, refused or repaired, and nothing ends the program", arguments: files)
  func everyNumber(path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let sound = try SessionReplay(Data(text.utf8), path: path).session
    var outcomes = (opened: 0, refused: 0)
    for number in text.matches(of: /(?:: |\n +)(-?\d+)(?=,?\n)/).map(\.output.1) {
      for edge in [Int.min, -1, 0, .max - 1, .max] {
        let bytes = Data((text[..<number.startIndex] + "\(edge)" + text[number.endIndex...]).utf8)
        let opened = try? SessionReplay(bytes, path: path).session
        if opened == nil { outcomes.refused += 1 } else { outcomes.opened += 1 }
        let repaired = try? SessionRepair(bytes, path: path).session
        for session in [opened, repaired].compactMap(\.self) {
          _ = try? SessionMerge.merge(sound, with: [session])
          _ = try? Blinding.blind(session)
          _ = Coverage(session)
        }
      }
    }
    #expect(outcomes.opened > 0)
    #expect(outcomes.refused > 0)
  }

  @Test(
    "a number of an event beyond all others has its place, and repair counts anew",
    arguments: [Int.max, .max - 1, .min])
  func sequence(number: Int) throws {
    let path = try #require(Self.files.first { $0.hasSuffix("1.1-minimal.json") })
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let bytes = Data(text.replacing("\"seq\" : 2,", with: "\"seq\" : \(number),").utf8)
    let error = #expect(throws: SessionError.self) { try SessionReplay(bytes, path: "s.json") }
    #expect(error?.description.contains("expected event 2 here") == true)
    let repair = try SessionRepair(bytes, path: "s.json")
    #expect(repair.session.events.map(\.seq) == Array(1...repair.session.lastSeq))
    #expect(repair.findings.contains { "\($0)".contains("event \(number) is now event 2") })
  }

  @Test("a text shorter than what claims name is told, key by key")
  func shortText() throws {
    let path = try #require(Self.files.first { $0.hasSuffix("1.1-minimal.json") })
    let session = try SessionReplay(Data(contentsOf: URL(fileURLWithPath: path)), path: path).session
    let text = String(decoding: try SessionCoding.encode(session), as: UTF8.self)
    let article = try #require(session.article.text.split(separator: "\n").first)
    let words = try #require(text.firstMatch(of: /"text" : "((?:[^"\\]|\\.)*)"/)).output.1
    #expect(words.hasPrefix(article))
    let replay = try SessionReplay(
      Data((text[..<words.startIndex] + "x" + text[words.endIndex...]).utf8), path: "s.json")
    let claim = try #require(session.state.claims.first?.id)
    #expect(replay.findings.contains(.textChanged))
    #expect(replay.findings.contains(.wordsDiffer(claim)))
    #expect(replay.findings.contains(.beyondText(claim, "sentence")))
    #expect(replay.lines.contains { $0.hasPrefix("claims › \(claim) › sentence: beyond the end of the text (line ") })
    #expect(replay.findings.allSatisfy { !$0.isAcceptable || $0 == .sealBroken })
  }
}
