/// What the tagger of claims looks at: one row of hashed features a word.
///
/// The features are those that carried in experiments: the word and its neighbours, relations, marks before and after,
/// the clause that the word is in and how it depends on that of the word before, clauses that begin or end here,
/// verbs of saying near by, quotation marks, and what the rules say.
package struct TagFeatures: Sendable {
  /// Features of a word.
  package static let width = 78
  /// A row of `width` numbers a word; 0 is none.
  package private(set) var rows: [UInt32] = []

  private let graph: SentenceGraph
  private let rules: [RuleReading]
  private let standings: [UInt32]

  /// What the rules say of a word.
  package struct RuleReading: Sendable {
    package var tag: ClaimTag = .empty
    /// Whether the word is taken into a further claim.
    package var isShared = false
    /// Whether the word is part of who says something, or of the words that say so.
    package var isFrame = false
    package init() {}
  }

  /// Reads the features of a sentence.
  package init(_ sentence: SentenceReading) {
    graph = sentence.graph
    rules = sentence.ruleReadings
    standings = sentence.standings
    rows.reserveCapacity(graph.count * Self.width)
    let context = Context(graph)
    for word in graph.tokens.indices { append(word, context) }
  }

  /// What is worked out once a sentence.
  private struct Context {
    var before: [UInt32] = []
    var after: [UInt32] = []
    var previous: [Int] = []
    var next: [Int] = []
    var starts: [Int]
    var ends: [Int]
    var saying: [Int] = []
    var sayingAfter: [Int]
    var relative: [Int] = []
    var isQuestion: Bool
    var length: UInt32

    init(_ graph: SentenceGraph) {
      let count = graph.count
      var (last, mark): (Int, UInt32) = (-1, 0)
      var (say, rel) = (-1, -1)
      for word in 0..<count {
        previous.append(last)
        before.append(mark)
        saying.append(say)
        relative.append(rel)
        if graph.isMark[word] {
          mark = FeatureHash.mix(graph.forms[word], mark == 0 ? 0 : 7)
        } else {
          (last, mark) = (word, 0)
        }
        if graph.clauses[word]?.isSaying ?? false { say = word }
        if graph.tokens[word].tag == .wdt || graph.tokens[word].tag == .wp || graph.tokens[word].tag == .wrb
          || graph.tokens[word].tag == .wpPossessive
        {
          rel = word
        }
      }
      next = Array(repeating: count, count: count)
      after = Array(repeating: 0, count: count)
      sayingAfter = Array(repeating: -1, count: count)
      var nextWord = count
      (mark, say) = (0, -1)
      for word in stride(from: count - 1, through: 0, by: -1) {
        next[word] = nextWord
        after[word] = mark
        sayingAfter[word] = say
        if graph.isMark[word] {
          mark = FeatureHash.mix(graph.forms[word], mark == 0 ? 0 : 7)
        } else {
          (nextWord, mark) = (word, 0)
        }
        if graph.clauses[word]?.isSaying ?? false { say = word }
      }
      // The outermost clause that begins or ends at each word, marks aside.
      starts = Array(repeating: -1, count: count)
      ends = Array(repeating: -1, count: count)
      for clause in graph.clauses.compactMap({ $0 }) {
        var (start, end) = (graph.first[clause.head], graph.last[clause.head])
        while start < end, graph.isMark[start] { start += 1 }
        while end > start, graph.isMark[end] { end -= 1 }
        if starts[start] < 0 || (graph.clauses[starts[start]]?.depth ?? 99) > clause.depth {
          starts[start] = clause.head
        }
        if ends[end] < 0 || (graph.clauses[ends[end]]?.depth ?? 99) > clause.depth { ends[end] = clause.head }
      }
      isQuestion = count > 0 && graph.forms[(0..<count).last { !graph.isQuote[$0] } ?? 0] == FeatureHash.word("?")
      length = UInt32(count < 6 ? count : count < 12 ? 6 : count < 20 ? 7 : count < 32 ? 8 : 9)
    }
  }

  private static func bucket(_ distance: Int) -> UInt32 {
    let size = abs(distance)
    let step = size < 4 ? size : size < 6 ? 4 : size < 9 ? 5 : size < 14 ? 6 : size < 24 ? 7 : 8
    return UInt32(distance < 0 ? step + 16 : step)
  }

  private func clause(_ word: Int) -> SentenceGraph.Clause? {
    graph.tokens.indices.contains(word) ? graph.clauses[graph.clause[word]] : nil
  }

  /// How the clause of a word depends on that of an earlier one.
  private func step(from earlier: Int, to word: Int) -> UInt32 {
    guard let a = clause(earlier), let b = clause(word) else { return 1 }
    if a.head == b.head { return 2 }
    func descends(_ inner: SentenceGraph.Clause, from outer: SentenceGraph.Clause) -> Int? {
      var (at, steps) = (inner, 0)
      while at.parent >= 0, let parent = graph.clauses[at.parent], steps < 6 {
        steps += 1
        if parent.head == outer.head { return steps }
        at = parent
      }
      return nil
    }
    if let steps = descends(b, from: a) { return UInt32(10 + min(steps, 3)) }
    if let steps = descends(a, from: b) { return UInt32(20 + min(steps, 3)) }
    return 3
  }

  private mutating func append(_ word: Int, _ context: Context) {
    let start = rows.count
    var template: UInt32 = 1
    func add(_ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
      rows.append(FeatureHash.feature(template, a, b, c))
      template += 1
    }
    func addNone() {
      rows.append(0)
      template += 1
    }

    let count = graph.count
    func form(_ index: Int) -> UInt32 { index < 0 ? 3 : index >= count ? 5 : graph.forms[index] }
    func lemma(_ index: Int) -> UInt32 { index < 0 ? 3 : index >= count ? 5 : graph.lemmas[index] }
    func tag(_ index: Int) -> UInt32 {
      index < 0 ? 60 : index >= count ? 61 : UInt32(graph.tokens[index].tag.ordinal)
    }
    func relation(_ index: Int) -> UInt32 {
      index < 0 ? 60 : index >= count ? 61 : UInt32(graph.tokens[index].relation.ordinal)
    }
    func code(_ index: Int) -> UInt32 {
      index < 0 || index >= count ? 0 : graph.clauses[graph.clause[index]]?.code ?? 0
    }
    func rule(_ index: Int) -> UInt32 {
      guard rules.indices.contains(index) else { return 30 }
      let reading = rules[index]
      return UInt32(reading.tag.rawValue) + (reading.isShared ? 8 : 0) + (reading.isFrame ? 16 : 0)
    }
    let token = graph.tokens[word]
    let head = token.head
    let (p, n) = (context.previous[word], context.next[word])
    let (pb, pa) = (context.before[word], context.after[word])
    let quotation: UInt32 =
      (graph.quotations[word] >= 0 ? 1 : 0) + (graph.isQuote[word] ? 2 : 0)
      + (p >= 0 && (graph.quotations[p] >= 0) != (graph.quotations[word] >= 0) ? 4 : 0)
    let step = step(from: p, to: word)
    let stepNext = self.step(from: word, to: n)
    let own = code(word)
    let (starts, ends) = (context.starts[word], p >= 0 ? context.ends[p] : -1)
    let startCode = starts >= 0 ? graph.clauses[starts]?.code ?? 0 : 0
    let endCode = ends >= 0 ? graph.clauses[ends]?.code ?? 0 : 0
    let isHead: UInt32 = graph.clause[word] == word ? 1 : 0
    let headTag = head >= 0 ? tag(head) : 62
    let direction = head < 0 ? 0 : Self.bucket(head - word)
    let parentCode = (clause(word)?.parent).flatMap { $0 >= 0 ? graph.clauses[$0]?.code : nil } ?? 0
    let isMark: UInt32 = graph.isMark[word] ? 1 : 0
    let place: UInt32 = p < 0 ? 1 : n >= count ? 2 : 0
    let saying = context.saying[word] >= 0 ? Self.bucket(word - context.saying[word]) : 40
    let sayingNext = context.sayingAfter[word] >= 0 ? Self.bucket(context.sayingAfter[word] - word) : 40
    let relative = context.relative[word]
    let depth = UInt32(min(clause(word)?.depth ?? 0, 5))

    add(1)
    add(form(word))
    add(lemma(word), isMark)
    add(form(p))
    add(form(n))
    add(form(p), form(word))
    add(form(word), form(n))
    add(tag(word), relation(word))
    add(tag(p), tag(word))
    add(tag(word), tag(n))
    add(tag(p), tag(word), tag(n))
    add(relation(p), relation(word))
    add(relation(word), relation(n))
    add(relation(p), relation(word), relation(n))
    add(relation(word), headTag, direction)
    add(relation(word), own)
    add(own)
    add(own, parentCode)
    add(own, depth)
    add(code(p), own)
    add(own, code(n))
    add(step)
    add(step, own)
    add(step, own, code(p))
    add(step, own, pb)
    add(step, form(word))
    add(stepNext, own)
    add(stepNext, form(word), pa)
    add(stepNext, relation(word), code(n))
    add(pb)
    add(pa)
    add(pb, pa)
    add(pb, form(word))
    add(pa, form(word))
    add(pb, relation(word))
    add(pb, tag(word), own)
    add(pa, relation(word), own)
    add(quotation)
    add(quotation, pb, step)
    add(quotation, own)
    add(quotation, relation(word))
    add(startCode)
    add(startCode, endCode)
    add(startCode, pb)
    add(startCode, endCode, pb)
    add(startCode, form(word))
    add(endCode, pb)
    add(isHead, own, place)
    add(place, form(word))
    add(saying, own)
    add(sayingNext, own)
    add(context.saying[word] >= 0 ? lemma(context.saying[word]) : 1, min(saying, 6))
    add(context.sayingAfter[word] >= 0 ? lemma(context.sayingAfter[word]) : 1, min(sayingNext, 6))
    add(saying, sayingNext, step)
    add(relative >= 0 ? form(relative) : 0, relative >= 0 ? Self.bucket(word - relative) : 0, own)
    add(relative >= 0 ? form(relative) : 0, step, pb)
    add(context.isQuestion ? 1 : 0, context.length)
    add(graph.isCapital[word] ? 1 : 0, place, tag(word))
    // What a joining word joins.
    if token.upos == .coordinator || graph.forms[word] == Self.comma || graph.forms[word] == Self.semicolon {
      let conjunct = head >= 0 ? graph.clauses[head] : nil
      add(form(word), conjunct?.code ?? 0, head >= 0 ? tag(head) : 0)
    } else {
      addNone()
    }
    if let clause = clause(word), clause.coordinator != 0 || clause.relation.main == .conjunct {
      let of = graph.tokens[clause.head].head
      add(own, of >= 0 ? graph.clauses[graph.clause[of]]?.code ?? 0 : 0, clause.coordinator)
      add(clause.coordinator, FeatureHash.mix(clause.subject.map { tag($0) } ?? 0, tag(clause.head)), step)
    } else {
      addNone()
      addNone()
    }
    // What the rules say.
    add(rule(word))
    add(rule(p), rule(word))
    add(rule(word), rule(n))
    add(rule(p), rule(word), rule(n))
    add(rule(word), own)
    add(rule(word), step, pb)
    add(rule(word), form(word))
    add(rule(word), startCode, endCode)
    add(rule(word), relation(word), rule(p))
    // How the sayings near by are told of.
    let governor = graph.saying(over: word)
    let standing = governor.map { standings[$0] } ?? 0
    let ownStanding = standings[graph.clause[word]]
    add(standing, ownStanding, own)
    add(standing, own, step)
    add(standing, ownStanding, relation(word))
    add(standing, startCode, form(word))
    add(ownStanding, rule(word), isHead)
    while rows.count < start + Self.width { rows.append(0) }
  }

  private static let comma = FeatureHash.word(",")
  private static let semicolon = FeatureHash.word(";")
}
