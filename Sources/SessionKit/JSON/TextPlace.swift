/// A place in a file as editors count it.
public struct TextPlace: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The line, counted from 1; lines end in LF.
  var line: Int
  /// The column, counted from 1 in code points.
  var column: Int

  /// Makes a place.
  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// `line 120, column 9`.
  public var description: String { "line \(line), column \(column)" }

  /// Orders by line, then by column.
  public static func < (left: TextPlace, right: TextPlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension TextPlace {
  /// The place of a byte.
  init(ofByte offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    self = Self.places(ofBytes: [offset], in: bytes)[0]
  }

  /// The places of bytes, found in one pass however many they are.
  static func places(ofBytes offsets: [Int], in bytes: UnsafeBufferPointer<UInt8>) -> [TextPlace] {
    var places = [TextPlace](repeating: TextPlace(line: 1, column: 1), count: offsets.count)
    var (here, position) = (TextPlace(line: 1, column: 1), 0)
    for index in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
      let goal = min(max(offsets[index], 0), bytes.count)
      while position < goal {
        if bytes[position] == UInt8(ascii: "\n") {
          here = TextPlace(line: here.line + 1, column: 1)
        } else if bytes[position] & 0xC0 != 0x80 {
          here.column += 1
        }
        position += 1
      }
      places[index] = here
    }
    return places
  }
}
