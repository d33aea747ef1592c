import CLanguageModel

/// The rows of the embedded lexicons.
public enum LexiconFile {
  /// Calls `body` with the fields of every row: words between blanks; comments, lines that begin with #, are left out.
  public static func forEachRow(of lexicon: StetBytes, _ body: ([String]) -> Void) {
    let bytes = UnsafeBufferPointer(start: lexicon.bytes, count: lexicon.length)
    var fields: [String] = []
    var start = 0
    var isComment = bytes.first == 0x23
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0x0A
      guard byte == 0x20 || byte == 0x0A else { continue }
      if !isComment, index > start { fields.append(String(decoding: bytes[start..<index], as: UTF8.self)) }
      start = index + 1
      guard byte == 0x0A else { continue }
      if !fields.isEmpty { body(fields) }
      fields.removeAll(keepingCapacity: true)
      isComment = start < bytes.count && bytes[start] == 0x23
    }
  }

  /// The words of a lexicon by the name that their rows begin with.
  public static func words(of lexicon: StetBytes) -> [String: Set<String>] {
    var words: [String: Set<String>] = [:]
    forEachRow(of: lexicon) { words[$0[0], default: []].formUnion($0.dropFirst()) }
    return words
  }

  /// The words of a lexicon by their kind, the name that their rows begin with; a name that is not a kind stops the program.
  public static func words<Kind: RawRepresentable<String> & Hashable>(
    of lexicon: StetBytes, by kind: Kind.Type
  ) -> [Kind: Set<String>] {
    var words: [Kind: Set<String>] = [:]
    forEachRow(of: lexicon) { words[known(Kind(rawValue: $0[0]), in: $0), default: []].formUnion($0.dropFirst()) }
    return words
  }

  /// What a name in a row stands for; one that stands for nothing stops the program.
  ///
  /// The lexicons are part of the program, and `LexiconTests` reads each: a misspelt name fails there, not in silence.
  public static func known<Value>(_ value: Value?, in row: [String]) -> Value {
    guard let value else { unknown(in: row) }
    return value
  }

  /// Stops the program on a row that begins with an unknown name.
  public static func unknown(in row: [String]) -> Never {
    preconditionFailure("Unknown name in the row “\(row.joined(separator: " "))” of a lexicon")
  }
}
