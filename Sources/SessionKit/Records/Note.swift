import Foundation

/// A note on a claim or on the whole article.
public struct Note: Hashable, Sendable, Codable {
  /// The words of the note.
  public var text: String
  /// Who made it.
  public var by: String
  /// When it was made.
  public var at: Date

  /// Whether it stays out of every export; nil if it need not.
  public var `private`: Bool?

  /// Makes a note.
  public init(text: String, by: String, at: Date, private: Bool? = nil) {
    self.text = text
    self.by = by
    self.at = at
    self.private = `private`
  }

  /// Whether it stays out of every export.
  public var isPrivate: Bool { `private` == true }
}
