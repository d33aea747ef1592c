import Algorithms
import ArticleKit
import ClaimKit

/// An article as the rules see it: words in sentences, with what the tree says of each.
struct FactText {
  /// A word or mark.
  struct Word {
    /// As written.
    let form: String
    /// In small letters.
    let small: String
    /// Where it is, in UTF-8 bytes.
    let range: Range<Int>
    /// Its part of speech.
    let upos: PartOfSpeech
    /// Whether it is a noun for several.
    let isPlural: Bool
    /// Whether it is taken for the name of one.
    let isOneName: Bool
    /// The word it depends on, as a place in the text's words; -1 for a root.
    let head: Int
    /// Whether a capital begins it, or stands inside as in "iPhone".
    let isCapitalized: Bool
    /// Whether it stands where any word has a capital: first in a sentence, a quotation, or after a colon.
    let isFirst: Bool
    /// Whether no blank parts it from the word before.
    let isJoined: Bool
  }

  /// All words, in the order of the text.
  let words: [Word]
  /// Words with a capital where others have none, as written: names wherever they stand.
  let names: Set<String>
  /// The second words of names.
  let surnames: Set<String>
  /// Words without a capital: where one of them begins a sentence, it is no name for that.
  let smallWords: Set<String>

  /// Nouns for several that have the form of one.
  private static let plurals: Set<String> = ["people", "police", "percent", "cattle", "troops", "dead"]

  private static func isPlural(_ small: String) -> Bool {
    plurals.contains(small) || ["children", "men", "women"].contains { small.hasSuffix($0) }
  }

  /// Parts of speech that no name begins with.
  static let small: Set<PartOfSpeech> = [
    .pronoun, .determiner, .adposition, .auxiliary, .coordinator, .subordinator, .particle, .interjection,
  ]
  private static let openings: Set<String> = [
    "\"", "“", "‘", "'", "(", "[", "]", "…", "...", ":", "–", "—", "-", "•", "*", "«", "„",
  ]

  init(_ article: Article, syntax: Syntax) {
    let bytes = Array(article.text.utf8)
    var starts = Set(syntax.sentences.map(\.lowerBound))
    starts.formUnion(article.blocks.map(\.range.lowerBound))
    var words: [Word] = []
    words.reserveCapacity(syntax.tokens.count)
    for token in syntax.tokens {
      let form = String(decoding: bytes[token.range], as: UTF8.self)
      let last = words.last
      words.append(
        Word(
          form: form, small: form.lowercased(), range: token.range, upos: token.upos,
          isPlural: token.upos == .noun
            && (token.lemma.lowercased() != form.lowercased() || Self.isPlural(form.lowercased())),
          isOneName: token.upos == .properNoun && token.tag != .nnps,
          head: token.head,
          isCapitalized: form.unicodeScalars.contains(where: \.properties.isUppercase),
          isFirst: last == nil || starts.contains(token.range.lowerBound)
            || last.map { Self.openings.contains($0.form) } ?? true,
          isJoined: last?.range.upperBound == token.range.lowerBound))
    }
    self.words = words
    names = Set(words.filter { $0.isCapitalized && !$0.isFirst && !Self.small.contains($0.upos) }.map(\.form))
    smallWords = Set(words.filter { !$0.isCapitalized }.map(\.form))
    surnames = Set(
      zip(words, words.dropFirst()).filter { first, last in
        first.upos == .properNoun && last.upos == .properNoun && first.isCapitalized && last.isCapitalized
      }.map(\.1.form))
  }

  /// The places of the words that a range of the text touches.
  func words(in range: Range<Int>) -> Range<Int> {
    let first = words.partitioningIndex { $0.range.upperBound > range.lowerBound }
    let end = words.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return first..<max(first, end)
  }

  /// The word at a place; nil outside the text.
  subscript(index: Int) -> Word? { words.indices.contains(index) ? words[index] : nil }

  /// The bytes from one word through another.
  func range(_ first: Int, _ last: Int) -> Range<Int> { words[first].range.lowerBound..<words[last].range.upperBound }
}
