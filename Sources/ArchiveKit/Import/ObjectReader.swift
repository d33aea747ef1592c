/// Takes the objects of a JSON text apart that stand for checks, one at a time, so that a feed of any size fits into
/// memory: the elements of the outermost list, those of a feed's list, or the outermost objects, of which there may be
/// several (JSON Lines).
struct ObjectReader: ~Copyable {
  private var source: ByteSource
  private let path: String
  /// How many brackets are open, and at how many an object is one to read.
  private var depth = 0
  private var elementDepth = 0
  /// The outermost object's list of elements, by the name of its key.
  private static let lists: Set<String> = ["dataFeedElement", "@graph", "itemListElement"]
  /// No object is longer, in bytes.
  private static let longest = 1 << 24

  init(_ source: consuming ByteSource, path: String) {
    self.source = source
    self.path = path
  }

  /// The bytes of the next object and the number of its first line; nil at the end.
  mutating func next() throws(ArchiveError) -> (bytes: [UInt8], line: Int)? {
    var object: [UInt8] = []
    var start: Int?
    var string: [UInt8]?
    var isEscaped = false
    var words: [UInt8] = []
    var key = ""
    while let byte = try source.next() {
      if start != nil {
        object.append(byte)
        guard object.count < Self.longest else { throw failure(start, "an object is larger than 16 million bytes") }
      }
      if let open = string {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          words = open
          string = nil
          continue
        }
        // Only keys are wanted, and those that are wanted are short.
        if open.count < 32 { string?.append(byte) }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): string = []
      case UInt8(ascii: ":") where depth == 1: key = String(decoding: words, as: UTF8.self)
      case UInt8(ascii: "{"):
        if depth == elementDepth, start == nil {
          start = source.line
          object = [byte]
        }
        depth += 1
      case UInt8(ascii: "["):
        if depth == 0 {
          elementDepth = 1
        } else if depth == 1, elementDepth != 1, Self.lists.contains(key) {
          elementDepth = 2
          start = nil
        }
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        guard depth >= 0 else { throw failure(source.line, "unmatched closing bracket") }
        if let line = start, depth == elementDepth { return (object, line) }
        if depth == 0 { elementDepth = 0 }
      default: break
      }
    }
    guard depth == 0, string == nil else { throw failure(start, "unclosed bracket or string") }
    return nil
  }

  private func failure(_ line: Int?, _ reason: String) -> ArchiveError {
    .badLine(path: path, line: line ?? source.line, reason: reason)
  }
}
