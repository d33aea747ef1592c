import ArticleKit

/// Two texts compared word by word.
///
/// A word is a run of letters and digits, or another sign by itself; white space only parts, and ways of setting the same
/// sign (“ ” and " ", – and -) make no difference. The time is linear in the length of the texts.
public struct WordDiff: Hashable, Sendable {
  /// Words in a row that the texts have in common, or that one of them lacks.
  public struct Run: Hashable, Sendable {
    /// Which text has the words.
    public enum Kind: Hashable, Sendable, CaseIterable {
      /// Both have them.
      case equal
      /// Only the older has them.
      case removed
      /// Only the newer has them.
      case inserted
    }

    /// Which text has the words.
    public let kind: Kind
    /// Where they are in the older text, in code points; nil if it lacks them.
    public let old: TextSpan?
    /// Where they are in the newer text, in code points; nil if it lacks them.
    public let new: TextSpan?

    /// Makes a run.
    init(_ kind: Kind, old: TextSpan? = nil, new: TextSpan? = nil) {
      self.kind = kind
      self.old = old
      self.new = new
    }
  }

  /// The runs in order; of words that replace others, those removed come first.
  public let runs: [Run]

  /// Compares two texts.
  public init(_ old: String, _ new: String) {
    var vocabulary = Vocabulary()
    let (older, newer) = (WordList(old, in: &vocabulary), WordList(new, in: &vocabulary))
    self.init(older, newer, WordMatching(older, newer, vocabulary).matches)
  }

  init(_ old: WordList, _ new: WordList, _ matches: [WordMatching.Match]) {
    var runs: [Run] = []
    var (a, b) = (0, 0)
    for match in matches + [WordMatching.Match(old: old.words.count, new: new.words.count, count: 0)] {
      if let span = old.span(of: a..<match.old) { runs.append(Run(.removed, old: span)) }
      if let span = new.span(of: b..<match.new) { runs.append(Run(.inserted, new: span)) }
      (a, b) = (match.old + match.count, match.new + match.count)
      if let here = old.span(of: match.old..<a), let there = new.span(of: match.new..<b) {
        runs.append(Run(.equal, old: here, new: there))
      }
    }
    self.runs = runs
  }

  /// Whether the texts have the same words.
  public var isEmpty: Bool { runs.allSatisfy { $0.kind == .equal } }
}

extension WordMatching {
  /// Compares two lists of words with numbers of one vocabulary.
  init(_ old: WordList, _ new: WordList, _ vocabulary: Vocabulary) {
    self.init(old.words.map(\.key), new.words.map(\.key), vocabulary: vocabulary.count)
    slide((Self.begins(old, vocabulary), Self.begins(new, vocabulary)))
  }

  private static func begins(_ list: WordList, _ vocabulary: Vocabulary) -> [Bool] {
    list.words.indices.map { place in
      let word = list.words[place]
      return word.startsLine || (word.isSpoken && [".", "!", "?"].contains(vocabulary.word(list.words[place - 1].key)))
    }
  }
}
