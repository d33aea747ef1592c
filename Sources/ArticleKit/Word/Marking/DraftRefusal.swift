/// Why a Word file cannot be written back with marks.
package enum DraftRefusal: Error, Hashable, Sendable {
  /// It cannot be read.
  case unreadable
  /// Its text is not the one under review.
  case otherText
  /// It holds macros.
  case macros
  /// Its XML is written in a way that Word does not use.
  case strangeXML
}

extension DraftRefusal: CustomStringConvertible {
  /// The reason, without a full stop.
  package var description: String {
    switch self {
    case .unreadable: "it cannot be read"
    case .otherText: "its text is not the one under review"
    case .macros: "it contains macros"
    case .strangeXML: "its XML is unusual"
    }
  }
}
