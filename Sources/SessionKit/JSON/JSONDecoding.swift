import Foundation

/// A place in a scanned JSON text as Swift's decoding sees it.
///
/// The records keep their `Codable` conformances; this decoder replaces Foundation's, because it knows the line
/// and column of every value, says which keys nobody asked for, and takes a third of the time.
struct JSONDecoding: Decoder {
  let reader: JSONReader
  let node: Int

  var codingPath: [any CodingKey] { reader.codingPath(to: node) }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard reader.lead(of: node) == UInt8(ascii: "{") else { throw reader.mismatch("an object", node) }
    return KeyedDecodingContainer(Members(reader: reader, node: node))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard reader.lead(of: node) == UInt8(ascii: "[") else { throw reader.mismatch("an array", node) }
    return Elements(reader: reader, node: UInt32(node), next: UInt32(node + 1))
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { Single(reader: reader, node: node) }
}

extension JSONReader {
  /// Reads a record.
  func decode<Value: Decodable>(_ type: Value.Type, _ node: Int) throws -> Value {
    if type == Date.self, let date = try decodeDate(node) as? Value { return date }
    if type == JSONValue.self, let value = try json(node) as? Value { return value }
    if let array = type as? any JSONArray.Type, let value = try array.init(node, reader: self) as? Value {
      return value
    }
    return try Value(from: JSONDecoding(reader: self, node: node))
  }

  func codingPath(to node: Int) -> [any CodingKey] {
    path(to: node).map { step in
      switch step {
      case .key(let key): PathKey(stringValue: key)
      case .index(let index): PathKey(intValue: index)
      }
    }
  }
}

/// An array that takes no more memory than its elements: the standard library's own decoding lets it grow, so that a long
/// one takes up to three times as much.
private protocol JSONArray {
  init(_ node: Int, reader: JSONReader) throws
}

extension Array: JSONArray where Element: Decodable {
  fileprivate init(_ node: Int, reader: JSONReader) throws {
    guard reader.lead(of: node) == UInt8(ascii: "[") else { throw reader.mismatch("an array", node) }
    let elements = reader.elements(of: node)
    self.init()
    reserveCapacity(elements.count)
    for element in elements { append(try reader.decode(Element.self, element)) }
  }
}

/// One step of a coding path.
struct PathKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) { (self.stringValue, intValue) = (stringValue, nil) }
  init(intValue: Int) { (stringValue, self.intValue) = ("\(intValue)", intValue) }
}
