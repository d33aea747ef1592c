extension StringProtocol {
  /// The words in one line: a line break becomes a space, or nothing after a hyphen that divides a word.
  var inOneLine: String {
    guard utf8.contains(0x0A) else { return String(self) }
    return split(separator: "\n").reduce(into: "") { line, part in
      let part = part.drop { $0 == " " || $0 == "\t" }
      let isParted = line.last == "-" && line.dropLast().last?.isLetter == true && part.first?.isLetter == true
      line += line.isEmpty || isParted ? "" : " "
      line += part
    }
  }
}
