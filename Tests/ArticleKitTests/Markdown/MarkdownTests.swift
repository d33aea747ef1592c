import Testing

@testable import ArticleKit

/// What of a Markdown text is text (CommonMark 0.31).
@Suite struct MarkdownTests {
  private func blocks(_ markdown: String) throws -> [String] { rendered(try loaded(markdown, name: "a.md")) }

  @Test(arguments: [
    ("The prize was 3 * 4 crowns.", "The prize was 3 * 4 crowns."),
    ("It rose **by 4%**, *not* by __9__.", "It rose by 4%, not by 9."),
    ("a * b and snake_case_name stay", "a * b and snake_case_name stay"),
    ("***all*** of ~~two~~ it", "all of two it"),
    ("5*6*7 and \"*so*\"", "567 and \"so\""),
    ("The `a *b*` and ``c ` d`` stay", "The a *b* and c ` d stay"),
    ("A `lone backtick", "A `lone backtick"),
    (#"\*not\* \[a](b)"#, "*not* [a](b)"),
    ("See [the *report*](https://x.example/a_(b) \"Title\") here", "See the report here"),
    ("See [the report][1] and [2] and [3].\n\n[1]: /a\n[2]: <b c> 'x'", "See the report and 2 and [3]."),
    ("[a [b](c) d](e)", "[a b d](e)"),
    ("Look ![a picture](x.png) away", "Look away"),
    ("Rents rose.[^1]", "Rents rose."),
    ("<https://x.example> and <ann@x.example>", "https://x.example and ann@x.example"),
    ("a <b class=\"x\">bold</b> <!-- no --> word, 3 < 4", "a bold word, 3 < 4"),
    ("caf&eacute; &amp; &#8364; &nothing;", "café & € &nothing;"),
    ("one\ntwo  \nthree\\\nfour", "one two three four"),
  ])
  func readsTheMarksOfALine(_ markdown: String, _ words: String) throws {
    #expect(try blocks(markdown) == ["paragraph: \(words)"])
  }

  @Test(arguments: [
    ("# One\n\nTwo\n===\n\nThree\n---\n", ["headline: One", "heading: Two", "heading: Three"]),
    ("```\na\n~~~\nb\n```\nc", ["paragraph: a\n~~~\nb", "paragraph: c"]),
    ("~~~ text\n```\nb\n~~~", ["paragraph: ```\nb"]),
    ("    code\n\nword", ["paragraph: code", "paragraph: word"]),
    ("> one\ntwo\n> three", ["quote: one two three"]),
    ("> one\n\n> two", ["quote: one", "quote: two"]),
    ("- one\n  two\n- three\n\n  four", ["listItem: one two", "listItem: three", "listItem: four"]),
    ("1. one\n2. two", ["listItem: one", "listItem: two"]),
    ("The year was\n1986. What a year", ["paragraph: The year was 1986. What a year"]),
    ("one\n\n***\n\ntwo", ["paragraph: one", "paragraph: two"]),
    ("| a | b |\n|---|---|\n| 1 | 2 \\| 3 |\n\nend", ["listItem: a | b", "listItem: 1 | 2 | 3", "paragraph: end"]),
    ("<div>\nOne.\n</div>\n\ntwo", ["paragraph: One.", "paragraph: two"]),
  ])
  func readsTheParts(_ markdown: String, _ expected: [String]) throws {
    #expect(try blocks(markdown) == expected)
  }

  @Test(arguments: [
    "---\ntitle: \"The mill\"\nauthors:\n  - Ann Moss\n  - name: Bo Lind\ndate: 2021-05-03\ntags: [a, b]\n---\n",
    "+++\ntitle = 'The mill'\nauthors = [\"Ann Moss\", \"Bo Lind\"]\ndate = 2021-05-03\n+++\n",
  ])
  func readsFrontMatter(_ matter: String) throws {
    let article = try loaded(matter + "The mill is sold.\n", name: "a.md")
    #expect(article.metadata.title == "The mill")
    #expect(article.metadata.authors == ["Ann Moss", "Bo Lind"])
    #expect(article.metadata.published == "2021-05-03")
    #expect(rendered(article) == ["paragraph: The mill is sold."])
  }

  @Test func aRuleInFrontIsNoFrontMatter() throws {
    #expect(try blocks("---\n\nThe mill is sold\n\n---\n\nend") == ["paragraph: The mill is sold", "paragraph: end"])
  }

  /// Input on which simple readers take quadratic time or an endless stack.
  @Test(arguments: [
    "[", "![", "[a](", "*a_", "*a **a ", "`", "<", "<!--", "&", ">", "> ", "- ", "1. ", "\\[", "a**b", "[^", "~", "|a",
    "[a]: b\n", "<a b=\"",
  ])
  func staysLinear(_ part: String) throws {
    let article = try? loaded(String(repeating: part, count: 20_000) + "end", name: "a.md")
    #expect(article?.text.contains("end") ?? true)
  }
}
