/// What decides whether a claim can be checked: hashed features of its words and its clause.
package struct KindFeatures {
  /// The features of a claim.
  ///
  /// - Parameters:
  ///   - words: its words.
  ///   - reason: what the rules say.
  ///   - isSpoken: whether someone is said to say it.
  ///   - register: how personal the article is.
  static func features(
    _ words: Set<Int>, in sentence: SentenceReading, reason: UncheckableReason?, isSpoken: Bool,
    register: TextRegister
  ) -> [UInt32] {
    let graph = sentence.graph
    let own = words.sorted()
    var features: [UInt32] = []
    func add(_ template: UInt32, _ a: UInt32 = 0, _ b: UInt32 = 0, _ c: UInt32 = 0) {
      features.append(FeatureHash.feature(template, a, b, c))
    }
    let rule = UInt32(reason.flatMap { UncheckableReason.allCases.firstIndex(of: $0) } ?? 9)
    let spoken: UInt32 = isSpoken ? 1 : 0
    add(1)
    add(2, rule)
    add(3, rule, spoken)
    add(23, register.step, spoken)
    add(24, register.step, rule)
    guard let first = own.first, let last = own.last, let root = graph.root(of: own) else { return features }
    let clause = graph.clauses[graph.clause[root]]
    let quoted: UInt32 = graph.quotations[first] >= 0 ? 1 : 0
    let asks: UInt32 = sentence.endsWithQuestion ? 1 : 0
    let end = (last + 1..<min(graph.count, last + 3)).map { graph.forms[$0] }.first ?? 0
    add(4, asks, end)
    add(5, quoted, spoken)
    add(6, UInt32(min(own.count, 12)))
    add(7, graph.lemmas[root])
    add(25, register.step, quoted, spoken)
    add(26, register.step, graph.lemmas[root])
    add(8, UInt32(graph.tokens[root].tag.ordinal), clause?.isFinite ?? false ? 1 : 0)
    add(9, clause?.code ?? 0)
    add(10, graph.forms[first])
    add(11, graph.forms[first], own.count > 1 ? graph.forms[own[1]] : 0)
    add(12, graph.forms[last])
    var auxiliaries: UInt32 = 0
    for dependent in graph.dependents[root] {
      let relation = graph.tokens[dependent].relation
      if [.auxiliary, .passiveAuxiliary, .copula].contains(relation) {
        auxiliaries = FeatureHash.mix(auxiliaries, graph.forms[dependent])
        add(13, graph.forms[dependent], UInt32(relation.ordinal))
        add(14, graph.forms[dependent], graph.lemmas[root])
      }
      if relation == .adverbModifier || relation == .marker { add(15, graph.forms[dependent]) }
      if relation == .openComplement { add(16, graph.lemmas[root], UInt32(graph.tokens[dependent].tag.ordinal)) }
    }
    add(17, auxiliaries, UInt32(graph.tokens[root].tag.ordinal))
    if let subject = clause?.subject {
      add(18, graph.lemmas[subject])
      add(19, graph.lemmas[subject], auxiliaries)
      add(20, graph.lemmas[subject], graph.lemmas[root])
      add(21, UInt32(graph.tokens[subject].tag.ordinal), UInt32(graph.tokens[root].tag.ordinal))
    } else {
      add(22, UInt32(graph.tokens[root].tag.ordinal), quoted)
    }
    var (hasFigure, hasName, hasVerb, adjectives) = (UInt32(0), UInt32(0), UInt32(0), 0)
    var previous: UInt32 = 1
    for word in own where !graph.isMark[word] {
      add(30, graph.lemmas[word])
      add(31, previous, graph.lemmas[word])
      if quoted + spoken > 0 { add(32, graph.lemmas[word], 1) }
      previous = graph.lemmas[word]
      switch graph.tokens[word].upos {
      case .numeral: hasFigure = 1
      case .properNoun: if word != first { hasName = 1 }
      case .adjective: adjectives += 1
      default: break
      }
      if [.vbd, .vbz, .vbp, .md].contains(graph.tokens[word].tag) { hasVerb = 1 }
      if graph.tokens[word].tag == .md { add(33, graph.lemmas[word], graph.tokens[word].head == root ? 1 : 0) }
    }
    add(34, hasFigure, hasName, hasVerb)
    add(35, UInt32(min(adjectives, 3)), hasFigure, spoken)
    add(36, hasVerb, rule, quoted)
    add(38, register.step, hasFigure, hasName)
    add(39, register.step, UInt32(min(adjectives, 3)), hasVerb)
    if let governor = graph.saying(over: root), !words.contains(governor) {
      add(40, sentence.standings[governor], rule)
      add(41, graph.lemmas[governor], rule)
    }
    // What frames the claim: "I hope that", "should".
    let head = graph.tokens[root].head
    if head >= 0 {
      add(37, graph.lemmas[head], UInt32(graph.tokens[root].relation.ordinal), words.contains(head) ? 1 : 0)
    }
    return features
  }
}

