import Foundation

/// Names and aliases that are looked for together; a text is read once, however many there are.
public struct PrivateWords: Sendable {
  /// What replaces what was erased.
  static let mark = "[purged]"

  private let words: [PrivateWord]
  private let byFirstLetter: [Unicode.Scalar: [Int]]
  private let signs: [Int]

  /// Takes up words; those that are empty are skipped.
  public init(_ texts: some Sequence<String>) {
    // Longer ones first: “S1, border worker” goes before “S1”.
    let words = texts.compactMap(PrivateWord.init).sorted { ($0.text.count, $0.text) > ($1.text.count, $1.text) }
    self.words = words
    byFirstLetter = Dictionary(grouping: words.indices.filter { words[$0].firstLetter != nil }) {
      words[$0].firstLetter ?? " "
    }
    signs = words.indices.filter { words[$0].firstLetter == nil }
  }

  /// Whether a word says by itself whom it means; a bare number may mean anything among other words.
  static func identifiesSomeone(_ word: String) -> Bool { PrivateWord(word)?.isNumber != true }

  /// What an alias is found by among other words: a bare number only where it is given as one.
  static func searched(_ alias: String) -> String { identifiesSomeone(alias) ? alias : "as \(alias)" }

  /// Whether there is nothing to look for.
  var isEmpty: Bool { words.isEmpty }

  /// Whether a text says one of the words.
  ///
  /// An address is read as it is shown, too: `Jane%20Roe` says Jane Roe.
  public func isSaid(in text: String) -> Bool { first(in: text) != nil }

  /// A word that a text says, as it was given.
  func first(in text: String) -> String? {
    guard !isEmpty else { return nil }
    let folded = FoldedText(text)
    for (place, unit) in folded.units.enumerated() {
      guard case .letter(let letter) = unit.kind, let candidates = byFirstLetter[letter] else { continue }
      if let found = candidates.first(where: { words[$0].begins(at: place, of: folded) }) { return words[found].text }
    }
    if let found = signs.first(where: { text.contains(words[$0].text) }) { return words[found].text }
    guard text.contains("%"), let plain = text.removingPercentEncoding, plain != text else { return nil }
    return first(in: plain)
  }

  /// A text with every word in it replaced by `mark`.
  public func erased(from text: String) -> String {
    guard first(in: text) != nil else { return text }
    var erased = text
    for word in words {
      let ranges = word.ranges(in: erased, FoldedText(erased))
      for range in ranges.reversed() { erased.unicodeScalars.replaceSubrange(range, with: Self.mark.unicodeScalars) }
    }
    // Words hidden in an address: nothing of it can stay.
    return first(in: erased) == nil ? erased : Self.mark
  }

  /// A JSON value with every word in its strings replaced; what members are called stays.
  func erased(from value: JSONValue) -> JSONValue {
    switch value {
    case .object(let members): .object(members.mapValues(erased))
    case .array(let items): .array(items.map(erased))
    case .string(let text): .string(erased(from: text))
    default: value
    }
  }
}
