import Testing

@testable import ClaimKit

/// Words, numbers and marks.
@Suite struct TokenizerTests {
  private let tokenizer = Tokenizer()

  @Test(arguments: [
    ("The bridge fell.", "The|bridge|fell|."),
    ("It's Ann's, isn’t it?", "It|'s|Ann|'s|,|is|n’t|it|?"),
    ("Don't, we'll, they’ve", "Do|n't|,|we|'ll|,|they|’ve"),
    ("I cannot; you're gonna", "I|can|not|;|you|'re|gon|na"),
    ("Mr. Hill left at 8:30 p.m. today", "Mr.|Hill|left|at|8:30|p.m.|today"),
    ("U.S. troops, 2,000.50 of them", "U.S.|troops|,|2,000.50|of|them"),
    ("a 3.5-metre well-known A&E", "a|3.5|-|metre|well|-|known|A&E"),
    ("non-human co-owner, e-mail", "non-human|co-owner|,|e-mail"),
    ("and/or w/o", "and|/|or|w/o"),
    ("North.South", "North|.|South"),
    ("wait... no!!! what?!", "wait|...|no|!!!|what|?!"),
    ("“Yes,” (she) said—twice", "“|Yes|,|”|(|she|)|said|—|twice"),
    ("the Oder–Neisse line – here -- now", "the|Oder|–|Neisse|line|–|here|--|now"),
    ("#WATCH 🚨 @name_2 #1", "#WATCH|🚨|@name_2|#|1"),
    ("👩‍👧👍🏽", "👩‍👧|👍🏽"),
    ("'tis the workers' day", "'|tis|the|workers|'|day"),
    (
      "See https://a.example.org/x_(y)?q=1. Or www.b.example!",
      "See|https://a.example.org/x_(y)?q=1|.|Or|www.b.example|!"
    ),
    ("<ann.lee@mail.example.org>, notes.doc", "<|ann.lee@mail.example.org|>|,|notes.doc"),
    ("$5.20 or 10% at 7:30pm, 5km", "$|5.20|or|10|%|at|7:30|pm|,|5|km"),
    ("on 12/03/1999, the 20th, 1980s, '60s", "on|12/03/1999|,|the|20th|,|1980s|,|'60s"),
    ("call 555-0123 or 1-800-555-0199; pages 10-15", "call|555-0123|or|1-800-555-0199|;|pages|10|-|15"),
    ("Fun :) or :-( <3", "Fun|:)|or|:-(|<3"),
    ("No. 5 said no. J. R. Hill saw me, etc.", "No.|5|said|no|.|J.|R.|Hill|saw|me|,|etc|."),
    ("said [...] and […]", "said|[...]|and|[…]"),
    ("''quoted'' .5", "''|quoted|''|.5"),
    ("Sat. 5 May in the Sun.", "Sat.|5|May|in|the|Sun|."),
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
