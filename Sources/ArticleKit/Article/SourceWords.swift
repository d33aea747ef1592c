/// Words by which a note says where the author found something.
enum SourceWords {
  /// The web addresses in a text, in order, without the full stop or bracket after them.
  static func addresses(in text: String) -> [String] {
    let words: [Substring] = text.split { $0.isWhitespace || "<>“”\"".contains($0) }
    return words.compactMap(address)
  }

  /// The address that a word holds, whatever surrounds it.
  private static func address(in word: Substring) -> String? {
    let lower = word.lowercased()
    let starts = ["https://", "http://", "www.", "doi.org/", "doi:10."].compactMap { ByteSearch.find($0, in: lower) }
    guard let start = starts.min(), lower.utf8.count == word.utf8.count else { return nil }
    var address = word[word.utf8.index(word.startIndex, offsetBy: start)...]
    while let last = address.last, ".,;:!?)]’'".contains(last) {
      if last == ")", address.contains("(") { break }
      address = address.dropLast()
    }
    return address.utf8.count > 8 ? String(address) : nil
  }

  /// Whether words refer to a source without an address: by a page, by what was named before, by a year of publication.
  static func isReference(_ text: String) -> Bool {
    let words = text.lowercased().split { $0.isWhitespace || "()[],;".contains($0) }
    if words.contains(where: { ["ibid.", "ibid", "ibidem", "op.cit.", "passim"].contains($0) }) { return true }
    let isYear = { (word: Substring) in
      let digits = word.prefix(while: \.isNumber)
      return digits.count == 4 && (digits.hasPrefix("19") || digits.hasPrefix("20"))
    }
    for (mark, number) in zip(words, words.dropFirst()) where number.first?.isNumber == true {
      if ["p.", "pp.", "page", "pages", "para.", "paras.", "fol.", "ch."].contains(mark) { return true }
      if ["vol.", "no.", "table", "fig.", "art.", "§"].contains(mark), words.contains(where: isYear) { return true }
    }
    // A year of publication in brackets or after a comma, in a note without a sentence’s verb, is left to people.
    return false
  }
}
