import Testing

@Suite("The HTML report in a browser", .enabled(if: Checker.isInstalled("chromium")), .serialized)
struct BrowserTests {
  /// Chromium prints what pages say on their console, and so each refusal of the page's policy, to standard error.
  static let arguments = [
    "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--v=0", "--dump-dom",
  ]

  @Test("The browser takes the style sheet and finds nothing to complain of", arguments: ["small", "hostile"])
  func console(name: String) throws {
    let words = HTMLReportTests.attacks.joined(separator: " ")
    let sample = try name == "small" ? SampleSession.small() : SampleSession.hostile(words)
    let result = try Checker.run("chromium", Self.arguments, on: sample.text(as: .html))
    #expect(result.said.contains("</html>"))
    #expect(result.said.contains("– fact-check report</title>"))
    #expect(!result.said.contains("CONSOLE"))
    for tag in ["<script", "<img"] { #expect(!result.said.contains(tag)) }
  }

  @Test("A style that is not the page's own is refused, and that is heard")
  func refusal() throws {
    let page = try SampleSession.small().text(as: .html).replacing("<style>", with: "<style>p { color: red; }")
    let result = try Checker.run("chromium", Self.arguments, on: page)
    #expect(result.said.contains("CONSOLE"))
  }
}
