import Foundation
import SessionKit
import Testing

/// Bytes that are no sound session, and what is said of them.
struct DamageCase: Sendable, CustomTestStringConvertible {
  var name: String
  var error: SessionError
  var bytes: @Sendable (_ sound: String) -> Data

  var testDescription: String { name }

  /// A sound file in which `from` is replaced by `to` wherever it stands.
  static func edit(_ from: String, _ to: String, at place: String, _ reason: String) -> DamageCase {
    DamageCase(name: "\(from) → \(to)", error: .damaged(path: "s.json", place: place, reason: reason)) { sound in
      Data(sound.replacing(from, with: to).utf8)
    }
  }

  /// A sound file whose event number `seq` is another one.
  static func event(_ name: String, seq: Int, _ reason: String, _ from: String, _ to: String) -> DamageCase {
    DamageCase(name: name, error: .brokenEvent(seq: seq, reason: reason)) { Data($0.replacing(from, with: to).utf8) }
  }

  static func noSession(_ name: String, _ bytes: [UInt8]) -> DamageCase {
    DamageCase(name: name, error: .notASession(path: "s.json")) { _ in Data(bytes) }
  }
}

@Suite("Damaged files") struct DamageTests {
  @Test("are refused with the place and the reason", arguments: foreign + wrongTypes + events)
  func refusal(damage: DamageCase) throws {
    let bytes = damage.bytes(try Self.sound)
    #expect(bytes != Data(try Self.sound.utf8))
    #expect(throws: damage.error) { try SessionCoding.decode(bytes, path: "s.json") }
  }

  @Test("never stop the program, wherever they are cut off")
  func truncation() throws {
    let bytes = Data(try Self.sound.utf8)
    for count in stride(from: 0, to: bytes.count - 2, by: 37) {
      #expect(throws: SessionError.self) { try SessionCoding.decode(bytes.prefix(count), path: "s.json") }
    }
  }

