/// The fields of a paragraph that are links: their instructions come first, then the words that are shown.
struct WordFields {
  private struct Field {
    var instructions = ""
    var start: Int?
  }

  private var open: [Field] = []

  /// Reads a mark of a field (`kind` begin, separate or end) or a piece of its instructions.
  /// - Parameter place: the bytes of the text so far.
  /// - Returns: the address of a link that has ended, and where its words begin.
  mutating func read(_ kind: String?, _ words: String, at place: Int) -> (address: String, start: Int)? {
    switch kind {
    case "begin": open.append(Field())
    case "separate": if !open.isEmpty { open[open.count - 1].start = place }
    case "end":
      guard let field = open.popLast(), let start = field.start, let address = Self.address(field.instructions) else {
        return nil
      }
      return (address, start)
    default: if !open.isEmpty { open[open.count - 1].instructions += words }
    }
    return nil
  }

  /// The address in the instructions of a link: HYPERLINK "https://example.org".
  private static func address(_ instructions: String) -> String? {
    let words = instructions.split(whereSeparator: \.isWhitespace)
    guard words.first?.uppercased() == "HYPERLINK" else { return nil }
    return SourceWords.addresses(in: instructions).first
  }
}
