import Foundation
@testable import SessionKit
import Testing

@Suite("The seal") struct SealTests {
  @Test("is the SHA-256 of the file with its own value emptied")
  func value() throws {
    let file = try Sample.file(Sample.session(.noted(1, text: "\n  \"seal\" : \"sha256:0\"")))
    let seal = try #require(file.firstMatch(of: /\n  "seal" : "(sha256:[0-9a-f]{64})"/)).output.1
    #expect(seal == "sha256:" + ArticleRecord.digest(of: file.replacing(seal, with: "")))
    #expect(  // FIPS 180-4's example
      ArticleRecord.digest(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test(
    "no longer fits a file that was changed",
    arguments: [
      ("nobody was hurt", "somebody was hurt"), ("}\n", "}\n\n"), ("\"seal\" : \"sha256:", "\"seal\" : \"sha256:0"),
      ("\"seal\" : \"", "\"seal\":\""), ("\"minor\" : \(FormatVersion.current.minor)", "\"minor\" : 7"),
    ])
  func broken(from: String, to: String) throws {
    let file = try Sample.file(Sample.session())
    let edited = file.replacing(from, with: to)
    #expect(edited != file)
    #expect(try SessionCoding.decode(Data(file.utf8), path: "s.json").isSealed)
    #expect(try !SessionCoding.decode(Data(edited.utf8), path: "s.json").isSealed)
  }

  @Test("is put anew when the session is saved")
  func renewed() throws {
    let edited = try Sample.file(Sample.session()).replacing(/"seal" : "[^"]*",/, with: "")
    let read = try SessionCoding.decode(Data(edited.utf8), path: "s.json")
    #expect(!read.isSealed)
    #expect(try Sample.file(read.session) == Sample.file(Sample.session()))
  }
}
