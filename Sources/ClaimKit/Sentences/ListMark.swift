/// The mark of an item in a numbered or lettered list: "2.", "2)", "b.)".
struct ListMark: Hashable, Sendable {
  /// The number, or the place of the letter in the alphabet.
  var value: Int
  /// Whether it is a letter.
  var isLetter: Bool
  /// The mark after it: "." or ")" or both, as bytes packed into a number.
  var marks: UInt16

  /// Whether `other` is the mark of the item after this one.
  func precedes(_ other: ListMark) -> Bool {
    other.value == value + 1 && other.isLetter == isLetter && other.marks == marks
  }

  /// Reads the mark that fills `range` up to blanks; nil if it is not one.
  init?(_ text: TextBytes, core: Range<Int>, end: Int) {
    guard (1...2).contains(end - core.upperBound), (1...3).contains(core.count) else { return nil }
    let first = text[core.lowerBound]
    if first | 0x20 &- 0x61 < 26, core.count == 1 {
      (value, isLetter) = (Int(first | 0x20) - 0x60, true)
    } else {
      var number = 0
      for index in core {
        guard text[index] &- 0x30 < 10 else { return nil }
        number = number * 10 + Int(text[index] &- 0x30)
      }
      (value, isLetter) = (number, false)
    }
    marks = (core.upperBound..<end).reduce(0) { $0 << 8 | UInt16(text[$1]) }
    guard marks == 0x2E || marks == 0x29 || marks == 0x2E29 else { return nil }
  }
}
