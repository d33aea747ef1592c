import Groundwork

/// A line as typed, split into words and the free text after the first colon followed by a space.
package struct TypedLine: Hashable, Sendable {
  /// One word of a line.
  package struct Word: Hashable, Sendable {
    /// The word without its quotation marks.
    package var text: String
    /// Whether it stood in quotation marks.
    package var isQuoted: Bool

    /// Makes a word.
    package init(_ text: String, isQuoted: Bool = false) {
      self.text = text
      self.isQuoted = isQuoted
    }
  }

  /// The words before the free text, the command's name first.
  package var words: [Word]
  /// The text after the colon, to the end of the line; nil where there is no colon.
  package var freeText: String?

  /// Takes a line apart; throws ``WorkbenchError/openQuote`` where a quotation mark is not closed.
  ///
  /// Words are separated by white space. `"…"` and `“…”` group words, and so do a term's quotation marks after its colon
  /// (`speaker:"European Council"`). An apostrophe is a letter like any other.
  package init(_ line: String) throws(WorkbenchError) {
    words = []
    var rest = Substring(line)
    var word = Word("")
    var inWord = false
    while let character = rest.popFirst() {
      if let closing = Self.closing[character] {
        guard let end = rest.firstIndex(of: closing) else { throw .openQuote }
        // A name or a title that was pasted may be broken over lines: it is one all the same.
        word.text += rest[..<end].onOneLine
        word.isQuoted = word.isQuoted || !inWord
        inWord = true
        rest = rest[rest.index(after: end)...]
      } else if character.isWhitespace {
        if inWord { words.append(word) }
        (word, inWord) = (Word(""), false)
      } else if character == ":", !words.isEmpty || inWord, rest.first.map(\.isWhitespace) ?? true {
        if inWord { words.append(word) }
        freeText = rest.trimmed
        return
      } else {
        word.text.append(character)
        inWord = true
      }
    }
    if inWord { words.append(word) }
  }

  private static let closing: [Character: Character] = ["\"": "\"", "“": "”"]
}

extension StringProtocol {
  /// The text with one space for each line break and the blanks around it.
  var onOneLine: String {
    contains(where: \.isNewline)
      ? split(whereSeparator: \.isNewline).map { $0.trimmed }.filter { !$0.isEmpty }.joined(separator: " ")
      : String(self)
  }
}
