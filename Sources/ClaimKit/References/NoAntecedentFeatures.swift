/// The features of a pronoun that stands for nothing that is named.
struct NoAntecedentFeatures {
  let graph: SentenceGraph
  let pronoun: ReferenceMention
  let sort: PersonalPronoun

  /// All of them; `fitting`: how many candidates fit; `sinceLast`: sentences since what the last such pronoun stood for.
  func all(fitting: Int, sinceLast: Int?) -> [UInt32] {
    let word = pronoun.head
    let token = graph.tokens[word]
    let (pc, use) = (sort.rawValue, pronoun.use)
    var list = FeatureList(reserving: 32)
    list.add(200)
    list.add(201, pc)
    list.add(202, pc, use)
    list.add(203, pc, UInt32(min(3, fitting)))
    list.add(204, pronoun.form)
    list.add(205, pc, pronoun.governor, UInt32(token.relation.base.ordinal))
    list.add(206, pc, word + 1 < graph.count ? graph.forms[word + 1] : 0)
    list.add(207, pc, word > 0 ? graph.forms[word - 1] : 0)
    list.add(208, pc, (pronoun.quotation >= 0).bit)
    list.add(209, pc, UInt32(min(pronoun.sentence, 3)))
    list.add(210, pc, (sinceLast.map { $0 < 4 } ?? false).bit)
    guard sort == .it else {
      list.add(211, UInt32(token.relation.ordinal))
      if sort == .they { list.add(212, pronoun.governor) }
      return list.all
    }
    if word + 2 < graph.count { list.add(213, graph.lemmas[word + 1], graph.lemmas[word + 2]) }
    for pattern in ExpletivePattern.all(for: word, in: graph) { list.add(214, pattern.rawValue) }
    let head = token.head
    guard head >= 0, [.nounSubject, .expletive, .object].contains(token.relation.base) else { return list.all }
    let hasCopula = graph.hasCopula(head).bit
    let tag = UInt32(graph.tokens[head].tag.ordinal)
    for dependent in graph.dependents[head] where dependent > head && dependent != word {
      let relation = graph.tokens[dependent].relation.base
      switch relation {
      case .clauseSubject, .clauseComplement, .openComplement, .adverbialClause, .nounClause:
        list.add(215, UInt32(relation.ordinal), graph.marker(of: dependent), tag)
        if relation == .nounClause, hasCopula == 1 { list.add(216) }
      default: break
      }
    }
    if graph.dependents[head].contains(where: { $0 != word && graph.tokens[$0].relation == .nounSubject }) {
      list.add(217)
    }
    list.add(218, graph.lemmas[head], hasCopula)
    if hasCopula == 1 { list.add(219, tag) }
    list.add(220, tag, graph.hasClauseBehind(head).bit * 2 + hasCopula, UInt32(token.relation.base.ordinal))
    return list.all
  }
}
