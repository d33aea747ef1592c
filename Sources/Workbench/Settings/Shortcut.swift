/// A name of the user's own for words that are typed often: a saved filter, or an alias for a command.
package struct Shortcut: Hashable, Sendable {
  /// The name.
  package let name: String
  /// The words that it is short for, as typed.
  package let words: String

  /// Makes a shortcut.
  package init(name: String, words: String) {
    self.name = name
    self.words = words
  }

  /// Whether a word can be a name: lower-case letters, digits and dashes, a letter first.
  static func isName(_ word: String) -> Bool {
    guard let first = word.first, first.isLetter else { return false }
    return word.allSatisfy { ($0.isLetter && $0.isLowercase) || $0.isNumber || $0 == "-" }
  }
}

extension [Shortcut] {
  /// The words of that name.
  subscript(name: String) -> String? { first { $0.name == name }?.words }

  /// Gives a name to words, in the place of those that had it; empty words take the name away.
  mutating func set(_ name: String, to words: String) {
    let place = firstIndex { $0.name == name }
    switch (place, words.isEmpty) {
    case (let place?, true): remove(at: place)
    case (nil, true): break
    case (let place?, false): self[place] = Shortcut(name: name, words: words)
    case (nil, false): append(Shortcut(name: name, words: words))
    }
  }
}
