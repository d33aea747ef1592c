import Testing

@testable import ClaimKit

/// The words that the claim engine's rules refer to.
@Suite struct WordJoinerTests {
  @Test(arguments: [
    ("a well-known A&E", "a|well-known|A&E"),
    ("the Oder–Neisse line – here", "the|Oder–Neisse|line|–|here"),
    ("it cannot don't", "it|cannot|do|n't"),
    ("3.5m and 7pm, pages 10-15", "3.5m|and|7pm|,|pages|10-15"),
    ("Ann's #news @ann", "Ann|'s|#|news|@|ann"),
    ("It fell [...]", "It|fell"),
    ("It [...] fell.", "It|[...]|fell|."),
  ])
  func joins(_ text: String, _ expected: String) {
    let bytes = TextBytes(text)
    let words = WordJoiner().words(of: Tokenizer().tokens(for: text), in: bytes)
    #expect(words.map { bytes.text($0.range) }.joined(separator: "|") == expected)
    #expect(words.map(\.form) == expected.lowercased().split(separator: "|").map(String.init))
  }
}
