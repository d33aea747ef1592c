import FileTesting
import Foundation
import Groundwork
import Mutating
import Testing

@testable import SessionKit

@Suite("The JSON Schema") struct SchemaTests {
  @Test("has every event type that there is")
  func types() throws {
    let source = try String(
      contentsOfFile: SessionFixture.package + "/Sources/SessionKit/Events/Change.swift", encoding: .utf8)
    let cases = source.matches(of: /\n  (?:indirect )?case (\w+)\(/).map { String($0.output.1) }
    #expect(cases.count > 39)
    #expect(Set(cases).subtracting(["unknown"]) == Set(SessionSchema.events.keys))
    #expect(try Set(Sample.everything().events.map(\.change.type)) == Set(SessionSchema.events.keys))
  }

  @Test("names only records that it has, and every one of them")
  func references() {
    let text = SessionSchema.text
    let named = Set(text.matches(of: /"#\/\$defs\/(\w+)"/).map { String($0.output.1) })
    #expect(named == Set(SessionSchema.records.keys).union(["event"]))
    #expect(text.hasSuffix("}\n"))
  }

  @Test("has every case of every enumeration")
  func cases() {
    let text = SessionSchema.text
    let words =
      Verdict.allCases.map(\.rawValue) + Reason.allCases.map(\.rawValue) + Confidence.allCases.map(\.rawValue)
      + Evidence.Form.allCases.map(\.rawValue) + Anchor.Fate.allCases.map(\.rawValue)
      + CorrectionStatus.allCases.map(\.rawValue) + ArticleField.allCases.map(\.rawValue)
    for word in words { #expect(text.contains("\"\(word)\""), "\(word)") }
  }
}

@Suite("The JSON Schema, asked with a validator", .enabled(if: SchemaValidator.isThere || NeededProgram.isRequired))
struct SchemaValidationTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("holds for the samples, the frozen files, and random sessions")
  func sound() throws {
    var files = SessionFixture.readable
    #expect(files.count >= 7)
    for seed in 1...20 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      var session = try Sample.session()
      for _ in 0..<60 {
        if Int.random(in: 0..<5, using: &random) == 0, session.lastUndoable != nil {
          try session.undo()
        } else {
          try session.record(RandomSessionTests.change(in: session, using: &random))
        }
      }
      files.append(try folder.make("random-\(seed).json", Sample.file(session)))
    }
    #expect(try SchemaValidator.complaints(of: files) == [:])
  }

  @Test("fails for files that are wrong")
  func wrong() throws {
    let sound = try Sample.file(Sample.everything())
    let edits = [
      ("\"format\" : \"stet-session\"", "\"format\" : \"other\""), ("\"major\" : 1", "\"major\" : 2"),
      ("\"verdict\" : \"disputed\"", "\"verdict\" : \"false\""), ("\"minor-error\"", "\"whim\""),
      ("\"seq\" : 3", "\"seq\" : \"3\""), ("\"seq\" : 3", "\"seq\" : 0"), ("\"by\" : \"ana\"", "\"from\" : \"ana\""),
      ("\"at\" : \"2026-01-01T00:03:00Z\"", "\"at\" : \"yesterday\""), ("\"id\" : \"3a\"", "\"id\" : \"a3\""),
      ("\"fate\" : \"gone\"", "\"fate\" : \"lost\""), ("\"stance\" : \"supports\"", "\"stance\" : \"likes\""),
      ("\"flagged\" : false", "\"flagged\" : 0"), ("\"events\" :", "\"steps\" :"), ("\"state\" :", "\"estate\" :"),
      ("\"sha256\" : \"", "\"sha256\" : \"x"), ("\"parts\" :", "\"pieces\" :"),
      ("\"seal\" : \"sha256:", "\"seal\" : \"md5:"),
      ("\"links\" : [", "\"links\" : [7, "), ("\"spans\" : [\n", "\"spans\" : [[1, 2, 3],\n"),
      ("\"status\" : \"sent\"", "\"status\" : \"lost\""), ("\"answer\" : \"declined\"", "\"answer\" : \"no\""),
    ]
    var files: [String] = []
    for (number, edit) in edits.enumerated() {
      let file = sound.replacing(edit.0, with: edit.1, maxReplacements: 1)
      #expect(file != sound, "\(edit.0)")
      files.append(try folder.make("wrong-\(number).json", file))
    }
    let complaints = try SchemaValidator.complaints(of: files)
    #expect(files.filter { complaints[$0] == nil } == [])
  }
}
