import Foundation
import Testing

@testable import SessionKit

@Suite("SHA-256")
struct SHA256Tests {
  /// The examples of FIPS 180-4 and of the byte-oriented test vectors of NIST.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func digests(of text: String, _ expected: String) {
    #expect(SHA256.hexadecimal(SHA256.digest(of: Data(text.utf8))) == expected)
  }

  @Test func piecesGiveWhatTheWholeGives() {
    var hash = SHA256()
    for piece in ["a", "", "bc"] { hash.update(Data(piece.utf8)) }
    #expect(hash.hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    // Asking for the digest does not end it.
    hash.update(Data("d".utf8))
    #expect(hash.digest == SHA256.digest(of: Data("abcd".utf8)))
  }
}
