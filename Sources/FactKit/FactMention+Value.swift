import FigureKit

extension FactMention.Kind {
  /// What the words of such a fact come to, for programs: the number of a figure in digits, with a point before
  /// decimals and without its unit (`1400000` for "1.4 million tonnes"); nil where that is not one number, and for every other kind.
  public func value(of words: String) -> String? {
    guard self == .figure else { return nil }
    let quantities = Figures(words).quantities
    guard quantities.count == 1, let value = quantities.first?.written, value.isFinite else { return nil }
    return Int(exactly: value).map(String.init) ?? "\(value)"
  }
}
