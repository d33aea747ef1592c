import ArticleKit
import ClaimKit
import Foundation
import Testing

@testable import Workbench

@Suite("Claims as JSON lines")
struct ClaimRecordTests {
  private static let fixtures =
    ((try? FileManager.default.contentsOfDirectory(atPath: packageFolder + "/Fixtures")) ?? [])
    .filter { $0.hasSuffix(".txt") && $0 != "SOURCES.txt" }.sorted()

  @Test("have every key of the contract, and verbatim words at their spans", arguments: fixtures)
  func contract(fixture: String) throws {
    let article = try ArticleInput().article(atPath: packageFolder + "/Fixtures/" + fixture)
    let text = ClaimLines(format: .jsonl, order: .text).text(for: article, path: fixture, engine: ClaimEngine())
    let scalars = Array(article.text.unicodeScalars)
    func words(_ start: Int, _ end: Int) -> String {
      String(String.UnicodeScalarView(scalars[start..<end]))
    }
    var lastStart = 0
    for line in text.split(separator: "\n") {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(
        Set(object.keys) == [
          "article", "id", "checkable", "reason", "priority", "priorityReasons", "polarity", "voice", "spans", "text",
          "restated", "dates",
          "sentence", "source", "via", "cue", "certainty",
        ])
      let spans = try #require(object["spans"] as? [[Int]])
      #expect(spans.map { words($0[0], $0[1]) }.joined(separator: " … ") == object["text"] as? String)
      #expect((object["reason"] is NSNull) == (object["checkable"] as? Bool))
      for key in ["source", "via", "cue"] {
        guard let mention = object[key] as? [String: Any] else { continue }
        let (start, end) = (try #require(mention["start"] as? Int), try #require(mention["end"] as? Int))
        #expect(mention["text"] as? String == words(start, end))
      }
      let start = try #require(spans.first?.first)
      let sentence = try #require(object["sentence"] as? [Int])
      #expect(sentence[0] <= start && start < sentence[1])
      #expect(sentence[0] >= lastStart)
      lastStart = sentence[0]
    }
    #expect(!text.isEmpty)
  }

  @Test("have their facts where these are asked for, at their places in the article, with what they come to")
  func facts() throws {
    let words =
      "Mayor Ann Holt said on 3 May 2021 that “the port moved 1.4 million tonnes”. See https://example.org/a now."
    let article = try TextLoader().load(Array(words.utf8), path: "port")
    let lines = ClaimLines(format: .jsonl, order: .text, hasFacts: true)
    let text = lines.text(for: article, path: "port", engine: ClaimEngine())
    let scalars = Array(words.unicodeScalars)
    var facts: [String] = []
    for line in text.split(separator: "\n") {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      for fact in try #require(object["facts"] as? [[String: Any]]) {
        let (start, end) = (try #require(fact["start"] as? Int), try #require(fact["end"] as? Int))
        #expect(fact["text"] as? String == String(String.UnicodeScalarView(scalars[start..<end])))
        #expect(Set(fact.keys) == ["kind", "start", "end", "text", "value"])
        facts.append("\(fact["kind"] ?? "") \(fact["text"] ?? "") \(fact["value"] as? String ?? "-")")
      }
    }
    #expect(facts.contains("figure 1.4 million tonnes 1400000"))
    #expect(facts.contains("quote the port moved 1.4 million tonnes -"))
    #expect(facts.contains("link https://example.org/a -"))
    let shown = ClaimLines(format: .text, order: .text, hasFacts: true)
    #expect(shown.text(for: article, path: "port", engine: ClaimEngine()).contains("\n\tfigure: 1.4 million tonnes\n"))
    let plain = ClaimLines(format: .jsonl, order: .text).text(for: article, path: "port", engine: ClaimEngine())
    #expect(!plain.contains("\"facts\""))
  }

  @Test("have the dates that their words mean, where the day of the article is known")
  func dates() throws {
    let article = try TextLoader().load(
      Array("Ferry sinks\n\nThursday, October 10, 2019\n\nThe ferry sank on Monday. It was built last year.".utf8),
      path: "ferry")
    let text = ClaimLines(format: .jsonl, order: .text).text(for: article, path: "ferry", engine: ClaimEngine())
    #expect(
      text.split(separator: "\n").map { $0.split(separator: "\"dates\":")[1].prefix { $0 != "]" } } == [
        #"[{"end":65,"iso":"2019-10-07","start":59,"text":"Monday"}"#,
        #"[{"end":89,"iso":"2018","start":80,"text":"last year"}"#,
      ])
  }

  @Test("are the same on every run")
  func deterministic() throws {
    let article = try ArticleInput().article(atPath: packageFolder + "/Fixtures/ceasefire.txt")
    let lines = ClaimLines(format: .jsonl, order: .priority)
    let first = lines.text(for: article, path: "a", engine: ClaimEngine())
    #expect(lines.text(for: article, path: "a", engine: ClaimEngine()) == first)
  }

  @Test("can come as text, what wants checking most first")
  func text() throws {
    let article = try TextLoader().load(Array(bridgeArticle.utf8), path: "bridge")
    let text = ClaimLines(format: .text, order: .text).text(for: article, path: "bridge", engine: ClaimEngine())
    #expect(
      text == """
        1\tThe mayor\tthe bridge is safe
        2\t-\tEngineers closed it on Monday
        3\t-\tpolice blocked the road

        """)
  }
}
