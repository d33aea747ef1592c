/// Changes of an XML part by the bytes that they replace, so that everything else stays as it was written.
struct XMLEdits {
  /// The part as it is.
  let bytes: [UInt8]
  private var edits: [(range: Range<Int>, text: [UInt8])] = []

  /// Changes a part in UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether nothing is changed.
  var isEmpty: Bool { edits.isEmpty }

  /// Replaces a range; those inside a range that is replaced as well are lost.
  mutating func replace(_ range: Range<Int>, with text: String = "") { edits.append((range, Array(text.utf8))) }

  /// Puts text in front of a byte.
  mutating func insert(_ text: String, at place: Int) { replace(place..<place, with: text) }

  /// The part with all changes.
  var result: [UInt8] { result(in: 0..<bytes.count) }

  /// A range of the part with the changes inside of it.
  func result(in range: Range<Int>) -> [UInt8] {
    // Sorting is stable by the order in which changes came.
    let ordered = edits.enumerated().filter {
      range.lowerBound <= $1.range.lowerBound && $1.range.upperBound <= range.upperBound
    }
    .sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }
    var result: [UInt8] = []
    var cursor = range.lowerBound
    for (_, edit) in ordered where edit.range.lowerBound >= cursor {
      result += bytes[cursor..<edit.range.lowerBound]
      result += edit.text
      cursor = edit.range.upperBound
    }
    result += bytes[cursor..<range.upperBound]
    return result
  }

  /// The characters of a range.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
