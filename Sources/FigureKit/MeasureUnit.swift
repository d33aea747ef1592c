/// What a figure measures.
public enum MeasureUnit: String, Hashable, Sendable, CaseIterable {
  /// A share of a whole, in hundredths.
  case percent
  /// The difference of two shares, in hundredths.
  case points
  /// Dollars of the United States, or dollars without a country.
  case usd
  /// Euros.
  case eur
  /// Pounds sterling.
  case gbp
  /// Yen.
  case jpy
  /// Francs.
  case chf
  /// Rupees.
  case inr
  /// Yuan.
  case cny
  /// Length, in metres.
  case length
  /// Mass, in kilograms.
  case mass
  /// Area, in square metres.
  case area
  /// Volume, in litres.
  case volume
  /// Speed, in miles an hour.
  case speed
  /// A span of time, in seconds.
  case time

  /// Whether it is money.
  public var isMoney: Bool {
    switch self {
    case .usd, .eur, .gbp, .jpy, .chf, .inr, .cny: true
    default: false
    }
  }
}
