/// The program's name and version.
public enum Product {
  /// The version, by Semantic Versioning 2.0.0.
  public static let version = "0.1.0"
  /// Name and version, for reports.
  public static let generator = "Stet \(version)"
}
