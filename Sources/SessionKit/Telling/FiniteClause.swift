/// Distinguishes words that assert something by themselves from words that mislead alone: “her deputy had seen the e-mails”,
/// but “Holt of lying to the public”.
///
/// There is no grammar here, only sure signs of a verb that asserts; where there is none, the sentence is quoted, which is
/// longer and never wrong.
enum FiniteClause {
  /// Whether the words hold a verb that asserts, before any that a subordinate clause holds.
  static func holds(_ text: String) -> Bool {
    let words = PlainWords.of(text)
    guard let first = words.first, !openings.contains(first) else { return false }
    for place in words.indices {
      let word = words[place]
      if place > 0, subordinators.contains(word) { return false }
      if place + 1 < words.count, prepositions.contains(word), words[place + 1].hasSuffix("ing") {
        // “Holt of lying …”: what follows belongs to a verb outside.
        return place > 2 && words[..<place].contains(where: isSure)
      }
      if place > 0 ? isFinite(words, at: place) : isSure(word) && word.contains("'") { return true }
    }
    return false
  }

  private static func isFinite(_ words: [String], at place: Int) -> Bool {
    let (word, before) = (words[place], words[place - 1])
    let after = place + 1 < words.count ? words[place + 1] : nil
    if before == "to" { return false }
    if isSure(word) { return true }
    if pronouns.contains(before), word.hasSuffix("s") || word.hasSuffix("ed") { return true }
    guard !determiners.contains(before), !prepositions.contains(before), !number(before) else { return false }
    if word.hasSuffix("ed") || pasts.contains(word) {
      return after.map { determiners.contains($0) || pronouns.contains($0) || number($0) || $0.hasSuffix("ly") } ?? true
    }
    guard word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("'s"), let after else { return false }
    return determiners.contains(after) && !quantities.contains(before)
  }

  private static func isSure(_ word: String) -> Bool { sure.contains(word) || word.hasSuffix("n't") }

  private static func number(_ word: String) -> Bool { word.first?.isNumber ?? false }

  /// Forms that only a verb that asserts has.
  private static let sure: Set<String> = [
    "is", "are", "was", "were", "am", "has", "have", "had", "does", "do", "did", "will", "would", "can", "could", "may",
    "might", "must", "shall", "should", "cannot", "it's", "he's", "she's", "that's", "there's", "they're", "we're",
    "i'm",
    "they've", "we've", "i've", "he'd", "she'd", "they'd", "he'll", "she'll", "they'll", "said", "went", "saw", "took",
    "gave", "came", "became", "began", "knew", "fell", "rose", "broke", "wrote", "spoke", "drove", "grew", "threw",
    "chose",
    "stole", "ran", "got", "says", "remains", "became", "fled", "agreed", "appeared", "arrived", "continued",
    "disappeared", "expired", "failed", "happened", "insisted", "lasted", "occurred", "refused", "resigned",
    "retreated", "stayed", "voted", "died",
  ]
  /// Forms that may as well are in a part of a sentence: “soldiers killed in the clash”.
  private static let pasts: Set<String> = [
    "made", "found", "held", "left", "lost", "sent", "met", "won", "led", "paid", "put", "set", "hit", "cut", "shot",
    "built", "bought", "brought", "caught", "fought", "sold", "spent", "taught", "thought", "kept", "felt", "meant",
    "heard", "stood", "told", "laid",
  ]
  private static let pronouns: Set<String> = ["he", "she", "it", "they", "we", "i", "you", "who"]
  private static let openings: Set<String> = [
    "of", "to", "by", "for", "with", "from", "that", "who", "which", "being", "having",
  ]
  private static let subordinators: Set<String> = [
    "who", "whom", "whose", "which", "that", "when", "while", "because", "if", "unless", "although", "though",
    "whether",
    "what", "where", "how", "why",
  ]
  private static let prepositions: Set<String> = [
    "of", "for", "with", "by", "from", "in", "on", "at", "about", "into", "over", "against", "between", "during",
  ]
  private static let determiners: Set<String> = [
    "the", "a", "an", "its", "his", "her", "their", "our", "my", "your", "this", "that", "these", "those", "no", "some",
    "any", "all", "both", "more", "several", "many", "every", "each", "another",
  ]
  private static let quantities: Set<String> = [
    "some", "many", "several", "all", "both", "few", "more", "other", "these", "those",
  ]
}
