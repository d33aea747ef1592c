/// What a ``LineSource`` gives for one prompt.
public enum LineInput: Equatable, Sendable {
  /// A line without its end; always valid UTF-8.
  case line(String)
  /// Ctrl-C was pressed; what had been typed is dropped.
  case interrupted
  /// Nothing more will come: Ctrl-D on an empty line, the end of the file, or the terminal is gone.
  case endOfInput
}
