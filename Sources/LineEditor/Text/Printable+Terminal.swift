extension Printable {
  /// What is written as JSON, safe for a terminal and the same JSON: what ``escaped(_:)`` would replace becomes an escape (`\u001B`).
  ///
  /// Outside of its strings JSON holds no such character but line ends and tabs, which stay.
  package static func escapedJSON(_ text: String) -> String {
    escaped(text, keeping: ["\n", "\t"]) { scalar in String(scalar).utf16.map(unicodeEscape).joined() }
  }

  /// A text of several lines as ``escapedLines(_:)`` makes it, in which colours stay: the terminal's SGR sequences
  /// (ECMA-48, 8.3.117), and no other.
  package static func escapedStyledLines(_ text: String) -> String {
    guard text.unicodeScalars.contains("\u{1B}") else { return escapedLines(text) }
    var result = ""
    var plain = Substring.UnicodeScalarView()
    var rest = Substring.UnicodeScalarView(text.unicodeScalars)
    while let scalar = rest.first {
      if scalar == "\u{1B}", let end = endOfColour(in: rest) {
        result += escapedLines(String(plain)) + String(rest[..<end])
        plain = Substring.UnicodeScalarView()
        rest = rest[end...]
      } else {
        plain.append(scalar)
        rest.removeFirst()
      }
    }
    return result + escapedLines(String(plain))
  }

  /// Where an SGR sequence that begins a text ends; nil where none begins it.
  private static func endOfColour(in text: Substring.UnicodeScalarView) -> String.Index? {
    var rest = text.dropFirst()
    guard rest.popFirst() == "[" else { return nil }
    let parameters = rest.prefix { (0x30...0x3B).contains($0.value) }
    let end = parameters.endIndex
    guard parameters.count < 32, end < rest.endIndex, rest[end] == "m" else { return nil }
    return rest.index(after: end)
  }

  private static func unicodeEscape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
