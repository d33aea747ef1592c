import Groundwork

/// The footnotes at the end of a page, apart from its text.
///
/// They begin below an empty line, with a number that is a mark in the page's text: at the end of a word, without a blank
/// between ("since July.2 The"). Some programs write all the numbers first, each in a line of its own.
struct PageNotes {
  /// A number at the end of a word.
  private struct Mark {
    var number: Int
    var place: Range<Int>
  }

  /// The page's lines without its notes, and without the marks that lead to them.
  private(set) var text: [Substring]
  /// The lines of each note, the number in front.
  private(set) var notes: [[Substring]] = []

  /// The part of a page's lines above which no notes begin.
  private static let least = 0.3

  /// Parts the lines of a page.
  init(_ lines: [Substring]) {
    text = lines
    let marks = lines.map { Self.marks(in: Array($0.unicodeScalars)) }
    guard let start = Self.start(of: lines, marks: marks) else { return }
    notes = Self.notes(in: lines[start...])
    let numbers = Set(notes.compactMap { $0.first.flatMap(Self.number) })
    text = zip(lines, marks).prefix(start).map { line, marks in
      let scalars = Array(line.unicodeScalars)
      var words = String.UnicodeScalarView()
      var copied = 0
      for mark in marks where numbers.contains(mark.number) {
        words.append(contentsOf: scalars[copied..<mark.place.lowerBound])
        copied = mark.place.upperBound
      }
      words.append(contentsOf: scalars[copied...])
      return Substring(String(words))
    }
  }

  /// Whether a line is nothing but the number of a mark in the lines above it.
  static func isNumber(_ line: Substring, ofMarkIn lines: ArraySlice<Substring>) -> Bool {
    guard isBare(line), let number = number(line) else { return false }
    return lines.contains { marks(in: Array($0.unicodeScalars)).contains { $0.number == number } }
  }

  /// The line with which the notes begin; nil where there are none.
  private static func start(of lines: [Substring], marks: [[Mark]]) -> Int? {
    let least = Int(Double(lines.count) * least)
    var known: Set<Int> = []
    for index in lines.indices.dropFirst() {
      known.formUnion(marks[index - 1].map(\.number))
      guard index >= least, isBlank(lines[index - 1]), let number = number(lines[index]), known.contains(number) else {
        continue
      }
      return index
    }
    return nil
  }

  /// The notes in the lines at a page's end.
  private static func notes(in lines: ArraySlice<Substring>) -> [[Substring]] {
    var numbers: [Int] = []
    var rest = lines
    while let line = rest.first, isBlank(line) || isBare(line) {
      if let number = number(line) { numbers.append(number) }
      rest.removeFirst()
    }
    guard numbers.isEmpty else { return notes(in: rest, numbered: numbers) }
    var notes: [[Substring]] = []
    var last: Int?
    for line in rest where !isBlank(line) {
      if let number = number(line), last.map({ $0 + 1 == number }) ?? true {
        notes.append([line])
        last = number
      } else if !notes.isEmpty {
        notes[notes.count - 1].append(line)
      }
    }
    return notes
  }

  /// Notes whose numbers were in front of all of them: one to each number, where empty lines part as many.
  private static func notes(in lines: ArraySlice<Substring>, numbered numbers: [Int]) -> [[Substring]] {
    let parts = lines.split(whereSeparator: isBlank).map(Array.init)
    guard parts.count == numbers.count else { return numbers.map { ["\($0)"] } + parts }
    return zip(numbers, parts).map { number, part in ["\(number) \(part[0])"] + part.dropFirst() }
  }

  private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }

  /// Whether a line is a number and nothing else.
  private static func isBare(_ line: Substring) -> Bool {
    number(line) != nil && line.allSatisfy { $0.isWhitespace || $0.isNumber }
  }

  /// The number with which a line begins; a blank, a full stop, a bracket or nothing comes after it.
  private static func number(_ line: Substring) -> Int? {
    let words = line.drop(while: \.isWhitespace).utf8
    let digits = words.prefix(while: \.isDigit)
    guard (1...3).contains(digits.count), digits.first != UInt8(ascii: "0") else { return nil }
    if let next = words.dropFirst(digits.count).first, ![0x20, 0x2E, 0x29, 0x5D].contains(next) { return nil }
    return Int(Substring(digits))
  }

  /// The numbers at the ends of words of a line.
  private static func marks(in line: [Unicode.Scalar]) -> [Mark] {
    var marks: [Mark] = []
    var index = 0
    while index < line.count {
      let start = index
      while index < line.count, ("0"..."9").contains(line[index]) { index += 1 }
      guard index > start else {
        index += 1
        continue
      }
      let isEnd =
        index == line.count || line[index].properties.isWhitespace || ",.;:)”".unicodeScalars.contains(line[index])
      guard index - start <= 3, isEnd, endsWord(line[..<start]),
        let number = Int(String(String.UnicodeScalarView(line[start..<index])))
      else { continue }
      marks.append(Mark(number: number, place: start..<index))
    }
    return marks
  }

  /// Whether scalars end with a word of at least three small letters, or with such a word or a year and a mark of the end
  /// of a sentence or a part of one.
  private static func endsWord(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    var line = line
    let count = line.count
    while let last = line.last, ".,;:!?\"”’)".unicodeScalars.contains(last) { line = line.dropLast() }
    if line.suffix(3).count == 3, line.suffix(3).allSatisfy(\.properties.isLowercase) { return true }
    let year = line.reversed().prefix { ("0"..."9").contains($0) }
    return line.count < count && year.count == 4 && (year.last == "1" || year.last == "2")
  }
}
