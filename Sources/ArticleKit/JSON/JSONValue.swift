/// A value of JSON, as far as reading articles needs it; numbers are kept as written.
enum JSONValue: Hashable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case number(String)
  case bool(Bool)
  case null

  /// The value of a key, where this is an object.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  /// The text, where this is a string.
  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The members of an array; anything else is an array of itself.
  var items: [JSONValue] {
    switch self {
    case .array(let items): items
    case .null: []
    default: [self]
    }
  }
}
