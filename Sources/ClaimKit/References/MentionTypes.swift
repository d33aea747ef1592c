/// Says what sort of thing a mention names, by a log-linear choice: shares of each ``MentionType``.
package struct MentionTypes: Sendable {
  package let model: LinearModel
  package init(model: LinearModel) { self.model = model }

  /// The shares of the types.
  func shares(of features: [UInt32]) -> SIMD8<Float> {
    let sums = withUnsafeTemporaryAllocation(of: Int32.self, capacity: 8) { sums in
      sums.initialize(repeating: 0)
      if let base = sums.baseAddress { model.add(features, to: base) }
      return Array(sums)
    }
    return SIMD8(Softmax.shares(of: sums, unit: model.unit))
  }

  /// The features of a mention.
  static func features(of mention: ReferenceMention, in graph: SentenceGraph) -> [UInt32] {
    let word = mention.head
    let token = graph.tokens[word]
    var features: [UInt32] = []
    features.reserveCapacity(32)
    func add(_ template: UInt32, _ a: UInt32 = 0, _ b: UInt32 = 0, _ c: UInt32 = 0) {
      features.append(FeatureHash.feature(template, a, b, c))
    }
    let isName: UInt32 = mention.kind == .name ? 1 : 0
    add(100, isName)
    add(101, mention.lemma)
    add(102, mention.suffix)
    add(103, MentionFinder.end(of: token.lemma, 2), isName)
    add(104, mention.preposition, isName)
    add(105, UInt32(token.relation.ordinal), token.head >= 0 ? graph.lemmas[token.head] : 0)
    add(106, UInt32(token.relation.ordinal), isName)
    add(107, mention.determiner.rawValue, isName)
    add(108, mention.number.rawValue, isName)
    add(109, mention.isPerson ? 1 : 0, mention.isOrganization ? 1 : 0, mention.gender?.rawValue ?? 0)
    add(110, UInt32(min(mention.nameWords.count, 6)))
    for name in mention.nameWords { add(111, name) }
    if let first = mention.nameWords.first, let last = mention.nameWords.last {
      add(112, first)
      add(113, last)
    }
    var modifiers = 0
    for dependent in graph.dependents[word] {
      switch graph.tokens[dependent].relation.base {
      case .adjectiveModifier, .compound:
        modifiers += 1
        if modifiers <= 3 { add(114, graph.lemmas[dependent]) }
      case .nounClause:
        if graph.dependents[dependent].contains(where: { Self.relatives.contains(graph.forms[$0]) }) { add(115) }
      case .nounModifier: add(116, graph.lemmas[dependent])
      default: break
      }
    }
    if word + 1 < graph.count { add(117, graph.forms[word + 1]) }
    return features
  }

  private static let relatives = Set(["who", "whom", "whose"].map { FeatureHash.word($0) })
}
