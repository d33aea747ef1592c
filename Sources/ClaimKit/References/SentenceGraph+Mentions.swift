extension Relation {
  private static let bases = allCases.map(\.main)

  /// The relation without its subtype, from a table.
  var base: Relation { Self.bases[ordinal] }
}

extension SentenceGraph {
  /// The first and last word of a noun's phrase: with what modifies it, without what is only set beside it.
  func extent(of head: Int) -> ClosedRange<Int> {
    var (first, last) = (head, head)
    var open = [head]
    var count = 0
    while let word = open.popLast(), count < 80 {
      count += 1
      for dependent in dependents[word] {
        if word == head, !Self.extends(tokens[dependent]) { continue }
        first = min(first, dependent)
        last = max(last, dependent)
        open.append(dependent)
      }
    }
    while last > head, isMark[last] { last -= 1 }
    return first...last
  }

  private static func extends(_ token: ParsedToken) -> Bool {
    switch token.relation.base {
    case .caseMarker: token.tag == .pos
    case .determiner, .adjectiveModifier, .compound, .flat, .fixed, .goesWith, .numeralModifier, .nounModifier,
      .nounClause, .reparandum, .dependent:
      true
    default: false
    }
  }

  /// The first and last word of a clause, without what only joins it to the sentence.
  func clauseExtent(of head: Int) -> ClosedRange<Int> {
    var (first, last) = (head, head)
    for dependent in dependents[head] {
      switch tokens[dependent].relation.base {
      case .punctuation, .coordination, .parataxis: continue
      default:
        first = min(first, self.first[dependent])
        last = max(last, self.last[dependent])
      }
    }
    while last > head, isMark[last] { last -= 1 }
    return first...last
  }

  /// What a word is in its clause; of a further member of a coordination, what the first is.
  func role(of word: Int) -> ReferenceMention.Role {
    var (at, steps) = (word, 0)
    while tokens[at].relation.base == .conjunct, tokens[at].head >= 0, steps < 20 {
      (at, steps) = (tokens[at].head, steps + 1)
    }
    switch tokens[at].relation {
    case .possessive: return .possessive
    case .passiveSubject: return .passiveSubject
    default: break
    }
    switch tokens[at].relation.base {
    case .root: return .root
    case .nounSubject: return .subject
    case .object: return .object
    case .indirectObject: return .indirectObject
    case .oblique: return .oblique
    case .nounModifier: return .nounModifier
    case .apposition: return .apposition
    case .compound: return .compound
    case .vocative: return .vocative
    case .dislocated: return .dislocated
    default: return .other
    }
  }

  /// The lemma of what governs a word, past coordinations; 0 for the root.
  func governor(of word: Int) -> UInt32 {
    var (at, above, steps) = (word, tokens[word].head, 0)
    while above >= 0, tokens[at].relation == .conjunct, steps < 9 {
      (at, above, steps) = (above, tokens[above].head, steps + 1)
    }
    return above >= 0 ? lemmas[above] : 0
  }

  /// Whether a word is under another in the tree.
  func isUnder(_ word: Int, _ ancestor: Int) -> Bool {
    var (at, steps) = (word, 0)
    while at >= 0, steps < 60 {
      if at == ancestor { return true }
      (at, steps) = (tokens[at].head, steps + 1)
    }
    return false
  }

  /// Whether a word has a copula.
  func hasCopula(_ word: Int) -> Bool { dependents[word].contains { tokens[$0].relation == .copula } }

  /// Whether a clause that may stand for the subject or object follows its head.
  func hasClauseBehind(_ word: Int) -> Bool {
    dependents[word].contains {
      $0 > word && [.clauseSubject, .clauseComplement, .openComplement].contains(tokens[$0].relation.base)
    }
  }

  /// The lemma of what makes a clause subordinate; 0 if nothing does.
  func marker(of word: Int) -> UInt32 {
    dependents[word].first { tokens[$0].relation == .marker }.map { forms[$0] } ?? 0
  }
}
