import Groundwork

/// The shapes of lines.
extension BlockRecognizer {
  private static let dateWords = Set(
    CalendarNames.lowercasedWeekdays + CalendarNames.lowercasedMonths + CalendarNames.shortMonths + [
      "sept", "published", "updated", "posted", "on", "at", "am", "pm", "a.m", "p.m", "utc", "gmt", "st", "nd", "rd",
      "th",
    ])
  private static let captionStarts = [
    "Photo:", "Image:", "File photo", "Photograph:", "Picture:", "Caption:", "Video:",
  ]

  /// Whether the line holds a date and nothing else but a place in capitals before a comma ("Thursday, October 10, 2019",
  /// "2019-10-10", "OSLO, 16 November 2021").
  func isDateline(_ line: Line) -> Bool {
    guard line.length <= 80, line.text.contains(where: \.isDigit) else { return false }
    var text = Substring(line.text)
    if let comma = text.firstIndex(of: ","), isPlace(text[..<comma]) { text = text[comma...].dropFirst() }
    let parts = text.split(whereSeparator: { " ,:-–/|\t".contains($0) })
    return parts.count >= 2
      && parts.allSatisfy { part in
        let word = part.lowercased()
        let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
        return Self.dateWords.contains(bare) || isDayOrYear(bare)
      }
  }

  /// Whether words are a place as datelines have it: in capitals, and no name of a day or month.
  private func isPlace(_ words: Substring) -> Bool {
    let letters = words.unicodeScalars.filter { $0 != " " && $0 != "." && $0 != "-" }
    return letters.count >= 3 && letters.allSatisfy(\.properties.isUppercase)
      && !Self.dateWords.contains(words.lowercased())
  }

  private func isDayOrYear(_ word: String) -> Bool {
    let digits = word.utf8.prefix(while: \.isDigit).count
    return (1...4).contains(digits)
      && (digits == word.utf8.count || Self.dateWords.contains(String(word.dropFirst(digits))))
  }

  /// Whether the line names who wrote the article ("By Ann Example and Ben Example").
  func isByline(_ line: Line) -> Bool {
    guard line.length <= 100, line.hasPrefix("By ") || line.hasPrefix("BY "), !line.endsSentence else { return false }
    let words = line.words.dropFirst()
    return !words.isEmpty && words.count <= 12
      && words.allSatisfy { $0 == "and" || $0 == "&" || $0.first?.isUppercase == true }
  }

  /// Whether the line starts with a list's mark: a bullet, or a number with a full stop or bracket.
  func isListItem(_ line: Line) -> Bool {
    if line.hasPrefix("- ") || line.hasPrefix("* ") || line.hasPrefix("• ") { return true }
    let digits = line.text.prefix(while: \.isDigit).count
    guard (1...3).contains(digits) else { return false }
    let rest = line.text.dropFirst(digits)
    return rest.starts(with: ". ".utf8) || rest.starts(with: ") ".utf8)
  }

  /// Whether the line is under a picture or names who said the words set apart above it.
  func isCaption(_ line: Line) -> Bool {
    if Self.captionStarts.contains(where: line.hasPrefix) { return true }
    return line.hasPrefix("—") && !line.endsSentence && line.length <= Self.longestHeading
  }

  /// Whether the line starts with a capital letter or a number, as headings do.
  func isCapital(_ line: Line) -> Bool {
    guard let first = line.firstLetter else { return false }
    return first.properties.isUppercase || first.properties.numericType != nil
  }

  /// Whether the line starts in lower case, as the rest of a sentence does.
  func startsLower(_ line: Line) -> Bool { line.firstLetter?.properties.isLowercase ?? false }
}
