import ArticleKit
import SessionKit

/// The file that is being imported.
struct ImportSource: Sendable {
  /// A document in the file.
  struct Place: Sendable {
    /// How errors name it.
    let words: String
    /// Its number, where there are several.
    let number: Int?
  }

  let path: String
  let offsets: OffsetUnit

  /// The name of an article in it.
  func name(of place: Place) -> String {
    let name = ArticleRecord.name(of: path)
    return place.number.map { "\(name)-\($0)" } ?? name
  }

  func damage(in place: String, _ reason: String) -> ReportError {
    .damagedImport(path: path, place: place, reason: reason)
  }

  /// A label as the verdict that it names, whatever its case and however its words are separated.
  static func verdict(_ label: String) -> Verdict? { Verdict(rawValue: plain(label)) }

  /// A label as the reason that it names.
  static func reason(_ label: String) -> Reason? { Reason(rawValue: plain(label)) }

  private static func plain(_ label: String) -> String {
    label.lowercased().split { $0 == " " || $0 == "_" || $0 == "-" }.joined(separator: "-")
  }
}
