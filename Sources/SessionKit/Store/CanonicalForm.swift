/// Whether a scanned file is written exactly as Stet writes: sorted keys, the same white space, the same escapes.
///
/// Writing a session of 100,000 events only to compare the bytes takes longer than reading it. Where the form is this
/// one and every key was read, writing produces the same bytes; where it is not, the bytes decide.
struct CanonicalForm {
  private let reader: JSONReader
  private var position = 0

  /// Looks through a file.
  static func holds(for reader: JSONReader) -> Bool {
    var form = CanonicalForm(reader)
    return form.isCanonical
  }

  private init(_ reader: JSONReader) { self.reader = reader }

  /// An array or object on the way.
  private struct Container {
    let end: Int
    let isObject: Bool
    var key: Int?
  }

  private var isCanonical: Bool {
    mutating get {
      var (open, node, comesFirst) = ([Container](), 0, true)
      while node < reader.nodes.count {
        if let container = open.last {
          guard comesFirst || take(","), takeLine(open.count) else { return false }
          if container.isObject {
            guard isAfter(node, container.key), takeString(), take(" : ") else { return false }
            open[open.count - 1].key = node
            node += 1
          }
        }
        guard Int(reader.nodes[node].start) == position, let next = takeValue(node, &open) else { return false }
        comesFirst = next
        node += 1
        while let container = open.last, container.end == node {
          guard !comesFirst || take("\n"), takeLine(open.count - 1), take(container.isObject ? "}" : "]") else {
            return false
          }
          open.removeLast()
          comesFirst = false
        }
      }
      return take("\n") && position == reader.bytes.count
    }
  }

  /// Takes a value, or the beginning of one that holds others: then what comes next is the first.
  private mutating func takeValue(_ node: Int, _ open: inout [Container]) -> Bool? {
    switch reader.lead(of: node) {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let isObject = reader.lead(of: node) == UInt8(ascii: "{")
      open.append(Container(end: reader.nodes[node].endIndex, isObject: isObject, key: nil))
      position += 1
      return true
    case UInt8(ascii: "\""): return takeString() ? false : nil
    case UInt8(ascii: "t"), UInt8(ascii: "n"): position += 4
    case UInt8(ascii: "f"): position += 5
    default:
      let digits = reader.numberToken(node)
      guard digits.allSatisfy({ $0 == UInt8(ascii: "-") || UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }),
        !digits.elementsEqual("-0".utf8)
      else { return nil }
      position += digits.count
    }
    return false
  }

  private mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= reader.bytes.count else { return false }
    for offset in 0..<count where reader.bytes[position + offset] != text.utf8Start[offset] { return false }
    position += count
    return true
  }

  /// Takes a line feed and the white space before what stands so deep.
  private mutating func takeLine(_ depth: Int) -> Bool {
    guard take("\n"), position + 2 * depth <= reader.bytes.count else { return false }
    for offset in 0..<2 * depth where reader.bytes[position + offset] != UInt8(ascii: " ") { return false }
    position += 2 * depth
    return true
  }

  /// Takes a string with short escapes, which have no other form.
  private mutating func takeString() -> Bool {
    guard take("\"") else { return false }
    while true {
      switch reader.bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return true
      case UInt8(ascii: "\\"):
        switch reader.bytes[position + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
          UInt8(ascii: "r"), UInt8(ascii: "t"):
          position += 2
        case UInt8(ascii: "u"):
          guard takeControl() else { return false }
        default: return false
        }
      case 0x7F: return false
      default: position += 1
      }
    }
  }

  /// Takes the escape of a control character that has no shorter one: `\u001b`.
  private mutating func takeControl() -> Bool {
    guard take("\\u00"), let high = JSONScanner.hexadecimalDigit(reader.bytes[position]), high < 2,
      let low = JSONScanner.hexadecimalDigit(reader.bytes[position + 1]),
      !(UInt8(ascii: "A")...UInt8(ascii: "F")).contains(reader.bytes[position + 1])
    else { return false }
    position += 2
    return ![0x08, 0x09, 0x0A, 0x0C, 0x0D].contains(high << 4 | low)
  }

  /// Whether a key's bytes come after those of the key before it.
  private func isAfter(_ key: Int, _ before: Int?) -> Bool {
    guard let before else { return true }
    let quote = UInt8(ascii: "\"")
    let left = reader.bytes[(Int(reader.nodes[before].start) + 1)...].prefix { $0 != quote }
    let right = reader.bytes[(Int(reader.nodes[key].start) + 1)...].prefix { $0 != quote }
    return left.lexicographicallyPrecedes(right)
  }
}
