import Foundation
import Testing

@testable import SessionKit

@Suite("Scanning JSON") struct JSONScannerTests {
  /// The JSON value of a text; nil with the problem where it is none.
  private static func scan(_ bytes: Data) -> Result<JSONValue, JSONSyntaxError> {
    do {
      return .success(
        try JSONReader.reading(bytes, failing: { error, _ in error as any Error }) { try $0.json(JSONReader.root) })
    } catch let error as JSONSyntaxError {
      return .failure(error)
    } catch {
      return .success(.null)
    }
  }

  @Test(
    "takes what RFC 8259 allows",
    arguments: [
      ("null", .null), (" true ", .bool(true)), ("\t-0", .integer(0)), ("[]", .array([])), ("{ }", .object([:])),
      ("1.5e3", .number(1500)), ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
      (#""\u00e9\ud83d\ude00\/\b""#, .string("é😀/\u{8}")), ("[1,[2,{\"a\":[]}],3]", nested),
      ("\u{FEFF}[\r\n]", .array([])), (#"{"\u0061":1}"#, .object(["a": .integer(1)])),
      ("\"\u{7F}\u{2028}\u{10FFFF}\"", .string("\u{7F}\u{2028}\u{10FFFF}")), ("\"\"", .string("")),
    ] as [(String, JSONValue)])
  func sound(text: String, value: JSONValue) throws { #expect(try Self.scan(Data(text.utf8)).get() == value) }

  private static let nested = JSONValue.array([
    .integer(1), .array([.integer(2), .object(["a": .array([])])]), .integer(3),
  ])

  @Test(
    "refuses everything else, and tells where",
    arguments: [
      "⟦", "[1,⟦]", "[1 ⟦2]", "{\"a\":1,⟦}", "{⟦a:1}", "{\"a\"⟦1}", "⟦01", "-⟦", "1.⟦", "⟦.5", "⟦+1", "⟦NaN", "⟦tru",
      "⟦True",
      "[⟦'a']", "\"⟦\n\"", #""⟦\x""#, #""⟦\ud800""#, #""⟦\ud800\u0041""#, #""⟦\udc00""#, #""⟦\u12g4""#, "[]⟦]", "[1⟦}",
      "{\"a\":[1⟦}", "⟦//", "\"abc⟦", "[1,2⟦", "{\"a\":⟦",
    ])
  func broken(marked: String) throws {
    var bytes = Data(marked.utf8)
    let range = try #require(bytes.range(of: Data("⟦".utf8)))
    bytes.removeSubrange(range)
    guard case .failure(let error) = Self.scan(bytes) else {
      Issue.record("taken: \(marked)")
      return
    }
    #expect(error.offset == range.lowerBound, "\(error.problem)")
  }

  @Test("finds the same values as Foundation", arguments: SessionFixture.readable)
  func same(path: String) throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(try Self.scan(bytes).get() == JSONDecoder().decode(JSONValue.self, from: bytes))
  }

  @Test("knows the one form in which Stet writes, and no other")
  func canonical() throws {
    func isCanonical(_ text: String) throws -> Bool {
      try JSONReader.reading(Data(text.utf8), failing: { error, _ in error as any Error }) {
        CanonicalForm.holds(for: $0)
      }
    }
    for path in SessionFixture.readable where !path.hasSuffix("future-1.9.json") {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(try isCanonical(text), "\(path)")
      #expect(try !isCanonical(text + "\n"))
      #expect(try !isCanonical(String(text.dropLast())))
      #expect(try !isCanonical(text.replacing(" : ", with: ": ", maxReplacements: 1)))
      #expect(try !isCanonical(text.replacing("\n", with: "\r\n", maxReplacements: 1)))
    }
    #expect(try isCanonical("{\n  \"a\" : [\n\n  ],\n  \"b\" : {\n\n  },\n  \"c\" : \"\\n\\\"\"\n}\n"))
    for text in [
      "{\n  \"b\" : 1,\n  \"a\" : 1\n}\n", "{\n  \"a\" : []\n}\n", "{\n  \"a\" : 1.0\n}\n", "{\n  \"a\" : -0\n}\n",
      "{\n  \"a\" : \"\\u0041\"\n}\n", "{\n  \"a\" : \"\\/\"\n}\n", "{\n  \"a\" : 1e2\n}\n", "{\n  \"a\" : 1, \n}\n",
    ] {
      #expect((try? isCanonical(text)) != true, "\(text)")
    }
  }
}
