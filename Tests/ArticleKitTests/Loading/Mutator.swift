import Groundwork

/// Changes bytes by a fixed sequence of random numbers.
struct Mutator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private mutating func next(below limit: Int) -> Int { Int(random.next() % UInt64(max(1, limit))) }

  private static let tokens = [
    "<", ">", "</", "<!--", "-->", "<p>", "</p>", "<div", "\"", "'", "=", "&", ";", "&#", "\u{0}", "<script>",
    "</script>",
    "<table>", "<td>", "<blockquote>", " class=comments ", "\r\n", "\n\n", "{", "}", "[", "\\", "\\u", "%PDF-",
    "WARC/1.0\r\n",
  ].map { Array($0.utf8) }

  /// The input with one to eight changes: bytes changed, cut, doubled, tokens put in, parts of another input put in.
  mutating func mutate(_ input: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = input
    for _ in 0...next(below: 8) {
      guard !bytes.isEmpty else { return bytes }
      let start = next(below: bytes.count)
      let end = min(bytes.count, start + next(below: 64))
      switch next(below: 7) {
      case 0: bytes[start] = UInt8(next(below: 256))
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: bytes[start..<end], at: next(below: bytes.count))
      case 3: bytes.insert(contentsOf: Self.tokens[next(below: Self.tokens.count)], at: start)
      case 4: bytes.removeSubrange(start...)
      case 5:
        let from = next(below: other.count)
        bytes.insert(contentsOf: other[from..<min(other.count, from + next(below: 400))], at: start)
      default: bytes.insert(contentsOf: [UInt8](repeating: UInt8(next(below: 256)), count: next(below: 40)), at: start)
      }
    }
    return bytes
  }
}
