/// The forms of English verbs that readings need.
struct VerbForms: Sendable {
  let lexicon: Lexicon

  /// The third person singular of a base form: "try" is "tries".
  static func present(of base: String) -> String {
    if let irregular = ["be": "is", "have": "has"][base] { return irregular }
    if base.hasSuffix("y"), let before = base.dropLast().last, !"aeiou".contains(before) {
      return base.dropLast() + "ies"
    }
    for end in ["s", "x", "z", "ch", "sh", "o"] where base.hasSuffix(end) { return base + "es" }
    return base + "s"
  }

  /// The past of a base form: "lie" is "lied", "take" "took"; "be" is "was", in the plural "were".
  func past(of base: String, isPlural: Bool) -> String {
    if base == "be" { return isPlural ? "were" : "was" }
    if let irregular = lexicon.pasts[base] { return irregular }
    if base.hasSuffix("e") { return base + "d" }
    if base.hasSuffix("y"), let before = base.dropLast().last, !"aeiou".contains(before) {
      return base.dropLast() + "ied"
    }
    return doubles(base) ? base + String(base.suffix(1)) + "ed" : base + "ed"
  }

  /// The participle of a base form: "take" is "taken".
  func participle(of base: String) -> String { lexicon.participles[base] ?? past(of: base, isPlural: false) }

  /// "stop", "plan": one syllable that ends in consonant, vowel, consonant.
  private func doubles(_ base: String) -> Bool {
    let letters = Array(base)
    guard letters.count >= 3, letters.count <= 4 || lexicon.doubling.contains(base) else { return false }
    let isVowel = letters.map { "aeiou".contains($0) }
    let end = letters.count - 1
    return !isVowel[end] && isVowel[end - 1] && !isVowel[end - 2] && !"wxy".contains(letters[end])
      && (isVowel.count { $0 } == 1 || lexicon.doubling.contains(base))
  }
}
