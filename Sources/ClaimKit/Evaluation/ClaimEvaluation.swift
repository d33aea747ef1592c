/// Compares claims with the claims that there should be.
///
/// The measure is that of the annotation guidelines: tokens are runs of letters and digits; two claims match where the
/// Jaccard overlap of their tokens is at least 0.8; each is used once, best overlap first; a source is right where both
/// have none or the token F1 of the names is at least 0.5.
public struct ClaimEvaluation: Hashable, Sendable {
  /// The claims.
  public var claims = MatchCounts()
  /// How many of the matched claims have the right source.
  public var rightSources = 0
  /// How many of the matched claims have a source in the gold.
  public var named = 0
  /// How many of these have the right one.
  public var rightNamedSources = 0
  /// How many of the matched claims are rightly checkable or not.
  public var rightCheckability = 0
  /// The uncheckable ones among the matched claims.
  public var uncheckable = MatchCounts()

  /// The overlap from which on two claims match.
  public static let overlap = 0.8

  /// An evaluation of nothing yet.
  public init() {}

  /// Compares the claims of one article.
  public init(of system: [EvaluatedClaim], gold: [EvaluatedClaim], in text: String) {
    let tokens = Self.tokens(of: text)
    let goldTokens = gold.map { Self.positions(of: $0.spans, among: tokens) }
    let systemTokens = system.map { Self.positions(of: $0.spans, among: tokens) }
    claims = MatchCounts(gold: gold.count, system: system.count)
    for (g, s) in Self.pairs(goldTokens, systemTokens) {
      claims.matched += 1
      let isSame = Self.isSameSource(gold[g].source, system[s].source)
      if isSame { rightSources += 1 }
      if gold[g].source != nil {
        named += 1
        rightNamedSources += isSame ? 1 : 0
      }
      if gold[g].isCheckable == system[s].isCheckable { rightCheckability += 1 }
      uncheckable.gold += gold[g].isCheckable ? 0 : 1
      uncheckable.system += system[s].isCheckable ? 0 : 1
      uncheckable.matched += gold[g].isCheckable || system[s].isCheckable ? 0 : 1
    }
  }

  /// The share of the matched claims whose source is right, 0 to 1.
  public var attribution: Double { claims.matched == 0 ? 0 : Double(rightSources) / Double(claims.matched) }

  /// The share of the matched claims with a source in the gold whose source is right, 0 to 1.
  public var namedAttribution: Double { named == 0 ? 0 : Double(rightNamedSources) / Double(named) }

  /// The share of the matched claims that are rightly checkable or not, 0 to 1.
  public var checkability: Double { claims.matched == 0 ? 0 : Double(rightCheckability) / Double(claims.matched) }

  /// Adds up the evaluations of several articles.
  public static func + (left: ClaimEvaluation, right: ClaimEvaluation) -> ClaimEvaluation {
    var sum = left
    sum.claims = left.claims + right.claims
    sum.rightSources += right.rightSources
    sum.named += right.named
    sum.rightNamedSources += right.rightNamedSources
    sum.rightCheckability += right.rightCheckability
    sum.uncheckable = left.uncheckable + right.uncheckable
    return sum
  }

  /// The runs of letters and digits in a text, in UTF-8 bytes.
  package static func tokens(of text: String) -> [Range<Int>] {
    var tokens: [Range<Int>] = []
    var start: Int?
    var place = 0
    for scalar in text.unicodeScalars {
      let isPart = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isPart, start == nil { start = place }
      if !isPart, let begun = start {
        tokens.append(begun..<place)
        start = nil
      }
      place += UTF8.width(scalar)
    }
    if let start { tokens.append(start..<place) }
    return tokens
  }

  private static func positions(of spans: [Range<Int>], among tokens: [Range<Int>]) -> Set<Int> {
    Set(tokens.indices.filter { token in spans.contains { $0.contains(tokens[token]) } })
  }

  /// One-to-one pairs of gold and system, best overlap first.
  private static func pairs(_ gold: [Set<Int>], _ system: [Set<Int>]) -> [(gold: Int, system: Int)] {
    var candidates: [(overlap: Double, gold: Int, system: Int)] = []
    for (g, goldTokens) in gold.enumerated() where !goldTokens.isEmpty {
      for (s, systemTokens) in system.enumerated() where !systemTokens.isEmpty {
        let common = goldTokens.intersection(systemTokens).count
        guard common > 0 else { continue }
        let overlap = Double(common) / Double(goldTokens.count + systemTokens.count - common)
        if overlap >= Self.overlap { candidates.append((overlap, g, s)) }
      }
    }
    candidates.sort { (-$0.overlap, $0.gold, $0.system) < (-$1.overlap, $1.gold, $1.system) }
    var (usedGold, usedSystem): (Set<Int>, Set<Int>) = ([], [])
    return candidates.compactMap { candidate in
      guard !usedGold.contains(candidate.gold), !usedSystem.contains(candidate.system) else { return nil }
      usedGold.insert(candidate.gold)
      usedSystem.insert(candidate.system)
      return (candidate.gold, candidate.system)
    }
  }

  private static func isSameSource(_ gold: String?, _ system: String?) -> Bool {
    guard let gold, let system else { return gold == nil && system == nil }
    let (goldWords, systemWords) = (words(of: gold), words(of: system))
    guard !goldWords.isEmpty, !systemWords.isEmpty else { return false }
    let common = goldWords.intersection(systemWords).count
    return Double(2 * common) >= 0.5 * Double(goldWords.count + systemWords.count)
  }

  private static func words(of name: String) -> Set<String> {
    let bytes = Array(name.lowercased().utf8)
    return Set(tokens(of: name.lowercased()).map { String(decoding: bytes[$0], as: UTF8.self) })
  }
}
