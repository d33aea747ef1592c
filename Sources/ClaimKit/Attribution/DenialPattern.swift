/// A way in which a sentence says that someone denies what a clause says.
///
/// Each is a row that a test runs: what it looks for, a sentence that has it, and one that has not.
enum DenialPattern: String, CaseIterable, Sendable {
  /// A verb of denial governs what is said, or something that it is joined to.
  case verbOfDenial = "verb-of-denial"
  /// A verb of denial governs a noun of saying, and that what is said: "rejected claims that".
  case nounOfSaying = "noun-of-saying"
  /// A verb of thinking is negated: "do not think that" is like "deny that".
  case negatedThinking = "negated-thinking"

  /// A sentence in which the words after the bar are denied.
  var example: String {
    switch self {
    case .verbOfDenial: "The office denied that | it had lost files"
    case .nounOfSaying: "Holt denied claims that | she had lost the files"
    case .negatedThinking: "Vale does not think that | the bridge is safe"
    }
  }

  /// A sentence in which the words after the bar are not denied.
  var counterexample: String {
    switch self {
    case .verbOfDenial: "The office said that | it had lost files"
    case .nounOfSaying: "Holt repeated claims that | she had lost the files"
    case .negatedThinking: "Vale thinks that | the bridge is not safe"
    }
  }

  /// Whether a claim with the outermost word `root` is denied in this way under the clause of saying `head`.
  func matches(_ root: Int, under head: Int, in graph: SentenceGraph, lexicon: Lexicon) -> Bool {
    let lemma = graph.tokens[head].lemma
    let isNegated = graph.dependents[head].contains { Self.negations.contains(graph.forms[$0]) }
    let isDenial = lexicon.frames(of: lemma).contains(.denial) && !isNegated
    guard let way = way(from: root, to: head, in: graph) else { return false }
    switch self {
    case .verbOfDenial: return isDenial && !way.contains(.object)
    case .nounOfSaying:
      guard isDenial, let place = way.firstIndex(of: .object), place > 0, way[place - 1] == .nounClause,
        case let noun = (0..<place).reduce(root, { at, _ in graph.tokens[at].head })
      else { return false }
      return lexicon.sayings.contains(graph.tokens[noun].lemma)
    case .negatedThinking: return isNegated && Self.thinking.contains(lemma)
    }
  }

  /// The first of the ways in which a claim is denied; nil if it is not.
  static func first(for root: Int, under head: Int, in graph: SentenceGraph, lexicon: Lexicon) -> DenialPattern? {
    allCases.first { $0.matches(root, under: head, in: graph, lexicon: lexicon) }
  }

  /// The relations on the way up from a word to the head of a clause; nil if it does not lead there.
  private func way(from root: Int, to head: Int, in graph: SentenceGraph) -> [Relation]? {
    var way: [Relation] = []
    var at = root
    while at >= 0, at != head, way.count < 8 {
      way.append(graph.tokens[at].relation.main)
      at = graph.tokens[at].head
    }
    return at == head && !way.isEmpty ? way : nil
  }

  static let thinking: Set<String> = ["think", "believe", "suppose", "expect", "accept", "agree"]
  private static let negations = Set(["not", "n't", "n’t", "never"].map { FeatureHash.word($0) })
}
