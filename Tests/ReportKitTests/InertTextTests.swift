import Testing

@testable import ReportKit

@Suite("Text from outside is made inert")
struct InertTextTests {
  @Test(
    "What cannot be seen is shown by its number",
    arguments: [
      ("plain\ttext\n", "plain\ttext\n"), ("a\r\nb\rc", "a\nb⟨U+000D⟩c"), ("\u{0}\u{1B}[31m", "⟨U+0000⟩⟨U+001B⟩[31m"),
      ("\u{7F}\u{85}\u{9B}", "⟨U+007F⟩⟨U+0085⟩⟨U+009B⟩"), ("a\u{202E}b\u{2066}", "a⟨U+202E⟩b⟨U+2066⟩"),
      ("\u{FEFF}x\u{2028}", "⟨U+FEFF⟩x⟨U+2028⟩"), ("\u{FFFF}\u{10FFFE}", "⟨U+FFFF⟩⟨U+10FFFE⟩"),
      ("🏴\u{E0067}\u{E007F} \u{E0041}", "🏴\u{E0067}\u{E007F} ⟨U+E0041⟩"), ("“é” 👩‍🔬 ❤️", "“é” 👩‍🔬 ❤️"),
      ("dis\u{200B}puted", "dis⟨U+200B⟩puted"), ("a\u{AD}\u{34F}\u{2060}b", "a⟨U+00AD⟩⟨U+034F⟩⟨U+2060⟩b"),
      ("a\u{200D}b\u{200C}c\u{FE0F}", "a⟨U+200D⟩b⟨U+200C⟩c⟨U+FE0F⟩"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
      ("\u{3164}\u{115F}\u{2800}\u{180E}", "⟨U+3164⟩⟨U+115F⟩⟨U+2800⟩⟨U+180E⟩"), ("10\u{A0}km", "10\u{A0}km"),
      ("葛\u{E0100}x\u{E0101}", "葛\u{E0100}x⟨U+E0101⟩"),
    ])
  func visible(text: String, expected: String) {
    #expect(Array(SafeText.visible(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "HTML",
    arguments: [
      ("<b>&\"'</b>", "&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;"), ("\"\u{301} onclick=x", "&quot;\u{301} onclick=x"),
      ("<\u{FE0F}", "&lt;⟨U+FE0F⟩"), ("\u{0600}\"", "\u{0600}&quot;"), ("{{title}}", "{{title}}"),
      ("a\u{202E}<", "a⟨U+202E⟩&lt;"), ("naïve 🚨", "naïve 🚨"),
    ])
  func html(text: String, expected: String) {
    #expect(Array(HTMLText().escapeText(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "Markdown",
    arguments: [
      ("# no heading", "\\# no heading"), ("- no item", "\\- no item"), ("+ no", "\\+ no"),
      ("1. no item", "1\\. no item"),
      ("12) no item", "12\\) no item"), ("2021 was", "2021 was"), ("===", "\\=\\=="), ("---", "\\---"),
      ("> q", "\\> q"),
      ("| a | b |", "\\| a \\| b \\|"), ("    code", "&#32;   code"), ("\tcode", "&#9;code"),
      ("*a* _b_ `c` ~~d~~", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~"), ("[a](javascript:x)", "\\[a\\](javascript\\:x)"),
      ("![a](b)", "\\!\\[a\\](b)"), ("<script>&amp;", "\\<script\\>\\&amp;"), ("[^1]: x", "\\[\\^1\\]: x"),
      ("see https://a.example", "see https\\://a.example"), ("www.a.example", "www\\.a.example"),
      ("mail a@b.example", "mail a@<!-- -->b.example"), ("@ole", "@<!-- -->ole"), ("no #1", "no #<!-- -->1"),
      ("#WATCH", "\\#WATCH"), (":smile:", "\\:smile:"), ("at 12:30 :100:", "at 12:30 \\:100:"), ("$x$", "\\$x\\$"),
      ("a\\", "a\\\\"), ("-->", "\\--\\>"),
      ("==x==", "\\==x\\=="), ("a\u{202E}", "a⟨U+202E⟩"), ("two\nlines", "two\\\n  lines"),
      ("a\n\n# b", "a\\\n  \\\n  \\# b"), ("\r\n- x", "\\\n  \\- x"),
    ])
  func markdown(text: String, expected: String) {
    #expect(MarkdownText.lines(text, indent: "  ") == expected)
  }

  @Test(
    "Only http, https and mailto become links",
    arguments: [
      ("https://a.example/x?y=1&z=2#q", "https://a.example/x?y=1&z=2#q"), ("HTTP://a.example", "HTTP://a.example"),
      ("mailto:a@b.example", "mailto:a@b.example"), ("https://a.example/\"><b>", "https://a.example/%22%3E%3Cb%3E"),
      ("https://a.example/a b\\c", "https://a.example/a%20b%5Cc"),
      ("https://münchen.example/ü", "https://münchen.example/ü"),
      ("javascript:alert(1)", nil), (" https://a.example", nil), ("java\nscript:x", nil), ("data:text/html,x", nil),
      ("https://", nil), ("//a.example", nil), ("file:///etc/passwd", nil), ("https://a\u{202E}b", nil),
      ("https://a\nb", nil), ("https://a\u{0}b", nil), ("", nil),
    ] as [(String, String?)])
  func links(text: String, address: String?) {
    #expect(LinkTarget(text)?.address == address)
  }
}
