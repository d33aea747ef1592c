/// The text before the line to be typed.
package struct Prompt: Sendable, Equatable {
  /// The words, with the space at the end if one is wanted.
  package var text: String
  /// The colour as parameters of the terminal's SGR sequence (ECMA-48, 8.3.117), such as "1;34"; nil for none.
  package var sgr: String?
  /// Whether the answer goes into the history; false for questions such as "Overwrite?".
  package var isRecorded: Bool

  /// Makes a prompt; without `sgr` it has no colour.
  package init(_ text: String, sgr: String? = nil, isRecorded: Bool = true) {
    self.text = text
    self.sgr = sgr
    self.isRecorded = isRecorded
  }
}

extension Prompt {
  /// Encloses escape sequences, which take no room on the screen, in what ``encoded`` gives to libedit.
  static let mark: Unicode.Scalar = "\u{1}"

  /// The words as safe to show: one line, no control characters.
  var plain: String { Printable.escaped(text) }

  /// What is seen of ``encoded``, without the colour.
  var shown: String { isColoured && plain.last != " " ? plain + " " : plain }

  /// The words with colour as libedit expects them, each escape sequence between two ``mark``s.
  ///
  /// The colour goes around all but the last character: libedit ties a sequence to the character after it and drops one
  /// at the very end.
  var encoded: String {
    guard isColoured, let sgr else { return plain }
    let words = plain.last == " " ? String(plain.dropLast()) : plain
    func marked(_ sgr: String) -> String { "\(Self.mark)\u{1B}[\(sgr)m\(Self.mark)" }
    return marked(sgr) + words + marked("0") + " "
  }

  /// Whether there is a colour, and it is one: only digits, `;` and `:`.
  private var isColoured: Bool {
    guard let sgr, !sgr.isEmpty, !text.isEmpty else { return false }
    return sgr.utf8.allSatisfy { (0x30...0x3B).contains($0) }
  }
}
