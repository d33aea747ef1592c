/// What documents have on claims, as far as somebody looked: for filters alone, as it follows from the documents.
public struct ClaimFindings: Hashable, Sendable {
  /// The claims that no passage was found for.
  public var withoutPassages: Set<ClaimID>
  /// The claims with another figure, date or time in a passage.
  public var withDifferentFigures: Set<ClaimID>
  /// What became of the quotations in claims, in the words of `quotes`: `altered`, `absent` and so on.
  public var quotations: [ClaimID: Set<String>]
  /// The facts of claims, with their ticks.
  public var facts: [ClaimID: [Fact]]

  /// Gathers findings; nothing was looked for by default.
  public init(
    withoutPassages: Set<ClaimID> = [], withDifferentFigures: Set<ClaimID> = [],
    quotations: [ClaimID: Set<String>] = [:], facts: [ClaimID: [Fact]] = [:]
  ) {
    self.withoutPassages = withoutPassages
    self.withDifferentFigures = withDifferentFigures
    self.quotations = quotations
    self.facts = facts
  }

  /// What may become of a quotation.
  public static let quotationWords = ["verbatim", "shortened", "altered", "other-language", "absent"]
}

extension ClaimFilter {
  /// Whether passages must be looked for before claims can be matched.
  public var wantsPassages: Bool {
    terms.contains { $0 == .lacking(.passages) || $0 == .differentFigures }
  }

  /// Whether facts must be looked for before claims can be matched.
  public var wantsFacts: Bool {
    terms.contains { if case .unticked = $0 { true } else { false } }
  }

  /// Whether quotations must be checked before claims can be matched.
  public var wantsQuotations: Bool {
    terms.contains { if case .quotation = $0 { true } else { false } }
  }
}
