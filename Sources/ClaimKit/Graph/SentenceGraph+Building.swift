extension SentenceGraph {
  /// Builds the graph of a parsed sentence.
  ///
  /// - Parameters:
  ///   - tokens: the words; each `head` is an index among them, −1 for the root.
  ///   - text: the article's bytes.
  ///   - quotations: the quotation of each word, −1 outside.
  ///   - isSaying: whether a lemma is one of a verb of saying.
  package init(
    _ tokens: [ParsedToken], in text: UnsafeBufferPointer<UInt8>, quotations: [Int], isSaying: (String) -> Bool
  ) {
    let count = tokens.count
    self.tokens = tokens
    self.quotations = quotations
    forms = tokens.map { FeatureHash.folded(UnsafeBufferPointer(rebasing: text[$0.range])) }
    lemmas = tokens.map { FeatureHash.word($0.lemma) }
    isMark = tokens.map { $0.upos == .punctuation || $0.upos == .symbol && $0.range.count == 1 }
    isCapital = tokens.map { text[$0.range.lowerBound] &- 0x41 < 26 }
    isQuote = tokens.map { Self.isQuotationMark(text, $0.range) }
    var dependents = Array(repeating: [Int](), count: count)
    for (index, token) in tokens.enumerated() where token.head >= 0 { dependents[token.head].append(index) }
    self.dependents = dependents
    (first, last) = Self.extents(tokens)
    let verbs = tokens.map { isSaying($0.lemma) && ($0.upos == .verb || $0.upos == .adjective) }
    let (clause, clauses) = Self.clauses(tokens, dependents: dependents, lemmas: lemmas, isSaying: verbs)
    self.clause = clause
    self.clauses = clauses
  }

  private static func isQuotationMark(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    switch range.count {
    case 1: text[range.lowerBound] == 0x22
    case 2:
      text[range.lowerBound] == text[range.lowerBound + 1] && [0x60, 0x27].contains(text[range.lowerBound])
        || text[range.lowerBound] == 0xC2 && [0xAB, 0xBB].contains(text[range.lowerBound + 1])
    case 3:
      text[range.lowerBound] == 0xE2 && text[range.lowerBound + 1] == 0x80
        && [0x9C, 0x9D, 0x9E].contains(text[range.lowerBound + 2])
    default: false
    }
  }

  /// The first and last word of every subtree; each word's way to the root is walked once a level at most.
  private static func extents(_ tokens: [ParsedToken]) -> (first: [Int], last: [Int]) {
    var (first, last) = (Array(tokens.indices), Array(tokens.indices))
    for index in tokens.indices {
      var (ancestor, steps) = (tokens[index].head, 0)
      while ancestor >= 0, steps <= tokens.count {
        let isKnown = first[ancestor] <= index && last[ancestor] >= index
        first[ancestor] = min(first[ancestor], index)
        last[ancestor] = max(last[ancestor], index)
        if isKnown { break }
        (ancestor, steps) = (tokens[ancestor].head, steps + 1)
      }
    }
    return (first, last)
  }

  private static func clauses(
    _ tokens: [ParsedToken], dependents: [[Int]], lemmas: [UInt32], isSaying: [Bool]
  ) -> ([Int], [Clause?]) {
    let isHead = tokens.indices.map { index in
      switch tokens[index].relation.main {
      case .root, .clauseSubject, .clauseComplement, .openComplement, .adverbialClause, .nounClause, .parataxis: true
      case .conjunct, .apposition, .list, .dependent: isPredicate(index, tokens, dependents)
      default: tokens[index].head < 0
      }
    }
    var owner = Array(repeating: -1, count: tokens.count)
    func clauseHead(_ index: Int) -> Int {
      var path: [Int] = []
      var at = index
      while owner[at] < 0 {
        path.append(at)
        if isHead[at] || tokens[at].head < 0 || path.count > tokens.count {
          owner[at] = at
          break
        }
        at = tokens[at].head
      }
      for step in path { owner[step] = owner[at] }
      return owner[index]
    }
    for index in tokens.indices { _ = clauseHead(index) }
    var clauses: [Clause?] = Array(repeating: nil, count: tokens.count)
    func build(_ head: Int) -> Clause {
      if let known = clauses[head] { return known }
      let above = tokens[head].head
      let parent = above < 0 ? nil : build(owner[above])
      let clause = Clause(
        head, parent: parent, tokens: tokens, dependents: dependents[head], lemmas: lemmas, isSaying: isSaying[head])
      clauses[head] = clause
      return clause
    }
    for index in tokens.indices where owner[index] == index { _ = build(index) }
    return (owner, clauses)
  }

  /// Whether a word is a verb, or has a subject or a copula.
  private static func isPredicate(_ index: Int, _ tokens: [ParsedToken], _ dependents: [[Int]]) -> Bool {
    tokens[index].upos == .verb
      || dependents[index].contains {
        tokens[$0].relation.main == .nounSubject || tokens[$0].relation == .copula
          || tokens[$0].relation.main == .clauseSubject
      }
  }
}

extension SentenceGraph.Clause {
  fileprivate init(
    _ head: Int, parent: Self?, tokens: [ParsedToken], dependents: [Int], lemmas: [UInt32], isSaying: Bool
  ) {
    self.head = head
    self.parent = parent?.head ?? -1
    depth = (parent?.depth ?? -1) + 1
    relation = tokens[head].relation
    subject = dependents.first {
      tokens[$0].relation.main == .nounSubject || tokens[$0].relation.main == .clauseSubject
    }
    func isFinite(_ tag: TreebankTag) -> Bool { [.vbd, .vbz, .vbp, .md].contains(tag) }
    self.isFinite =
      isFinite(tokens[head].tag)
      || dependents.contains {
        [.auxiliary, .passiveAuxiliary, .copula].contains(tokens[$0].relation) && isFinite(tokens[$0].tag)
      }
    self.isSaying = isSaying
    marker = dependents.first { tokens[$0].relation == .marker }.map { lemmas[$0] } ?? 0
    coordinator = dependents.first { tokens[$0].relation == .coordination }.map { lemmas[$0] } ?? 0
    var code = UInt32(relation.ordinal) &* 16
    code += subject == nil ? 0 : 1
    code += self.isFinite ? 2 : 0
    code += isSaying ? 4 : 0
    code += marker == 0 ? 0 : 8
    self.code = code + 1
  }
}
