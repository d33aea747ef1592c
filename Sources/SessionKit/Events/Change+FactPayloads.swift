// The payloads of events on the facts of claims.
extension Change {
  /// The facts of a claim as they were numbered, and which of them something is done to.
  public struct MarkedFacts: Hashable, Sendable, Codable {
    /// The claim.
    public var claim: ClaimID
    /// All facts of the claim, in order; without ticks.
    public var facts: [Fact]
    /// The numbers of those that are meant, from 1.
    public var marked: [Int]

    /// Makes them; ticks are left out.
    public init(claim: ClaimID, facts: [Fact], marked: [Int]) {
      self.claim = claim
      self.facts = facts.map { fact in
        var fact = fact
        fact.tick = nil
        return fact
      }
      self.marked = marked
    }

    /// The facts that are meant, with their numbers.
    public var meant: [(number: Int, fact: Fact)] {
      marked.filter { $0 > 0 && $0 <= facts.count }.map { ($0, facts[$0 - 1]) }
    }
  }

  /// The payload of ``Change/factsTicked(_:)``.
  public struct FactsTicked: Hashable, Sendable, Codable, EventPayload {
    /// The claims with the facts ticked.
    public var claims: [MarkedFacts]
    /// The evidence that shows them; nil if none is named.
    public var evidence: EvidenceID?
    /// Whether they rest on the author's word alone; nil if not.
    public var author: Bool?
    /// Whether they were heard or translated; nil if neither.
    public var manner: Tick.Manner?

    /// Makes the payload.
    public init(
      claims: [MarkedFacts], evidence: EvidenceID? = nil, onAuthor: Bool = false, manner: Tick.Manner? = nil
    ) {
      self.claims = claims
      self.evidence = evidence
      self.manner = manner
      author = onAuthor ? true : nil
    }

    var claimsSpokenOf: [ClaimID] { claims.map(\.claim) }

    mutating func rename(_ names: IDMapping) {
      for place in claims.indices { claims[place].claim = names.claim(claims[place].claim) }
      evidence = evidence.map(names.evidence)
    }

    mutating func rewriteText(_ write: (String) -> String) {}
  }

  /// The payload of ``Change/factsUnticked(_:)``.
  public struct FactsUnticked: Hashable, Sendable, Codable, EventPayload {
    /// The claims with the facts that lose their tick.
    public var claims: [MarkedFacts]

    /// Makes the payload.
    public init(claims: [MarkedFacts]) { self.claims = claims }

    var claimsSpokenOf: [ClaimID] { claims.map(\.claim) }

    mutating func rename(_ names: IDMapping) {
      for place in claims.indices { claims[place].claim = names.claim(claims[place].claim) }
    }

    mutating func rewriteText(_ write: (String) -> String) {}
  }
}
