import FigureKit
import Foundation

/// A fact of an article: words that can be checked by themselves, as a desk ticks them one by one.
public struct FactMention: Hashable, Sendable {
  /// What the words are.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// What somebody or something is called; peoples and nationalities too.
    case name
    /// What a person is, beside the name: "Mayor", "the foreign minister".
    case title
    /// A number with its unit or what it counts.
    case figure
    /// A date or a time, also one that is told from the day of the article: "last Friday".
    case date
    /// The name of a place, where it is known to be one.
    case place
    /// Words between quotation marks, without the marks; other facts may be in them.
    case quote
    /// An address of the web.
    case link
  }

  /// What the words are.
  public let kind: Kind
  /// Where they are, in UTF-8 bytes of the article's text.
  public let range: Range<Int>

  /// Makes a mention.
  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// The number that the words of a figure come to, in digits, with a point before decimals and without its unit
  /// (`1400000` for "1.4 million tonnes"); nil where that is not one number.
  public static func number(ofFigure words: String) -> String? {
    let quantities = Figures(words).quantities
    guard quantities.count == 1, let value = quantities.first?.written, value.isFinite else { return nil }
    // A decimal number has no exponent: 0.00001.
    return Int(exactly: value).map(String.init) ?? Decimal(string: "\(value)")?.description
  }
}
