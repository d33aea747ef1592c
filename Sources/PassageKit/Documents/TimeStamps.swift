/// The time stamps of a transcript or of subtitles: times at the beginnings of lines, as `[00:12:34]`, `12:34` or
/// `00:12:34,500 --> 00:12:38,000`.
struct TimeStamps: Sendable {
  /// The stamps, each with the byte of the text that it begins at, ascending.
  private(set) var stamps: [(start: Int, text: String)] = []

  /// So many lines must have one: a single time is one that is mentioned.
  private static let fewest = 2

  /// Looks at the beginning of every line.
  init(_ text: [UInt8]) {
    var line = 0
    while line < text.count {
      if let stamp = Self.stamp(at: line, in: text) { stamps.append((line, stamp)) }
      line = (text[line...].firstIndex(of: 0x0A) ?? text.count) + 1
    }
    if stamps.count < Self.fewest { stamps = [] }
  }

  /// The stamp that applies to a byte of the text: the last one before it.
  func stamp(ofByte byte: Int) -> String? {
    var (low, high) = (0, stamps.count)
    while low < high {
      let middle = (low + high) / 2
      if stamps[middle].start <= byte { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? stamps[low - 1].text : nil
  }

  /// Two or three numbers of one or two digits with colons between them, perhaps in brackets.
  private static func stamp(at start: Int, in text: [UInt8]) -> String? {
    var place = start
    if place < text.count, [0x5B, 0x28].contains(text[place]) { place += 1 }
    let first = place
    var numbers = 0
    while numbers < 3, let end = number(from: place, in: text, isFirst: numbers == 0) {
      numbers += 1
      place = end
      guard numbers < 3, place < text.count, text[place] == 0x3A,
        number(from: place + 1, in: text, isFirst: false) != nil
      else { break }
      place += 1
    }
    guard numbers > 1, place == text.count || !isDigit(text[place]) && text[place] != 0x3A else { return nil }
    return String(decoding: text[first..<place], as: UTF8.self)
  }

  private static func number(from start: Int, in text: [UInt8], isFirst: Bool) -> Int? {
    let digits = text[min(start, text.count)...].prefix(3).prefix { isDigit($0) }.count
    return digits == 2 || isFirst && digits == 1 ? start + digits : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
