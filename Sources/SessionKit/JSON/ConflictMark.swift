/// A line that `git merge` leaves where two sides differ: seven of one sign, and a name.
struct ConflictMark: Hashable {
  /// Which line of a conflict it is.
  enum Kind: Hashable {
    /// Our side begins.
    case ours
    /// The common ancestor begins.
    case ancestor
    /// Their side begins.
    case theirs
    /// The conflict ends.
    case end
  }

  let kind: Kind
  /// The line without its end, cut where it is long.
  let text: String

  /// The mark that a line begins with, or nil.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    guard start + 7 <= bytes.count else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "<"): kind = .ours
    case UInt8(ascii: "|"): kind = .ancestor
    case UInt8(ascii: "="): kind = .theirs
    case UInt8(ascii: ">"): kind = .end
    default: return nil
    }
    guard bytes[start..<start + 7].allSatisfy({ $0 == bytes[start] }) else { return nil }
    let rest = bytes[(start + 7)...].prefix(60).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard rest.first.map({ $0 == UInt8(ascii: " ") }) ?? true else { return nil }
    text = String(decoding: bytes[start..<rest.endIndex], as: UTF8.self)
  }
}
