import Foundation
import Groundwork
import SessionKit

/// A list that typing narrows: first come items with words that begin as typed, then those with the typed text anywhere,
/// then those with its letters in that order.
struct Picker: Hashable {
  /// What is picked.
  enum Purpose: Hashable {
    /// Who says a claim.
    case speaker(ClaimID)
    /// Evidence for a claim.
    case evidence(ClaimID)
    /// The claim to go to.
    case claim
  }

  /// One line of the list.
  struct Item: Hashable {
    /// What is shown and searched.
    let label: String
    /// The value picked.
    let value: String
  }

  /// What is picked.
  let purpose: Purpose
  private let items: [Item]
  /// What was typed.
  private(set) var query = ""
  /// The place of the marked line among ``matches``.
  private(set) var cursor = 0

  /// Offers items; nil where there are none.
  init?(_ purpose: Purpose, _ items: [Item]) {
    guard !items.isEmpty else { return nil }
    (self.purpose, self.items) = (purpose, items)
  }

  /// The items that match, the best first.
  var matches: [Item] {
    let words = query.split(separator: " ").map { Self.folded(String($0)) }
    guard !words.isEmpty else { return items }
    let labels = items.map { Self.folded($0.label) }
    func startsWord(_ index: Int) -> Bool {
      words.allSatisfy { labels[index].hasPrefix($0) || labels[index].contains(" \($0)") }
    }
    let found = items.indices.filter { index in words.allSatisfy { labels[index].contains($0) } }
    let whole = found.filter(startsWord) + found.filter { !startsWord($0) }
    let loose = items.indices.filter { index in
      !whole.contains(index) && words.allSatisfy { Self.letters(of: $0, areIn: labels[index]) }
    }
    return (whole + loose).map { items[$0] }
  }

  /// What Enter picks: the marked item; of speakers, where none matches, the name that was typed.
  var picked: String? {
    let matches = matches
    if matches.indices.contains(cursor) { return matches[cursor].value }
    guard case .speaker = purpose, !query.trimmed.isEmpty else { return nil }
    return query.trimmed
  }

  /// Adds typed or pasted text to the query.
  mutating func type(_ text: String) {
    query += text.onOneLine
    cursor = 0
  }

  /// Takes the last character of the query away.
  mutating func erase() {
    if !query.isEmpty { query.removeLast() }
    cursor = 0
  }

  /// Marks another line.
  mutating func move(by count: Int) { cursor = min(max(cursor + count, 0), max(matches.count - 1, 0)) }

  private static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  private static func letters(of word: String, areIn label: String) -> Bool {
    var rest = Substring(label)
    for letter in word {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }
}
