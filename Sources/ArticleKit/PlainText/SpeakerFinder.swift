/// Finds who speaks in a transcript: names with a colon at the beginnings of lines.
///
/// Names in capitals ("SMITH:", "Mr. SMITH:", "JOHN SMITH, CNN ANCHOR:") count from the second line on that has one,
/// other names ("Ann Moss:") where at least two of them take turns and each speaks twice, or where one does and every
/// other line has such a name.
struct SpeakerFinder {
  private static let longest = 60
  private static let titles: Set<String> = [
    "Mr.", "Mrs.", "Ms.", "Miss", "Dr.", "Sen.", "Rep.", "Gov.", "Gen.", "Prof.", "Judge", "Chairman", "President",
    "Secretary", "Senator", "Speaker", "Minister", "The",
  ]
  private static let labels: Set<String> = ["Q", "A"]
  private static let notes: Set<String> = [
    "NOTE", "UPDATE", "WARNING", "PHOTO", "VIDEO", "CORRECTION", "SOURCE", "SOURCES", "MORE", "READ MORE", "WATCH",
    "BREAKING", "EDITOR'S NOTE", "EDITOR’S NOTE", "RELATED", "READ", "SEE ALSO", "ALSO", "CAPTION", "CREDIT", "LISTEN",
  ]

  /// The name at the beginning of each such line, in bytes of the text, by the line's index.
  private(set) var names: [Int: Range<Int>] = [:]

  init(lines: [Line]) {
    var capital: [Int: Range<Int>] = [:]
    var other: [Int: (name: String, range: Range<Int>)] = [:]
    var counts: [String: Int] = [:]
    for (index, line) in lines.enumerated() {
      guard let name = Self.name(at: line) else { continue }
      let range = line.range.lowerBound..<(line.range.lowerBound + name.utf8.count)
      if Self.isCapital(name) {
        capital[index] = range
      } else if Self.isName(name) {
        other[index] = (name, range)
        counts[name, default: 0] += 1
      }
    }
    if capital.count >= 2 { names = capital }
    let filled = lines.count { !$0.isBlank }
    let isDialogue = counts.count >= 2 && other.count >= 3 && other.count > counts.count && other.count * 2 >= filled
    let speakers = isDialogue ? counts : counts.filter { $0.value >= 2 }
    guard speakers.count >= 2 else { return }
    for (index, found) in other where speakers[found.name] != nil { names[index] = found.range }
  }

  /// What comes before a colon at the beginning of a line.
  private static func name(at line: Line) -> String? {
    let start = line.text.prefix(longest)
    guard let colon = start.firstIndex(of: UInt8(ascii: ":")), colon > start.startIndex else { return nil }
    let after = line.text.index(after: colon)
    guard after == line.text.endIndex || line.text[after].isWhiteSpace else { return nil }
    return String(Substring(line.text[..<colon]))
  }

  private static func isCapital(_ name: String) -> Bool {
    if labels.contains(name) { return true }
    guard !notes.contains(name) else { return false }
    let words = name.split(separator: " ").drop { titles.contains(String($0)) }
    guard !words.isEmpty, words.count <= 8 else { return false }
    // After a comma or in brackets comes what the person is, in any letters.
    let own = words.prefix { !$0.hasPrefix("(") }
    let letters = own.joined().unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count >= 2 && letters.allSatisfy { !$0.properties.isLowercase }
      && name.unicodeScalars.allSatisfy { $0.properties.numericType == nil }
  }

  private static func isName(_ name: String) -> Bool {
    guard !notes.contains(name.uppercased()) else { return false }
    let words = name.split(separator: " ")
    return (1...4).contains(words.count)
      && words.allSatisfy { word in
        word.unicodeScalars.first?.properties.isUppercase == true && word.count > 1
          && word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "’'-.".unicodeScalars.contains($0) }
      }
  }
}
