import Groundwork

/// Text made fit for roff (groff_char(7), mandoc_char(7)).
enum Roff {
  /// Text on lines of its own: line ends stay, white space around them goes, and nothing in it is a request or an
  /// escape.
  static func text(_ text: some StringProtocol) -> String {
    text.split(separator: "\n").map { escaped($0.trimmed) }.joined(separator: "\n.br\n")
  }

  /// A word, or several, as one argument of a macro.
  static func word(_ text: some StringProtocol) -> String {
    "\"" + escaped(text).replacing("\"", with: "\\(dq") + "\""
  }

  private static func escaped(_ text: some StringProtocol) -> String {
    var result = text.first.map { $0 == "." || $0 == "'" } == true ? "\\&" : ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case " "..."~": result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
      }
    }
    return result
  }
}
