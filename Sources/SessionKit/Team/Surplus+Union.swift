import Foundation

extension Surplus {
  /// The surplus without that of the state, which is worked out from the events; nil if nothing is left.
  var besideState: Surplus? {
    var rest = self
    rest.inner[.string("state")] = nil
    return rest.unknown.isEmpty && rest.inner.isEmpty ? nil : rest
  }

  /// What either file holds; where both hold the same key, the value that sorts first, so that the order of the files
  /// does not count.
  func union(_ other: Surplus) -> Surplus {
    var union = self
    union.unknown.merge(other.unknown) { $0.sortingText <= $1.sortingText ? $0 : $1 }
    union.inner.merge(other.inner) { $0.union($1) }
    return union
  }
}

extension JSONValue {
  /// What either value holds; where both hold something else, what sorts first, so that their order does not count.
  func union(_ other: JSONValue) -> JSONValue {
    switch (self, other) {
    case (.object(let mine), .object(let theirs)): .object(mine.merging(theirs) { $0.union($1) })
    case (.array(let mine), .array(let theirs)) where mine.count == theirs.count:
      .array(zip(mine, theirs).map { $0.union($1) })
    default: sortingText <= other.sortingText ? self : other
    }
  }

  /// The value as text that is the same for the same value.
  var sortingText: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return encoder.text(of: self)
  }
}
