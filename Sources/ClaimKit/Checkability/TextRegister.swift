/// How personal a text is: news talks about others, speeches and letters of "I", "we" and "you".
///
/// The same words are an opinion in the one and a report in the other more often than not.
struct TextRegister: Sendable {
  /// The share of pronouns of the first and second person among the words, in four steps from 0, the least personal.
  let step: UInt32

  /// Reads a text.
  init(_ text: TextBytes) {
    var (words, pronouns) = (0, 0)
    var start = -1
    for (index, byte) in text.bytes.enumerated() {
      let isLetter = (byte | 0x20) &- 0x61 < 26
      if isLetter, start < 0 { start = index }
      guard !isLetter, start >= 0 else { continue }
      words += 1
      if index - start <= 4 {
        let hash = text.bytes[start..<index].reduce(0) { $0 << 8 | UInt32($1 | 0x20) }
        if Self.pronouns.contains(hash) { pronouns += 1 }
      }
      start = -1
    }
    let share = words == 0 ? 0 : pronouns * 1000 / words
    step = share < 8 ? 0 : share < 25 ? 1 : share < 60 ? 2 : 3
  }

  /// Words of up to four letters as numbers, a byte a letter.
  private static let pronouns = Set(
    ["i", "we", "you", "my", "me", "our", "us", "your"].map { word in
      word.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    })
}
