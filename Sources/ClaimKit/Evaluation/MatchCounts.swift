/// How much of what should be found was found: precision, recall and F1 with the counts they are based on.
public struct MatchCounts: Hashable, Sendable {
  /// How many there should be.
  public var gold: Int
  /// How many were found.
  public var system: Int
  /// How many of those found are right.
  public var matched: Int

  /// Makes counts; without arguments, of nothing yet.
  public init(gold: Int = 0, system: Int = 0, matched: Int = 0) {
    self.gold = gold
    self.system = system
    self.matched = matched
  }

  /// The share of those found that are right, 0 to 1; 0 if nothing was found.
  public var precision: Double { system == 0 ? 0 : Double(matched) / Double(system) }
  /// The share of those there should be that were found, 0 to 1; 0 if there should be none.
  public var recall: Double { gold == 0 ? 0 : Double(matched) / Double(gold) }
  /// The harmonic mean of precision and recall, 0 to 1.
  public var f1: Double { gold + system == 0 ? 0 : 2 * Double(matched) / Double(gold + system) }

  /// Adds up counts.
  public static func + (left: MatchCounts, right: MatchCounts) -> MatchCounts {
    MatchCounts(
      gold: left.gold + right.gold, system: left.system + right.system, matched: left.matched + right.matched)
  }

  /// Counts exact matches of spans; each counts once.
  public static func exact(gold: some Sequence<Range<Int>>, system: some Sequence<Range<Int>>) -> MatchCounts {
    let (gold, system) = (Set(gold), Set(system))
    return MatchCounts(gold: gold.count, system: system.count, matched: gold.intersection(system).count)
  }
}
