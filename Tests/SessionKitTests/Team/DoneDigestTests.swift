import Foundation
import Testing

@testable import SessionKit

@Suite("What a signature of the whole covers") struct DoneDigestTests {
  @Test("is everything but the beginning, in whatever order, however often it is asked for")
  func order() throws {
    let entries = MergeLog(try Sample.everything()).entries
    var asked = DoneDigest()
    for (position, entry) in entries.enumerated() {
      asked.add(entry)
      let names = entries[...position].filter { !$0.event.opensSession }.map(\.origin.digest)
      #expect(asked.digits() == ShortDigest.of(names.sorted()))
    }
    var backwards = DoneDigest()
    for entry in entries.reversed() { backwards.add(entry) }
    #expect(backwards.digits() == asked.digits())
  }

  @Test("is named by the length and the words of each part")
  func short() {
    #expect(ShortDigest.of([]) == "e3b0c44298fc1c14")
    #expect(ShortDigest.of(["ab", "c"]) != ShortDigest.of(["a", "bc"]))
    #expect(ShortDigest.of(["é"], digits: 64) == SHA256.hexadecimal(SHA256.digest(of: Data("2:é".utf8))))
  }
}
