/// A way in which a sentence describes a saying that puts nothing into anyone's mouth: it did not happen, or is only asked,
/// supposed or laid to someone's charge.
///
/// Each is a row that a test runs: what it looks for, a sentence that has it, and one that has not.
enum SayingPattern: Int, CaseIterable, Sendable {
  /// The verb of saying is negated.
  case negatedVerb
  /// Nobody is its subject.
  case negatedSubject
  /// It is under a condition, or still to come.
  case supposed
  /// It is asked whether someone says so.
  case asked
  /// Someone is accused of it, or wrong in it.
  case charged
  /// Something that is not there would say so.
  case missing

  /// A sentence in which the verb after the bar is one.
  var example: String {
    switch self {
    case .negatedVerb: "Vale never | claimed that the bridge was closed"
    case .negatedSubject: "Nobody | said that the bridge was closed"
    case .supposed: "If the mayor | says that the bridge is safe , the road opens"
    case .asked: "Did Vale | say that the bridge was closed ?"
    case .charged: "Vale was accused of | saying that the bridge was closed"
    case .missing: "There is no proof that Vale had | said that the bridge was closed"
    }
  }

  /// A sentence in which the verb after the bar is none.
  var counterexample: String {
    switch self {
    case .negatedVerb: "Vale | claimed that the bridge never closed"
    case .negatedSubject: "Vale | said that nobody closed the bridge"
    case .supposed: "The mayor | says that the road opens if the bridge is safe"
    case .asked: "Vale | said that the bridge was closed"
    case .charged: "Vale was accused of fraud , Holt | said"
    case .missing: "There is proof , Vale | said , that the bridge was closed"
    }
  }

  /// Whether the clause of saying `head` is told of in this way.
  func matches(_ head: Int, in graph: SentenceGraph) -> Bool {
    switch self {
    case .negatedVerb:
      return graph.isNegated(head)
        || graph.governor(of: head, by: [.openComplement]).map { graph.isNegated($0) } ?? false
    case .negatedSubject:
      guard let subject = graph.clauses[head]?.subject else { return false }
      return Self.words.negativeNouns.contains(graph.forms[subject])
        || graph.dependents[subject].contains { graph.forms[$0] == Self.no || graph.forms[$0] == Self.neither }
    case .supposed:
      return graph.clauses[head].map {
        $0.relation.main == .adverbialClause
          && (Self.words.conditions.contains($0.marker)
            || Self.words.awaited.contains($0.marker) && [.vbz, .vbp].contains(graph.tokens[head].tag))
      }
        ?? false
    case .asked:
      guard let last = graph.forms.lastIndex(where: { $0 == Self.question }), last >= graph.count - 2,
        let subject = graph.clauses[head]?.subject
      else { return false }
      return graph.auxiliaries(of: head).contains { $0 < subject }
    case .charged:
      guard let above = graph.governor(of: head, by: [.adverbialClause, .nounClause, .openComplement]) else {
        return false
      }
      return graph.tokens[head].tag == .vbg && Self.words.charges.contains(graph.lemmas[above])
    case .missing:
      guard let above = graph.governor(of: head, by: [.nounClause]) else { return false }
      return graph.dependents[above].contains { graph.forms[$0] == Self.no }
    }
  }

  private static let words = SayingWords.embedded
  private static let no = FeatureHash.word("no")
  private static let neither = FeatureHash.word("neither")
  private static let question = FeatureHash.word("?")
}

extension SentenceGraph {
  /// Whether "not" or the like depends on a word.
  func isNegated(_ word: Int) -> Bool {
    dependents[word].contains { SayingWords.embedded.negations.contains(forms[$0]) }
  }

  /// The word that a word depends on by one of some relations.
  fileprivate func governor(of word: Int, by relations: Set<Relation>) -> Int? {
    relations.contains(tokens[word].relation.main) && tokens[word].head >= 0 ? tokens[word].head : nil
  }

  /// How each clause of saying is told of, by its head: 0 for no saying, 1 for a saying, 2 for a denial, then the patterns
  /// in their order.
  func standings(_ lexicon: Lexicon) -> [UInt32] {
    tokens.indices.map { head in
      guard let clause = clauses[head] else { return 0 }
      // Not knowing is told of as not saying is.
      let isThinking = dependents[head].contains { tokens[$0].relation.main == .clauseComplement }
      guard clause.isSaying || isThinking && SayingPattern.negatedVerb.matches(head, in: self) else { return 0 }
      let lemma = tokens[head].lemma
      let isNegated = isNegated(head)
      let isDenial = lexicon.frames(of: lemma).contains(.denial)
      if isDenial && !isNegated || isNegated && SayingWords.embedded.thinking.contains(lemmas[head]) { return 2 }
      return SayingPattern.allCases.first { $0.matches(head, in: self) }.map { UInt32($0.rawValue) + 3 } ?? 1
    }
  }

  /// The noun that a clause hangs on where there is none of it ("no evidence that …"); what such a clause says is not said.
  func absent(over root: Int) -> Int? {
    guard clauses[root]?.marker == Self.that, let noun = governor(of: root, by: [.nounClause]) else { return nil }
    return dependents[noun].contains { forms[$0] == Self.no } ? noun : nil
  }

  private static let that = FeatureHash.word("that")
  private static let no = FeatureHash.word("no")

  /// Whether a standing is that of a saying that puts nothing into anyone's mouth.
  static func isNone(_ standing: UInt32) -> Bool { standing > 2 }

  /// The clause of saying that governs a word, as its head; nil if none does.
  func saying(over word: Int) -> Int? {
    var (at, steps) = (clauses[clause[word]]?.parent ?? -1, 0)
    while at >= 0, steps < 6 {
      guard let found = clauses[at] else { return nil }
      if found.isSaying || isNegated(at) { return at }
      (at, steps) = (found.parent, steps + 1)
    }
    return nil
  }
}
