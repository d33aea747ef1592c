import ClaimKit

/// The program's name and version.
package enum Product {
  /// The version, by Semantic Versioning 2.0.0.
  package static let version = "0.1.0"
  /// The version with that of the language model, which what is found in an article depends on as well.
  package static let versions = "\(version) (model \((try? ModelFile.embedded())?.version ?? "missing"))"
  /// The day of the version, for the man page.
  static let day = "2026-11-23"
  /// Name and version, for reports.
  package static let generator = "Stet \(version)"
}
