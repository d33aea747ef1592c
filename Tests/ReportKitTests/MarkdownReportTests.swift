import ArticleKit
import SessionKit
import Testing

@testable import ReportKit

@Suite("The Markdown report")
struct MarkdownReportTests {
  @Test("Every footnote that is referred to is there once, and every claim has its heading")
  func footnotes() throws {
    let text = try SampleSession.small().text(as: .markdown)
    let references = text.matches(of: /\[\^(\w+)\](?!:)/).map { String($0.1) }
    let definitions = text.matches(of: /(?m)^\[\^(\w+)\]:/).map { String($0.1) }
    #expect(references.sorted() == (1...8).map(String.init))
    #expect(definitions == (1...8).map(String.init))
    let headings = text.matches(of: /(?m)^### Claim (\w+)$/).map { String($0.1) }
    #expect(headings == definitions)
    #expect(Set(text.matches(of: /\(#claim-(\w+)\)/).map { String($0.1) }) == Set(headings))
  }

  @Test("Every quotation equals the article's text")
  func quotations() throws {
    let sample = try SampleSession.small()
    let text = try sample.text(as: .markdown)
    let index = CodePointIndex(sample.session.article.text)
    let quoted = text.matches(of: /(?m)^### Claim \w+\n\n(?:\*\*.*:\*\*\n\n)?> (.*)$/).map { Self.unescaped($0.1) }
    #expect(quoted == sample.session.state.claims.filter { !$0.excluded }.map { Claim.text(of: $0.spans, in: index) })
  }

  static let attacks =
    HTMLReportTests.attacks + [
      "# x", "- x", "* x", "+ x", "1. x", "2) x", "> x", "| x | y |", "```", "~~~", "    x", "***", "___", "---", "===",
      "[x](y)", "![x](y)", "[^1]", "[^1]: x", "[x]: y", "**x**", "_x_", "`x`", "$x$", "@ole #1 :smile:", "\\", "x\\",
      "https://x.example", "www.x.example", "a@x.example", "&copy;", "&#35; x", "[[x]]", "{{x}}", "==x==", "%%x%%",
      ":x:",
    ]

  @Test("Hostile text makes no line, link or mark of its own", arguments: attacks)
  func hostile(attack: String) throws {
    let text = try SampleSession.hostile(attack).text(as: .markdown)
    let harmless = try SampleSession.hostile("harmless").text(as: .markdown)
    #expect(Self.structure(of: text) == Self.structure(of: harmless))
    let ours = text.replacing(/\\[^\n]|<!-- -->|\(<https?:[^<>\s]*>\)/, with: "")
    #expect(!ours.contains("<"))
    #expect(!text.unicodeScalars.contains(where: SafeText.isHidden))
  }

  /// How each line begins, with what is in what.
  private static func structure(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.firstMatch(of: /^(?:#+ |> |[-+*] |\d+[.)] |\| |\[\^|  |```|~~~|\*\*)*/).map { String($0.0) } ?? ""
    }
  }

  @Test(
    "Whom a question went to makes no heading, list or task",
    arguments: ["# x", "- x", "- [ ] x", "1. x", "> x", "```"])
  func whom(name: String) throws {
    let text = try SampleSession.hostile(name).text(as: .markdown)
    #expect(text.contains("- \(MarkdownText.line(name)) was asked"))
    #expect(MarkdownText.line(name) != name)
  }

  private static func unescaped(_ text: Substring) -> String {
    String(text.replacing("<!-- -->", with: "").replacing(/\\([^\w\s])/) { $0.1 })
  }
}
