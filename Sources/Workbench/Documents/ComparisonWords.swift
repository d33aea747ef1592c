import PassageKit

/// What a claim and a passage have in common, and where they differ, in words.
struct ComparisonWords {
  private let comparison: PassageComparison

  init(_ comparison: PassageComparison) { self.comparison = comparison }

  /// "same: …", "different: claim 1,204, source 1,377", "not in this passage: …", as far as there is something to say.
  var lines: [String] {
    var lines: [String] = []
    if !comparison.agrees.isEmpty { lines.append("same: \(comparison.agrees.joined(separator: ", "))") }
    for clash in comparison.clashes { lines.append("different: \(Self.words(clash))") }
    if !comparison.missing.isEmpty {
      lines.append("not in this passage: \(comparison.missing.joined(separator: ", "))")
    }
    return lines
  }

  private static func words(_ clash: PassageComparison.Difference) -> String {
    guard clash.kind == .negation else { return "claim \(clash.claim), source \(clash.source)" }
    return clash.claim.isEmpty
      ? "the source says “\(clash.source)”, the claim does not" : "the claim says “\(clash.claim)”, the source does not"
  }
}
