import Foundation
import Groundwork
import Mutating
@testable import SessionKit
import Testing

/// Bytes that are no sound session, and what is said of them.
struct DamageCase: Sendable, CustomTestStringConvertible {
  var name: String
  /// The error except for its place.
  var error: SessionError
  /// The damaged file; the sign `⟦` marks the place that is named, the beginning where there is none.
  var marked: @Sendable (_ sound: String) -> Data
  /// For an event that does not apply: its position among the events, which gives the place.
  var event: Int?

  var testDescription: String { name }

  /// A sound file in which `from` is replaced by `to` wherever it stands.
  static func edit(_ from: String, _ to: String, at place: String, _ reason: String) -> DamageCase {
    DamageCase(name: "\(from) → \(to)", error: .damaged(path: "s.json", place: place, reason: reason)) { sound in
      Data(sound.replacing(from, with: to).utf8)
    }
  }

  /// A sound file whose event number `seq` is another one; `position` is its place among the events.
  static func event(
    _ name: String, seq: Int, at position: Int, _ reason: String, _ from: String, _ to: String
  ) -> DamageCase {
    let error = SessionError.brokenEvent(seq: seq, reason: reason)
    return DamageCase(
      name: name, error: error, marked: { Data($0.replacing(from, with: to).utf8) }, event: position)
  }

  static func noSession(_ name: String, _ bytes: [UInt8]) -> DamageCase {
    DamageCase(name: name, error: .notASession(path: "s.json")) { _ in Data(bytes) }
  }

  /// The damaged bytes, and the error with its place.
  func made(from sound: String) -> (bytes: Data, error: SessionError) {
    let mark = Data("⟦".utf8)
    var bytes = marked(sound)
    let offset = bytes.range(of: mark)?.lowerBound ?? 0
    while let range = bytes.range(of: mark) { bytes.removeSubrange(range) }
    let place = event.map { DamageTests.place(ofEvent: $0, in: bytes) } ?? DamageTests.place(ofByte: offset, in: bytes)
    switch error {
    case .damaged(let path, let way, let reason, _):
      return (bytes, .damaged(path: path, place: way, reason: reason, at: place))
    case .brokenEvent(let seq, let reason, _, _):
      return (bytes, .brokenEvent(seq: seq, reason: reason, path: "s.json", at: place))
    case .conflicted(let path, let marker, _): return (bytes, .conflicted(path: path, marker: marker, at: place))
    default: return (bytes, error)
    }
  }
}

@Suite("Damaged files") struct DamageTests {
  @Test("are refused with the place and the reason", arguments: foreign + broken + wrongTypes + events)
  func refusal(damage: DamageCase) throws {
    let (bytes, error) = damage.made(from: try Self.sound)
    #expect(bytes != Data(try Self.sound.utf8))
    #expect(throws: error) { try SessionCoding.decode(bytes, path: "s.json") }
  }

  /// The line and column of a byte, counted from 1, in code points.
  static func place(ofByte offset: Int, in bytes: Data) -> TextPlace {
    let lines = bytes.prefix(offset).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return TextPlace(line: lines.count, column: lines.last.map { $0.count { $0 & 0xC0 != 0x80 } + 1 } ?? 1)
  }

