import PassageKit
import Testing

@Suite("Cutting documents into sentences")
struct SentenceCutterTests {
  private func sentences(_ text: String) throws -> [String] {
    let document = try document(text)
    let bytes = Array(text.utf8)
    return document.sentences.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test("keeps lines that their writer ended apart, and joins wrapped ones")
  func lines() throws {
    let menu = "Home\nAbout the port\nContact us\nThe port of Norring was founded in 1904 by two brothers."
    #expect(try sentences(menu) == menu.split(separator: "\n").map(String.init))
    let wrapped = """
      The port of Norring was founded in 1904 by two brothers who had come
      from the islands with nothing but a boat and a debt to a bank that no
      longer exists. It closed in 1971.
      """
    #expect(try sentences(wrapped).count == 2)
  }

  @Test("names the line of each sentence")
  func numbers() throws {
    #expect(try document("One line here.\n\nAnother one. And a third.\n").sentences.map(\.line) == [1, 3, 3])
  }
}
