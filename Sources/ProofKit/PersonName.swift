import FigureKit

/// A person as an article names one: perhaps a title, perhaps first names, and a surname.
struct PersonName: Hashable, Sendable {
  /// The title, small, without a full stop.
  let title: String?
  /// The first names as written, without initials.
  let given: [String]
  /// The surname as written.
  let surname: String
  /// Where the surname is, in UTF-8 bytes of the article's text.
  let range: Range<Int>
  /// The sentence, as a position in the text.
  let sentence: Int
  /// Whether it begins the sentence, so that its first word may be no name.
  let beginsSentence: Bool

  /// First names and surname.
  var fullName: String { (given + [surname]).joined(separator: " ") }

  /// Whether it names a person for certain: by a title, or a first name that is known.
  var isPerson: Bool {
    !given.isEmpty && (title != nil || given.contains { ProofWords.embedded.isOne($0.lowercased(), of: .given) })
  }

  /// So many persons are compared with one another, at most.
  private static let most = 1000

  /// The first mention of each name with its title, up to a thousand.
  static func distinct(_ names: [PersonName]) -> [PersonName] {
    var seen: Set<String> = []
    return Array(names.filter { seen.insert("\($0.title ?? "") \($0.fullName)").inserted }.prefix(most))
  }

  /// "Korean" of "Korea", "Holts" of "Holt".
  static func isForm(_ one: String, of two: String) -> Bool { ["s", "n", "i", "'", "’"].contains { one == two + $0 } }

  /// The persons of a text: names of two words or more, and surnames after a title.
  static func all(in text: ProofText) -> [PersonName] {
    text.sentences.enumerated().flatMap { number, sentence in all(in: sentence, number: number) }
  }

  private static func all(in sentence: ProofSentence, number: Int) -> [PersonName] {
    let tokens = sentence.tokens
    let dates = Set(sentence.figures.dates.flatMap(\.tokens))
    var names: [PersonName] = []
    var index = 0
    while index < tokens.count {
      guard isNamed(index, sentence, dates) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.count {
        if isNamed(end, sentence, dates) {
          end += 1
        } else if sentence.form(end) == ".", end + 1 < tokens.count, isNamed(end + 1, sentence, dates),
          tokens[end - 1].form.count == 1 || ProofWords.embedded.isOne(tokens[end - 1].form, of: .title)
        {
          end += 2
        } else {
          break
        }
      }
      if let name = name(index..<end, in: sentence, number: number) { names.append(name) }
      index = end
    }
    return names
  }

  private static func isNamed(_ index: Int, _ sentence: ProofSentence, _ dates: Set<Int>) -> Bool {
    let token = sentence.tokens[index]
    return token.kind == .word && token.isCapitalized && !dates.contains(index)
  }

  private static func name(_ range: Range<Int>, in sentence: ProofSentence, number: Int) -> PersonName? {
    var words = range.filter { sentence.tokens[$0].kind == .word }
    var title: String?
    // Whatever comes before a title is not a name: "Later Ms. Holt".
    if let position = words.lastIndex(where: { ProofWords.embedded.isOne(sentence.form($0), of: .title) }) {
      title = sentence.form(words[position])
      words.removeSubrange(...position)
    }
    guard let last = words.last, title != nil || words.count >= 2 else { return nil }
    func written(_ index: Int) -> String { sentence.words(sentence.tokens[index].range) }
    let surname = sentence.bareName(sentence.tokens[last])
    let start = sentence.place(sentence.tokens[last].range).lowerBound
    let place = start..<(start + surname.utf8.count)
    return PersonName(
      title: title, given: words.dropLast().map(written).filter { $0.count > 1 }, surname: surname, range: place,
      sentence: number, beginsSentence: title == nil && range.lowerBound == 0)
  }
}

extension ProofSentence {
  /// A name without the ending of possession.
  func bareName(_ token: FigureToken) -> String {
    let name = words(token.range)
    return name.hasSuffix("'s") || name.hasSuffix("’s") ? String(name.dropLast(2)) : name
  }
}
