import ArticleKit
import FigureKit

/// "began in 1992 and ended in 1994, after nearly five years": a span of time against its beginning and end.
struct DurationRule: SentenceRule {
  private static let year = 31_556_952.0
  private static let day = 86_400.0

  func findings(in sentence: ProofSentence, of text: ProofText) -> [ProofFinding] {
    guard let span = span(in: sentence), let ends = ends(in: sentence) else { return [] }
    guard abs(ends.length - span.value) > ends.slack(for: span) else { return [] }
    return [
      ProofFinding(
        kind: .duration, range: sentence.place(span.range), other: sentence.place(ends.range),
        message: "\(ends.words), not \(sentence.words(span.range))")
    ]
  }

  /// A beginning and an end.
  private struct Ends {
    /// From one to the other, in seconds.
    let length: Double
    /// How exact they are, in seconds.
    let unit: Double
    /// Both, in UTF-8 bytes of the sentence.
    let range: Range<Int>
    /// What their distance is, in words.
    let words: String

    /// How far a span may be off: by one of what the ends are written in, by half of its own unit, more where it is rough.
    func slack(for span: Quantity) -> Double {
      let own = span.written == 0 ? 0 : span.value / span.written
      return max(unit, own > unit ? own / 2 : 0) * 1.01 + (span.isRough ? span.value * 0.1 : 0)
    }
  }

  private func ends(in sentence: ProofSentence) -> Ends? {
    let dates = sentence.figures.dates.filter { $0.year != nil || $0.day != nil }
    if dates.count == 2,
      isFromTo(dates[0].tokens, dates[1].tokens, in: sentence) || isBeginningAndEnd(dates, in: sentence)
    {
      return ends(dates[0], dates[1])
    }
    let times = sentence.figures.times
    guard times.count == 2, times[1].minutes > times[0].minutes,
      isFromTo(times[0].tokens, times[1].tokens, in: sentence)
    else { return nil }
    let minutes = Double(times[1].minutes - times[0].minutes)
    return Ends(
      length: minutes * 60, unit: 600, range: times[0].range.lowerBound..<times[1].range.upperBound,
      words: "that is \(FigureText.text(minutes / 60)) hours")
  }

  private func ends(_ first: DateMention, _ last: DateMention) -> Ends? {
    let range = first.range.lowerBound..<last.range.upperBound
    if let start = first.day, let end = last.day, let month = last.month ?? first.month {
      let year = first.year ?? last.year ?? 2001
      guard let from = day(first.year ?? year, first.month ?? month, start),
        let to = day(last.year ?? year, month, end),
        to > from
      else { return nil }
      let days = to - from
      return Ends(
        length: Double(days) * Self.day, unit: Self.day, range: range,
        words: "that is \(days.counted)")
    }
    guard let start = first.year, let end = last.year, end >= start else { return nil }
    return Ends(
      length: Double(end - start) * Self.year, unit: Self.year, range: range,
      words: "from \(start) to \(end) is \(end - start) years")
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    CalendarDay(year: year, month: month, day: day)?.number
  }

  /// "from A to B", "between A and B".
  private func isFromTo(_ first: Range<Int>, _ last: Range<Int>, in sentence: ProofSentence) -> Bool {
    guard last.lowerBound - first.upperBound == 1 else { return false }
    let (before, between) = (sentence.form(first.lowerBound - 1), sentence.form(first.upperBound))
    return before == "from" && ["to", "until", "till"].contains(between) || before == "between" && between == "and"
  }

  private func isBeginningAndEnd(_ dates: [DateMention], in sentence: ProofSentence) -> Bool {
    let words = ProofWords.embedded
    func verb(before date: DateMention, from start: Int, of kind: ProofWords.Kind) -> Bool {
      (start..<date.tokens.lowerBound).contains { words.isOne(sentence.form($0), of: kind) }
    }
    return verb(before: dates[0], from: 0, of: .begin)
      && verb(before: dates[1], from: dates[0].tokens.upperBound, of: .end)
  }

  /// "after nearly five years" at the end of a clause, "lasted five years", "for ten years", "four hours in all".
  private func span(in sentence: ProofSentence) -> Quantity? {
    let spans = sentence.figures.quantities.filter { $0.unit == .time && !$0.isBound }
    guard spans.count == 1, let span = spans.first else { return nil }
    let before = (1...3).map { sentence.form(span.tokens.lowerBound - $0) }
    let after = (0...1).map { sentence.form(span.tokens.upperBound + $0) }
    if before.contains(where: ["lasted", "lasting", "lasts", "spent"].contains) { return span }
    if before[0] == "of" && before[1] == "period" { return span }
    if after == ["in", "all"] || after[0] == "later" && before[0] == "," { return span }
    guard before.prefix(2).contains(where: ["after", "for", "over"].contains) else { return nil }
    return [".", ",", "", "of", ";", ")"].contains(after[0]) ? span : nil
  }
}

extension Int {
  fileprivate var counted: String { self == 1 ? "1 day" : "\(self) days" }
}
