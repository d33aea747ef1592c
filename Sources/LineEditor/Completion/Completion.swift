/// One way to complete the word at the cursor.
public struct Completion: Sendable, Equatable {
  /// What replaces the word being completed.
  public var text: String
  /// What the list shows instead of `text`.
  public var display: String?
  /// Whether the word is finished, so that a space follows.
  public var isFinal: Bool

  /// Makes a candidate.
  public init(_ text: String, display: String? = nil, isFinal: Bool = true) {
    self.text = text
    self.display = display
    self.isFinal = isFinal
  }
}

/// What a ``Completer`` finds.
public struct CompletionResult: Sendable, Equatable {
  /// The part of the line that a candidate replaces, in UTF-8 bytes.
  public var range: Range<Int>
  /// The candidates, in the order they are listed.
  public var candidates: [Completion]

  /// Makes a result; `range` counts UTF-8 bytes of the line.
  public init(range: Range<Int>, candidates: [Completion]) {
    self.range = range
    self.candidates = candidates
  }
}

/// Finds the candidates for a line and a cursor, which is an offset in UTF-8 bytes and always lies between two
/// Unicode scalars.
public typealias Completer = (_ line: String, _ cursor: Int) -> CompletionResult
