/// What names an event across the files of several checkers, so that merging takes each event once.
///
/// It is worked out from the event and what it speaks of when sessions are first merged, and kept from then on, because
/// merging gives numbers and ids anew.
public struct EventOrigin: Hashable, Sendable, Codable {
  /// The place among the events of the same person in the same second, counted from 0.
  public var ordinal: Int
  /// The SHA-256 of what was done, in hexadecimal, shortened to 32 digits.
  public var digest: String

  /// Makes an origin.
  public init(ordinal: Int, digest: String) {
    self.ordinal = ordinal
    self.digest = digest
  }
}
