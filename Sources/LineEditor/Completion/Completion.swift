/// One way to complete the word at the cursor.
package struct Completion: Sendable, Equatable {
  /// What replaces the word being completed.
  package var text: String
  /// What the list shows instead of `text`.
  package var display: String?
  /// Whether the word is finished, so that a space follows.
  package var isFinal: Bool

  /// Makes a candidate.
  package init(_ text: String, display: String? = nil, isFinal: Bool = true) {
    self.text = text
    self.display = display
    self.isFinal = isFinal
  }
}

/// What a ``Completer`` finds.
package struct CompletionResult: Sendable, Equatable {
  /// The part of the line that a candidate replaces, in UTF-8 bytes.
  package var range: Range<Int>
  /// The candidates, in the order they are listed.
  package var candidates: [Completion]

  /// Makes a result; `range` counts UTF-8 bytes of the line.
  package init(range: Range<Int>, candidates: [Completion]) {
    self.range = range
    self.candidates = candidates
  }
}

/// Finds the candidates for a line and a cursor, which is an offset in UTF-8 bytes and is always between two
/// Unicode scalars.
package typealias Completer = (_ line: String, _ cursor: Int) -> CompletionResult
