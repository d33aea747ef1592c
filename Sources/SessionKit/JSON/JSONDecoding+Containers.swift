import Foundation

extension JSONDecoding {
  /// The members of an object.
  struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let reader: JSONReader
    let node: Int

    var codingPath: [any CodingKey] { reader.codingPath(to: node) }
    var allKeys: [Key] { reader.members(of: node).compactMap { Key(stringValue: $0.key) } }

    func contains(_ key: Key) -> Bool { reader.value(of: key.stringValue, in: node) != nil }

    /// A value that must be there.
    private func value(_ key: Key) throws -> Int {
      guard let value = reader.value(of: key.stringValue, in: node) else {
        throw JSONMismatch(node: node, reason: "the key “\(key.stringValue)” is missing")
      }
      reader.markRead(value)
      return value
    }

    /// A value that may be missing; null is as good, but counts as unread, because it is not written back.
    private func optional(_ key: Key) -> Int? {
      guard let value = reader.value(of: key.stringValue, in: node), !reader.isNull(value) else { return nil }
      reader.markRead(value)
      return value
    }

    func decodeNil(forKey key: Key) throws -> Bool { reader.isNull(try value(key)) }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try reader.decodeBool(value(key)) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try reader.decodeString(value(key)) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try reader.decodeInteger(value(key)) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try reader.decodeDouble(value(key)) }
    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try reader.decode(type, value(key)) }

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
      try optional(key).map(reader.decodeBool)
    }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
      try optional(key).map(reader.decodeString)
    }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
      try optional(key).map(reader.decodeInteger)
    }
    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
      try optional(key).map { try reader.decode(type, $0) }
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
      try JSONDecoding(reader: reader, node: value(key)).container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      try JSONDecoding(reader: reader, node: value(key)).unkeyedContainer()
    }
    func superDecoder() throws -> any Decoder { JSONDecoding(reader: reader, node: node) }
    func superDecoder(forKey key: Key) throws -> any Decoder { JSONDecoding(reader: reader, node: try value(key)) }
  }

  /// The elements of an array.
  struct Elements: UnkeyedDecodingContainer {
    let reader: JSONReader
    let node: UInt32
    var next: UInt32
    private var index: UInt32 = 0

    init(reader: JSONReader, node: UInt32, next: UInt32) {
      (self.reader, self.node, self.next) = (reader, node, next)
    }

    var codingPath: [any CodingKey] { reader.codingPath(to: Int(node)) }
    var count: Int? { nil }
    var isAtEnd: Bool { Int(next) >= reader.nodes[Int(node)].endIndex }
    var currentIndex: Int { Int(index) }

    private mutating func element() throws -> Int {
      guard !isAtEnd else { throw JSONMismatch(node: Int(node), reason: "the array is too short") }
      defer {
        next = UInt32(reader.nodes[Int(next)].endIndex)
        index += 1
      }
      return Int(next)
    }

    mutating func decodeNil() throws -> Bool {
      guard !isAtEnd, reader.isNull(Int(next)) else { return false }
      _ = try element()
      return true
    }
    mutating func decode(_ type: Bool.Type) throws -> Bool { try reader.decodeBool(element()) }
    mutating func decode(_ type: String.Type) throws -> String { try reader.decodeString(element()) }
    mutating func decode(_ type: Int.Type) throws -> Int { try reader.decodeInteger(element()) }
    mutating func decode(_ type: Double.Type) throws -> Double { try reader.decodeDouble(element()) }
    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try reader.decode(type, element()) }

    mutating func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
      try JSONDecoding(reader: reader, node: element()).container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
      try JSONDecoding(reader: reader, node: element()).unkeyedContainer()
    }
    mutating func superDecoder() throws -> any Decoder { JSONDecoding(reader: reader, node: try element()) }
  }

  /// One value by itself.
  struct Single: SingleValueDecodingContainer {
    let reader: JSONReader
    let node: Int

    var codingPath: [any CodingKey] { reader.codingPath(to: node) }

    func decodeNil() -> Bool { reader.isNull(node) }
    func decode(_ type: Bool.Type) throws -> Bool { try reader.decodeBool(node) }
    func decode(_ type: String.Type) throws -> String { try reader.decodeString(node) }
    func decode(_ type: Int.Type) throws -> Int { try reader.decodeInteger(node) }
    func decode(_ type: Double.Type) throws -> Double { try reader.decodeDouble(node) }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try reader.decode(type, node) }
  }
}
