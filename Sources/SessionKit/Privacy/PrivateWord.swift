import Foundation

/// A name or an alias that is to be found wherever it appears as a whole word, however it is set.
///
/// Case, accents, width, blanks of all kinds, hyphens, apostrophes and what nobody sees do not count: `Sean O’Neil` is
/// found in `SEAN  ONEIL` and `sean-o'neil`. `Ed` is not found in `edited`, nor `S1` in `S12`. A name of several words may
/// have an ending of up to three letters, because many languages give it one.
struct PrivateWord: Hashable {
  /// What is found, as it was given.
  let text: String
  /// Its letters, with nil if something may be between two of them.
  private let pattern: [Unicode.Scalar?]
  private let mayHaveEnding: Bool

  /// Makes a word to look for; nil if it has nothing to be found by.
  init?(_ text: String) {
    var pattern: [Unicode.Scalar?] = []
    for unit in FoldedText(text).units {
      if case .letter(let scalar) = unit.kind {
        pattern.append(scalar)
      } else if pattern.last != .some(nil), !pattern.isEmpty {
        pattern.append(nil)
      }
    }
    if pattern.last == .some(nil) { pattern.removeLast() }
    self.text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !self.text.isEmpty else { return nil }
    self.pattern = pattern
    let endsInDigit = (pattern.last ?? nil)?.properties.numericType != nil
    mayHaveEnding = pattern.contains(nil) && pattern.count > 6 && !endsInDigit
  }

  /// The first letter that it is found by; nil for one without letters.
  var firstLetter: Unicode.Scalar? { pattern.first ?? nil }

  /// Whether it is nothing but a number, which may mean anything.
  var isNumber: Bool { !pattern.isEmpty && pattern.allSatisfy { $0?.properties.numericType != nil } }

  /// Where it is in a text, first to last; `folded` is that text.
  func ranges(in text: String, _ folded: FoldedText) -> [Range<String.Index>] {
    guard let first = firstLetter else { return text.ranges(of: self.text) }
    var ranges: [Range<String.Index>] = []
    var place = 0
    while place < folded.units.count {
      if folded.units[place].kind == .letter(first), let end = end(from: place, in: folded.units) {
        ranges.append(folded.units[place].range.lowerBound..<folded.units[end - 1].range.upperBound)
        place = end
      } else {
        place += 1
      }
    }
    return ranges
  }

  /// Whether it begins at a unit of a text.
  func begins(at place: Int, of folded: FoldedText) -> Bool { end(from: place, in: folded.units) != nil }

  /// Where it ends that begins at a place; nil if it does not.
  private func end(from start: Int, in units: [FoldedText.Unit]) -> Int? {
    guard isEdge(units, before: start) else { return nil }
    var place = start
    for (position, scalar) in pattern.enumerated() {
      guard let scalar else {
        while place < units.count, !units[place].isLetter { place += 1 }
        continue
      }
      if position > 0, pattern[position - 1] != nil { place = Self.skippingJoint(units, place) }
      guard place < units.count, units[place].kind == .letter(scalar) else { return nil }
      place += 1
    }
    let longest = min(units.count, place + (mayHaveEnding ? 3 : 0))
    return (place...longest).first { isEdge(units, behind: $0) }
  }

  /// A word may be broken by a hyphen, also at the end of a line, and have an apostrophe.
  private static func skippingJoint(_ units: [FoldedText.Unit], _ start: Int) -> Int {
    var place = start
    while place < units.count, [.joint, .apostrophe].contains(units[place].kind) { place += 1 }
    guard place > start, units[place - 1].kind == .joint else { return place }
    while place < units.count, units[place].kind == .gap { place += 1 }
    return place
  }

  private func isEdge(_ units: [FoldedText.Unit], before place: Int) -> Bool {
    guard place > 0 else { return true }
    if case .letter(let scalar) = units[place - 1].kind {
      return scalar.isUnparted || firstLetter?.isUnparted == true
    }
    // The s of “Ann's” is not a word.
    return pattern.count > 1 || units[place - 1].kind != .apostrophe
  }

  private func isEdge(_ units: [FoldedText.Unit], behind place: Int) -> Bool {
    guard place < units.count, case .letter(let scalar) = units[place].kind else { return true }
    return scalar.isUnparted || (pattern.last ?? nil)?.isUnparted == true
  }
}
