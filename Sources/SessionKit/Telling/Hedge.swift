/// Words by which something is passed on without saying who said it.
enum Hedge {
  /// The first of them in a text, as it stands there; nil if there is none.
  static func first(in text: String) -> String? {
    var link: String?
    // Words are read from the bytes one by one: every claim of an article is asked.
    for bytes in text.utf8.split(whereSeparator: { !isPart($0) }) {
      guard (2...14).contains(bytes.count) else {
        link = nil
        continue
      }
      let word = String(decoding: bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
      if adverbs.contains(word) { return word }
      if let link, passives.contains(word) { return "\(link) \(word)" }
      link = links.contains(word) ? word : nil
    }
    return nil
  }

  /// Whether a byte is one of a word: a letter, a digit, an apostrophe or hyphen, or part of a character beyond ASCII.
  private static func isPart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x27 || byte == 0x2D || byte >= 0x80
  }

  private static let adverbs: Set<String> = [
    "reportedly", "allegedly", "supposedly", "purportedly", "apparently", "rumoredly", "ostensibly",
  ]
  private static let links: Set<String> = ["is", "are", "was", "were", "been", "being", "be"]
  private static let passives: Set<String> = [
    "reported", "alleged", "rumored", "rumoured", "said", "believed", "thought", "understood", "feared", "claimed",
    "reputed",
  ]
}
