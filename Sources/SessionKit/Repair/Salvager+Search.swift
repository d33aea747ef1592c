import Foundation

// Finding things where the structure around them cannot be trusted.
extension Salvager {
  /// Where the value of a key begins, at or after a byte; a key inside a string has a backslash before it and is none.
  func value(of key: String, from start: Int) -> Int? {
    value(of: key, in: min(start, bytes.count)..<bytes.count)
  }

  func value(of key: String, in region: Range<Int>) -> Int? {
    let name = Array("\"\(key)\"".utf8)
    var position = region.lowerBound
    while position + name.count < region.upperBound {
      guard let found = bytes[position..<region.upperBound - name.count].firstIndex(of: name[0]) else { return nil }
      position = found + 1
      guard bytes[found..<found + name.count].elementsEqual(name),
        found == 0 || bytes[found - 1] != UInt8(ascii: "\\")
      else { continue }
      var after = found + name.count
      skipSpace(&after)
      guard after < region.upperBound, bytes[after] == UInt8(ascii: ":") else { continue }
      after += 1
      skipSpace(&after)
      return after < region.upperBound ? after : nil
    }
    return nil
  }

  /// The record that is the value of a key, and where it begins.
  mutating func record<Value: Decodable>(
    of key: String, from start: Int, as type: Value.Type
  ) -> (value: Value, offset: Int)? {
    guard let found = value(of: key, from: start), case .success = object(at: found),
      let record = try? decode(type, at: found)
    else { return nil }
    return (record, found)
  }

  /// The string that is the value of a key, as far as possible.
  func text(of key: String, in region: Range<Int>) -> String? {
    guard let start = value(of: key, in: region), bytes[start] == UInt8(ascii: "\"") else { return nil }
    var end = start + 1
    while end < region.upperBound, bytes[end] != UInt8(ascii: "\"") { end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1 }
    let quoted = Array(bytes[start..<min(end, region.upperBound)]) + Array("\"".utf8)
    return String(decoding: Self.unescaped(quoted), as: UTF8.self)
  }

  /// The string's own bytes, where its escapes are whole; else as they stand.
  private static func unescaped(_ quoted: [UInt8]) -> [UInt8] {
    quoted.withUnsafeBufferPointer { buffer in
      var scanner = JSONScanner(buffer)
      guard (try? scanner.scanString()) != nil else { return Array(quoted.dropFirst().dropLast()) }
      return Array(JSONText.string(at: 0, in: buffer).utf8)
    }
  }

  /// The whole number that is the value of a key.
  func number(of key: String, in region: Range<Int>) -> Int? {
    guard let start = value(of: key, in: region) else { return nil }
    return Int(
      String(decoding: bytes[start..<min(start + 20, region.upperBound)].prefix { (0x30...0x39) ~= $0 }, as: UTF8.self))
  }

  func skipSpace(_ position: inout Int) {
    while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
  }

  func skipSeparators(_ position: inout Int) {
    while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ",")].contains(bytes[position]) {
      position += 1
    }
  }

  /// The next place at or after a byte where a whole object begins that has the keys of an event.
  mutating func nextEvent(from start: Int) -> Int? {
    var position = start
    while let brace = bytes[min(position, bytes.count)...].firstIndex(of: UInt8(ascii: "{")) {
      let before = replacements.count
      if case .success(let end) = object(at: brace) {
        if isEvent(brace) { return brace }
        forgetReplacements(from: before)
        // What a whole object holds is not an event of its own.
        position = isInside(brace) ? brace + 1 : end
      } else {
        position = brace + 1
      }
    }
    return nil
  }

  /// Whether the object may be the file's outermost one, which holds the events.
  private func isInside(_ brace: Int) -> Bool { !bytes[..<brace].contains(UInt8(ascii: "{")) }

  private func isEvent(_ brace: Int) -> Bool { (try? decode(EventKeys.self, at: brace)) != nil }

  /// The keys that every event has.
  private struct EventKeys: Decodable {
    let seq: Int
    let at: String
    let by: String
    let type: String
  }
}
