/// A way in which a sentence says that someone denies what a clause says.
///
/// Each is a row that a test runs: what it looks for, a sentence that has it, and one that has not.
enum DenialPattern: String, CaseIterable, Sendable {
  /// A verb of denial governs what is said, or something that it is joined to.
  case verbOfDenial = "verb-of-denial"
  /// The verb of denial comes after what is said.
  case verbBehind = "verb-behind"
  /// A verb of denial governs a noun of saying, and that what is said: "rejected claims that".
  case nounOfSaying = "noun-of-saying"
  /// The same where the tree takes the noun for the verb of saying, and hangs the verb of denial on it.
  case verbBeforeNoun = "verb-before-noun"
  /// A verb of thinking is negated: "do not think that" is like "deny that".
  case negatedThinking = "negated-thinking"

  /// A sentence in which the words after the bar are denied; before it where the verb comes after them.
  var example: String {
    switch self {
    case .verbOfDenial: "The office denied that | it had lost files"
    case .verbBehind: "The pump had failed twice | , the operator denied ."
    case .nounOfSaying: "Holt denied claims that | she had lost the files"
    case .verbBeforeNoun: "The bank rejected claims that | it had lost money"
    case .negatedThinking: "Vale does not think that | the bridge is safe"
    }
  }

  /// A sentence in which those words are not denied.
  var counterexample: String {
    switch self {
    case .verbOfDenial: "The office said that | it had lost files"
    case .verbBehind: "The pump had failed twice | , the operator said ."
    case .nounOfSaying: "Holt repeated claims that | she had lost the files"
    case .verbBeforeNoun: "The bank made false claims that | it had lost money"
    case .negatedThinking: "Vale thinks that | the bridge is not safe"
    }
  }

  /// Whether a claim with the outermost word `root` is denied in this way under the clause of saying `head`.
  func matches(_ root: Int, under head: Int, in graph: SentenceGraph, lexicon: Lexicon) -> Bool {
    let frames = lexicon.frames(of: graph.tokens[head].lemma)
    let isNegated = graph.isNegated(head)
    if self == .verbBehind {
      return frames.contains(.denial) && !isNegated && graph.tokens[head].relation.main == .parataxis
        && head > root && graph.quotations[root] < 0 && Self.way(from: head, to: root, in: graph) != nil
    }
    guard let way = Self.way(from: root, to: head, in: graph) else { return false }
    switch self {
    case .verbBehind: return false
    case .verbOfDenial:
      return frames.contains(.denial) && !isNegated && !way.contains(.object)
        && !Self.isQuotedAside(way, root, in: graph)
    case .nounOfSaying:
      guard !isNegated, frames.contains(.denial) || frames.contains(.dismissal),
        let place = way.firstIndex(of: .object), place > 0,
        [.nounClause, .clauseComplement].contains(way[place - 1]),
        case let noun = (0..<place).reduce(root, { at, _ in graph.tokens[at].head })
      else { return false }
      return lexicon.sayings.contains(graph.tokens[noun].lemma)
    case .verbBeforeNoun:
      guard head > 0, graph.tokens[head - 1].head == head, [.adjective, .verb].contains(graph.tokens[head - 1].upos),
        lexicon.sayings.contains(graph.tokens[head].lemma)
      else { return false }
      return !lexicon.framesOfParticiple(graph.tokens[head - 1].lemma).isDisjoint(with: [.denial, .dismissal])
    case .negatedThinking: return isNegated && SayingWords.embedded.thinking.contains(graph.lemmas[head])
    }
  }

  /// The first of the ways in which a claim is denied; nil if it is not.
  static func first(for root: Int, under head: Int, in graph: SentenceGraph, lexicon: Lexicon) -> DenialPattern? {
    allCases.first { $0.matches(root, under: head, in: graph, lexicon: lexicon) }
  }

  /// Whether what is said stands beside the denial in quotation marks: then it is the denial itself that is quoted.
  private static func isQuotedAside(_ way: [Relation], _ root: Int, in graph: SentenceGraph) -> Bool {
    way.last == .parataxis && graph.quotations[root] >= 0
  }

  /// The relations on the way up from a word to the head of a clause; nil if it does not lead there.
  private static func way(from root: Int, to head: Int, in graph: SentenceGraph) -> [Relation]? {
    var way: [Relation] = []
    var at = root
    while at >= 0, at != head, way.count < 8 {
      way.append(graph.tokens[at].relation.main)
      at = graph.tokens[at].head
    }
    return at == head && !way.isEmpty ? way : nil
  }
}

extension SentenceGraph {
  /// The head of the clause of saying that a cue stands for: its word, or the noun that it is taken to describe
  /// ("rejected claims"); nil where the cue is not one word of the sentence.
  func head(ofCue cue: Range<Int>) -> Int? {
    guard let word = tokens.firstIndex(where: { $0.range == cue }) else { return nil }
    return tokens[word].relation.main == .adjectiveModifier ? tokens[word].head : word
  }

  /// The clause of saying between a word and a clause above it that is joined to that one, or hangs on it as a further
  /// saying ("denied that …, saying that …"); nil if there is none.
  func saying(between root: Int, and head: Int) -> Int? {
    var (at, steps) = (tokens[root].head, 0)
    while at >= 0, at != head, steps < 8 {
      if let clause = clauses[at], clause.isSaying, clause.subject == nil,
        [.conjunct, .adverbialClause].contains(clause.relation.main)
      {
        return at
      }
      (at, steps) = (tokens[at].head, steps + 1)
    }
    return nil
  }
}
