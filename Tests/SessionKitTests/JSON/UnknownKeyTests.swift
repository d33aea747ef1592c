import Foundation
@testable import SessionKit
import Testing

@Suite("What this version does not know") struct UnknownKeyTests {
  /// A file with unknown keys in every kind of object, and an event of an unknown type, sealed again.
  private static func foreignFile() throws -> String {
    let session = try Sample.session(
      .noted(1, text: "first"), .tagged(1, as: .verified), .cited(1, .supports(1), .refutes(2)))
    var file = try JSONDecoder().decode(JSONValue.self, from: SessionCoding.encode(session))
    file = foreign(file)
    guard case .array(var events)? = file["events"] else { throw CocoaError(.coderInvalidValue) }
    events.append(
      .object([
        "seq": .integer(6), "at": .string("2026-01-01T00:06:00Z"), "by": .string("bo"), "type": .string("moodSensed"),
        "claims": .array([.string("2")]), "until": .string("2026-02-01"), "odds": .number(0.25), "why": .null,
      ]))
    file["events"] = .array(events)
    return try write(file)
  }

  /// Adds a key to every object, at every depth.
  private static func foreign(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let members):
      var members = members.mapValues(foreign)
      members["x-new"] = .object(["deep": .array([.integer(1), .bool(true), .null, .number(1.5), .string("s")])])
      return .object(members)
    case .array(let items): return .array(items.map(foreign))
    default: return value
    }
  }

  private static func write(_ file: JSONValue) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(file), as: UTF8.self) + "\n"
  }

  private static func unsealed(_ file: String) -> String {
    file.replacing(/"seal" : "[^"]*"/, with: #""seal" : """#)
  }

  @Test("survives opening and saving, at every depth")
  func roundTrip() throws {
    let file = try Self.foreignFile()
    let read = try SessionCoding.decode(Data(file.utf8), path: "s.json")
    let again = try Sample.file(read.session)
    #expect(Self.unsealed(again) == Self.unsealed(file))
    let sealed = try SessionCoding.decode(Data(again.utf8), path: "s.json")
    #expect(sealed.isSealed)
    #expect(sealed.session == read.session)
    #expect(try Sample.file(sealed.session) == again)
  }

  @Test("never changes the state")
  func state() throws {
    let read = try SessionCoding.decode(Data(Self.foreignFile().utf8), path: "s.json")
    let known = try Sample.session(
      .noted(1, text: "first"), .tagged(1, as: .verified), .cited(1, .supports(1), .refutes(2)))
    #expect(read.session.state == known.state)
    #expect(read.savedState == known.state)
    #expect(read.session.events[5].change == .unknown(type: "moodSensed"))
    #expect(read.session.events[5].original?["until"] == .string("2026-02-01"))
  }

  @Test("stays with its claim, evidence and note while the review goes on, and goes with them")
  func goingOn() throws {
    var session = try SessionCoding.decode(Data(Self.foreignFile().utf8), path: "s.json").session
    try session.record(.split)
    try session.record(.noted(1, text: "second"))
    try session.record(.cited(2, .supports(4)))
    let file = try JSONDecoder().decode(JSONValue.self, from: SessionCoding.encode(session))
    #expect(file["x-new"] != nil)
    #expect(file["version"]?["x-new"] != nil)
    #expect(file["article"]?["x-new"] != nil)
    let claims = try #require(file["state"]?["claims"]?.items)
    #expect(claims.map { $0["x-new"] != nil } == [true, true, false, false, true])
    #expect(claims[0]["notes"]?.items.map { $0["x-new"] != nil } == [true, false])
    #expect(file["state"]?["evidence"]?.items.map { $0["x-new"] != nil } == [true, false])
    #expect(
      file["events"]?.items.map { $0["x-new"] != nil || $0["until"] != nil }
        == [true, true, true, true, true, true, false, false, false])
    #expect(file["events"]?.items[1]["claims"]?.items.allSatisfy { $0["x-new"] != nil } == true)
  }

  @Test("can be undone by the version that knows it, and by this one")
  func undoneUnknownEvent() throws {
    var session = try Sample.session(.tagged(1, as: .verified), .unknown(type: "moodSensed"))
    let state = session.state
    #expect(session.lastUndoable?.seq == 4)
    try session.undo()
    #expect(session.undoneSeqs == [4])
    let read = try SessionCoding.decode(SessionCoding.encode(session), path: "s.json").session
    #expect(read.state == state)
    #expect(read.nextRedoable?.seq == 4)
  }

  @Test("a number larger than any is told from damage elsewhere")
  func numbers() throws {
    let file = try Sample.file(Sample.session())
    let edited = file.replacing("{\n  \"article\"", with: "{\n  \"x\" : [1e999],\n  \"article\"", maxReplacements: 1)
    #expect(
      throws: SessionError.damaged(
        path: "s.json", place: "x[0]", reason: "the number is too large", at: TextPlace(line: 2, column: 10))
    ) {
      try SessionCoding.decode(Data(edited.utf8), path: "s.json")
    }
  }
}

extension JSONValue {
  fileprivate var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }
}
