import Testing

@testable import ClaimKit

/// Words, numbers and marks.
@Suite struct TokenizerTests {
  private let tokenizer = Tokenizer(abbreviations: ["mr.", "p.m."])

  @Test(arguments: [
    ("The bridge fell.", "The|bridge|fell|."),
    ("It's Ann's, isn’t it?", "It|'s|Ann|'s|,|is|n’t|it|?"),
    ("Don't", "Do|n't"),
    ("Mr. Hill left at 8:30 p.m. today", "Mr.|Hill|left|at|8:30|p.m.|today"),
    ("U.S. troops, 2,000 of them", "U.S.|troops|,|2,000|of|them"),
    ("a 3.5-metre well-known A&E", "a|3.5-metre|well-known|A&E"),
    ("North.South", "North|.|South"),
    ("wait... no", "wait|...|no"),
    ("“Yes,” (she) said—twice", "“|Yes|,|”|(|she|)|said|—|twice"),
    ("the Oder–Neisse line – here", "the|Oder–Neisse|line|–|here"),
    ("#WATCH 🚨 @name_2", "#|WATCH|🚨|@|name_2"),
    ("'tis the workers' day", "'|tis|the|workers|'|day"),
    ("", ""),
  ])
  func splits(_ text: String, _ expected: String) {
    let bytes = TextBytes(text)
    #expect(tokenizer.tokens(for: text).map { bytes.text($0.range) }.joined(separator: "|") == expected)
  }

  @Test func knowsForms() {
    let tokens = tokenizer.tokens(for: "ÉCOLE Isn’t 12")
    #expect(tokens.map(\.form) == ["école", "is", "n't", "12"])
    #expect(tokens.map(\.kind) == [.word, .word, .word, .number])
    #expect(tokens.map(\.isCapitalized) == [true, true, false, false])
  }

  @Test func cutsLongForms() {
    let tokens = tokenizer.tokens(for: String(repeating: "x", count: 100_000))
    #expect(tokens.map(\.range) == [0..<100_000])
    #expect(tokens[0].form.utf8.count == 64)
  }
}
