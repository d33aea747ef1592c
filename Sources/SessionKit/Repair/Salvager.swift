import Foundation

/// Reads what can be read from bytes that are no longer valid JSON.
struct Salvager {
  private(set) var bytes: [UInt8]
  private(set) var replacements: [SessionRepair.Finding.Loose] = []
  /// How many bytes of one object may be replaced before it is given up.
  private static let patience = 16

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Forgets what was replaced since there were so many replacements.
  mutating func forgetReplacements(from count: Int) { replacements.removeSubrange(count...) }

  /// Where the object that begins at a byte ends; bytes in its strings that are not valid text are replaced by `?`.
  mutating func object(at start: Int) -> Result<Int, JSONSyntaxError> {
    var replaced: [(offset: Int, byte: UInt8)] = []
    while true {
      switch end(at: start) {
      case .success(let end):
        if let first = replaced.first { replacements.append(.init(.bytesReplaced(replaced.count), at: first.offset)) }
        return .success(end)
      case .failure(let error):
        guard replaced.count < Self.patience, isReplaceable(error) else {
          for (offset, byte) in replaced { bytes[offset] = byte }
          return .failure(error)
        }
        replaced.append((error.offset, bytes[error.offset]))
        bytes[error.offset] = UInt8(ascii: "?")
      }
    }
  }

  private func isReplaceable(_ error: JSONSyntaxError) -> Bool {
    switch error.problem {
    case .control(let byte): byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r")
    case .notUTF8: true
    default: false
    }
  }

  private func end(at start: Int) -> Result<Int, JSONSyntaxError> {
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = JSONScanner(buffer, from: start)
      do throws(JSONSyntaxError) {
        try scanner.scanValue()
        return .success(scanner.position)
      } catch {
        return .failure(error)
      }
    }
  }

  /// Reads a record whose object begins at a byte and is whole.
  func decode<Value: Decodable>(_ type: Value.Type, at start: Int) throws(SalvageError) -> Value {
    try reading(at: start) { reader in try reader.decode(type, JSONReader.root) }
  }

  /// Reads an event, with its original object where writing it would lose something.
  func decodeEvent(at start: Int) throws(SalvageError) -> Event {
    try reading(at: start) { reader in
      var event = try reader.decode(Event.self, JSONReader.root)
      if reader.hasUnread(JSONReader.root), event.original == nil {
        event.original = try reader.json(JSONReader.root)
      }
      return event
    }
  }

  private func reading<Value>(
    at start: Int, _ work: (JSONReader) throws -> Value
  ) throws(SalvageError) -> Value {
    let result: Result<Value, SalvageError> = bytes.withUnsafeBufferPointer { buffer in
      var scanner = JSONScanner(buffer, from: start)
      do throws(JSONSyntaxError) {
        try scanner.scanValue()
      } catch {
        return .failure(SalvageError(reason: "\(error.problem)", offset: error.offset))
      }
      return JSONReader.reading(&scanner) { reader in
        do {
          return .success(try work(reader))
        } catch {
          let (node, reason) = SessionCoding.mismatch(error, in: reader)
          return .failure(SalvageError(reason: reason, offset: Int(reader.nodes[node].start)))
        }
      }
    }
    return try result.get()
  }

  /// Unknown members of the outermost object, where the file is whole except for what its values mean.
  func unknownRootKeys() -> Surplus? {
    let known: Set<String> = ["article", "events", "format", "original", "seal", "state", "version"]
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let unknown = try? reading(at: start) { reader -> [String: JSONValue] in
      let members = try reader.members(of: JSONReader.root).filter { !known.contains($0.key) }
        .map { ($0.key, try reader.json($0.value)) }
      return Dictionary(members, uniquingKeysWith: { first, _ in first })
    }
    return unknown.flatMap { Surplus(of: .object($0), beyond: .object([:])) }
  }
}
