/// Text from outside, made inert for Markdown (CommonMark 0.31, GitHub's and GitLab's additions).
///
/// What could be markup is escaped with a backslash. A backslash does not keep forges from turning `@name` into a
/// mention, which would call that person, or `#1` into a reference; an empty comment between sign and name does, and
/// leaves the text as it is when copied.
enum MarkdownText {
  private static let always = Set("\\`*_[]<>|~&${}^".unicodeScalars)

  /// The text on one line.
  static func line(_ text: String) -> String { escaped(SafeText.line(text), atStart: true) }

  /// The text in the middle of a line of ours, where signs that matter only at a line's start need no escape.
  static func inner(_ text: String) -> String { escaped(SafeText.line(text), atStart: false) }

  /// The text with its line breaks kept as hard breaks; further lines are indented by `indent`.
  static func lines(_ text: String, indent: String = "") -> String {
    SafeText.lines(of: text).map { escaped($0, atStart: true) }.joined(separator: "\\\n\(indent)")
  }

  /// A run of a text, with hard breaks; `atStart` where a line begins with it.
  static func run(_ text: String, indent: String = "", atStart: Bool) -> String {
    SafeText.lines(of: text).enumerated().map { escaped($1, atStart: $0 > 0 || atStart) }
      .joined(separator: "\\\n\(indent)")
  }

  /// A link, or only the text where there is no target.
  static func link(_ text: String, to target: LinkTarget?) -> String {
    guard let target else { return inner(text) }
    return "[\(inner(text))](<\(target.address)>)"
  }

  private static func escaped(_ line: String, atStart: Bool) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(line.unicodeScalars)
    var position = 0
    if atStart { position = escapeStart(of: scalars, into: &result) }
    while position < scalars.count {
      let scalar = scalars[position]
      let next = position + 1 < scalars.count ? scalars[position + 1] : " "
      let previous = position > 0 ? scalars[position - 1] : " "
      if always.contains(scalar) || isLinkLike(scalar, after: previous, before: next) || isDoubled(scalar, next) {
        result.append("\\")
        result.append(scalar)
      } else if scalar == "@" && isWord(next) || scalar == "#" && isDigit(next) {
        result.append(scalar)
        result.append(contentsOf: "<!-- -->".unicodeScalars)
      } else if scalar == ".", isAfterWWW(scalars, position) {
        result.append(contentsOf: "\\.".unicodeScalars)
      } else {
        result.append(scalar)
      }
      position += 1
    }
    return String(result)
  }

  /// Escapes what makes a line a heading, a list, a rule, an underline or code; returns how far it went.
  private static func escapeStart(
    of scalars: [Unicode.Scalar], into result: inout String.UnicodeScalarView
  ) -> Int {
    guard let first = scalars.first else { return 0 }
    switch first {
    case " ", "\t":
      result.append(contentsOf: first == " " ? "&#32;".unicodeScalars : "&#9;".unicodeScalars)
      return 1
    case "#", "-", "+", "=", ":", "%", "!":
      result.append("\\")
      result.append(first)
      return 1
    case "0"..."9":
      let digits = scalars.prefix(while: isDigit)
      guard digits.count < scalars.count, [".", ")"].contains(scalars[digits.count]) else { return 0 }
      result.append(contentsOf: digits)
      result.append("\\")
      result.append(scalars[digits.count])
      return digits.count + 1
    default: return 0
    }
  }

  /// A colon that would make an address or an emoji's name; one between digits makes neither.
  private static func isLinkLike(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar, before next: Unicode.Scalar
  ) -> Bool {
    guard scalar == ":" else { return false }
    if isDigit(previous), isDigit(next) { return false }
    return next == "/" || isWord(next) || next == "+" || next == "-"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Signs that are markup of note-taking programs where they are doubled.
  private static func isDoubled(_ scalar: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
    (scalar == "=" || scalar == "%") && next == scalar
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isAfterWWW(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
    position >= 3 && scalars[position - 3..<position].allSatisfy { $0 == "w" || $0 == "W" }
  }
}