extension KindFeatures {
  /// The parser's states of a claim as numbers from −128 to 127: of its head, and the mean over its words.
  static func states(_ words: Set<Int>, in sentence: SentenceReading) -> [Int8] {
    let count = sentence.graph.count
    let width = count == 0 ? 0 : sentence.states.count / count
    let own = words.filter { !sentence.graph.isMark[$0] }.sorted()
    guard width > 0, let root = sentence.graph.root(of: own) else { return Array(repeating: 0, count: 2 * width) }
    var states = sentence.states[(root * width)..<((root + 1) * width)].map { Int8(Int($0) - 128) }
    var sums = [Int32](repeating: 0, count: width)
    sentence.states.withUnsafeBufferPointer { all in
      sums.withUnsafeMutableBufferPointer { sums in
        for word in own {
          let row = word * width
          for unit in 0..<width { sums[unit] &+= Int32(all[row + unit]) &- 128 }
        }
      }
    }
    let number = Int32(max(1, own.count))
    states += sums.map { Int8($0 / number) }
    return states
  }
}

/// Distinguishes claims that can be checked from those that cannot, and why: a log-linear choice among kinds.
package struct KindChooser: Sendable {
  package let model: LinearModel
  /// The weights of the parser's states, a row of ``classes`` a state, in units of `model` over 64.
  package let dense: [Int8]
  package init(model: LinearModel, dense: [Int8]) {
    self.model = model
    self.dense = dense
  }

  /// Class 0 is checkable; the reasons follow in their order.
  package static let scale: Int32 = 64
  package static let classes = UncheckableReason.allCases.count + 1

  /// The best kind.
  ///
  /// A claim is uncheckable if all reasons together are likelier than that it can be checked; the likeliest is given.
  func best(of features: [UInt32], states: [Int8]) -> Kind {
    var sums = [Int32](repeating: 0, count: Self.classes)
    if dense.count == states.count * Self.classes {
      states.withUnsafeBufferPointer { states in
        dense.withUnsafeBufferPointer { dense in
          for unit in states.indices where states[unit] != 0 {
            let (state, row) = (Int32(states[unit]), unit * Self.classes)
            for index in 0..<Self.classes { sums[index] &+= state &* Int32(dense[row + index]) }
          }
        }
      }
      for index in 0..<Self.classes { sums[index] /= Self.scale }
    }
    model.add(features, to: &sums)
    let shares = Softmax.shares(of: sums, unit: model.unit)
    let order = shares.indices.dropFirst().sorted { (shares[$0], -$0) > (shares[$1], -$1) }
    let reasons = order.map { UncheckableReason.allCases[$0 - 1] }
    return shares[0] < 0.5
      ? Kind(reason: reasons[0], runnerUp: nil, certainty: 1 - shares[0])
      : Kind(reason: nil, runnerUp: reasons[0], certainty: shares[0])
  }

  /// A kind that was chosen.
  struct Kind {
    /// Why the claim cannot be checked; nil if it can.
    var reason: UncheckableReason?
    /// The likeliest reason, where it can be checked all the same.
    var runnerUp: UncheckableReason?
    /// How likely it is that it can be checked, or cannot, as chosen: 0.5 to 1.
    var certainty: Float
  }
}
