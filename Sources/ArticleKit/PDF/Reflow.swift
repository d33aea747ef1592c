import Groundwork

/// Makes paragraphs of lines that were broken for a page.
struct Reflow {
  /// A line, and the page that it is on.
  struct Line {
    let text: Substring
    let page: Int
    /// Whether it begins a paragraph, whatever is before it.
    var isFirst = false
  }

  private var paragraphs: [String] = []
  /// The bytes of the paragraphs that were ended, with what parts them.
  private var length = 0
  private var pages: [PageStart] = []
  private var current = ""
  /// The length of the line added last.
  private var last = 0
  /// The length that most lines reach at most: in columns far less than a page's width.
  private let width: Int

  /// The paragraphs, and where pages begin in them when an empty line parts them.
  ///
  /// Lines up to an empty one are joined by a blank, words split by a hyphen at the line's end made whole.
  static func paragraphs(of lines: [Line]) -> (paragraphs: [String], pages: [PageStart]) {
    var reflow = Reflow(lines.map(\.text))
    for line in lines {
      if line.isFirst { reflow.end() }
      reflow.add(String(line.text).trimmed, of: line.page)
    }
    reflow.end()
    return (reflow.paragraphs, reflow.pages)
  }

  private init(_ lines: [Substring]) {
    let lengths = lines.map { String($0).trimmed.count }.filter { $0 > 0 }.sorted()
    width = lengths.isEmpty ? 0 : lengths[lengths.count * 3 / 4]
  }

  private mutating func add(_ words: String, of page: Int) {
    if words.isEmpty {
      // A page's or a column's end in the middle of a sentence is not the end of a paragraph.
      if isAtEnd { end() }
      return
    }
    defer { begin(page, with: words) }
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
    if !current.isEmpty {
      paragraphs.append(current)
      length += current.utf8.count + 2
    }
    current = ""
  }

  /// Notes where a page begins, once its first words were added.
  private mutating func begin(_ page: Int, with words: String) {
    guard pages.last?.number != page else { return }
    // A word that a page's end parts begins before it.
    let start = length + max(0, current.utf8.count - words.utf8.count)
    pages.append(PageStart(number: page, start: start))
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
