import ClaimKit
import FigureKit

/// Figures with their units, or with the noun that they count.
struct FigureRule {
  private static let crowds: Set<String> = [
    "dozens", "scores", "hundreds", "thousands", "millions", "billions", "tens",
  ]
  private static let ordinals = ["st", "nd", "rd", "th"]

  private let text: FactText
  private let figures: [(figures: Figures, start: Int)]
  /// The words that belong to other facts.
  private let taken: [Bool]

  init(_ text: FactText, figures: [(figures: Figures, start: Int)], taken: [Bool]) {
    self.text = text
    self.figures = figures
    self.taken = taken
  }

  /// The figures, in the order of the text.
  func facts() -> [FactMention] {
    var ranges: [Range<Int>] = []
    for (figures, start) in figures {
      for quantity in figures.quantities {
        let range = (quantity.range.lowerBound + start)..<(quantity.range.upperBound + start)
        if let fact = figure(range, counts: quantity.unit == nil) { ranges.append(fact) }
      }
    }
    ranges += text.words.indices.compactMap(inOneWord)
    ranges.sort { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
    return ranges.map { FactMention(kind: .figure, range: $0) }
  }

  private func figure(_ range: Range<Int>, counts: Bool) -> Range<Int>? {
    let places = text.words(in: range)
    guard let first = places.first, let last = places.last, !places.contains(where: { taken[$0] }) else { return nil }
    if places.count == 1, text.words[first].small == "one", !countsOne(first), !isRange(first) { return nil }
    if text.words[first].small == "both" { return nil }
    var end = last
    if counts, let noun = noun(countedAt: last) { end = noun }
    return min(
      range.lowerBound, text.words[first].range.lowerBound)..<max(
        range.upperBound, text.words[end].range.upperBound)
  }

  /// The noun that a number counts: the word it belongs to, after no more than two adjectives in small letters.
  private func noun(countedAt index: Int) -> Int? {
    let head = text.words[index].head
    guard head > index, head - index <= 3, text.words[head].upos == .noun else { return nil }
    let between = (index + 1)...head
    guard
      between.allSatisfy({
        !taken[$0] && !text.words[$0].isCapitalized
          && [.noun, .adjective, .verb].contains(text.words[$0].upos)
      })
    else { return nil }
    return head
  }

  /// "one person", not "one of them" or "no one".
  private func countsOne(_ index: Int) -> Bool {
    let word = text.words[index]
    guard word.upos == .numeral, let noun = noun(countedAt: index) else { return false }
    return !["day", "thing", "way", "another"].contains(text.words[noun].small)
  }

  /// "one to four months", "one or two".
  private func isRange(_ index: Int) -> Bool {
    text[index + 1].map { ["to", "or"].contains($0.form) } ?? false && text[index + 2]?.upos == .numeral
  }

  /// "hundreds", "21st", and any other number that stands alone.
  private func inOneWord(at index: Int) -> Range<Int>? {
    let word = text.words[index]
    guard !taken[index] else { return nil }
    if Self.crowds.contains(word.small), word.upos == .noun || word.upos == .numeral {
      // "tens of thousands"
      if text[index + 1]?.small == "of", let next = text[index + 2], Self.crowds.contains(next.small) {
        return text.range(index, index + 2)
      }
      return word.small == "tens" ? nil : word.range
    }
    if word.upos == .numeral, word.form.allSatisfy({ $0.isNumber || $0 == "." || $0 == "," }) { return word.range }
    guard word.small.first?.isNumber == true, Self.ordinals.contains(where: word.small.hasSuffix),
      word.small.dropLast(2).allSatisfy(\.isNumber)
    else { return nil }
    return word.range
  }
}
