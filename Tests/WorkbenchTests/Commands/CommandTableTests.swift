import Foundation
import Testing

@testable import Workbench

@Suite("The table of commands")
struct CommandTableTests {
  private var transcripts: [String] {
    get throws {
      let folder = packageFolder + "/Tests/Transcripts"
      return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") }
        .map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }
    }
  }

  @Test("names every command once")
  func names() {
    let names = CommandTable.all.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
    for name in names {
      let command = CommandTable.command(named: name)
      #expect(command.map { [$0.name] + $0.aliases }?.contains(name) == true)
    }
  }

  @Test("has help and an example that parses for every command", arguments: CommandTable.all.map(\.name))
  func help(name: String) throws {
    let command = try #require(CommandTable.command(named: name))
    let page = try HelpView(width: 80).lines(about: name).map(\.plain).joined(separator: "\n")
    #expect(page.hasPrefix(command.synopsis.prefix(40)))
    #expect(command.synopsis.hasPrefix(name))
    #expect(try TypedLine(command.example).words.first?.text == name)
    #expect(command.summary.hasSuffix("."))
  }

  @Test("has every command in a transcript", arguments: CommandTable.all.map(\.name))
  func transcribed(name: String) throws {
    let steps = try transcripts.flatMap { Transcript($0).steps }
    let called = steps.compactMap { try? TypedLine($0.command).words.first?.text }
      .compactMap { CommandTable.command(named: $0)?.name }
    #expect(called.contains(name))
  }

  @Test("stands in the README as it is")
  func readme() throws {
    let readme = try String(contentsOfFile: packageFolder + "/README.md", encoding: .utf8)
    for command in CommandTable.all {
      #expect(readme.contains("`\(command.synopsis.replacingOccurrences(of: "|", with: "\\|"))`"), "\(command.name)")
    }
  }

  @Test("gives the topics that the overview names", arguments: HelpTopic.all.map(\.name))
  func topics(name: String) throws {
    let lines = try HelpView(width: 80).lines(about: name)
    let topic = try #require(HelpTopic.all.first { $0.name == name })
    for entry in topic.entries where !entry.term.isEmpty {
      #expect(lines.contains { $0.plain.hasPrefix("  \(entry.term)") })
    }
  }
}
