import Foundation

/// What was in place of the mark: two copies of one event's words compared, of which a purge erased
/// something from one or from both.
struct ErasedWords {
  /// What was erased, as the other copy still says it.
  let words: [String]

  /// Nil if the texts are not the same except for the marks, or nothing was erased.
  ///
  /// What a mark stands for is at most as long as a name: whoever writes marks by hand erases no more.
  init?(_ left: [String], _ right: [String]) {
    guard left.count == right.count, left != right else { return nil }
    var words: [String] = []
    for (left, right) in zip(left, right) where left != right {
      var alignment = Alignment(left, right)
      guard let found = alignment?.words(from: 0, 0) else { return nil }
      words += found.map { $0.trimmingCharacters(in: .whitespaces) }
    }
    guard words.allSatisfy(Self.mayBeName) else { return nil }
    self.words = words
  }

  private static func mayBeName(_ word: String) -> Bool {
    !word.isEmpty && word.split(separator: " ").count <= 8 && !word.contains("\n")
      && PrivateWords.identifiesSomeone(word)
  }
}

/// Two texts laid side by side, a mark in one for characters of the other.
private struct Alignment {
  private static let longest = 80
  private static let mostMarks = 20

  private struct Place: Hashable {
    let left: Int
    let right: Int
  }

  /// The characters, nil for a mark.
  private let left: [Character?]
  private let right: [Character?]
  private var failed: Set<Place> = []

  init?(_ left: String, _ right: String) {
    (self.left, self.right) = (Self.characters(of: left), Self.characters(of: right))
    guard [self.left, self.right].allSatisfy({ $0.count { $0 == nil } <= Self.mostMarks }) else { return nil }
  }

  private static func characters(of text: String) -> [Character?] {
    let parts = text.components(separatedBy: PrivateWords.mark).map { $0.map(Optional.some) }
    return Array(parts.joined(separator: [Character?.none]))
  }

  /// What the marks stand for from two places on; nil if the texts cannot be the same.
  mutating func words(from start: Int, _ other: Int) -> [String]? {
    var place = Place(left: start, right: other)
    while place.left < left.count, place.right < right.count, left[place.left] == right[place.right] {
      place = Place(left: place.left + 1, right: place.right + 1)
    }
    if place.left == left.count, place.right == right.count { return [] }
    guard !failed.contains(place) else { return nil }
    for end in ends(of: right, from: place.right) where place.left < left.count && left[place.left] == nil {
      if let rest = words(from: place.left + 1, end) { return [Self.text(right[place.right..<end])] + rest }
    }
    for end in ends(of: left, from: place.left) where place.right < right.count && right[place.right] == nil {
      if let rest = words(from: end, place.right + 1) { return [Self.text(left[place.left..<end])] + rest }
    }
    failed.insert(place)
    return nil
  }

  /// Where a name may end that begins at a place.
  private func ends(of characters: [Character?], from start: Int) -> Range<Int> {
    let rest = characters[start...].prefix(Self.longest)
    let end = rest.firstIndex { $0 == nil } ?? rest.endIndex
    return min(start + 1, end + 1)..<end + 1
  }

  private static func text(_ characters: ArraySlice<Character?>) -> String { String(characters.compactMap(\.self)) }
}
