import Mustache

/// Named values for a template's tags; a value that is nil is as good as missing.
///
/// The template engine can read the properties of any type, by reflection; that takes three quarters of the time that a
/// long report needs, hence these. A tag that finds no value in the innermost record looks in the outer ones, unless it
/// begins with a full stop.
struct HTMLRecord: MustacheParent, ExpressibleByDictionaryLiteral, Sendable {
  private let values: [String: any Sendable]

  init(dictionaryLiteral elements: (String, (any Sendable)?)...) {
    var values: [String: any Sendable] = [:]
    for (name, value) in elements { values[name] = value }
    self.values = values
  }

  /// Makes a record of values that were gathered before.
  init(_ elements: [String: (any Sendable)?]) { values = elements.compactMapValues { $0 } }

  /// The value of that name.
  func child(named name: String) -> Any? { values[name] }
}
