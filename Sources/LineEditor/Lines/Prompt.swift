/// What stands before the line to be typed.
public struct Prompt: Sendable, Equatable {
  /// The words, with the space at the end if one is wanted.
  public var text: String
  /// The colour as parameters of the terminal's SGR sequence (ECMA-48, 8.3.117), such as "1;34"; nil for none.
  public var sgr: String?
  /// Whether the answer goes into the history; false for questions such as "Overwrite?".
  public var isRecorded: Bool

  /// Makes a prompt; without `sgr` it has no colour.
  public init(_ text: String, sgr: String? = nil, isRecorded: Bool = true) {
    self.text = text
    self.sgr = sgr
    self.isRecorded = isRecorded
  }
}

extension Prompt {
  /// Encloses escape sequences, which take no room on the screen, in what ``encoded`` gives to libedit.
  static let mark: Unicode.Scalar = "\u{1}"

  /// The words as they can be shown: one line, no control characters.
  var plain: String { Printable.escaped(text) }

  /// What is seen of ``encoded``, without the colour.
  var shown: String { isColoured && plain.last != " " ? plain + " " : plain }

  /// The words with colour, for a terminal.
  var coloured: String { wrapped { $0 } }

  /// The words with colour as libedit wants them, each escape sequence between two ``mark``s.
  var encoded: String { wrapped { "\(Self.mark)\($0)\(Self.mark)" } }

  /// Whether there is a colour, and it is one: only digits, `;` and `:`.
  private var isColoured: Bool {
    guard let sgr, !sgr.isEmpty, !text.isEmpty else { return false }
    return sgr.utf8.allSatisfy { (0x30...0x3B).contains($0) }
  }

  /// Puts the colour around all but the last character: libedit ties a sequence to the character after it and
  /// drops one at the very end.
  private func wrapped(_ escape: (String) -> String) -> String {
    guard isColoured, let sgr else { return plain }
    let words = plain.last == " " ? String(plain.dropLast()) : plain
    return escape("\u{1B}[\(sgr)m") + words + escape("\u{1B}[0m") + " "
  }
}
