/// What a file holds beyond what this version reads of it: unknown keys at any depth, put back when it is written.
///
/// The elements of an array are distinguished by their `id`, else by everything that is known of them, so that an unknown
/// key stays with its claim, evidence or note however the list around it changes, and goes only where that goes.
struct Surplus: Hashable, Sendable {
  /// Members that this version does not know.
  var unknown: [String: JSONValue] = [:]
  /// What known members and elements hold beyond what is known about them.
  var inner: [JSONValue: Surplus] = [:]

  /// Compares a value as read with what this version writes of it; nil if nothing is lost.
  init?(of theirs: JSONValue, beyond ours: JSONValue) {
    switch (theirs, ours) {
    case (.object(let theirs), .object(let ours)):
      for (key, value) in theirs {
        if let known = ours[key] {
          inner[.string(key)] = Surplus(of: value, beyond: known)
        } else {
          unknown[key] = value
        }
      }
    case (.array(let theirs), .array(let ours)):
      let named = Dictionary(ours.map { ($0.identity, $0) }, uniquingKeysWith: { first, _ in first })
      for (position, value) in theirs.enumerated() {
        let known = value["id"] == nil ? ours.indices.contains(position) ? ours[position] : nil : named[value.identity]
        if let known, let surplus = Surplus(of: value, beyond: known) { inner[known.identity] = surplus }
      }
    default: break
    }
    if unknown.isEmpty, inner.isEmpty { return nil }
  }

  /// The value with the surplus put back.
  func added(to value: JSONValue) -> JSONValue {
    switch value {
    case .object(let members):
      let known = members.map { ($0, inner[.string($0)]?.added(to: $1) ?? $1) }
      return .object(Dictionary(known, uniquingKeysWith: { $1 }).merging(unknown) { known, _ in known })
    case .array(let items): return .array(items.map { inner[$0.identity]?.added(to: $0) ?? $0 })
    default: return value
    }
  }
}

extension JSONValue {
  /// What distinguishes an element of an array from the others.
  var identity: JSONValue { self["id"] ?? self }
}
