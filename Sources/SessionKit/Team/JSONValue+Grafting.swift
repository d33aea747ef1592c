import Foundation

extension JSONValue {
  /// The value as it was read, with what this version knows of it changed from `old` to `new`, and everything else kept.
  ///
  /// `old` and `new` are this version's own writing before and after names were changed in it, so that their arrays
  /// match one by one.
  func grafted(from old: JSONValue, to new: JSONValue) -> JSONValue {
    switch (self, old, new) {
    case (.object(let members), .object(let old), .object(let new)):
      let kept = members.filter { old[$0.key] == nil }
      let known = new.map { key, value in
        guard let member = members[key], let before = old[key] else { return (key, value) }
        return (key, member.grafted(from: before, to: value))
      }
      return .object(kept.merging(known) { $1 })
    case (.array(let items), .array(let old), .array(let new)) where items.count == old.count && old.count == new.count:
      return .array(items.indices.map { items[$0].grafted(from: old[$0], to: new[$0]) })
    default: return new
    }
  }

  /// What this version writes of a value.
  init(writing value: some Encodable) throws {
    self = try SessionCoding.decoder().decode(JSONValue.self, from: SessionCoding.encoder().encode(value))
  }
}

extension Event {
  /// The event as this version writes it from its own fields.
  var withoutOriginal: Event {
    var event = self
    event.original = nil
    return event
  }

  /// Takes over the keys that this version does not know from the event that this one was made of.
  mutating func keepUnknownKeys(of old: Event) {
    guard let original = old.original, let before = try? JSONValue(writing: old.withoutOriginal),
      let after = try? JSONValue(writing: withoutOriginal)
    else { return }
    self.original = original.grafted(from: before, to: after)
  }
}
