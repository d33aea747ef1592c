extension SentenceGraph {
  /// The words of the phrase that a noun heads, without clauses, appositions and remarks that only depend on it.
  package func phrase(of head: Int) -> [Int] {
    words(under: head) { relation in
      switch relation.main {
      case .apposition, .parataxis, .conjunct, .coordination, .list, .dislocated, .discourse:
        relation == .conjunct || relation == .coordination
      case .nounClause: relation == .nounClause
      default: true
      }
    }
  }

  /// The words of a noun's phrase up to the noun: determiners, adjectives, compounds, and the rest of a name.
  package func shortPhrase(of head: Int) -> [Int] {
    words(under: head) { relation in
      switch relation.main {
      case .determiner, .adjectiveModifier, .compound, .flat, .numeralModifier, .fixed, .goesWith: true
      case .nounModifier: relation == .possessive || relation == .descriptor
      case .caseMarker, .adverbModifier: false
      default: false
      }
    }
  }

  /// The auxiliaries and the copula of a clause's head that come before it.
  package func auxiliaries(of head: Int) -> [Int] {
    dependents[head].filter {
      $0 < head && [.auxiliary, .passiveAuxiliary, .copula].contains(tokens[$0].relation)
    }
  }

  /// The words under `head` on ways of relations that are taken, marks at the edges aside, in order.
  private func words(under head: Int, where takes: (Relation) -> Bool) -> [Int] {
    var found = [head]
    var open = [head]
    while let word = open.popLast() {
      for dependent in dependents[word] where found.count < 60 {
        let relation = tokens[dependent].relation
        if word == head, relation == .caseMarker, !(tokens[dependent].tag == .pos) { continue }
        guard takes(relation) || relation == .punctuation || word != head && relation.main != .nounClause else {
          continue
        }
        if word == head, relation == .punctuation, dependent < head { continue }
        found.append(dependent)
        open.append(dependent)
      }
    }
    found.sort()
    while let last = found.last, isMark[last], last != head { found.removeLast() }
    while let first = found.first, isMark[first], first != head { found.removeFirst() }
    return found
  }

  /// The last word of a name at the head of a sentence, before a word in small letters ("Roth disagrees"), which the tree
  /// may take for a part of what follows.
  var leadingName: Int? {
    var word = 0
    while word < count, isCapital[word], [.properNoun, .noun, .adjective, .verb].contains(tokens[word].upos) {
      word += 1
    }
    return word > 0 && word < count && !isMark[word] ? word - 1 : nil
  }

  /// The outermost word of some words of the sentence: the one that depends on none of the others.
  package func root(of words: [Int]) -> Int? {
    var isOwn = Array(repeating: false, count: count)
    for word in words { isOwn[word] = true }
    var best: (depth: Int, word: Int)?
    for word in words where !isMark[word] {
      guard tokens[word].head < 0 || !isOwn[tokens[word].head] else { continue }
      let depth = clauses[clause[word]]?.depth ?? 0
      let isHead = clause[word] == word
      let rank = depth * 2 + (isHead ? 0 : 1)
      if best.map({ rank < $0.depth }) ?? true { best = (rank, word) }
    }
    return best?.word ?? words.first
  }
}
