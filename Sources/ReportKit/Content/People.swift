import Foundation
import SessionKit

/// Names of people as reports may show them: without the addresses and numbers at which they can be reached.
struct People: Sendable {
  /// Whether contacts are shown as well.
  let showsContacts: Bool

  private static let withheld = "contact withheld"

  /// A name without mail addresses and telephone numbers.
  func name(_ text: String) -> String {
    guard !showsContacts, text.utf8.contains(where: { $0 == 0x40 || 0x30...0x39 ~= $0 }) else { return text }
    let kept = text.split(separator: " ", omittingEmptySubsequences: true).filter { !Self.isAddress($0) }
    let name = Self.withoutNumber(kept.joined(separator: " "))
    return name.isEmpty ? Self.withheld : name
  }

  /// The signature under a name that may be shown.
  func signature(_ signature: Signature) -> Signature {
    Signature(by: name(signature.by), at: signature.at, note: signature.note)
  }

  /// A note under a name that may be shown.
  func note(_ note: Note) -> Note { Note(text: note.text, by: name(note.by), at: note.at, private: note.private) }

  /// A verdict under a name that may be shown.
  func tag(_ tag: Tag) -> Tag {
    var tag = tag
    tag.by = name(tag.by)
    return tag
  }

  /// A fact with its tick under a name that may be shown.
  func fact(_ fact: Fact) -> Fact {
    var fact = fact
    if let tick = fact.tick { fact.tick?.by = name(tick.by) }
    return fact
  }

  private static func isAddress(_ word: Substring) -> Bool {
    guard let sign = word.utf8.firstIndex(of: 0x40) else { return word.lowercased().hasPrefix("tel:") }
    let before = word[..<sign].drop { "<(".contains($0) }
    return !before.isEmpty && word.utf8.index(after: sign) < word.endIndex
  }

  /// A text without what looks like a telephone number: seven digits or more with nothing but signs between them.
  private static func withoutNumber(_ text: String) -> String {
    guard text.utf8.count(where: { 0x30...0x39 ~= $0 }) >= 7 else { return text }
    let words = text.split(separator: " ")
    let isPart = words.map { word in
      word.contains { $0.isNumber } && word.allSatisfy { $0.isNumber || "+-()/.,;".contains($0) }
    }
    var kept: [Substring] = []
    var position = 0
    while position < words.count {
      guard isPart[position] else {
        kept.append(words[position])
        position += 1
        continue
      }
      let end = (position..<words.count).first { !isPart[$0] } ?? words.count
      if words[position..<end].joined().count(where: \.isNumber) < 7 { kept += words[position..<end] }
      position = end
    }
    while let last = kept.last, ["tel", "tel.", "phone", "mail", "-", "–", ","].contains(last.lowercased()) {
      kept.removeLast()
    }
    return kept.joined(separator: " ")
  }
}
