extension JSONScanner {
  func error(_ problem: JSONSyntaxError.Problem, at offset: Int? = nil) -> JSONSyntaxError {
    JSONSyntaxError(problem: problem, offset: offset ?? position)
  }

  /// Something is at the position that should not.
  func unexpected(_ wanted: String) -> JSONSyntaxError {
    if let conflict { return error(conflict) }
    guard let byte = here else { return error(.cutOff(in: whatIsOpen)) }
    if byte >= 0x80, scalarHere == nil { return error(.notUTF8(byte)) }
    return error(.unexpected(wanted: wanted, found: whatIsHere))
  }

  /// The mark of a merge conflict, where one begins at the position.
  var conflict: JSONSyntaxError.Problem? {
    guard position == 0 || bytes[position - 1] == UInt8(ascii: "\n"), let mark = ConflictMark(bytes, at: position)
    else { return nil }
    return .conflict(marker: mark.text)
  }

  /// What is at the position, for people.
  var whatIsHere: String {
    guard let byte = here else { return "the end of the file" }
    if byte == 0 { return "a NUL byte, as left by a crash or a full disk" }
    guard let scalar = scalarHere else { return "the byte 0x\(String(byte, radix: 16, uppercase: true))" }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    default: return "“\(scalar)”"
    }
  }

  private var scalarHere: Unicode.Scalar? {
    var decoder = UTF8()
    var rest = bytes[min(position, bytes.count)..<min(position + 4, bytes.count)].makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&rest) { return scalar }
    return nil
  }

  private var whatIsOpen: String {
    guard let container = open.last else { return "no value" }
    return bytes[Int(nodes[container].start)] == UInt8(ascii: "{") ? "an object" : "an array"
  }

  /// The keys and indices of the value that the position is in.
  var openPath: [JSONStep] {
    open.indices.compactMap { depth in
      let container = open[depth]
      let isObject = bytes[Int(nodes[container].start)] == UInt8(ascii: "{")
      let child = depth + 1 < open.count ? open[depth + 1] : nodes.count
      var (node, count, key) = (container + 1, 0, Int?.none)
      while node < child {
        if isObject {
          key = node
          node += 1
          guard node < child else { break }
        }
        // The last value may be open itself, and then ends nowhere yet.
        let next = nodes[node].endIndex
        count += 1
        key = nil
        node = next
      }
      let isInnermost = depth + 1 == open.count
      if isObject {
        let named = isInnermost ? key : child - 1
        return named.map { .key(JSONText.string(at: Int(nodes[$0].start), in: bytes)) }
      }
      return isInnermost && !followsComma && count > 0 ? nil : .index(count)
    }
  }
}
