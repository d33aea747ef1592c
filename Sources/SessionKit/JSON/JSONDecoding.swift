import Foundation

/// A place in a scanned JSON text as Swift's decoding sees it.
///
/// The records keep their `Codable` conformances; this decoder takes the place of Foundation's, because it knows the line
/// and column of every value, tells which keys nobody asked for, and takes a third of the time.
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

/// One step of a coding path.
struct PathKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) { (self.stringValue, intValue) = (stringValue, nil) }
  init(intValue: Int) { (stringValue, self.intValue) = ("\(intValue)", intValue) }
}
