import ArticleKit
import FigureKit
import Groundwork

/// Dates and times: in figures and words, and told from another day ("last Friday", "two years ago").
struct DateRule {
  private static let days: Set<String> = ["yesterday", "today", "tomorrow", "tonight"]
  private static let before: Set<String> = [
    "last", "next", "this", "past", "previous", "earlier", "later", "that",
    "following", "same",
  ]
  private static let spans: Set<String> = [
    "day", "week", "weekend", "month", "year", "decade", "century", "summer", "autumn", "winter", "spring", "night",
    "morning", "afternoon", "evening",
  ]
  private static let partsOfDay: Set<String> = ["morning", "afternoon", "evening", "night"]
  private static let after: Set<String> = ["ago", "earlier", "later"]
  /// What stands between the first and the last of several days.
  private static let joints: Set<String> = ["to", "and", "-", "–"]
  private static let zones: Set<String> = [
    "gmt", "utc", "bst", "est", "edt", "cst", "cdt", "pst", "pdt", "cet", "cest",
  ]

  private let text: FactText
  private let figures: [(figures: Figures, start: Int)]

  init(_ text: FactText, figures: [(figures: Figures, start: Int)]) {
    self.text = text
    self.figures = figures
  }

  /// The dates and times.
  func facts() -> [FactMention] {
    var ranges: [Range<Int>] = []
    for (figures, start) in figures {
      func place(_ range: Range<Int>) -> Range<Int> { (range.lowerBound + start)..<(range.upperBound + start) }
      ranges += figures.dates.filter { !$0.isYear || !counts(place($0.range)) }.map { extended(place($0.range)) }
      ranges += figures.times.map { extended(place($0.range)) }
      ranges += figures.quantities.flatMap { quantity -> [Range<Int>] in
        let range = place(quantity.range)
        if let end = wordAfter(range, in: Self.zones), quantity.written < 2400 { return [range.lowerBound..<end] }
        if quantity.unit == .time, let end = wordAfter(range, in: Self.after) { return [range.lowerBound..<end] }
        return quantity.mayBeYear && isYear(range) ? [range] : []
      }
    }
    ranges += text.words.indices.compactMap(told)
    // The longest of those that begin alike comes first.
    ranges.sort { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
    return ranges.map { FactMention(kind: .date, range: $0) }
  }

  /// A date told from another day, a decade or a month, that begins at a word.
  private func told(at index: Int) -> Range<Int>? {
    let word = text.words[index]
    if Self.days.contains(word.small) { return word.range }
    if isDay(word) || isDecade(word.small) { return text.range(index, index) }
    if Self.before.contains(word.small), let next = text[index + 1],
      Self.spans.contains(next.small) || isDay(next) || isMonth(next)
    {
      let hasPart = isDay(next) && text[index + 2].map { Self.partsOfDay.contains($0.small) } ?? false
      return text.range(index, index + (hasPart ? 2 : 1))
    }
    if word.form.last?.isLetter == true, word.form.first?.isNumber == true, text[index + 1]?.small == "century" {
      return text.range(index, index + 1)
    }
    return isMonth(word) && !isName(index) ? word.range : nil
  }

  /// A month, or a weekday with its part of the day; a time with its zone.
  private func extended(_ range: Range<Int>) -> Range<Int> {
    let places = text.words(in: range)
    guard let last = places.last else { return range }
    var (first, end) = (places.lowerBound, last)
    if let before = text[first - 1], Self.before.contains(before.small),
      isDay(text.words[first]) || isMonth(text.words[first])
    {
      first -= 1
    }
    if isDay(at: end), let joint = text[end + 1], Self.joints.contains(joint.form), isDay(at: end + 2),
      !(text[end + 3]?.isPlural ?? false)
    {
      end += 2
    }
    if let next = text[end + 1], Self.partsOfDay.contains(next.small) || Self.zones.contains(next.small) { end += 1 }
    return min(
      range.lowerBound, text.words[first].range.lowerBound)..<max(
        range.upperBound, text.words[end].range.upperBound)
  }

  private func wordAfter(_ range: Range<Int>, in list: Set<String>) -> Int? {
    let next = text.words(in: range).upperBound
    return text[next].flatMap { list.contains($0.small) ? $0.range.upperBound : nil }
  }

  /// Whether a number of four digits that may be a year counts nothing.
  private func isYear(_ range: Range<Int>) -> Bool {
    let places = text.words(in: range)
    guard let index = places.first, places.count == 1, let value = Int(text.words[index].form) else { return false }
    return (1700...2100).contains(value) && !counts(range)
  }

  /// Whether a number counts things: the word that it belongs to is a noun for several, as in "1709 children"; after an
  /// article it is a year, as in "the 2006 riots".
  private func counts(_ range: Range<Int>) -> Bool {
    guard let index = text.words(in: range).first, text[index - 1]?.upos != .determiner else { return false }
    let head = text.words[index].head
    return head > index && head - index < 4 && text.words[head].isPlural
  }

  private func isDecade(_ small: String) -> Bool {
    let digits = small.filter(\.isNumber)
    return digits.last == "0" && [2, 4].contains(digits.count) && small.hasSuffix("s")
      && small.allSatisfy { $0.isNumber || "'’s".contains($0) || "mid-early-late-".contains($0) }
  }

  /// Whether a number may be the day of a month.
  private func isDay(at index: Int) -> Bool { (text[index].flatMap { Int($0.form) }).map((1...31).contains) ?? false }

  private func isDay(_ word: FactText.Word) -> Bool {
    word.isCapitalized && CalendarDay.weekday(named: word.small) != nil
  }

  private func isMonth(_ word: FactText.Word) -> Bool {
    word.isCapitalized && CalendarNames.lowercasedMonths.contains(word.small)
  }

  /// Whether a word that may be a month is part of a name, or begins a sentence as "May" and "March" do.
  private func isName(_ index: Int) -> Bool {
    let word = text.words[index]
    if ["may", "march", "august", "april", "june"].contains(word.small) && (word.isFirst || word.upos != .properNoun) {
      return true
    }
    return [index - 1, index + 1].contains { place in
      text[place].map { $0.isCapitalized && $0.upos == .properNoun && !isMonth($0) } ?? false
    }
  }
}

extension DateMention {
  /// Whether nothing but a year is named.
  fileprivate var isYear: Bool { year != nil && month == nil && weekday == nil }
}
