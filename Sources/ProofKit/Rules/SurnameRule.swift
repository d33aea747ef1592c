import FigureKit

/// "Ivan Petrov" and later "Petrow": a surname alone that is one letter off.
struct SurnameRule: ProofRule {
  /// Shorter names are too near to other words.
  private static let shortest = 5

  func findings(in text: ProofText) -> [ProofFinding] {
    let names = PersonName.all(in: text)
    let people = PersonName.distinct(names.filter { $0.isPerson && $0.surname.count >= Self.shortest })
    guard !people.isEmpty else { return [] }
    let known = Set(names.flatMap { [$0.surname] + $0.given })
    var looked: Set<String> = []
    var findings: [ProofFinding] = []
    for (number, sentence) in text.sentences.enumerated() where sentence.kind.holdsClaims {
      for (index, token) in sentence.tokens.enumerated() where isAlone(index, in: sentence) {
        let word = sentence.bareName(token)
        guard word.count >= Self.shortest, !known.contains(word), looked.insert(word).inserted,
          let person = people.first(where: { $0.sentence <= number && isNear(word, $0.surname) }),
          text.isProperNoun(token, of: sentence)
        else { continue }
        findings.append(
          ProofFinding(
            kind: .name, range: sentence.place(token.range), other: person.range,
            message: "“\(word)” appears here, but “\(person.fullName)” elsewhere"))
      }
    }
    return findings
  }

  private func isNear(_ word: String, _ surname: String) -> Bool {
    word.first == surname.first && !PersonName.isForm(word, of: surname) && !PersonName.isForm(surname, of: word)
      && LetterDistance.isOne(word, surname)
  }

  /// A word with a capital that has none beside it.
  private func isAlone(_ index: Int, in sentence: ProofSentence) -> Bool {
    func isNamed(_ index: Int) -> Bool {
      sentence.tokens.indices.contains(index) && sentence.tokens[index].kind == .word
        && sentence.tokens[index].isCapitalized
    }
    return isNamed(index) && !isNamed(index - 1) && !isNamed(index + 1)
      && !sentence.figures.dates.contains { $0.tokens.contains(index) }
  }
}
