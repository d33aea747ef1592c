/// Lines that name who wrote an article.
enum Byline {
  private static let joints: Set<String> = ["and", "&", "with", "und", "et", "y", "e"]

  /// The names in a byline: "By Ann Moss and Ben Hill" names two people.
  ///
  /// Addresses, single letters and whole sentences are not names.
  static func names(in byline: String) -> [String] {
    guard !byline.hasPrefix("http"), byline.utf8.count <= 300 else { return [] }
    var words = byline.split(whereSeparator: \.isWhitespace)
    if let first = words.first, ["by", "by:"].contains(first.lowercased()) { words.removeFirst() }
    var names: [[Substring]] = [[]]
    for word in words {
      if joints.contains(word.lowercased()), word.first?.isUppercase != true || word == "AND" {
        names.append([])
      } else if word.hasSuffix(",") || word.hasSuffix(";") || word.hasSuffix("|") {
        if word.count > 1 { names[names.count - 1].append(word.dropLast()) }
        names.append([])
      } else if word == "|" || word == "•" || word == "·" || word == "/" {
        names.append([])
      } else {
        names[names.count - 1].append(word)
      }
    }
    return names.filter { (1...7).contains($0.count) }.map { $0.joined(separator: " ") }
      .filter { $0.utf8.count > 2 && $0.utf8.contains { $0.isLower || $0.isUpper || $0 >= 0x80 } }
  }
}
