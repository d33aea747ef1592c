import Foundation
@testable import SessionKit
import Testing

@Suite("Evidence ids") struct EvidenceIDTests {
  @Test("are read as they are written", arguments: [("e1", 1), ("e30", 30), ("e9223372036854775807", Int.max)])
  func reads(text: String, number: Int) {
    #expect(EvidenceID(text) == EvidenceID(number))
    #expect(EvidenceID(number).description == text)
  }

  @Test(
    "are nothing else",
    arguments: ["", "e", "1", "e0", "e01", "E1", "e-1", "e+1", "e1a", "e 1", "e١", "q1", "e9223372036854775808"])
  func refuses(text: String) {
    #expect(EvidenceID(text) == nil)
  }

  @Test("order by number")
  func order() {
    #expect([EvidenceID(10), EvidenceID(9), EvidenceID(1)].sorted().map(\.number) == [1, 9, 10])
  }

  @Test("are strings in JSON, and other strings are refused by name")
  func coding() throws {
    let bytes = try JSONEncoder().encode([EvidenceID(3)])
    #expect(String(decoding: bytes, as: UTF8.self) == #"["e3"]"#)
    #expect(try JSONDecoder().decode([EvidenceID].self, from: bytes) == [EvidenceID(3)])
    #expect {
      try JSONDecoder().decode([EvidenceID].self, from: Data(#"["3"]"#.utf8))
    } throws: { error in
      guard case DecodingError.dataCorrupted(let context) = error else { return false }
      return context.debugDescription == "“3” is not an evidence number"
    }
  }
}
