/// Whether words deny.
enum Negation {
  private static let words = PassageWords.embedded[.negation]
  private static let prefixes = PassageWords.embedded[.negating]

  /// Whether a small word denies, or nearly so: one of the list, or one that ends in "n't".
  static func isNegation(_ form: String) -> Bool { words.contains(form) || form.hasSuffix("n't") }

  /// Whether one of two words is the other with a prefix that denies: "legal" and "illegal".
  static func areOpposites(_ one: String, _ two: String) -> Bool {
    prefixes.contains { one == $0 + two || two == $0 + one }
  }
}
