import Foundation

/// A scanned JSON text that records are read from; it remembers which keys were read.
///
/// It lives only inside of ``reading(_:_:)``, because it points into the bytes.
final class JSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let nodes: UnsafeMutableBufferPointer<JSONNode>
  private let hasEscapedKeys: Bool

  private init(
    bytes: UnsafeBufferPointer<UInt8>, nodes: UnsafeMutableBufferPointer<JSONNode>, hasEscapedKeys: Bool
  ) {
    self.bytes = bytes
    self.nodes = nodes
    self.hasEscapedKeys = hasEscapedKeys
  }

  /// Scans `bytes` and hands them to `work`; a syntax error is handed on with its place.
  static func reading<Value, Failure: Error>(
    _ bytes: Data, failing: (JSONSyntaxError, TextPlace) -> Failure, _ work: (JSONReader) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try bytes.withBytes { bytes throws(Failure) in
      var scanner: JSONScanner
      do throws(JSONSyntaxError) {
        scanner = try JSONScanner.scan(bytes)
      } catch {
        throw failing(error, TextPlace(ofByte: error.offset, in: bytes))
      }
      return try reading(&scanner, work)
    }
  }

  /// Hands what was scanned to `work`.
  static func reading<Value, Failure: Error>(
    _ scanner: inout JSONScanner, _ work: (JSONReader) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let (bytes, hasEscapedKeys) = (scanner.bytes, scanner.hasEscapedKeys)
    let result: Result<Value, Failure> = scanner.nodes.withUnsafeMutableBufferPointer { nodes in
      let reader = JSONReader(bytes: bytes, nodes: nodes, hasEscapedKeys: hasEscapedKeys)
      do throws(Failure) {
        return .success(try work(reader))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The outermost value.
  static let root = 0

  /// The byte that a value begins with, which shows its kind.
  func lead(of node: Int) -> UInt8 { bytes[Int(nodes[node].start)] }

  func isNull(_ node: Int) -> Bool { lead(of: node) == UInt8(ascii: "n") }

  /// The value of a key in an object; nil if it is missing.
  func value(of key: String, in object: Int) -> Int? {
    guard lead(of: object) == UInt8(ascii: "{") else { return nil }
    var key = key
    return key.withUTF8 { name in
      var node = object + 1
      let end = nodes[object].endIndex
      while node < end {
        if isKey(node, name) {
          return node + 1
        }
        node = nodes[node + 1].endIndex
      }
      return nil
    }
  }

  private func isKey(_ node: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(nodes[node].start) + 1
    if hasEscapedKeys { return string(node).utf8.elementsEqual(name) }
    guard start + name.count < bytes.count, bytes[start + name.count] == UInt8(ascii: "\"") else { return false }
    for offset in 0..<name.count where bytes[start + offset] != name[offset] { return false }
    return true
  }

  /// Notes that the key before a value was read.
  func markRead(_ value: Int) { nodes[value - 1].end &= ~JSONNode.unread }

  /// Whether a value holds a key that nobody read.
  func hasUnread(_ node: Int) -> Bool {
    (node..<nodes[node].endIndex).contains { nodes[$0].end & JSONNode.unread != 0 }
  }

  /// The elements of an array; none of what is none.
  func elements(of array: Int) -> [Int] {
    guard lead(of: array) == UInt8(ascii: "[") else { return [] }
    return children(of: array)
  }

  /// The members of an object as keys and values; none of what is none.
  func members(of object: Int) -> [(key: String, value: Int)] {
    guard lead(of: object) == UInt8(ascii: "{") else { return [] }
    var (members, node) = ([(key: String, value: Int)](), object + 1)
    while node < nodes[object].endIndex {
      members.append((string(node), node + 1))
      node = nodes[node + 1].endIndex
    }
    return members
  }

  private func children(of node: Int) -> [Int] {
    var (children, child) = ([Int](), node + 1)
    while child < nodes[node].endIndex {
      children.append(child)
      child = nodes[child].endIndex
    }
    return children
  }
}

extension Data {
  /// Lends the bytes with errors of one type.
  func withBytes<Value, Failure: Error>(
    _ work: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let result: Result<Value, Failure> = withUnsafeBytes { raw in
      do throws(Failure) {
        return .success(try work(raw.bindMemory(to: UInt8.self)))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
