import SessionKit

/// The facts of the current claim, as a review shows them: a digit ticks one.
struct FactPanel: Hashable {
  /// So many facts have a digit.
  static let pageSize = 9

  /// The claim.
  let claim: ClaimID
  /// Its facts.
  let facts: [Fact]
  /// What ticks may rest on: nothing named, each piece of evidence of the claim, the author's word.
  let bases: [TickBasis]
  /// What the next tick rests on.
  var basis = TickBasis.unnamed
  /// Which nine facts the digits mean, from 0.
  var page = 0

  /// The facts that the digits mean, each with its number in the claim.
  var shown: [(number: Int, fact: Fact)] {
    facts.enumerated().dropFirst(page * Self.pageSize).prefix(Self.pageSize).map { ($0 + 1, $1) }
  }

  /// Takes the next thing that a tick may rest on.
  mutating func switchBasis() {
    let place = bases.firstIndex(of: basis) ?? 0
    basis = bases[(place + 1) % bases.count]
  }

  /// Shows the next nine facts; after the last come the first again.
  mutating func turnPage() { page = (page + 1) * Self.pageSize < facts.count ? page + 1 : 0 }
}
