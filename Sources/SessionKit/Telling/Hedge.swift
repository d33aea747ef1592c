/// Words by which something is passed on without saying who said it.
enum Hedge {
  /// The first of them in a text, as it stands there; nil where there is none.
  static func first(in text: String) -> String? {
    let words = PlainWords.of(text)
    for place in words.indices {
      if adverbs.contains(words[place]) { return words[place] }
      guard place + 1 < words.count, links.contains(words[place]), passives.contains(words[place + 1]) else { continue }
      return "\(words[place]) \(words[place + 1])"
    }
    return nil
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
