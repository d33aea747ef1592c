/// What one press of the completion key does: a pure function of line, cursor and candidates.
enum CompletionStep: Equatable {
  /// Nothing fits: the bell.
  case nothing
  /// `range` (UTF-8 bytes) of the line is replaced by `text`; `isOpen` where several candidates are left.
  case replace(range: Range<Int>, text: String, isOpen: Bool)
  /// The candidates have no longer common prefix.
  case ambiguous([Completion])

  init(line: String, result: CompletionResult) {
    let range = Self.aligned(result.range, in: line)
    let candidates = result.candidates.filter { candidate in
      // What holds a control character cannot be typed and would run as a key.
      !candidate.text.unicodeScalars.contains(where: Printable.isControl)
    }
    guard let first = candidates.first else {
      self = .nothing
      return
    }
    let word = String(Substring(line.utf8.dropFirst(range.lowerBound).prefix(range.count)))
    if candidates.allSatisfy({ $0.text.utf8.elementsEqual(first.text.utf8) }) {
      let followedBySpace = line.utf8.dropFirst(range.upperBound).first == UInt8(ascii: " ")
      let text = first.text + (first.isFinal && !followedBySpace ? " " : "")
      self = .replace(range: range, text: text, isOpen: false)
      return
    }
    let prefix = Self.commonPrefix(candidates.map(\.text))
    if prefix.utf8.count > word.utf8.count {
      self = .replace(range: range, text: prefix, isOpen: true)
    } else {
      self = .ambiguous(candidates)
    }
  }

  /// The longest text with which all begin, in whole characters and compared byte by byte.
  static func commonPrefix(_ texts: [String]) -> String {
    guard var prefix = texts.first.map({ Array($0) }) else { return "" }
    for text in texts.dropFirst() {
      let agreeing = zip(prefix, text).prefix { $0.utf8.elementsEqual($1.utf8) }
      prefix.removeLast(prefix.count - agreeing.count)
    }
    return String(prefix)
  }

  /// Brings a range within the line and its ends to where a scalar begins.
  private static func aligned(_ range: Range<Int>, in line: String) -> Range<Int> {
    let bytes = Array(line.utf8)
    func aligned(_ offset: Int) -> Int {
      var offset = min(max(offset, 0), bytes.count)
      while offset < bytes.count, offset > 0, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      return offset
    }
    let lower = aligned(range.lowerBound)
    return lower..<max(lower, aligned(range.upperBound))
  }
}
