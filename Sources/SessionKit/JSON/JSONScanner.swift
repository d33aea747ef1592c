/// Reads JSON strictly by RFC 8259 and notes where each value is.
///
/// Foundation's decoder names neither line nor column, on some systems not even the byte. This one needs no recursion,
/// so that no nesting exhausts the stack, and reads each byte once.
struct JSONScanner {
  /// How deep arrays and objects may be inside each other, as with Foundation's decoder.
  static let deepest = 512

  let bytes: UnsafeBufferPointer<UInt8>
  var position: Int
  var nodes: ContiguousArray<JSONNode> = []
  /// Whether a key is written with escapes, so that its bytes are not its name.
  var hasEscapedKeys = false
  /// The open arrays and objects.
  var open: [Int] = []
  /// Whether a value or key must come, because there was a comma before.
  var followsComma = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// Reads a whole file: one value, and nothing but white space around it.
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) -> JSONScanner {
    guard bytes.count < 1 << 31 else { throw JSONSyntaxError(problem: .tooLarge, offset: 0) }
    var scanner = JSONScanner(bytes)
    scanner.nodes.reserveCapacity(bytes.count / 16)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { scanner.position = 3 }
    do throws(JSONSyntaxError) {
      try scanner.scanValue()
    } catch {
      throw JSONSyntaxError(problem: error.problem, offset: error.offset, path: scanner.openPath)
    }
    scanner.skipSpace()
    guard scanner.position == bytes.count else {
      throw scanner.error(scanner.conflict ?? .trailing(found: scanner.whatIsHere))
    }
    return scanner
  }

  /// Reads one value with what it holds.
  mutating func scanValue() throws(JSONSyntaxError) {
    repeat {
      skipSpace()
      try scanStart()
      followsComma = false
      while let container = open.last {
        skipSpace()
        let isObject = bytes[Int(nodes[container].start)] == UInt8(ascii: "{")
        let closing: UInt8 = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
        let isFirst = nodes.count == container + 1
        if here == closing {
          position += 1
          nodes[container].end = UInt32(nodes.count)
          open.removeLast()
          continue
        }
        if !isFirst {
          guard here == UInt8(ascii: ",") else { throw unexpected(isObject ? "a comma or “}”" : "a comma or “]”") }
          position += 1
          followsComma = true
          skipSpace()
        }
        if isObject { try scanKey(isFirst: isFirst) }
        break
      }
    } while !open.isEmpty
  }

  /// Reads a value that holds no other, or the beginning of one that does.
  private mutating func scanStart() throws(JSONSyntaxError) {
    let node = nodes.count
    nodes.append(JSONNode(start: UInt32(position), end: UInt32(node + 1)))
    do throws(JSONSyntaxError) {
      guard let here else { throw unexpected("a value") }
      switch here {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard open.count < Self.deepest else { throw error(.tooDeep) }
        open.append(node)
        position += 1
      case UInt8(ascii: "\""): _ = try scanString()
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber()
      case UInt8(ascii: "t"): try scanWord("true")
      case UInt8(ascii: "f"): try scanWord("false")
      case UInt8(ascii: "n"): try scanWord("null")
      default: throw unexpected("a value")
      }
    } catch {
      if open.last != node { nodes.removeLast() }
      throw error
    }
  }

  private mutating func scanKey(isFirst: Bool) throws(JSONSyntaxError) {
    guard here == UInt8(ascii: "\"") else { throw unexpected(isFirst ? "a key or “}”" : "a key") }
    let start = position
    if try scanString() { hasEscapedKeys = true }
    nodes.append(JSONNode(start: UInt32(start), end: UInt32(nodes.count + 1) | JSONNode.unread))
    skipSpace()
    guard here == UInt8(ascii: ":") else { throw unexpected("a colon") }
    position += 1
  }

  /// The byte at the position; nil at the end.
  var here: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private mutating func scanWord(_ word: StaticString) throws(JSONSyntaxError) {
    let count = word.utf8CodeUnitCount
    guard position + count <= bytes.count else { throw error(.cutOff(in: "a word")) }
    for offset in 0..<count where bytes[position + offset] != word.utf8Start[offset] { throw unexpected("a value") }
    position += count
  }

  private mutating func scanNumber() throws(JSONSyntaxError) {
    let start = position
    if here == UInt8(ascii: "-") { position += 1 }
    let leading = position
    guard skipDigits() > 0 else { throw wrongNumber(from: start) }
    if bytes[leading] == UInt8(ascii: "0"), position > leading + 1 { throw error(.number, at: start) }
    if here == UInt8(ascii: ".") {
      position += 1
      guard skipDigits() > 0 else { throw wrongNumber(from: start) }
    }
    if here == UInt8(ascii: "e") || here == UInt8(ascii: "E") {
      position += 1
      if here == UInt8(ascii: "+") || here == UInt8(ascii: "-") { position += 1 }
      guard skipDigits() > 0 else { throw wrongNumber(from: start) }
    }
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while let byte = here, UInt8(ascii: "0") <= byte, byte <= UInt8(ascii: "9") { position += 1 }
    return position - start
  }

  private func wrongNumber(from start: Int) -> JSONSyntaxError {
    position == bytes.count ? error(.cutOff(in: "a number")) : error(.number, at: start)
  }
}
