import Foundation

/// A value that is not what was wanted, with its node.
struct JSONMismatch: Error {
  var node: Int
  var reason: String
}

extension JSONReader {
  /// The string that is there; empty if something else does.
  func string(_ node: Int) -> String {
    lead(of: node) == UInt8(ascii: "\"") ? JSONText.string(at: Int(nodes[node].start), in: bytes) : ""
  }

  func decodeString(_ node: Int) throws -> String {
    guard lead(of: node) == UInt8(ascii: "\"") else { throw mismatch("a string", node) }
    return string(node)
  }

  func decodeBool(_ node: Int) throws -> Bool {
    switch lead(of: node) {
    case UInt8(ascii: "t"): return true
    case UInt8(ascii: "f"): return false
    default: throw mismatch("true or false", node)
    }
  }

  func decodeInteger(_ node: Int) throws -> Int {
    switch lead(of: node) {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
    default: throw mismatch("a whole number", node)
    }
    guard let value = integer(node) else {
      throw JSONMismatch(node: node, reason: "expected a whole number, found \(number(node))")
    }
    return value
  }

  /// The digits of a number, cut where they are many.
  private func number(_ node: Int) -> String {
    let token = numberToken(node)
    return String(decoding: token.prefix(40), as: UTF8.self) + (token.count > 40 ? "…" : "")
  }

  func decodeDouble(_ node: Int) throws -> Double {
    guard let value = Double(String(decoding: numberToken(node), as: UTF8.self)), value.isFinite else {
      throw JSONMismatch(node: node, reason: "the number is too large")
    }
    return value
  }

  /// The whole number that is there; nil for other numbers and those that do not fit.
  private func integer(_ node: Int) -> Int? {
    let token = numberToken(node)
    let isNegative = token.first == UInt8(ascii: "-")
    var value = 0
    for byte in token.dropFirst(isNegative ? 1 : 0) {
      guard UInt8(ascii: "0") <= byte, byte <= UInt8(ascii: "9") else { return nil }
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      let digit = Int(byte - UInt8(ascii: "0"))
      let (next, exceeds) = product.addingReportingOverflow(isNegative ? -digit : digit)
      if overflows || exceeds { return nil }
      value = next
    }
    return value
  }

  func numberToken(_ node: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    bytes[Int(nodes[node].start)...].prefix { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
  }

  /// Any value; throws if a number is too large or a key is twice in an object.
  func json(_ node: Int) throws -> JSONValue {
    switch lead(of: node) {
    case UInt8(ascii: "{"):
      var object: [String: JSONValue] = [:]
      for (key, value) in members(of: node) {
        markRead(value)
        guard object.updateValue(try json(value), forKey: key) == nil else {
          throw JSONMismatch(node: value - 1, reason: "duplicate key “\(key)”")
        }
      }
      return .object(object)
    case UInt8(ascii: "["): return .array(try elements(of: node).map(json))
    case UInt8(ascii: "\""): return .string(string(node))
    case UInt8(ascii: "t"): return .bool(true)
    case UInt8(ascii: "f"): return .bool(false)
    case UInt8(ascii: "n"): return .null
    default: return try integer(node).map(JSONValue.integer) ?? .number(decodeDouble(node))
    }
  }

  func mismatch(_ wanted: String, _ node: Int) -> JSONMismatch {
    JSONMismatch(node: node, reason: "expected \(wanted), found \(kind(of: node))")
  }

  /// The kind of a value, for people.
  func kind(of node: Int) -> String {
    switch lead(of: node) {
    case UInt8(ascii: "{"): "an object"
    case UInt8(ascii: "["): "an array"
    case UInt8(ascii: "\""): "a string"
    case UInt8(ascii: "t"), UInt8(ascii: "f"): "true or false"
    case UInt8(ascii: "n"): "null"
    default: "a number"
    }
  }
}
