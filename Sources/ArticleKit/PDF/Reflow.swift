import Groundwork

/// Makes paragraphs of lines that were broken for a page.
struct Reflow {
  private var paragraphs: [String] = []
  private var current = ""
  /// The length of the line added last.
  private var last = 0
  /// The length that most lines reach at most: in columns far less than a page's width.
  private let width: Int

  /// The paragraphs: lines up to an empty one joined by a blank, words separated by a hyphen at the line's end made whole.
  static func paragraphs(of lines: [Substring]) -> [String] {
    var reflow = Reflow(lines)
    for line in lines { reflow.add(String(line).trimmed) }
    reflow.end()
    return reflow.paragraphs
  }

  private init(_ lines: [Substring]) {
    let lengths = lines.map { String($0).trimmed.count }.filter { $0 > 0 }.sorted()
    width = lengths.isEmpty ? 0 : lengths[lengths.count * 3 / 4]
  }

  private mutating func add(_ words: String) {
    if words.isEmpty {
      // A page's or a column's end in the middle of a sentence is no end of a paragraph.
      if isAtEnd { end() }
      return
    }
    if current.isEmpty {
      current = words
    } else if let joined = Self.joined(current, words) {
      current = joined
    } else if breaks(before: words) {
      end()
      current = words
    } else {
      current += " " + words
    }
    last = words.count
  }

  private mutating func end() {
    if !current.isEmpty { paragraphs.append(current) }
    current = ""
  }

  /// Whether what was read can be a whole paragraph: it ends a sentence, or is a short line of its own, as headings are.
  private var isAtEnd: Bool { endsSentence || last < width * 2 / 3 && last == current.count || last < 25 }

  /// Whether a line begins a paragraph although none is left empty before it: the line above ends a sentence early, or is
  /// a heading.
  private func breaks(before words: String) -> Bool {
    guard let first = words.unicodeScalars.first, !first.properties.isLowercase else { return false }
    if endsSentence { return last < width * 3 / 5 }
    return last == current.count && last < width * 3 / 5 && first.properties.isUppercase
  }

  private var endsSentence: Bool {
    guard let last = current.last(where: { !"\"”’')]".contains($0) }) else { return true }
    return ".!?:…".contains(last)
  }

  /// Two halves of a word that was split at a line's end; a capital after the hyphen keeps it.
  static func joined(_ first: String, _ second: String) -> String? {
    guard first.hasSuffix("-") || first.hasSuffix("\u{AD}"), let next = second.unicodeScalars.first,
      let before = first.unicodeScalars.dropLast().last, before.properties.isAlphabetic
    else { return nil }
    if next.properties.isLowercase { return first.dropLast() + second }
    return next.properties.isAlphabetic ? first + second : nil
  }
}
