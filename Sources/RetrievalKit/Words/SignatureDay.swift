import Groundwork

/// The day after the account that signed a post: `(@account) March 5, 2019`.
struct SignatureDay {
  let month: Int
  let year: Int
  /// Where it ends, in scalars.
  let end: Int

  /// Reads a day from `start` on; nil if none is there.
  init?(in text: [Unicode.Scalar], from start: Int) {
    // Nothing longer is a day.
    let words = String(String.UnicodeScalarView(text[start..<min(text.count, start + 24)]))
      .split(whereSeparator: { $0 == " " || $0 == "," || $0 == "\n" })
    guard words.count >= 3, let month = CalendarNames.month(words[0]), let day = Int(words[1]), (1...31).contains(day),
      let year = Int(words[2].prefix(4)), (1900...2199).contains(year)
    else { return nil }
    self.month = month
    self.year = year
    var index = start
    var digits = 0
    // The year's four digits are the last of the day's five or six.
    let wanted = words[1].count + 4
    while index < text.count, digits < wanted {
      if text[index].isDigitCharacter { digits += 1 }
      index += 1
    }
    end = index
  }
}
