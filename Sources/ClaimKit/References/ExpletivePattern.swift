/// A way in which "it" stands for nothing.
///
/// Each is a row that a test runs: what it looks for, a sentence that has it, and one that has not.
enum ExpletivePattern: UInt32, CaseIterable, Sendable {
  // The numbers are part of the model: features are made of them.
  /// The tree takes it for one.
  case tree = 1
  /// Weather and time of day: "it rained", "it is late".
  case weatherAndTime = 2
  /// It stands for a clause after an adjective or noun: "it is clear that".
  case extraposition = 3
  /// A verb of seeming with a clause: "it seems that".
  case seeming = 4
  /// A part of the sentence is set apart: "it was Ann who".
  case cleft = 5
  /// A passive verb of saying with a clause: "it is said that".
  case passiveSaying = 6

  /// A sentence in which "it" stands for nothing.
  var example: String {
    switch self {
    case .tree: "It is important to read the report."
    case .weatherAndTime: "It rained all night in the valley."
    case .extraposition: "It is clear that the bridge is closed."
    case .seeming: "It seems that the bridge is closed."
    case .cleft: "It was the mayor who closed the bridge."
    case .passiveSaying: "It was reported that the bridge had closed."
    }
  }

  /// A sentence in which it stands for something.
  var counterexample: String {
    switch self {
    case .tree: "The bridge is old and it closed on Monday."
    case .weatherAndTime: "The bridge is old and it closed on Monday."
    case .extraposition: "The bridge is old and it is green."
    case .seeming: "The bridge is old and it seems green."
    case .cleft: "The bridge is old and it was green."
    case .passiveSaying: "The bridge is old and it was painted."
    }
  }

  private static let weather = hashes([
    "rain", "snow", "hail", "drizzle", "time", "day", "night", "year", "hour", "o'clock", "am", "pm", "a.m.", "p.m.",
    "cold", "hot", "warm", "dark", "late", "early",
  ])
  private static let seemingVerbs = hashes(["seem", "appear", "happen", "turn"])
  private static let sayings = hashes([
    "report", "say", "believe", "think", "claim", "know", "expect", "suggest", "announce", "allege", "understand",
  ])
  private static let relatives = hashes(["who", "that", "which", "whom"])

  private static func hashes(_ words: [String]) -> Set<UInt32> { Set(words.map { FeatureHash.word($0) }) }

  /// Whether "it" at `word` stands for nothing in this way.
  func matches(_ word: Int, in graph: SentenceGraph) -> Bool {
    let token = graph.tokens[word]
    if self == .tree { return token.relation == .expletive }
    let head = token.head
    guard head >= 0, [.nounSubject, .expletive].contains(token.relation.base) else { return false }
    let isPassive = graph.dependents[head].contains { graph.tokens[$0].relation == .passiveAuxiliary }
    switch self {
    case .tree: return false
    case .weatherAndTime: return Self.weather.contains(graph.lemmas[head]) && !graph.hasClauseBehind(head)
    case .extraposition:
      return graph.hasCopula(head) && graph.hasClauseBehind(head) && graph.tokens[head].upos != .verb
    case .seeming:
      return Self.seemingVerbs.contains(graph.lemmas[head])
        && graph.dependents[head].contains {
          [.clauseComplement, .clauseSubject, .adverbialClause].contains(graph.tokens[$0].relation.base) && $0 > head
        }
    case .cleft:
      return graph.hasCopula(head)
        && graph.dependents[head].contains { clause in
          clause > head
            && [.nounClause, .adverbialClause, .clauseSubject].contains(graph.tokens[clause].relation.base)
            && graph.dependents[clause].contains { $0 < clause && Self.relatives.contains(graph.forms[$0]) }
        }
    case .passiveSaying:
      return isPassive && Self.sayings.contains(graph.lemmas[head]) && graph.hasClauseBehind(head)
    }
  }

  /// The patterns that "it" at `word` has.
  static func all(for word: Int, in graph: SentenceGraph) -> [ExpletivePattern] {
    allCases.filter { $0.matches(word, in: graph) }
  }
}
