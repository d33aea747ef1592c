extension SessionSchema {
  /// The shape of a JSON value, as far as sessions need it.
  indirect enum Shape: Sendable {
    /// Any string.
    case text
    /// A string that a pattern matches.
    case pattern(String)
    /// A whole number from that one up, and to the other.
    case integer(from: Int?, to: Int?)
    /// A number from 0 to 1.
    case share
    /// True or false.
    case flag
    /// One string.
    case word(String)
    /// One number.
    case exactly(Int)
    /// One of some strings.
    case oneOf([String])
    /// An array of values of one shape.
    case list(of: Shape)
    /// `[start, end]`.
    case pair(of: Shape)
    /// A shape that has a name.
    case record(String)
    /// An object with keys that it must have and others that it may have, and any more.
    case object(needed: [String: Shape] = [:], optional: [String: Shape] = [:])
    /// Several shapes at once.
    case all([Shape])
    /// A shape that holds for objects in which a key has that value.
    case when(key: String, is: String, then: Shape)

    static func text(matching pattern: String) -> Shape { .pattern(pattern) }
    static func number(from low: Int? = nil, to high: Int? = nil) -> Shape { .integer(from: low, to: high) }
    static func constant(_ word: String) -> Shape { .word(word) }
    static func constant(_ number: Int) -> Shape { .exactly(number) }

    /// One of the words of an enumeration.
    static func one<Word: CaseIterable & RawRepresentable<String>>(of type: Word.Type) -> Shape {
      .oneOf(type.allCases.map(\.rawValue))
    }

    /// The shape in JSON Schema.
    var json: JSONValue {
      switch self {
      case .text: .object(["type": .string("string")])
      case .pattern(let pattern): .object(["type": .string("string"), "pattern": .string(pattern)])
      case .integer(let low, let high):
        .object(
          ["type": .string("integer"), "minimum": low.map(JSONValue.integer), "maximum": high.map(JSONValue.integer)]
            .compactMapValues(\.self))
      case .share: .object(["type": .string("number"), "minimum": .integer(0), "maximum": .integer(1)])
      case .flag: .object(["type": .string("boolean")])
      case .word(let word): .object(["const": .string(word)])
      case .exactly(let number): .object(["const": .integer(number)])
      case .oneOf(let words): .object(["enum": .array(words.map(JSONValue.string))])
      case .list(let element): .object(["type": .string("array"), "items": element.json])
      case .pair(let element):
        .object([
          "type": .string("array"), "items": element.json, "minItems": .integer(2), "maxItems": .integer(2),
        ])
      case .record(let name): .object(["$ref": .string("#/$defs/\(name)")])
      case .object(let needed, let optional):
        .object([
          "type": .string("object"), "required": .array(needed.keys.sorted().map(JSONValue.string)),
          "properties": .object(needed.merging(optional) { $1 }.mapValues(\.json)),
        ])
      case .all(let shapes): .object(["allOf": .array(shapes.map(\.json))])
      case .when(let key, let value, let shape):
        .object([
          "if": .object([
            "properties": .object([key: .object(["const": .string(value)])]), "required": .array([.string(key)]),
          ]),
          "then": shape.json,
        ])
      }
    }
  }
}
