import Groundwork
import SessionKit

/// The line that a person most likely meant, where an error shows which word of it is wrong.
struct Correction {
  /// The corrected line.
  let line: String

  /// Corrects a line that failed; nil if nothing better is known.
  init?(_ error: WorkbenchError, in typed: String) {
    let found: String? =
      switch error {
      case .unknownCommand(let name, let nearest?): Self.replacing(name, in: typed, with: nearest)
      case .unknownReason(let word, let nearest?): Self.replacing(word, in: typed, with: nearest)
      case .unknownReason(let word, nil): Self.puttingColon(before: word, in: typed)
      case .unknownWord(let word, _, let choices):
        EditDistance.nearest(to: word, among: choices).flatMap { Self.replacing(word, in: typed, with: $0) }
      case .unexpectedWord(let word, let command):
        CommandTable.command(named: command)?.takesText == true ? Self.puttingColon(before: word, in: typed) : nil
      case .filter(.unknownTerm(let word)):
        EditDistance.nearest(to: word, among: FilterReader.plainWords)
          .flatMap { Self.replacing(word, in: typed, with: $0) }
      case .emptyRange(let range): Self.replacing(range, in: typed, with: Self.reversed(range))
      default: nil
      }
    guard let found else { return nil }
    line = found
  }

  private static func reversed(_ range: String) -> String {
    range.split(separator: "-").reversed().joined(separator: "-")
  }

  /// The line with the first such word replaced; nil where it is not a word of its own there.
  private static func replacing(_ word: String, in line: String, with other: String) -> String? {
    guard let place = range(of: word, in: line), other != word else { return nil }
    return "\(line[..<place.lowerBound])\(other)\(line[place.upperBound...])"
  }

  /// The line with a word and what follows made the text after the colon; nil where there is such a text already.
  private static func puttingColon(before word: String, in line: String) -> String? {
    guard let typed = try? TypedLine(line), typed.freeText == nil, let place = range(of: word, in: line) else {
      return nil
    }
    let head = line[..<place.lowerBound].trimmed
    return head.isEmpty ? nil : "\(head): \(line[place.lowerBound...])"
  }

  private static func range(of word: String, in line: String) -> Range<String.Index>? {
    guard !word.isEmpty else { return nil }
    var start = line.startIndex
    while let place = line[start...].firstRange(of: word) {
      let isFirst = place.lowerBound == line.startIndex || line[line.index(before: place.lowerBound)].isWhitespace
      let isLast =
        place.upperBound == line.endIndex || line[place.upperBound].isWhitespace || line[place.upperBound] == ":"
      if isFirst, isLast { return place }
      start = place.upperBound
    }
    return nil
  }
}
