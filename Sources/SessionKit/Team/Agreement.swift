/// How far the checkers of one article agree.
///
/// What counts is each checker's latest verdict that stands on a claim: not one that decides between others, because it
/// is not a judgement of its own, nor one given for something else, as words that have changed since.
public struct Agreement: Hashable, Sendable, Encodable {
  /// The verdicts of one claim.
  public struct Row: Hashable, Sendable, Encodable {
    /// The claim.
    var claim: ClaimID
    /// Its words.
    var text: String
    /// Whether the source asserts or denies them; of a denial the denial was judged.
    var polarity: Polarity
    /// The verdict of each checker who gave one.
    public var verdicts: [String: Mark]
  }

  /// The checkers who gave verdicts, in the order of their names.
  public let checkers: [String]
  /// The claims in the review with a verdict, in the order of the text.
  public let rows: [Row]

  /// Reads the verdicts of a state.
  init(_ state: ReviewState) {
    rows = state.claims.filter { !$0.excluded }.compactMap { claim in
      let verdicts = claim.verdicts.filter { $0.adjudicated != true && claim.doubt(of: $0) == nil }
      guard !verdicts.isEmpty else { return nil }
      return Row(
        claim: claim.id, text: claim.text, polarity: claim.polarity,
        verdicts: Dictionary(verdicts.map { ($0.by, $0.mark) }, uniquingKeysWith: { $1 }))
    }
    checkers = Set(rows.flatMap(\.verdicts.keys)).sorted()
  }

  /// Reads the verdicts of several sessions of one article, after merging them, so that the same claims are known as one;
  /// throws what ``SessionMerge/merge(_:with:)`` throws.
  public init(_ first: Session, _ others: [Session]) throws(SessionError) {
    self.init(try SessionMerge.merge(first, with: others).state)
  }

  /// The verdicts, one unit per claim, one place per checker.
  public var reliability: Reliability<Mark> {
    Reliability(units: rows.map { row in checkers.map { row.verdicts[$0] } })
  }

  /// How many claims both checkers judged, by the verdicts of the first and the second of them.
  public func table(_ first: String, _ second: String) -> [Mark: [Mark: Int]] {
    rows.reduce(into: [:]) { table, row in
      guard let one = row.verdicts[first], let other = row.verdicts[second] else { return }
      table[one, default: [:]][other, default: 0] += 1
    }
  }

  /// How many claims a checker gave that mark.
  public func count(_ mark: Mark, by checker: String) -> Int { rows.count { $0.verdicts[checker] == mark } }
}
