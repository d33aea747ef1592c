import Foundation

/// A remark on a claim or on the whole article.
public struct Note: Hashable, Sendable, Codable {
  /// The words of the remark.
  public var text: String
  /// Who made it.
  public var by: String
  /// When it was made.
  public var at: Date

  /// Makes a note.
  public init(text: String, by: String, at: Date) {
    self.text = text
    self.by = by
    self.at = at
  }
}
