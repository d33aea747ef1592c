/// Sums of weights as shares that add up to 1.
///
/// The exponential is a product of single IEEE operations in a fixed order, so that every machine gives the same shares.
enum Softmax {
  /// The share of each sum, where one unit of the sums is worth `unit` in log-odds.
  static func shares(of sums: [Int32], unit: Float) -> [Float] {
    let most = sums.max() ?? 0
    let powers = sums.map { exponential(Float($0 &- most) * unit) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
  }

  /// e to the power of a number that is at most 0: the 64th power of the series for a 64th of it.
  static func exponential(_ value: Float) -> Float {
    guard value > -40 else { return 0 }
    let x = value / 64
    var power = 1 + x * (1 + x * (0.5 + x * (1.0 / 6 + x * (1.0 / 24))))
    for _ in 0..<6 { power *= power }
    return power
  }
}
