import Foundation

/// What a claim is about: its content words, and whom it accuses.
struct Topic {
  /// The party that the claim accuses; nil if it accuses nobody.
  let accused: String?
  /// Its words that carry meaning, without endings.
  let words: Set<String>

  /// Works it out from a claim's words and what raised its priority.
  ///
  /// The accused is whom a claim names after "by" ("were shot by Armenian forces"), else the first party that it names.
  init(_ claim: Claim, names: PartyNames) {
    words = Set(
      // The parties themselves are in every claim of a conflict.
      PartyNames.wordRanges(claim.text).map { String(claim.text[$0]) }.filter { !names.isNation($0) }
        .map { Self.stem($0.lowercased()) }.filter { $0.count > 3 && !Self.common.contains($0) })
    guard claim.priorityReasons.contains("accusation") else {
      accused = nil
      return
    }
    let behindBy = claim.text.range(of: " by ").flatMap { range in
      names.parties(in: String(claim.text[range.upperBound...].prefix(40))).first
    }
    let named = names.parties(in: claim.text)
    let own = claim.source.map { names.party(of: $0.name) }
    accused = behindBy ?? named.first { $0 != own }
  }

  /// A word without the commonest endings, so that "attacked" and "attacks" are one.
  private static func stem(_ word: String) -> String {
    for ending in ["ing", "ed", "es", "s"] where word.hasSuffix(ending) && word.count - ending.count >= 4 {
      return String(word.dropLast(ending.count))
    }
    return word
  }

  /// Words that two claims may share without being about the same things.
  private static let common: Set<String> = [
    "some", "both", "last", "that", "with", "from", "have", "been", "were", "will", "would", "their", "they", "this",
    "than", "after", "before",
    "which", "about", "also", "into", "over", "said", "year", "more", "most", "other", "when", "while", "against",
  ]
}