  /// The line and column of the event at a position among the events of a file that Stet wrote.
  static func place(ofEvent position: Int, in bytes: Data) -> TextPlace {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let first = lines.firstIndex { $0.hasPrefix("  \"events\"") } ?? 0
    let starts = lines.indices.dropFirst(first).filter { lines[$0] == "    {" }
    return TextPlace(line: starts[position] + 1, column: 5)
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
    var random = SeededGenerator(seed: seed)
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
        #expect(error.description.contains(/line \d+, column \d+/) || error == .notASession(path: "s.json"))
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

  /// A sound file that is not JSON any more.
  private static func broken(
    _ name: String, at place: String, _ reason: String, _ bytes: @escaping @Sendable (String) -> Data
  ) -> DamageCase {
    DamageCase(name: name, error: .damaged(path: "s.json", place: place, reason: reason), marked: bytes)
  }

  private static func edit(_ from: String, _ to: String) -> @Sendable (String) -> Data {
    { Data($0.replacing(from, with: to, maxReplacements: 1).utf8) }
  }

  /// As ``edit(_:_:)``, with a byte that is not UTF-8 in place of U+0001.
  private static func editBytes(_ from: String, _ to: String) -> @Sendable (String) -> Data {
    { Data($0.replacing(from, with: to, maxReplacements: 1).utf8.map { $0 == 1 ? 0xFF : $0 }) }
  }

  static let broken: [DamageCase] = [
    broken(
      "cut off in a word", at: "events[2].type",
      "the file ends in the middle of a string; the rest is missing",
      { sound in Data((sound.prefix(through: sound.range(of: "claimTagg")!.upperBound) + "⟦").utf8) }),
    broken(
      "cut off between events", at: "events[4]",
      "the file ends in the middle of an array; the rest is missing",
      { sound in Data((sound.prefix(upTo: sound.ranges(of: "\n    {")[4].lowerBound) + "⟦").utf8) }),
    broken(
      "cut off in a number", at: "events[0].seq", "the file ends in the middle of a number; the rest is missing",
      { sound in Data((sound.prefix(upTo: sound.range(of: "\"seq\" : 1")!.upperBound).dropLast() + "-⟦").utf8) }),
    broken(
      "no UTF-8 between values", at: "version", "byte 0xFF is not valid UTF-8",
      editBytes("\"version\" :", "\"version\" : ⟦\u{1}")),
    broken(
      "no UTF-8 in a string", at: "article.text", "byte 0xFF is not valid UTF-8",
      editBytes("nobody", "no⟦\u{1}body")),
    broken(
      "nested too deep", at: "x" + String(repeating: "[0]", count: 11) + "…",
      "arrays and objects are nested more than 512 deep",
      { sound in
        let deep = String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)
        return Data(
          sound.replacing("\"version\"", with: "\"x\" : \(deep.prefix(511))⟦\(deep.dropFirst(511)),\n  \"version\"")
            .utf8)
      }),
    broken(
      "two files in one", at: "the top-level object", "unexpected “{” after the end of the session",
      { Data(($0 + "⟦" + $0).utf8) }),
    DamageCase(
      name: "a conflict marker",
      error: .conflicted(path: "s.json", marker: "<<<<<<< HEAD", at: TextPlace(line: 1, column: 1)),
      marked: edit(
        "    {\n      \"at\" : \"2026-01-01T00:03", "⟦<<<<<<< HEAD\n    {\n      \"at\" : \"2026-01-01T00:03")),
    DamageCase(
      name: "half of a conflict",
      error: .conflicted(path: "s.json", marker: ">>>>>>> their side", at: TextPlace(line: 1, column: 1)),
      marked: edit("  \"format\"", "⟦>>>>>>> their side\n  \"format\"")),
    broken(
      "a NUL in a string", at: "article.text", "NUL byte in a string, as left by a crash or a full disk",
      edit("nobody", "no⟦\u{0}body")),
    broken(
      "a NUL between values", at: "events[0]",
      "expected a comma or “}”, found a NUL byte, as left by a crash or a full disk",
      edit("\"ana\",", "\"ana\"⟦\u{0}")),
    broken(
      "a line feed in a string", at: "article.text", "control character U+000A in a string",
      edit("nobody", "no⟦\nbody")),
    broken(
      "half a surrogate pair", at: "article.text",
      "half of a surrogate pair is missing", edit("nobody", #"no⟦\ud800body"#)),
    broken(
      "no escape", at: "article.text", "invalid escape sequence in a string",
      edit("nobody", #"no⟦\xbody"#)),
    broken(
      "a flipped byte", at: "events[0].by", "expected a colon, found “\u{3F}”",
      edit("\"by\" : ", "\"by\" ⟦? ")),
    broken(
      "a flipped quotation mark", at: "events[0]", "expected a key, found “b”", edit("\"by\" : ", "⟦by\" : ")),
    broken(
      "a line that is gone", at: "events[0]", "expected a comma or “}”, found “\"”",
      edit(",\n      \"by\"", "\n      ⟦\"by\"")),
    broken(
      "a comma too many", at: "events[0]", "expected a key, found “}”",
      edit("\"articleLoaded\"\n    }", "\"articleLoaded\",\n    ⟦}")),
    broken(
      "a number with a zero before it", at: "events[2].seq", "invalid JSON number",
      edit("\"seq\" : 3", "\"seq\" : ⟦03")),
    broken(
      "a direction override between values", at: "events[0].by", "expected a value, found U+202E",
      edit("\"by\" : ", "\"by\" : ⟦\u{202E}")),
  ]

  static let wrongTypes: [DamageCase] = [
    .edit("\"version\"", "\"vision\"", at: "the top-level object", "the key “version” is missing"),
    .edit(
      "\"major\" : 1", "\"major\" : ⟦\"1\"", at: "version.major", "expected a whole number, found a string"),
    .edit("\"events\" :", "\"evens\" :", at: "the top-level object", "the key “events” is missing"),
    .edit(
      "\"events\" : [", "\"events\" : ⟦5, \"was\" : [", at: "events", "expected an array, found a number"),
    .edit(
      "\"seq\" : 3", "\"seq\" : ⟦\"three\"", at: "events[2].seq", "expected a whole number, found a string"),
    .edit("\"seq\" : 3", "\"seq\" : ⟦3.5", at: "events[2].seq", "expected a whole number, found 3.5"),
    .edit("\"seq\" : 3", "\"seq\" : ⟦3e40", at: "events[2].seq", "expected a whole number, found 3e40"),
    .edit(
      "\"seq\" : 3", "\"seq\" : ⟦30000000000000000000", at: "events[2].seq",
      "expected a whole number, found 30000000000000000000"),
    .edit(
      "\"2026-01-01T00:03:00Z\"", "⟦\"yesterday\"", at: "events[2].at",
      "“yesterday” is not a valid time; write it as 2026-01-01T00:00:00Z"),
    .edit(
      "\"2026-01-01T00:03:00Z\"", "⟦\"2026-02-30T00:03:00Z\"", at: "events[2].at",
      "“2026-02-30T00:03:00Z” is not a valid time; write it as 2026-01-01T00:00:00Z"),
    .edit(
      "\"verdict\" : \"verified\"", "\"verdict\" : ⟦\"true\"", at: "events[2].verdict",
      "“true” is not a verdict that this version of Stet knows"),
    .edit(
      "\"minor-error\"", "⟦\"whim\"", at: "events[2].reasons[0]",
      "“whim” is not a reason that this version of Stet knows"),
    .edit(
      "\"kind\" : \"headline\"", "\"kind\" : ⟦\"song\"", at: "article.blocks[0].kind",
      "“song” is not a kind that this version of Stet knows"),
    .edit("\"id\" : \"2\"", "\"id\" : ⟦\"two\"", at: "events[1].claims[1].id", "“two” is not a claim number"),
    .edit("\"id\" : \"e1\"", "\"id\" : ⟦\"1\"", at: "events[3].evidence.id", "“1” is not an evidence number"),
    .edit(
      "\"sentences\" : [\n", "\"sentences\" : [ ⟦[5, 2],\n", at: "events[1].sentences[0]",
      "a span is [start, end] with 0 <= start <= end"),
    .edit(
      "\"sentences\" : [\n", "\"sentences\" : [ ⟦[-5, 2],\n", at: "events[1].sentences[0]",
      "a span is [start, end] with 0 <= start <= end"),
    .edit(
      "\"sentences\" : [\n", "\"sentences\" : [ [1, 2, ⟦3],\n", at: "events[1].sentences[0][2]",
      "a span is [start, end] with 0 <= start <= end"),
    .edit(
      "\"sentences\" : [\n", "\"sentences\" : [ ⟦[1],\n", at: "events[1].sentences[0]", "the array is too short"),
    .edit(
      "\"text\" : \"the ministry\"", "\"text\" : ⟦null", at: "events[1].claims[0].source.text",
      "expected a string, found null"),
    DamageCase(
      name: "a speaker before the text",
      error: .damaged(
        path: "s.json", place: "events[1].claims[0].source.start",
        reason: "a place is start and end with 0 <= start <= end")
    ) {
      Data(
        $0.replacing(
          /"start" : \d+,\n( *)"text" : "the ministry"/,
          with: { "\"start\" : ⟦-1,\n\($0.output.1)\"text\" : \"the ministry\"" }
        ).utf8)
    },
    .edit(
      "\"kind\" : \"headline\",\n        \"start\" : 0", "\"kind\" : \"headline\", \"start\" : ⟦999",
      at: "article.blocks[0].start", "a place is start and end with 0 <= start <= end"),
    .edit(
      "\"seq\" : 3,", "\"seq\" : 3, ⟦\"seq\" : 3,", at: "events[2].seq", "duplicate key “seq”"),
    .edit(
      "  \"format\"", "  ⟦\"events\" : [], \"format\"", at: "events", "duplicate key “events”"),
  ]

  static let events: [DamageCase] = [
    .event("a gap", seq: 9, at: 2, "expected event 3 here", "\"seq\" : 3", "\"seq\" : 9"),
    .event(
      "a number of ten digits", seq: 1_000_000_000, at: 2, "expected event 3 here", "\"seq\" : 3",
      "\"seq\" : 1000000000"),
    .event("twice the same number", seq: 2, at: 2, "expected event 3 here", "\"seq\" : 3", "\"seq\" : 2"),
    .event("a negative number", seq: -1, at: 0, "expected event 1 here", "\"seq\" : 1", "\"seq\" : -1"),
    .event(
      "undoing how it began", seq: 5, at: 4, "event 2 cannot be undone now", "\"event\" : 4", "\"event\" : 2"),
    .event(
      "undoing what is yet to come", seq: 5, at: 4, "event 1000000000 cannot be undone now", "\"event\" : 4",
      "\"event\" : 1000000000"),
    .event(
      "redoing what was not undone", seq: 5, at: 4, "event 4 cannot be redone now", "eventUndone", "eventRedone"),
    .event("two claims of one id", seq: 2, at: 1, "claim 1 already exists", "\"id\" : \"2\"", "\"id\" : \"1\""),
    .event(
      "a tag on no claim", seq: 3, at: 2, "there is no claim 7", "\"claims\" : [\n        \"1\"",
      "\"claims\" : [\n        \"7\""),
  ]
}
