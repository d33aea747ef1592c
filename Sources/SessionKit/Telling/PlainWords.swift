/// The words of an English text in lower case, apostrophes kept and straightened.
enum PlainWords {
  /// The words, in order.
  static func of(_ text: String) -> [String] {
    text.lowercased().replacing("’", with: "'")
      .split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "-" }
      .map { word in
        // What is left is never a lone mark.
        String(word.drop { $0 == "'" || $0 == "-" }.reversed().drop { $0 == "'" || $0 == "-" }.reversed())
      }
      .filter { !$0.isEmpty }
  }
}
