/// Whether the one an article names and the one per document names may be the same.
enum SpeakerComparison {
  private static let titles = PassageWords.embedded[.title]
  private static let pronouns = PassageWords.embedded[.pronoun]

  /// Whether they are certainly two: both are names, or one is a role that someone else of the document has.
  ///
  /// - Parameters:
  ///   - named: the words of the article, or what they stand for.
  ///   - said: the label of the document.
  ///   - others: all labels of the document.
  static func areDifferent(_ named: String, _ said: String, others: [String]) -> Bool {
    let one = words(named)
    let two = words(said)
    guard !one.isEmpty, !two.isEmpty, one.isDisjoint(with: two) else { return false }
    if one.isSubset(of: pronouns) { return false }
    if others.contains(where: { !words($0).isDisjoint(with: one) }) { return true }
    return isName(named) && isName(said)
  }

  private static func words(_ text: String) -> Set<String> {
    let all = Set(QuotedWord.all(in: text).map { $0.form.hasSuffix("'s") ? String($0.form.dropLast(2)) : $0.form })
    let names = all.subtracting(titles)
    return names.isEmpty ? all : names
  }

  /// Whether every word that is not a title begins with a capital, and there is a word that is not a title.
  private static func isName(_ text: String) -> Bool {
    let names = QuotedWord.all(in: text).filter { !titles.contains($0.form) }
    return !names.isEmpty && names.allSatisfy { $0.spelling.first?.isUppercase == true }
  }
}
