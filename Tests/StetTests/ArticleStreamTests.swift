import Foundation
import Testing

@Suite("Articles as JSON Lines")
struct ArticleStreamTests {
  private let program: Program

  init() throws { program = try Program() }

  private let arguments = ["claims", "--format", "jsonl", "--input", "jsonl"]

  private func run(_ input: String, _ more: String...) throws -> Program.Run {
    try program.run(arguments + more, input: Data(input.utf8))
  }

  @Test("give the claims of the same articles in files, under their ids")
  func sameClaims() throws {
    let text = try program.text("Fixtures/ceasefire.txt")
    let page = try program.text("Fixtures/ceasefire.html")
    let lines = try [["id": "a", "text": text], ["html": page, "id": "b"]].map {
      String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self) + "\n"
    }
    let files = try program.run("claims", "--format", "jsonl", "Fixtures/ceasefire.txt", "Fixtures/ceasefire.html")
    let run = try run(lines.joined())
    #expect(run.code == 0 && run.messages == "" && !run.output.isEmpty)
    let named = files.output.replacing("\"article\":\"Fixtures/ceasefire.txt\"", with: "\"article\":\"a\"")
      .replacing("\"article\":\"Fixtures/ceasefire.html\"", with: "\"article\":\"b\"")
    #expect(run.output == named)
    try program.write(lines[0], to: "a.jsonl")
    try program.write(lines[1], to: "b.jsonl")
    #expect(try program.run(arguments + ["a.jsonl", "b.jsonl"], input: Data()).output == run.output)
  }

  @Test("that are bad are told and have a line; the others are done")
  func faults() throws {
    let run = try run(
      """
      {"id": 7, "text": "The mayor said the bridge is safe."}

      no JSON
      [1]
      {"text": "Without a name."}
      {"id": "empty", "text": " "}
      {"id": "none", "title": "Nothing"}
      {"id": 1.5, "text": "The road is closed."}
      {"id": "broken", "text": "\\ud800"}
      {"id": "bad\\u001b[31m", "html": "<p></p>"}
      {"id": "last", "text": "The bridge is closed.", "html": 3}
      """, "--jobs", "2")
    #expect(run.code == 1)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.first?.contains("\"article\":\"7\"") == true)
    #expect(lines.last?.contains("\"article\":\"last\"") == true)
    #expect(
      lines.dropFirst().dropLast() == [
        #"{"error":"it is not a JSON object","id":null}"#,
        #"{"error":"it is not a JSON object","id":null}"#,
        #"{"error":"it has no “id”","id":null}"#,
        #"{"error":"“empty” contains no text","id":"empty"}"#,
        #"{"error":"it has neither “text” nor “html”","id":"none"}"#,
        #"{"error":"its “id” is neither a string nor a whole number","id":null}"#,
        #"{"error":"its “text” or “html” is not a readable string","id":"broken"}"#,
        #"{"error":"no article found in “bad\u001b[31m”: it contains nothing","id":"bad\u001b[31m"}"#,
      ])
    let hint = "Hint: Each line needs {\"id\": …, \"text\": …} or {\"id\": …, \"html\": …}.\n"
    #expect(
      run.messages.hasPrefix(
        "stet: Line 3 of standard input contains no article: it is not a JSON object.\n\(hint)"
          + "stet: Line 4 of standard input contains no article: it is not a JSON object.\n\(hint)"
          + "stet: Line 5 of standard input contains no article: it has no “id”.\n\(hint)"
          + "stet: “empty” contains no text.\n"))
    #expect(!run.messages.contains("\u{1b}"))
  }

  @Test("keep their order whatever the number of jobs")
  func order() throws {
    let sentences = ["The mayor said the bridge is safe.", "Engineers closed it, and police blocked the road."]
    let input = (0..<200).map { (number) -> String in
      // Articles of very different lengths, so that later ones are ready first.
      let text = Array(repeating: sentences[number % 2], count: number % 7 == 0 ? 60 : 1).joined(separator: " ")
      return "{\"id\":\"\(number)\",\"text\":\"\(text)\"}\n"
    }.joined()
    let one = try run(input, "--jobs", "1")
    let four = try run(input, "--jobs", "4")
    #expect(one.code == 0 && one.output == four.output)
    var articles: [Substring] = []
    for line in one.output.split(separator: "\n") {
      guard let id = line.firstMatch(of: /"article":"([0-9]+)"/)?.1 else { continue }
      if articles.last != id { articles.append(id) }
    }
    #expect(articles == (0..<200).map { Substring("\($0)") })
  }

  @Test("are answered one by one, before the input ends")
  func conversation() throws {
    let terminal = try program.start("claims", "--format", "jsonl", "--input", "jsonl", "--jobs", "2", columns: 1_000)
    try terminal.type("{\"id\":\"first\",\"text\":\"The bridge is safe.\"}\r")
    try terminal.expect("\"article\":\"first\"")
    try terminal.type("{\"id\":\"second\",\"text\":\"The road is safe.\"}\r")
    try terminal.expect("\"article\":\"second\"")
  }

  @Test("want claims as JSON Lines, and files that are there")
  func usage() throws {
    let text = try program.run("claims", "--input", "jsonl")
    #expect(text.code == 64)
    #expect(text.messages.contains("--input jsonl needs --format jsonl"))
    let missing = try program.run(arguments + ["missing.jsonl"], input: Data())
    #expect(missing.code == 1)
    #expect(missing.output == "{\"error\":\"there is no file “missing.jsonl”\",\"id\":null}\n")
    #expect(missing.messages.hasPrefix("stet: There is no file “missing.jsonl”.\nHint: "))
  }
}
