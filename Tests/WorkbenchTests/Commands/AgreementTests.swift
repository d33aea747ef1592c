import Foundation
import Testing

@testable import Workbench

@Suite("Help, completion, man page and README")
struct AgreementTests {
  private let readme: String
  private let page: String

  init() throws {
    readme = try String(contentsOfFile: packageFolder + "/README.md", encoding: .utf8)
    page =
      ManualPage(
        program: .init(
          name: "stet", summary: "A workbench.", details: "Details.\nMore.", operands: ["[FILE]"], options: [],
          subcommands: [
            .init(
              name: "text", summary: "Print.", details: "", operands: ["FILES…"],
              options: [.init(spelling: "--format F", meaning: "The format.")], subcommands: [])
          ])
      ).text
  }

  /// A text as it stands in the man page.
  private func roff(_ text: String) -> String { Roff.text(text) }

  @Test("tell of every command", arguments: CommandTable.all.map(\.name))
  func commands(name: String) throws {
    let command = try #require(CommandTable.command(named: name))
    let help = try HelpView(width: 80).lines(about: nil).map(\.plain)
    #expect(help.contains { $0.hasPrefix("  " + ([name] + command.aliases).joined(separator: ", ")) })
    #expect(page.contains("\\fB\(roff(command.synopsis))\\fR\n\(roff(command.summary))"))
    #expect(try Bench().completions("\(name)|").contains(name))
    #expect(readme.contains("| \(command.summary.dropLast())"))
  }

  @Test("tell of every topic", arguments: HelpTopic.all)
  func topics(topic: HelpTopic) throws {
    #expect(readme.contains("`help \(topic.name)`"))
    #expect(page.contains(".SH \"\(topic.name.uppercased())\"\n"))
    #expect(try Bench().completions("help \(topic.name)|").contains(topic.name))
    for entry in topic.entries { #expect(page.contains(roff(entry.meaning))) }
  }

  @Test("tell of every preference", arguments: Preference.all.map(\.name))
  func preferences(name: String) throws {
    let preference = try #require(Preference.named(name))
    #expect(readme.contains("| `\(name)` | \(preference.meaning) | \(preference.wanted) |"))
    #expect(try HelpView(width: 200).lines(about: "settings").contains { $0.plain.hasPrefix("  \(name) ") })
    #expect(page.contains(roff("\(preference.meaning): \(preference.wanted)")))
    #expect(try Bench().completions("set \(name)|") == [name])
    #expect(try Bench().completions("set \(name) |") == preference.choices)
  }

  @Test("tell of every file and variable", arguments: (ManualPage.environment + ManualPage.files).map(\.0))
  func places(term: String) {
    for name in term.split(separator: ", ") where !name.hasPrefix("Sessions/") {
      #expect(readme.contains("`\(name)"), "\(name)")
    }
    #expect(page.contains(roff(term)))
  }

  @Test("tell of every exit code", arguments: Workbench.ExitStatus.allCases)
  func exitCodes(status: Workbench.ExitStatus) {
    let codes = readme.replacing("\n", with: " ").split(separator: "Exit codes: ").last?.prefix { $0 != "." } ?? ""
    #expect(codes.split(separator: ", ").contains { $0.hasPrefix("\(status.rawValue) ") })
    #expect(page.contains(".TP\n\\fB\(status.rawValue)\\fR\n"))
  }

  @Test("the README shows a claim as the program does")
  func sample() throws {
    let bench = try Bench(in: packageFolder)
    bench.run(
      lines: "load Fixtures/ceasefire.txt", "d 2 wrong-detail: the ministry itself spoke of four positions",
      "cite https://example.org/losses refutes 2 at \"paragraph 2\": “four positions”")
    #expect(readme.contains("> show 2\n\(bench.run("show 2"))\n"))
  }

  @Test(
    "the man page shows characters that roff would read as its own",
    arguments: [
      ("a-b", "a\\-b"), ("\\fB", "\\efB"), (".TH", "\\&.TH"), ("'x", "\\&\\(aqx"),
      ("“é”", "\\[u201C]\\[u00E9]\\[u201D]"),
      ("a\n  .b", "a\n.br\n\\&.b"), ("~^`", "\\(ti\\(ha\\(ga"), ("\u{1B}[2J", "\\[u001B][2J"),
    ])
  func escapes(text: String, escaped: String) {
    #expect(Roff.text(text) == escaped)
  }
}
