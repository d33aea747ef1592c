import FigureKit

/// "Holt said" before the article says who Ann Holt is.
struct IntroductionRule: ProofRule {
  private static let saying: Set<String> = ["said", "says", "told", "added", "argued", "claimed", "explained"]

  func findings(in text: ProofText) -> [ProofFinding] {
    let people = PersonName.all(in: text)
    var named: [String: PersonName] = [:]
    for person in people.reversed() {
      for word in person.given + [person.surname] { named[word] = person }
    }
    let mentions = firstMentions(in: text)
    var told: Set<String> = []
    var findings: [ProofFinding] = []
    for (number, sentence) in text.sentences.enumerated()
    where sentence.kind == .paragraph || sentence.kind == .standfirst {
      for (index, token) in sentence.tokens.enumerated()
      where token.isCapitalized && token.kind == .word && Self.saying.contains(sentence.form(index + 1)) {
        let surname = sentence.words(token.range)
        let place = sentence.place(token.range)
        let isAlone = index == 0 || !sentence.tokens[index - 1].isCapitalized && sentence.form(index - 1) != "."
        guard isAlone, surname.count > 2, !told.contains(surname) else { continue }
        guard let first = named[surname], !first.given.isEmpty, first.surname == surname, first.sentence > number,
          !first.beginsSentence || first.isPerson,
          mentions[surname, default: 0] >= number
        else { continue }
        told.insert(surname)
        findings.append(
          ProofFinding(
            kind: .introduction, range: place, other: first.range,
            message: "“\(surname)” is quoted here but only introduced later, as “\(first.fullName)”"))
      }
    }
    return findings
  }

  /// The sentence in which each word with a capital is first.
  private func firstMentions(in text: ProofText) -> [String: Int] {
    var mentions: [String: Int] = [:]
    for (number, sentence) in text.sentences.enumerated() {
      for token in sentence.tokens where token.isCapitalized {
        let word = sentence.bareName(token)
        mentions[word] = mentions[word] ?? number
      }
    }
    return mentions
  }
}
