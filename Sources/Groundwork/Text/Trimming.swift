import Algorithms

extension StringProtocol {
  /// The text without white space at either end.
  package var trimmed: String { String(trimming(while: \.isWhitespace)) }

  /// The text without spaces at its end.
  package var trimmedEnd: String { String(trimmingSuffix { $0 == " " }) }
}
