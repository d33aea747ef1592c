/// How many facts there are, and how many of them are ticked.
public struct FactCount: Hashable, Sendable {
  /// All of them.
  public var total = 0
  /// Those that are ticked, on whatever.
  public var ticked = 0
  /// Those of them that are ticked on the author's word alone.
  public var onAuthor = 0

  /// Counts facts.
  public init(_ facts: some Sequence<Fact>) {
    for fact in facts {
      total += 1
      ticked += fact.tick == nil ? 0 : 1
      onAuthor += fact.tick?.isOnAuthor == true ? 1 : 0
    }
  }

  /// Counts the facts of the claims in a review, as far as any of a claim was ticked.
  public init(_ claims: some Sequence<Claim>) {
    self.init(claims.filter { !$0.excluded }.flatMap { $0.facts ?? [] })
  }

  /// In words: `3 of 5 ticked, 1 of them on the author's word`.
  public var words: String {
    "\(ticked) of \(total) ticked" + (onAuthor > 0 ? ", \(onAuthor) of them on the author’s word" : "")
  }
}
