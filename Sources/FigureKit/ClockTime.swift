/// A time of day of a text: "3 pm", "3:15 p.m.", "15:00", "noon".
public struct ClockTime: Hashable, Sendable {
  /// Where it is, in UTF-8 bytes of the text.
  public let range: Range<Int>
  /// The tokens that make it up, as a range of the text's ``FigureToken``s.
  public let tokens: Range<Int>
  /// Minutes since midnight, 0 to 1439.
  public let minutes: Int

  /// The times of a text's tokens, in order.
  public static func all(in tokens: [FigureToken]) -> [ClockTime] {
    var found: [ClockTime] = []
    var index = 0
    while index < tokens.count {
      if let time = time(at: index, in: tokens) {
        found.append(time)
        index = time.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private static func time(at start: Int, in tokens: [FigureToken]) -> ClockTime? {
    func make(_ minutes: Int, to end: Int) -> ClockTime {
      ClockTime(
        range: tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound, tokens: start..<end,
        minutes: minutes % 1440)
    }
    if tokens[start].form == "noon" { return make(720, to: start + 1) }
    if tokens[start].form == "midnight" { return make(0, to: start + 1) }
    guard tokens[start].kind == .number, tokens[start].decimals == 0 || tokens[start].decimals == 2,
      let value = tokens[start].value, value < 24, tokens[start].form.utf8.count <= 5
    else { return nil }
    var hour = Int(value)
    var minute = Int(((value - Double(hour)) * 100).rounded())
    var end = start + 1
    var isCertain = false
    if tokens[start].decimals == 0, tokens[safe: end]?.form == ":", let next = tokens[safe: end + 1],
      next.decimals == 0,
      next.form.utf8.count == 2, let minutes = next.value, minutes < 60
    {
      minute = Int(minutes)
      end += 2
      isCertain = true
    }
    guard minute < 60 else { return nil }
    if let half = half(at: end, in: tokens), hour <= 12 {
      hour = hour % 12 + (half.isAfternoon ? 12 : 0)
      end = half.end
      isCertain = true
    }
    return isCertain ? make(hour * 60 + minute, to: end) : nil
  }

  /// The half of the day after a time, as "am" or with full stops.
  private static func half(at index: Int, in tokens: [FigureToken]) -> (isAfternoon: Bool, end: Int)? {
    guard let token = tokens[safe: index] else { return nil }
    if token.form == "am" || token.form == "pm" { return (token.form == "pm", index + 1) }
    guard token.form == "a" || token.form == "p", tokens[safe: index + 1]?.form == ".",
      tokens[safe: index + 2]?.form == "m"
    else { return nil }
    return (token.form == "p", tokens[safe: index + 3]?.form == "." ? index + 4 : index + 3)
  }
}
