import Foundation

/// The word of a second person that the work of the first one stands.
public struct Signature: Hashable, Sendable, Codable {
  /// Who signed.
  public var by: String
  /// When.
  public var at: Date
  /// A note by the signer.
  public var note: String?

  /// Makes a signature.
  public init(by: String, at: Date, note: String? = nil) {
    self.by = by
    self.at = at
    self.note = note
  }
}