  @Test("never stop the program, whatever byte was changed", arguments: [1, 2, 3, 4] as [UInt64])
  func mutation(seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let sound = Array(try Self.sound.utf8)
    var opened = 0
    for _ in 0..<250 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      do {
        let replay = try SessionReplay(Data(bytes), path: "s.json")
        #expect(bytes == sound || replay.findings.first == .sealBroken)
        opened += 1
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
    #expect((1..<250).contains(opened))
  }

  static var sound: String {
    get throws {
      var session = try Sample.session(.tagged(1, as: .verified, .minorError), .cited(1, .supports(2)))
      try session.undo()
      return try Sample.file(session)
    }
  }

  static let foreign: [DamageCase] = [
    .noSession("an empty file", []), .noSession("NULs", [0, 0, 0, 0]),
    .noSession("no UTF-8", [0xFF, 0xFE, 0xC0, 0x7B]),
    .noSession("an article", Array("The ceasefire holds.\n".utf8)), .noSession("another object", Array("{}".utf8)),
    .noSession("another format", Array(#"{"format":"other","version":{"major":1,"minor":0}}"#.utf8)),
    .noSession("an array", Array("[1]".utf8)), .noSession("a format that is no string", Array(#"{"format":1}"#.utf8)),
    .noSession("deep nesting", Array(repeating: UInt8(ascii: "["), count: 100_000)),
  ]

  /// Broken JSON, and what is said of it, with N for the number of a character.
  static let broken: [(name: String, reason: String, bytes: @Sendable (_ sound: String) -> Data)] = [
    ("cut off", "Unexpected end of file during JSON parse", { Data($0.utf8.prefix(1000)) }),
    (
      "no UTF-8 between values", "Invalid value around character N",
      { Data($0.replacing("\"version\" :", with: "\"version\" : \u{1}").utf8.map { $0 == 1 ? 0xFF : $0 }) }
    ),
    (
      "no UTF-8 in a string", "Invalid UTF-N sequence N bytes starting from character N",
      { Data($0.replacing("nobody", with: "no\u{1}body").utf8.map { $0 == 1 ? 0xFF : $0 }) }
    ),
    (
      "nested too deep", "Too many nested arrays or dictionaries around character N",
      { sound in
        let deep = String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)
        return Data(sound.replacing("\"version\"", with: "\"x\" : \(deep),\n  \"version\"").utf8)
      }
    ),
    ("two files in one", "Invalid value around character N", { Data(($0 + $0).utf8) }),
    ("a conflict marker", "Invalid value around character N", edit("\"title\"", "<<<<<<< HEAD\n\"title\"")),
    ("a NUL", "Unescaped control character around character N", edit("nobody", "no\u{0}body")),
    (
      "half a surrogate pair",
      "Unexpected end of file during string parse (expected low-surrogate code point but did not find one)",
      edit("nobody", #"no\ud800body"#)
    ),
    ("a fraction", "a number in it is too large or not whole", edit("\"seq\" : 3", "\"seq\" : 3.5")),
    ("a number of 41 digits", "a number in it is too large or not whole", edit("\"seq\" : 3", "\"seq\" : 3e40")),
  ]

  private static func edit(_ from: String, _ to: String) -> @Sendable (String) -> Data {
    { Data($0.replacing(from, with: to).utf8) }
  }

  @Test("that are no JSON are refused with the reason and the place", arguments: broken.indices)
  func brokenJSON(position: Int) throws {
    let (_, reason, bytes) = Self.broken[position]
    do {
      _ = try SessionCoding.decode(bytes(Self.sound), path: "s.json")
      Issue.record("opened")
    } catch SessionError.damaged("s.json", "its JSON", let told) {
      #expect(told.replacing(/\d+/, with: "N") == reason)
    }
  }

  static let wrongTypes: [DamageCase] = [
    .edit("\"version\"", "\"vision\"", at: "its outermost object", "the key “version” is missing"),
    .edit(
      "\"major\" : 1", "\"major\" : \"1\"", at: "version.major", "Expected to decode Int but found a string instead"),
    .edit("\"events\" :", "\"evens\" :", at: "its outermost object", "the key “events” is missing"),
    .edit(
      "\"events\" : [", "\"events\" : 5, \"was\" : [", at: "events",
      "Expected to decode Array<Any> but found number instead"),
    .edit(
      "\"seq\" : 3", "\"seq\" : \"three\"", at: "events[2].seq", "Expected to decode Int but found a string instead"),
    .edit("2026-01-01T00:03:00Z", "yesterday", at: "events[2]", "Expected date string to be ISO8601-formatted"),
    .edit(
      "\"verdict\" : \"verified\"", "\"verdict\" : \"true\"", at: "events[2].verdict",
      "Cannot initialize Verdict from invalid String value true"),
    .edit(
      "\"minor-error\"", "\"whim\"", at: "events[2].reasons[0]",
      "Cannot initialize Reason from invalid String value whim"),
    .edit(
      "\"kind\" : \"headline\"", "\"kind\" : \"song\"", at: "article.blocks[0].kind",
      "Cannot initialize Kind from invalid String value song"),
    .edit("\"id\" : \"2\"", "\"id\" : \"two\"", at: "events[1].claims[1].id", "“two” is no claim id"),
    .edit("\"id\" : \"e1\"", "\"id\" : \"1\"", at: "events[3].evidence.id", "“1” is no evidence id"),
    .edit(
      "\"sentences\" : [\n", "\"sentences\" : [ [5, 2],\n", at: "events[1].sentences[0][2]",
      "a span is [start, end] with 0 <= start <= end"),
    .edit(
      "\"sentences\" : [\n", "\"sentences\" : [ [-5, 2],\n", at: "events[1].sentences[0][2]",
      "a span is [start, end] with 0 <= start <= end"),
    .edit(
      "\"sentences\" : [\n", "\"sentences\" : [ [1, 2, 3],\n", at: "events[1].sentences[0][2]",
      "a span is [start, end] with 0 <= start <= end"),
    .edit(
      "\"text\" : \"the ministry\"", "\"text\" : null", at: "events[1].claims[0].source.text",
      "Cannot get value of type String -- found null value instead"),
    DamageCase(
      name: "a speaker before the text",
      error: .damaged(
        path: "s.json", place: "events[1].claims[0].source.start",
        reason: "a place is start and end with 0 <= start <= end")
    ) {
      Data(
        $0.replacing(
          /"start" : \d+,\n( *)"text" : "the ministry"/,
          with: { "\"start\" : -1,\n\($0.output.1)\"text\" : \"the ministry\"" }
        ).utf8)
    },
    .edit(
      "\"kind\" : \"headline\",\n        \"start\" : 0", "\"kind\" : \"headline\", \"start\" : 999",
      at: "article.blocks[0].start", "a place is start and end with 0 <= start <= end"),
  ]

  static let events: [DamageCase] = [
    .event("a gap", seq: 9, "event 3 should come here", "\"seq\" : 3", "\"seq\" : 9"),
    .event(
      "a number of ten digits", seq: 1_000_000_000, "event 3 should come here", "\"seq\" : 3", "\"seq\" : 1000000000"),
    .event("twice the same number", seq: 2, "event 3 should come here", "\"seq\" : 3", "\"seq\" : 2"),
    .event("a negative number", seq: -1, "event 1 should come here", "\"seq\" : 1", "\"seq\" : -1"),
    .event(
      "undoing how it began", seq: 5, "event 2 cannot be undone now", "\"event\" : 4", "\"event\" : 2"),
    .event(
      "undoing what is yet to come", seq: 5, "event 1000000000 cannot be undone now", "\"event\" : 4",
      "\"event\" : 1000000000"),
    .event("redoing what was not undone", seq: 5, "event 4 cannot be done again now", "eventUndone", "eventRedone"),
    .event("two claims of one id", seq: 2, "there is a claim 1 already", "\"id\" : \"2\"", "\"id\" : \"1\""),
    .event(
      "a tag on no claim", seq: 3, "there is no claim 7", "\"claims\" : [\n        \"1\"",
      "\"claims\" : [\n        \"7\""),
  ]
}
