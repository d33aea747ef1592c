import Testing

@testable import LineEditor

@Suite("Printable")
struct PrintableTests {
  @Test(
    "What steers a terminal or hides in its text becomes a visible mark",
    arguments: [
      // Control characters: C0, DEL, C1.
      ("a\u{1B}[31mb", "a␛[31mb"), ("\u{0}\u{7}\u{7F}\u{9B}31m", "␀␇␡‹U+009B›31m"), ("tab\tline\r\n", "tab␉line␍␊"),
      // Line ends that are no control characters.
      ("a\u{2028}b\u{2029}", "a‹U+2028›b‹U+2029›"),
      // Bidirectional controls.
      ("a\u{202E}b\u{202C}", "a‹U+202E›b‹U+202C›"), ("\u{2066}a\u{2069}", "‹U+2066›a‹U+2069›"),
      ("\u{200E}\u{200F}\u{61C}", "‹U+200E›‹U+200F›‹U+061C›"),
      // Zero width.
      ("dis\u{200B}puted", "dis‹U+200B›puted"), ("\u{FEFF}a\u{2060}", "‹U+FEFF›a‹U+2060›"),
      ("co\u{AD}op", "co‹U+00AD›op"), ("a\u{200D}b\u{200C}c", "a‹U+200D›b‹U+200C›c"),
      ("a\u{34F}\u{2063}b", "a‹U+034F›‹U+2063›b"), ("a\u{FE0F}b\u{E0101}", "a‹U+FE0F›b‹U+E0101›"),
      // Spaces that are none of the keyboard.
      ("10\u{A0}km", "10⍽km"), ("10\u{2009}km\u{202F}", "10‹U+2009›km‹U+202F›"), ("漢\u{3000}字", "漢‹U+3000›字"),
      ("\u{3164}\u{115F}\u{1160}\u{FFA0}", "‹U+3164›‹U+115F›‹U+1160›‹U+FFA0›"), ("\u{2800}", "‹U+2800›"),
      ("\u{180E}\u{1680}", "‹U+180E›‹U+1680›"),
      // Tags, by which text can be hidden in text.
      ("a\u{E0001}\u{E0068}\u{E0069}", "a‹U+E0001›‹U+E0068›‹U+E0069›"), ("\u{FFF9}a\u{FFFB}", "‹U+FFF9›a‹U+FFFB›"),
    ])
  func marks(text: String, escaped: String) {
    #expect(Array(Printable.escaped(text).unicodeScalars) == Array(escaped.unicodeScalars))
  }

  @Test(
    "What people write stays as it is",
    arguments: [
      "plain é漢🚨", "e\u{301}", "“so” — ‘it’ …", "👩\u{200D}👩\u{200D}👧", "❤\u{FE0F}\u{200D}🔥", "👍🏽", "1\u{FE0F}\u{20E3}",
      "می\u{200C}خواهم", "क्\u{200D}ष", "한국어", "عربي", "葛\u{E0100}", "🇦🇲🇦🇿", "",
    ])
  func kept(text: String) {
    #expect(Array(Printable.escaped(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("Lines keep their ends and tabs")
  func lines() {
    #expect(Printable.escapedLines("a\tb\u{1B}\n\u{A0}\r\n\n") == "a\tb␛\n⍽␍\n\n")
  }

  @Test("Marks are marked no further")
  func twice() {
    let once = Printable.escaped("\u{1B}\u{202E}\u{A0}\u{2009}")
    #expect(Printable.escaped(once) == once)
  }

  @Test(
    "JSON stays the same JSON",
    arguments: [
      ("{\"a\": \"x\u{202E}y\"}\n", "{\"a\": \"x\\u202ey\"}\n"), ("[\"\u{9B}31m\u{7F}\"]", "[\"\\u009b31m\\u007f\"]"),
      ("[\"\u{E0041}\"]", "[\"\\udb40\\udc41\"]"), ("[\n\t\"é漢👩\u{200D}🔬\"]", "[\n\t\"é漢👩\u{200D}🔬\"]"),
    ])
  func json(text: String, escaped: String) {
    #expect(Array(Printable.escapedJSON(text).unicodeScalars) == Array(escaped.unicodeScalars))
  }

  @Test(
    "Of escape sequences colours alone stay in styled lines",
    arguments: [
      ("\u{1B}[1;31mred\u{1B}[0m\n", "\u{1B}[1;31mred\u{1B}[0m\n"), ("\u{1B}[2J\u{1B}[31", "␛[2J␛[31"),
      ("\u{1B}[1mx\u{1B}]0;t\u{7}\u{1B}[0m", "\u{1B}[1mx␛]0;t␇\u{1B}[0m"), ("a\u{202E}\u{1B}[0m", "a‹U+202E›\u{1B}[0m"),
      ("plain\n", "plain\n"),
    ])
  func styled(text: String, escaped: String) {
    #expect(Array(Printable.escapedStyledLines(text).unicodeScalars) == Array(escaped.unicodeScalars))
  }
}
