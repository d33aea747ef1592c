import ArticleKit

/// Makes a claim stand alone, where that is certain: the shared subject in place, a name for a pronoun, dates in full.
struct Restatement: Sendable {
  let words: [Word]
  let text: TextBytes
  /// The day of the article, where it is known.
  let today: CalendarDay?

  /// The stand-alone reading of a unit with these spans; nil where nothing would change or something is not certain.
  ///
  /// `subject`: the name that the pronoun at the head of the unit's subject stands for; `isQuoted`: dates in a quotation
  /// are counted from the day it was spoken, which is not known.
  func reading(of unit: Unit, spans: [Range<Int>], subject: String?, isQuoted: Bool) -> String? {
    guard unit.verb != nil, spans.count == 1 || joins(unit, spans: spans) else { return nil }
    var result = ""
    var changes = spans.count > 1
    for (position, span) in spans.enumerated() {
      if position > 0 { result += joint(after: spans[position - 1], before: span) }
      var cursor = span.lowerBound
      for index in words.indices where span.contains(words[index].token.range.lowerBound) {
        let range = words[index].token.range
        guard cursor <= range.lowerBound else { continue }
        if let subject, isSubject(index, of: unit) {
          result += text.text(cursor..<range.lowerBound) + subject
          cursor = range.upperBound
          changes = true
        } else if !isQuoted, let today,
          let date = RelativeDate(today: today).date(at: index, in: words, isPast: isPast(unit))
        {
          let end = words[date.last].token.range.upperBound
          guard end <= span.upperBound else { continue }
          result += text.text(cursor..<end) + " (\(date.text))"
          cursor = end
          changes = true
        }
      }
      result += text.text(cursor..<span.upperBound)
    }
    return changes ? closed(result).map(sentence) : nil
  }

  /// The index of the pronoun that is the whole subject of a unit.
  func pronoun(of unit: Unit) -> Int? {
    guard let subject = unit.subject, subject.count == 1, let index = subject.first,
      ["he", "she"].contains(words[index].form)
    else { return nil }
    return index
  }

  private func isSubject(_ index: Int, of unit: Unit) -> Bool { unit.subject == index..<(index + 1) }

  private func isPast(_ unit: Unit) -> Bool {
    guard let verb = unit.verb else { return false }
    switch verb.kind {
    case .past, .have: return true
    case .be, .do: return ["was", "were", "did"].contains(words[verb.range.lowerBound].form)
    case .modal, .present, .base: return false
    }
  }

  /// Whether the runs of a unit make a sentence when nothing stands between them: each but the first begins with the
  /// verb or goes on within it.
  private func joins(_ unit: Unit, spans: [Range<Int>]) -> Bool {
    guard let verb = unit.verb, let first = index(at: spans[0].lowerBound) else { return false }
    guard !words[first].has([.preposition, .modal, .gerund]), first < verb.range.lowerBound else { return false }
    let shared = Set(unit.shared)
    return spans.dropFirst().allSatisfy { span in
      guard let start = index(at: span.lowerBound) else { return false }
      let before = words[start - 1]
      if before.form == "whose", !shared.contains(start - 1) { return true }
      // Another relative word that was left out must have been the subject.
      if before.has(.relative), !shared.contains(start - 1), !["which", "who", "that"].contains(before.form) {
        return false
      }
      return start <= verb.head && opensVerb(start, verb: verb)
    }
  }

  private func index(at byte: Int) -> Int? { words.firstIndex { $0.token.range.lowerBound == byte } }

  /// Whether only adverbs stand between `index` and the verb.
  private func opensVerb(_ index: Int, verb: VerbGroup) -> Bool {
    index >= verb.range.lowerBound
      || words[index..<verb.range.lowerBound].allSatisfy { $0.has([.adverb, .negation]) && !$0.has(.determiner) }
  }

  /// What stands between two runs: a blank, the ending of "whose", or the comma that closes an apposition.
  private func joint(after run: Range<Int>, before span: Range<Int>) -> String {
    if let index = index(at: span.lowerBound), index > 0, words[index - 1].form == "whose" {
      return text[run.upperBound - 1] == 0x73 ? "' " : "'s "
    }
    let commas = words.count { run.contains($0.token.range.lowerBound) && $0.isComma }
    return commas % 2 == 1 ? ", " : " "
  }

  /// Closes a quotation that its claim's end has cut off; nil where the marks do not match otherwise.
  private func closed(_ sentence: String) -> String? {
    let straight = sentence.unicodeScalars.count { $0 == "\"" }
    let opening = sentence.unicodeScalars.count { $0 == "“" }
    let closing = sentence.unicodeScalars.count { $0 == "”" }
    if straight % 2 == 1 { return sentence + "\"" }
    return opening == closing ? sentence : opening == closing + 1 ? sentence + "”" : nil
  }

  private func sentence(_ words: String) -> String {
    let blanks = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let last = blanks.last ?? "."
    return blanks.prefix(1).uppercased() + blanks.dropFirst() + (last == "." || last == "?" || last == "!" ? "" : ".")
  }
}
