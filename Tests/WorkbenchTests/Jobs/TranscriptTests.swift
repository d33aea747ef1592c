import Foundation
import Testing

@testable import Workbench

@Suite("Transcripts")
struct TranscriptTests {
  private static let folder = packageFolder + "/Tests/Transcripts"
  private static let files =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".md") }.sorted()
  private let runner = {
    var runner = TranscriptRunner(material: packageFolder)
    runner.pdf = readPDF
    return runner
  }()

  @Test("are there")
  func there() { #expect(Self.files.count >= 6) }

  @Test("hold", arguments: files)
  func hold(file: String) throws {
    let text = try String(contentsOfFile: Self.folder + "/" + file, encoding: .utf8)
    let outcome = try runner.run(Transcript(text))
    #expect(outcome.difference == nil, "\(file), \(outcome.difference?.description ?? "")")
    #expect(outcome.updated.text == text)
    #expect(outcome.replay == [])
  }

  @Test("are read and written without loss")
  func roundTrip() {
    let text = """
      # Title
      ```stet
      stet> list
      answer
      stet 3/26> next
      ```
      ```sh
      stet> not a command
      ```
      """
    let transcript = Transcript(text)
    #expect(transcript.text == text)
    #expect(
      transcript.steps == [
        .init(line: 3, prompt: "stet> ", command: "list", answer: ["answer"]),
        .init(line: 5, prompt: "stet 3/26> ", command: "next", answer: []),
      ])
  }

  @Test("tell the first difference with its line")
  func difference() throws {
    let outcome = try runner.run(Transcript("```stet\nstet> list\nNo article is closed.\n```"))
    #expect(
      outcome.difference?.description == """
        line 3, after “list”:
          - No article is closed.
          + No article is open.
        """)
    #expect(
      outcome.updated.text == """
        ```stet
        stet> list
        No article is open.
        Hint: Load one, for example: load article.txt
        ```
        """)
  }

  @Test("pass over elided lines, and keep the elision when they are updated")
  func elision() throws {
    let text = "```stet\nstet> list\n...\nHint: Load one, for example: load article.txt\n```"
    let outcome = try runner.run(Transcript(text))
    #expect(outcome.difference == nil)
    #expect(outcome.updated.text == text)
  }

  @Test("compare the prompt too")
  func prompt() throws {
    let outcome = try runner.run(Transcript("```stet\nstet 1/2> set width\nwidth        auto\n```"))
    #expect(outcome.difference?.expected == "stet 1/2> ")
    #expect(outcome.difference?.actual == "stet> ")
  }

  @Test(
    "write nowhere but in their folder, by whatever name",
    arguments: [
      "FOLDER/victim", "FOLDER/../NAME/victim", "Fixtures/link/victim", "Fixtures/link/new", "Fixtures/file",
      "FOLDER/new", "FOLDER/new/deep/x",
    ])
  func confined(path: String) throws {
    let outside = try Bench()
    try outside.write("precious", to: "victim")
    let name = outside.folder.split(separator: "/").last.map(String.init) ?? ""
    let target = path.replacing("FOLDER", with: outside.folder).replacing("NAME", with: name)
    let names = try outside.names()
    // Links among the material are copied with it.
    let material = try Bench()
    try FileManager.default.createDirectory(atPath: material.path("Fixtures"), withIntermediateDirectories: true)
    try material.write(bridgeArticle, to: "Fixtures/bridge.txt")
    for (link, end) in [("link", ""), ("file", "/victim")] {
      try FileManager.default.createSymbolicLink(
        atPath: material.path("Fixtures/\(link)"), withDestinationPath: outside.folder + end)
    }
    let runner = TranscriptRunner(material: material.folder)
    for command in ["export --force html \(target)", "save --force \(target)", "export --force csv \(target)"] {
      let outcome = try runner.run(
        Transcript("```stet\nstet> load Fixtures/bridge.txt\nstet> verified 1\nstet> \(command)\n```"))
      let answer = outcome.updated.steps[2].answer.joined(separator: " ")
      #expect(answer.contains("cannot be written: nothing is written outside of"), "\(answer)")
    }
    #expect(outside.text(of: "victim") == "precious")
    #expect(try outside.names() == names)
  }

  @Test("write in their folder as ever")
  func inside() throws {
    let outcome = try runner.run(
      Transcript(
        "```stet\nstet> load Fixtures/ceasefire.txt\nstet> export html a.html\nstet> save s.json\n```"
      ))
    #expect(outcome.updated.steps.dropFirst().map(\.answer) == [["wrote a.html"], ["saved s.json"]])
  }

  @Test("are compared however long an answer is")
  func longAnswers() {
    let lines = (0..<100_000).map(String.init)
    #expect(TranscriptRunner.matches(lines[...], (lines + [""])[...]))
    #expect(!TranscriptRunner.matches(lines[...], (lines + ["x"])[...]))
    #expect(TranscriptRunner.matches(["...", "99999", "..."], lines[...]))
    #expect(!TranscriptRunner.matches(["...", "99999", "...", "7"], lines[...]))
    #expect(TranscriptRunner.matches(["0", "...", "99999", "", "..."], lines[...]))
    #expect(!TranscriptRunner.matches(["0", "...", "x"], lines[...]))
  }
}
