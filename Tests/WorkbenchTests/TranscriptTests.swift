import Foundation
import Testing

@testable import Workbench

@Suite("Transcripts")
struct TranscriptTests {
  private static let folder = packageFolder + "/Tests/Transcripts"
  private static let files =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".md") }.sorted()
  private let runner = TranscriptRunner(material: packageFolder)

  @Test("are there")
  func there() { #expect(Self.files.count >= 6) }

  @Test("hold", arguments: files)
  func hold(file: String) throws {
    let text = try String(contentsOfFile: Self.folder + "/" + file, encoding: .utf8)
    let outcome = try runner.run(Transcript(text))
    #expect(outcome.difference == nil, "\(file), \(outcome.difference?.description ?? "")")
    #expect(outcome.updated.text == text)
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
        Hint: Load one, for example: load article.txt.
        ```
        """)
  }

  @Test("pass over elided lines, and keep the elision when they are updated")
  func elision() throws {
    let text = "```stet\nstet> list\n...\nHint: Load one, for example: load article.txt.\n```"
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
}
