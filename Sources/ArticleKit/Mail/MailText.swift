/// The lines of a plain message, and whose words they are (RFC 3676).
struct MailText {
  /// One line without its marks of quotation.
  struct Line {
    /// How often it is quoted: 0 are the sender's own words.
    var depth: Int
    var words: [UInt8]
  }

  /// The lines in order, those that flow into each other joined.
  private(set) var lines: [Line] = []

  /// Reads a text with any ends of lines.
  /// - Parameters:
  ///   - isFlowed: whether a line that ends in a blank continues in the next.
  ///   - joinsWords: whether that blank is then no part of the text.
  init(_ text: [UInt8], isFlowed: Bool, joinsWords: Bool) {
    var isOpen = false
    for raw in TextLoader.unifyingLineEnds(of: text).split(separator: .lineFeed, omittingEmptySubsequences: false) {
      let mark = isFlowed ? Self.flowed(raw) : Self.quoted(raw)
      let depth = mark.0
      var words = mark.1
      // The line above a signature ends in a blank and never flows.
      let isSignature = words.elementsEqual("-- ".utf8)
      let flows = isFlowed && !isSignature && words.last == 0x20
      if flows, joinsWords { words.removeLast() }
      if isOpen, !isSignature, let last = lines.last, last.depth == depth {
        lines[lines.count - 1].words += words
      } else {
        lines.append(Line(depth: depth, words: Array(words)))
      }
      isOpen = flows
    }
  }

  private static func flowed(_ line: ArraySlice<UInt8>) -> (Int, ArraySlice<UInt8>) {
    let depth = line.prefix { $0 == UInt8(ascii: ">") }.count
    let rest = line.dropFirst(depth)
    return (depth, rest.first == 0x20 ? rest.dropFirst() : rest)
  }

  /// Marks of quotation may have blanks between them where no standard rules.
  private static func quoted(_ line: ArraySlice<UInt8>) -> (Int, ArraySlice<UInt8>) {
    var rest = line
    var depth = 0
    while true {
      let next = depth == 0 ? rest : rest.drop { $0 == 0x20 }
      guard next.first == UInt8(ascii: ">") else { break }
      depth += 1
      rest = next.dropFirst()
    }
    return (depth, depth > 0 && rest.first == 0x20 ? rest.dropFirst() : rest)
  }
}
