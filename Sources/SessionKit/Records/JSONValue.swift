/// Any JSON value, for what is passed on without being understood.
public enum JSONValue: Hashable, Sendable {
  /// An object.
  case object([String: JSONValue])
  /// An array.
  case array([JSONValue])
  /// A string.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// Any other number.
  case number(Double)
  /// True or false.
  case bool(Bool)
  /// Null.
  case null

  /// The member of an object; nil where this is no object or has no such member.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }
}

extension JSONValue: Codable {
  /// Reads any JSON value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// Writes the value as it was read.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .object(let members): try container.encode(members)
    case .array(let items): try container.encode(items)
    case .string(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .bool(let value): try container.encode(value)
    case .null: try container.encodeNil()
    }
  }
}

extension JSONValue: CustomStringConvertible {
  /// The value in a short form for people: strings in quotation marks, long ones and large values cut.
  public var description: String {
    switch self {
    case .object(let members): "{\(members.keys.sorted().joined(separator: ", "))}"
    case .array(let items): "[\(items.map(\.description).joined(separator: ", "))]"
    case .string(let value): "“\(value.count > 120 ? value.prefix(119) + "…" : value[...])”"
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .bool(let value): "\(value)"
    case .null: "null"
    }
  }
}
