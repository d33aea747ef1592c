/// Finds the figures of a text.
///
/// Digits and words ("312,000", "four million", "a third", "$4bn", "3 km"); dates, times of day, ordinals and decades
/// are not figures here, see ``DateMention``.
public struct QuantityReader: Sendable {
  private let words = FigureWords.embedded
  private let tokens: [FigureToken]
  /// The tokens that belong to dates and times.
  private let taken: Set<Int>

  /// Prepares a text's tokens; those of its `dates` are not figures.
  public init(_ tokens: [FigureToken], dates: [DateMention]) {
    self.tokens = tokens
    // A bare year stays a number as well: "2,024" and "2024 votes" are written alike.
    taken = Set(dates.filter { $0.tokens.count > 1 }.flatMap(\.tokens))
  }

  /// The figures, in the order of the text.
  public func quantities() -> [Quantity] {
    var found: [Quantity] = []
    var index = 0
    while index < tokens.count {
      if !taken.contains(index), let quantity = quantity(at: index) {
        found.append(quantity)
        index = max(quantity.tokens.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return found
  }

  private struct Number {
    var value: Double
    var rounding: Double
    var end: Int
    var isShare = false
    var mayBeYear = false
  }

  private func quantity(at start: Int) -> Quantity? {
    var first = start
    var prefix: (unit: MeasureUnit, factor: Double)?
    if let sign = unit(at: start), sign.unit.unit.isMoney, tokens[start].kind == .mark {
      prefix = sign.unit
      first = sign.end
    } else if tokens[start].form == "us", tokens[safe: start + 1]?.form == "$" {
      prefix = words.units["$"]
      first = start + 2
    }
    guard first < tokens.count, let number = number(at: first) else { return nil }
    if start > 0, isPartOfName(start) { return nil }
    var end = number.end
    var measure = prefix
    if measure == nil, let unit = unit(at: end, joined: true) {
      measure = unit.unit
      end = unit.end
    }
    let factor = measure?.factor ?? 1
    let unit: MeasureUnit? = measure?.unit ?? (number.isShare ? .percent : nil)
    let scale = number.isShare && measure == nil ? 100 : factor
    let counted = unit == nil ? counted(at: end) : nil
    return Quantity(
      range: tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound, tokens: start..<end,
      value: number.value * scale, written: number.value, rounding: number.rounding * scale, unit: unit,
      counted: counted, isRough: before(start, in: words.rough), isBound: before(start, in: words.bounds),
      isShare: number.isShare, mayBeYear: number.mayBeYear && unit == nil)
  }

  /// Whether it is a number that names, as in "F-16" and "Section 3".
  private func isPartOfName(_ index: Int) -> Bool {
    let last = tokens[index - 1]
    if last.form == "-", index > 1, tokens[index - 2].kind == .word,
      last.range.upperBound == tokens[index].range.lowerBound
    {
      return words.numbers[tokens[index - 2].form] == nil && tokens[index - 2].range.upperBound == last.range.lowerBound
    }
    return words.named.contains(last.form) || last.form == "#"
      || last.form == "." && index > 1 && tokens[index - 2].form == "no"
  }

  private func before(_ start: Int, in list: Set<String>) -> Bool {
    guard start > 0 else { return false }
    if list.contains(tokens[start - 1].form) { return true }
    return start > 1 && list.contains("\(tokens[start - 2].form)_\(tokens[start - 1].form)")
  }

  private func counted(at end: Int) -> String? {
    guard let next = tokens[safe: end], next.kind == .word, !next.startsLine else { return nil }
    if words.stops.contains(next.form) { return nil }
    // Of "new houses" the noun is what is counted.
    if let second = tokens[safe: end + 1], second.kind == .word, second.form.hasSuffix("s"), !next.form.hasSuffix("s"),
      !words.stops.contains(second.form)
    {
      return second.form
    }
    return next.form
  }

  private func unit(
    at index: Int, joined: Bool = false
  ) -> (unit: (unit: MeasureUnit, factor: Double), end: Int)? {
    var index = index
    if joined, tokens[safe: index]?.form == "-" { index += 1 }
    guard let token = tokens[safe: index] else { return nil }
    if let next = tokens[safe: index + 1], let unit = words.units["\(token.form)_\(next.form)"] {
      return (unit, index + 2)
    }
    guard let unit = words.units[token.form] else { return nil }
    return (unit, index + 1)
  }

  private func number(at start: Int) -> Number? {
    let token = tokens[start]
    if token.kind == .number, let value = token.value { return digits(value, at: start) }
    guard token.kind == .word else { return nil }
    return inWords(at: start)
  }

  private func digits(_ value: Double, at start: Int) -> Number? {
    var end = start + 1
    let isWhole = tokens[start].decimals == 0
    if let next = tokens[safe: end], next.kind == .word, next.range.lowerBound == tokens[start].range.upperBound {
      // "21st", "1990s", "3D": names and ordinals; "4m", "80kg" are figures.
      guard words.scales[next.form] != nil || words.units[next.form] != nil else { return nil }
    }
    var number = Number(value: value, rounding: Self.rounding(tokens[start]), end: end)
    if let slash = tokens[safe: end], slash.form == "/", let below = tokens[safe: end + 1]?.value, below > value {
      return Number(value: value / below, rounding: 0, end: end + 2, isShare: true)
    }
    number.mayBeYear =
      isWhole && tokens[start].form.utf8.count == 4 && (1000...2199).contains(value)
      && tokens[start].range.count == 4
    if let next = tokens[safe: end], let scale = words.scales[next.form], scale > 12,
      next.form.utf8.count > 1 || next.range.lowerBound == tokens[start].range.upperBound
    {
      number.value *= scale
      number.rounding = scale * (isWhole ? 0.5 : 0.5 / Self.power(tokens[start].decimals))
      number.mayBeYear = false
      end += 1
      number.end = end
    }
    return number
  }

  private func inWords(at start: Int) -> Number? {
    var index = start
    var total = 0.0
    var current: Double?
    var smallest = 1.0
    if ["a", "an"].contains(tokens[index].form) {
      guard let next = tokens[safe: index + 1] else { return nil }
      if let parts = words.shares[next.form] { return share(1, of: parts, end: index + 2) }
      guard words.scales[next.form] != nil, next.form.utf8.count > 1 else { return nil }
      current = 1
      index += 1
    } else if let parts = words.shares[tokens[index].form], tokens[index].form == "half" {
      return share(1, of: parts, end: index + 1)
    }
    while index < tokens.count {
      let form = tokens[index].form
      if let value = words.numbers[form] {
        if let before = current, !Self.adds(value, to: before) { break }
        current = (current ?? 0) + value
      } else if let scale = words.scales[form], form.utf8.count > 1 {
        guard let value = current else { return nil }
        guard scale == 100 else {
          total += value * scale
          smallest = scale
          current = nil
          index += 1
          guard let next = tokens[safe: index], words.numbers[next.form] != nil else { break }
          continue
        }
        current = value * 100
      } else if form == "-", current != nil, let next = tokens[safe: index + 1], words.numbers[next.form] != nil,
        index > 0, words.tens.contains(tokens[index - 1].form)
      {
        index += 1
        continue
      } else if form == "and", current.map({ $0 >= 100 }) ?? (total > 0), let next = tokens[safe: index + 1],
        words.numbers[next.form] != nil, (current ?? 100).truncatingRemainder(dividingBy: 100) == 0
      {
        index += 1
        continue
      } else if let parts = words.shares[form], form.hasSuffix("s") || current == 1, let value = current, value < parts
      {
        return share(value, of: parts, end: index + 1)
      } else if form == "-", let next = tokens[safe: index + 1], let parts = words.shares[next.form],
        let value = current, value < parts
      {
        return share(value, of: parts, end: index + 2)
      } else {
        break
      }
      index += 1
    }
    guard current != nil || total > 0 else { return nil }
    let value = total + (current ?? 0)
    return Number(value: value, rounding: total > 0 && current == nil ? smallest / 2 : 0, end: index)
  }

  /// Whether a number may follow another one, as in "twenty three" and "three hundred twelve".
  private static func adds(_ value: Double, to before: Double) -> Bool {
    let last = before.truncatingRemainder(dividingBy: 100)
    return last == 0 && before >= 100 && value < 100
      || value < 10 && last > 10 && last.truncatingRemainder(dividingBy: 10) == 0
  }

  private func share(_ value: Double, of parts: Double, end: Int) -> Number {
    Number(value: value / parts, rounding: 0, end: end, isShare: true)
  }

  /// Half of the last place: of whole numbers of four digits and more the zeros at the end may be rounded ones.
  private static func rounding(_ token: FigureToken) -> Double {
    if token.decimals > 0 { return 0.5 / power(token.decimals) }
    // Two digits at least are exact.
    let zeros = min(token.form.reversed().prefix { $0 == "0" }.count, token.form.utf8.count - 2)
    return zeros < 2 || token.form.utf8.count < 4 ? 0 : 0.5 * power(zeros)
  }

  private static func power(_ exponent: Int) -> Double { (0..<min(exponent, 30)).reduce(1) { value, _ in value * 10 } }
}

extension [FigureToken] {
  subscript(safe index: Int) -> FigureToken? { indices.contains(index) ? self[index] : nil }
}
