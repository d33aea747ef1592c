import SessionKit

/// Numbers for verdicts, as the analyst sets them: a program must not invent how false something is.
public struct RatingScale: Hashable, Sendable {
  /// The number for each verdict.
  public let values: [Verdict: Int]
  /// The lowest number of the scale.
  public let worst: Int
  /// The highest number of the scale.
  public let best: Int

  /// Reads a scale as it is typed, `disputed=1,one-sided=3,verified=5`, each verdict once; throws
  /// ``ReportError/badScale(_:)``.
  ///
  /// The lowest number given is the worst rating, the highest the best.
  public init(_ text: String) throws(ReportError) {
    var values: [Verdict: Int] = [:]
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, let verdict = Verdict(rawValue: String(sides[0])), let number = Int(sides[1]),
        values.updateValue(number, forKey: verdict) == nil
      else { throw .badScale(text) }
    }
    guard values.count == Verdict.allCases.count, let worst = values.values.min(), let best = values.values.max(),
      worst < best
    else { throw .badScale(text) }
    self.values = values
    self.worst = worst
    self.best = best
  }
}
