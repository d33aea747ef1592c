/// What the resolver knows beyond what is learnt: what is set in front of a pronoun, who can speak, who has come between.
extension ReferenceResolver {
  /// How sure it is that a pronoun takes up the name set in front of it.
  static let shareOfTopic: Float = 0.9

  /// What is set in front of a pronoun that takes it up: "Bo Vale, he's the editor".
  func topic(
    of pronoun: ReferenceMention, among before: ArraySlice<ReferenceMention>, byHead: [Int: Int],
    in graph: SentenceGraph
  ) -> Int? {
    guard let form = pronoun.pronoun, pronoun.role.isSubject, pronoun.head >= 2, graph.isMark[pronoun.head - 1],
      !graph.isQuote[pronoun.head - 1], !(graph.clauses[pronoun.clause]?.isSaying ?? false),
      let topic = before.last(where: {
        ($0.kind == .name || $0.kind == .noun && $0.determiner == .definite) && !$0.isCoordination
          && $0.words.upperBound == pronoun.head - 2
      }),
      case let first = topic.words.lowerBound,
      first == 0 || graph.isMark[first - 1] || graph.tokens[first - 1].upos == .coordinator,
      let number = byHead[topic.head], entities[number].fits(form.pronoun)
    else { return nil }
    return number
  }

  /// What is left of the share of something that cannot speak, where the pronoun is who says something: "They found that".
  private static let shareOfMute: Float = 0.1

  /// Whether a pronoun is the subject of a verb of saying, or of one that such a verb is joined to.
  func speaks(_ pronoun: ReferenceMention, in graph: SentenceGraph) -> Bool {
    guard let form = pronoun.pronoun?.pronoun, form == .it ? pronoun.role == .subject : pronoun.role.isSubject,
      let clause = graph.clauses[pronoun.clause], clause.subject == pronoun.head
    else { return false }
    return clause.isSaying
      || graph.dependents[clause.head].contains { joined in
        guard graph.tokens[joined].relation == .conjunct, let clause = graph.clauses[joined] else { return false }
        return clause.isSaying && clause.subject == nil
      }
  }

  /// The shares of candidates for who says something; what "it" says may stand in a report, but is no clause.
  func amongSpeakers(_ shares: [Float], of candidates: [ReferenceCandidate], _ sort: PersonalPronoun) -> [Float] {
    var shares = shares
    for (place, candidate) in candidates.enumerated() {
      switch candidate {
      case .entity(let number): if sort != .it, !entities[number].maySpeak { shares[place] *= Self.shareOfMute }
      case .clause: shares[place] *= Self.shareOfMute
      case .later: break
      }
    }
    let sum = shares.reduce(0, +)
    return sum > 0 ? shares.map { $0 / sum } : shares
  }

  /// Whether someone else who is named, and whom the pronoun fits, is mentioned as late as an entity.
  func hasRival(_ number: Int, _ candidates: [ReferenceCandidate], _ sort: PersonalPronoun) -> Bool {
    guard sort == .he || sort == .she else { return false }
    return candidates.contains { candidate in
      guard case .entity(let other) = candidate, other != number else { return false }
      return entities[other].name != nil && entities[other].fits(sort)
        && entities[other].last.sentence >= entities[number].last.sentence
    }
  }

  /// Whether the paragraph has turned to somebody else whom the pronoun fits, without mentioning an entity.
  ///
  /// "An auditor disagreed. “…,” she said" does not name the mayor of the paragraph before.
  func isOvertaken(
    _ number: Int, by candidates: [ReferenceCandidate], _ pronoun: ReferenceMention, _ sort: PersonalPronoun
  ) -> Bool {
    guard sort == .he || sort == .she, entities[number].last.block < pronoun.block else { return false }
    return candidates.contains { candidate in
      guard case .entity(let other) = candidate, other != number else { return false }
      return entities[other].last.block == pronoun.block && entities[other].last.role.isSubject
        && entities[other].fits(sort)
    }
  }
}
