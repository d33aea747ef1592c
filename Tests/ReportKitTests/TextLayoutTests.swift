import Testing

@testable import ReportKit

@Suite("Plain text")
struct TextLayoutTests {
  @Test(
    "Lines are folded at spaces",
    arguments: [
      ("short", "* short"), ("", "*"), ("a\nb", "* a\n  b"), ("a \u{202E}b", "* a ⟨U+202E⟩b"), ("a  b", "* a b"),
      (
        String(repeating: "wordy ", count: 14),
        "* wordy wordy wordy wordy wordy wordy wordy wordy wordy wordy wordy\n  wordy wordy wordy"
      ),
      (String(repeating: "x", count: 90) + " y", "* " + String(repeating: "x", count: 90) + "\n  y"),
    ])
  func folded(text: String, expected: String) {
    #expect(TextLayout.folded(text, first: "* ", indent: "  ") == expected)
  }

  @Test("A heading has a rule as long as itself")
  func heading() { #expect(TextLayout.heading("Title", rule: "=") == "Title\n=====") }

  @Test("No line of a report is wider than 72 columns where words allow it")
  func width() throws {
    let text = try SampleSession.small().text(as: .text)
    #expect(text.split(separator: "\n").filter { $0.count > 72 && $0.dropFirst(6).contains(" ") } == [])
  }
}
