/// The figures, dates and times of a text.
public struct Figures: Sendable {
  /// The text's words, numbers and marks.
  public let tokens: [FigureToken]
  /// Figures with their units, in the order of the text.
  public let quantities: [Quantity]
  /// Dates, in the order of the text.
  public let dates: [DateMention]
  /// Times of day, in the order of the text.
  public let times: [ClockTime]

  /// Reads a text; time grows linearly with it.
  public init(_ text: String) {
    tokens = FigureToken.all(in: text)
    dates = DateMention.all(in: tokens)
    times = ClockTime.all(in: tokens)
    let ofTimes = Set(times.flatMap(\.tokens))
    let ofDates = Set(dates.flatMap(\.tokens))
    quantities = QuantityReader(tokens, dates: dates).quantities().filter { quantity in
      !quantity.tokens.contains(where: ofTimes.contains)
        && !(quantity.mayBeYear && quantity.tokens.contains(where: ofDates.contains))
    }
  }
}
