import FileTesting
import Testing

@Suite("The HTML report before HTML Tidy", .enabled(if: NeededProgram.runs("tidy")))
struct TidyTests {
  @Test("Tidy finds nothing to say", arguments: ["small", "hostile", "empty"])
  func tidy(name: String) throws {
    let sample =
      switch name {
      case "small": try SampleSession.small()
      case "hostile": try SampleSession.hostile("\"><script>&\u{0}\u{202E}'</p>")
      default: try SampleSession("")
      }
    let result = try Checker.run("tidy", ["-q", "-e"], on: sample.text(as: .html))
    #expect(result.said == "")
    #expect(result.code == 0)
  }
}
