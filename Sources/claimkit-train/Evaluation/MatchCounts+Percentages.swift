import ClaimKit
import Foundation

extension MatchCounts {
  /// Precision, recall and F1 in per cent, with the counts.
  var percentages: String {
    String(format: "P %.2f R %.2f F1 %.2f", 100 * precision, 100 * recall, 100 * f1)
      + "  (gold \(gold), found \(system), right \(matched))"
  }
}
