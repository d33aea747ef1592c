/// How far several raters agree who put the same units into categories.
///
/// The measures follow their exact definitions, with no approximation:
/// - raw agreement: of all pairs of ratings of one unit, the share that is of one category;
/// - kappa: J. Cohen, “A coefficient of agreement for nominal scales”, Educational and Psychological Measurement 20
///   (1960), 37–46;
/// - alpha: K. Krippendorff, “Computing Krippendorff's Alpha-Reliability” (2011), for nominal data, any number of raters
///   and missing ratings.
public struct Reliability<Category: Hashable & Sendable>: Sendable {
  /// The ratings of each unit, one place per rater; nil if a rater gave none.
  let units: [[Category?]]

  /// Takes up ratings; every unit has as many places as there are raters.
  init(units: [[Category?]]) { self.units = units }

  /// How many units have two ratings or more: only they count towards agreement.
  public var pairableUnits: Int { units.count { $0.count { $0 != nil } > 1 } }

  /// The share of the pairs of ratings of one unit that agree; nil if there is no pair.
  public var rawAgreement: Double? {
    var (agreeing, pairs) = (0, 0)
    for counts in units.map(Self.counts) {
      let total = counts.values.reduce(0, +)
      pairs += total * (total - 1)
      agreeing += counts.values.reduce(0) { $0 + $1 * ($1 - 1) }
    }
    return pairs == 0 ? nil : Double(agreeing) / Double(pairs)
  }

  /// Cohen's kappa of the raters at two places, over the units that both rated; nil if there is no such unit, or where
  /// both gave one and the same category throughout, so that chance would agree as well and kappa is 0 divided by 0.
  public func kappa(_ first: Int, _ second: Int) -> Double? {
    var (both, agreeing) = (0, 0)
    var (left, right): ([Category: Int], [Category: Int]) = ([:], [:])
    for unit in units {
      guard let one = unit[first], let other = unit[second] else { continue }
      both += 1
      agreeing += one == other ? 1 : 0
      left[one, default: 0] += 1
      right[other, default: 0] += 1
    }
    // In whole numbers, so that the case without meaning is reported exactly.
    let byChance = left.reduce(0) { $0 + $1.value * (right[$1.key] ?? 0) }
    guard both > 0, byChance < both * both else { return nil }
    return Double(agreeing * both - byChance) / Double(both * both - byChance)
  }

  /// Krippendorff's alpha; nil if no unit has two ratings, or where all such ratings are of one category, so that
  /// there is no variation to agree about.
  public var alpha: Double? {
    var totals: [Category: Int] = [:]
    var disagreement = 0.0
    for counts in units.map(Self.counts) {
      let total = counts.values.reduce(0, +)
      guard total > 1 else { continue }
      for (category, count) in counts { totals[category, default: 0] += count }
      let differing = counts.values.reduce(0) { $0 + $1 * (total - $1) }
      disagreement += Double(differing) / Double(total - 1)
    }
    let values = totals.values.reduce(0, +)
    let expected = totals.values.reduce(0) { $0 + $1 * (values - $1) }
    guard expected > 0 else { return nil }
    return 1 - Double(values - 1) * disagreement / Double(expected)
  }

  private static func counts(_ unit: [Category?]) -> [Category: Int] {
    unit.reduce(into: [:]) { counts, rating in
      if let rating { counts[rating, default: 0] += 1 }
    }
  }
}
