import Foundation
@testable import SessionKit
import Testing

@Suite("Claim ids") struct ClaimIDTests {
  @Test(
    "are read as they are written",
    arguments: [
      ("1", ClaimID(1)), ("26", ClaimID(26)), ("8a", ClaimID(8, letters: "a")), ("8ab", ClaimID(8, letters: "ab")),
      ("9223372036854775807", ClaimID(.max)),
    ])
  func reads(text: String, id: ClaimID) {
    #expect(ClaimID(text) == id)
    #expect(id.description == text)
  }

  @Test(
    "are nothing else",
    arguments: [
      "", "0", "08", "-1", "+1", "a", "8A", "8a1", "8 ", " 8", "8é", "٣", "8\u{301}", "1.5", "9223372036854775808",
      "8\0",
    ])
  func refuses(text: String) {
    #expect(ClaimID(text) == nil)
  }

  @Test("give the parts of a split letters in order")
  func parts() {
    #expect([0, 1, 25].map { ClaimID(8).part($0).description } == ["8a", "8b", "8z"])
    #expect(ClaimID(8, letters: "a").part(1).description == "8ab")
  }

  @Test("order by number, then by letters")
  func order() {
    let sorted = ["2", "8", "8a", "8ab", "8b", "10", "10a"].map { ClaimID($0)! }
    #expect(sorted.reversed().sorted() == sorted)
  }

  @Test("are strings in JSON, and other strings are refused by name")
  func coding() throws {
    let bytes = try JSONEncoder().encode([ClaimID(8, letters: "a")])
    #expect(String(decoding: bytes, as: UTF8.self) == #"["8a"]"#)
    #expect(try JSONDecoder().decode([ClaimID].self, from: bytes) == [ClaimID(8, letters: "a")])
    #expect {
      try JSONDecoder().decode([ClaimID].self, from: Data(#"["8?"]"#.utf8))
    } throws: { error in
      guard case DecodingError.dataCorrupted(let context) = error else { return false }
      return context.debugDescription == "“8?” is not a claim number"
    }
  }
}
