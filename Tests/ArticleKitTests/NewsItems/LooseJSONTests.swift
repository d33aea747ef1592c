import Testing

@testable import ArticleKit

/// JSON as pages have it.
@Suite struct LooseJSONTests {
  @Test(
    arguments: [
      (
        #"{"a":1,"b":[true,false,null],}"#,
        JSONValue.object(["a": .number("1"), "b": .array([.bool(true), .bool(false), .null])])
      ),
      ("/*<![CDATA[*/ {\"a\":\"x\ny\"} /*]]>*/", .object(["a": .string("x\ny")])),
      (#"{"a":"é \"x\" \\ \/ 😀 \ud83d"}"#, .object(["a": .string("é \"x\" \\ / 😀 \u{FFFD}")])),
      (#"{"a":{"b":"c"},"d"#, .object(["a": .object(["b": .string("c")])])),
      (#"[1,2"#, .array([.number("1"), .number("2")])), (#"{"a":1,"a":2}"#, .object(["a": .number("1")])),
      ("{a:1}", .object([:])),
    ] as [(String, JSONValue)])
  func reads(_ json: String, _ value: JSONValue) {
    #expect(LooseJSON.value(Array(json.utf8)[...]) == value)
  }

  @Test func goesNoDeeperThanNeeded() {
    #expect(LooseJSON.value(Array(String(repeating: "[", count: 100_000).utf8)[...]) != nil)
    #expect(LooseJSON.value([]) == nil)
  }
}
