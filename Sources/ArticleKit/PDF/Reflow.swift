/// Makes paragraphs of lines that were broken for a page.
enum Reflow {
  /// The paragraphs: lines up to an empty one joined by a blank, words parted by a hyphen at the line's end made whole.
  static func paragraphs(of lines: [Substring]) -> [String] {
    var paragraphs: [String] = []
    var current = ""
    let widest = lines.map(\.count).max() ?? 0
    func end() {
      if !current.isEmpty { paragraphs.append(current) }
      current = ""
    }
    for line in lines {
      let words = String(line).trimmingBlanks
      if words.isEmpty {
        // A page's end in the middle of a sentence is no end of a paragraph.
        if isFinished(current) { end() }
        continue
      }
      if current.isEmpty {
        current = words
      } else if let joined = joined(current, words) {
        current = joined
      } else if isFinished(current), current.count < widest / 2 {
        end()
        current = words
      } else {
        current += " " + words
      }
    }
    end()
    return paragraphs
  }

  /// Two halves of a word that was parted at a line's end; a capital behind the hyphen keeps it.
  static func joined(_ first: String, _ second: String) -> String? {
    guard first.hasSuffix("-") || first.hasSuffix("\u{AD}"), let next = second.unicodeScalars.first,
      let before = first.unicodeScalars.dropLast().last, before.properties.isAlphabetic
    else { return nil }
    if next.properties.isLowercase { return first.dropLast() + second }
    return next.properties.isAlphabetic ? first + second : nil
  }

  private static func isFinished(_ text: String) -> Bool {
    guard let last = text.last(where: { !"\"”’')]".contains($0) }) else { return true }
    return ".!?:…".contains(last) || text.count < 60
  }
}
