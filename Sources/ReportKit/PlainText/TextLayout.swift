import Groundwork

/// Plain text that is folded at 72 columns, as mail requires (RFC 3676, section 4.2).
///
/// Whatever cannot be seen is shown by its number. A width is counted in characters.
enum TextLayout {
  /// The columns of a line.
  static let width = 72

  /// A text folded at spaces, its line breaks kept; the first line begins with `first`, further ones with `indent`.
  static func folded(_ text: String, first: String = "", indent: String = "") -> String {
    var lines: [String] = []
    for (number, line) in SafeText.lines(of: text).enumerated() {
      let lead = number == 0 ? first : indent
      var current = lead
      var length = lead.count
      var isEmpty = true
      for word in line.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
        let size = word.count
        if !isEmpty, length + 1 + size > width {
          lines.append(current)
          (current, length, isEmpty) = (indent, indent.count, true)
        }
        current += isEmpty ? String(word) : " \(word)"
        length += size + (isEmpty ? 0 : 1)
        isEmpty = false
      }
      lines.append(current)
    }
    return lines.map(\.trimmedEnd).joined(separator: "\n")
  }

  /// A heading with a rule under it.
  static func heading(_ text: String, rule: Character = "-") -> String {
    let folded = folded(SafeText.line(text))
    let longest = folded.split(separator: "\n").map(\.count).max() ?? 0
    return "\(folded)\n\(String(repeating: rule, count: max(longest, 3)))"
  }
}
