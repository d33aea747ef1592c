import Testing

@testable import PassageKit

@Suite("Time stamps") struct TimeStampTests {
  @Test(
    "are found at the beginnings of lines, in the forms that transcripts have",
    arguments: [
      ("[00:12:34] The bridge is safe.\n[00:13:00] It was closed.", ["00:12:34", "00:13:00"]),
      ("(2:05) The bridge is safe.\n(2:30) It was closed.", ["2:05", "2:30"]),
      (
        "00:00:01,500 --> 00:00:04,000\nThe bridge.\n\n00:00:05,000 --> 00:00:07,000\nClosed.",
        ["00:00:01", "00:00:05"]
      ),
      ("12:30 The bridge is safe.", []), ("At 12:30 and 13:30.\nAt 1:30.", []), ("12:3 a\n123:45 b\n12:345 c", []),
      ("1:02:03:04 a\n1:02:03:04 b", []),
    ])
  func forms(text: String, stamps: [String]) {
    #expect(TimeStamps(Array(text.utf8)).stamps.map(\.text) == stamps)
  }

  @Test("hold until the next one, and stand in the locator")
  func locator() throws {
    let document = try document(
      "Minutes\n\n[00:12:34] The bridge is safe.\n\nIt is old.\n\n[00:13:00] It was closed.\n")
    func time(_ words: String) -> String? {
      document.sentences.first { document.text(of: $0.range).contains(words) }.flatMap { document.locator(of: $0).time }
    }
    let found = ["Minutes", "safe", "old", "closed"].map(time)
    #expect(found == [nil, "00:12:34", "00:12:34", "00:13:00"])
    let finder = PassageFinder([document])
    #expect(finder.passages(for: "it was closed", limit: 1).first?.locator.time == "00:13:00")
  }
}
