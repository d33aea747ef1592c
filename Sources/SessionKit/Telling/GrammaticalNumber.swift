/// Whether a name takes a verb in the plural: “the officials deny”, “Ann Holt denies”.
enum GrammaticalNumber {
  /// Whether the name of a speaker is one of several.
  ///
  /// Names end in “s” too (“James”, “the United States”): only a common noun counts, or two names joined by “and”.
  static func isPlural(_ name: String) -> Bool {
    let words = name.split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
    let head = words.prefix { !limits.contains($0.lowercased()) }
    guard let last = head.last else { return false }
    if head.contains(where: { $0 == "and" || $0 == "&" }) { return true }
    if last.hasSuffix(",") { return isPluralNoun(String(last.dropLast())) }
    return isPluralNoun(last)
  }

  private static func isPluralNoun(_ word: String) -> Bool {
    let lower = word.lowercased()
    if irregular.contains(lower) { return true }
    guard lower.hasSuffix("s"), lower.count > 3, !singular.contains(lower),
      !["ss", "us", "is"].contains(where: lower.hasSuffix)
    else {
      return false
    }
    return word == lower || people.contains(lower)
  }

  /// What a name's head comes before: “officials in Baku”, “residents of the town”.
  private static let limits: Set<String> = [
    "of", "in", "from", "at", "for", "with", "on", "near", "who", "which", "that", "to", "by", "among", "around",
  ]
  private static let irregular: Set<String> = [
    "they", "we", "people", "police", "men", "women", "children", "spokesmen", "both", "many", "some", "others",
    "several",
    "businessmen", "firemen", "media", "two", "three", "four", "five", "dozens", "hundreds", "these", "those",
  ]
  private static let singular: Set<String> = ["news", "politics", "headquarters", "series"]
  /// Nouns that begin a sentence with a capital, or are in a title.
  private static let people: Set<String> = [
    "activists", "aides", "analysts", "authorities", "campaigners", "clerics", "commanders", "companies", "critics",
    "diplomats", "doctors", "experts", "families", "farmers", "fighters", "firefighters", "forces", "governments",
    "investigators", "journalists", "judges", "lawmakers", "lawyers", "leaders", "locals", "medics", "members",
    "ministers",
    "neighbours", "neighbors", "nurses", "observers", "officers", "officials", "opponents", "organisers", "organizers",
    "owners", "parents", "politicians", "prosecutors", "protesters", "protestors", "rebels", "relatives", "reporters",
    "reports", "representatives", "researchers", "residents", "scientists", "senators", "soldiers", "sources",
    "spokespeople", "students", "supporters", "teachers", "troops", "unions", "veterans", "villagers", "witnesses",
    "workers",
  ]
}
