import Foundation
@testable import SessionKit
import Testing

@Suite("Format versions") struct VersionTests {
  private static func file(major: String, minor: String) throws -> Data {
    Data(
      try Sample.file(Sample.session()).replacing("\"major\" : 1", with: "\"major\" : \(major)")
        .replacing("\"minor\" : \(FormatVersion.current.minor)", with: "\"minor\" : \(minor)").utf8)
  }

  @Test("a newer major version is refused with both versions named, whatever else the file holds")
  func newer() throws {
    let error = SessionError.newerFormat(path: "s.json", found: FormatVersion(major: 2, minor: 3), known: .current)
    #expect(throws: error) { try SessionCoding.decode(Self.file(major: "2", minor: "3"), path: "s.json") }
    let future = #"{"format":"stet-session","version":{"major":2,"minor":3},"work":[]}"#
    #expect(throws: error) { try SessionCoding.decode(Data(future.utf8), path: "s.json") }
    #expect(error.description == "“s.json” has session format 2.3; this version of Stet reads up to 1.5")
  }

  @Test("a newer minor version is read, and written as that version")
  func newerMinor() throws {
    let read = try SessionCoding.decode(Self.file(major: "1", minor: "7"), path: "s.json")
    #expect(read.version == FormatVersion(major: 1, minor: 7))
    #expect(read.session.version == FormatVersion(major: 1, minor: 7))
    #expect(try Sample.file(read.session).contains("\"minor\" : 7"))
  }

  @Test("there is no version below 1.0", arguments: [("0", "0"), ("-1", "0"), ("1", "-1")])
  func older(major: String, minor: String) throws {
    let file = try Self.file(major: major, minor: minor)
    let key = try #require(file.range(of: Data("\"version\" : ".utf8)))
    let error = SessionError.damaged(
      path: "s.json", place: "version", reason: "unknown format \(major).\(minor)",
      at: DamageTests.place(ofByte: key.upperBound, in: file))
    #expect(throws: error) { try SessionCoding.decode(file, path: "s.json") }
  }

  @Test("order by major, then by minor")
  func order() {
    let versions = [(0, 9), (1, 0), (1, 2), (1, 10), (2, 0)].map { FormatVersion(major: $0.0, minor: $0.1) }
    #expect(versions.reversed().sorted() == versions)
  }
}
