/// Chooses the words that a claim borrows from another: a shared subject, an antecedent.
///
/// Candidates come from the tree, from the claims before, from the words right before and from the rules; a log-linear
/// model picks one, or none.
package struct ShareChooser: Sendable {
  package let model: LinearModel

  package init(model: LinearModel) { self.model = model }

  /// The candidates for the piece at `number`, best first, with their scores.
  package func ranked(
    by number: Int, of pieces: [[Int]], in sentence: SentenceReading
  ) -> [(words: [Int], score: Int32)] {
    let candidates = ShareCandidates(for: number, of: pieces, in: sentence)
    let scored = candidates.all.map { (words: $0.words, score: model.sum(of: candidates.features(of: $0))) }
    return scored.enumerated().sorted { ($0.element.score, -$0.offset) > ($1.element.score, -$1.offset) }.map(\.element)
  }
}

/// What a piece of a sentence may borrow.
package struct ShareCandidates {
  /// Words with the ways in which they were found.
  package struct Candidate {
    /// Ascending; empty for none.
    package var words: [Int]
    var kinds: [UInt32]
  }

  /// None, and whatever was found; at most 24.
  package private(set) var all: [Candidate] = [Candidate(words: [], kinds: [0])]
  private let graph: SentenceGraph
  private let piece: [Int]
  /// Whether each word of the sentence is in the piece.
  private let isOwn: [Bool]
  private let root: Int
  private let start: Int
  private let number: Int

  package init(for number: Int, of pieces: [[Int]], in sentence: SentenceReading) {
    graph = sentence.graph
    piece = pieces[number]
    self.number = number
    start = piece.first ?? 0
    var isOwn = Array(repeating: false, count: graph.count)
    for word in piece { isOwn[word] = true }
    self.isOwn = isOwn
    root = graph.root(of: piece) ?? start
    addFromRules(sentence)
    addFromTree()
    if number > 0 {
      for earlier in stride(from: number - 1, through: max(0, number - 4), by: -1) {
        let distance = UInt32(min(number - earlier, 4))
        if let root = graph.root(of: pieces[earlier]) {
          add(subjectOf: root, kind: 20 + distance, withAuxiliaries: 30 + distance)
        }
        if earlier == number - 1 {
          add(pieces[earlier], kind: 3)
          var inner: UInt32 = 0
          for word in pieces[earlier].reversed() where graph.clauses[word]?.subject != nil && inner < 3 {
            inner += 1
            add(subjectOf: word, kind: 40 + inner, withAuxiliaries: 50 + inner)
          }
        }
      }
    }
    addPhrasesBefore()
  }

  private mutating func add(_ words: [Int], kind: UInt32) {
    let words = words.filter { !isOwn[$0] }.sorted()
    guard !words.isEmpty, words.count <= 80 else { return }
    if let known = all.firstIndex(where: { $0.words == words }) {
      if !all[known].kinds.contains(kind) { all[known].kinds.append(kind) }
    } else if all.count < 24 {
      all.append(Candidate(words: words, kinds: [kind]))
    }
  }

  private mutating func add(subjectOf head: Int, kind: UInt32, withAuxiliaries other: UInt32) {
    guard let subject = graph.clauses[graph.clause[head]]?.subject else { return }
    let phrase = graph.phrase(of: subject)
    add(phrase, kind: kind)
    add(phrase + graph.auxiliaries(of: graph.clause[head]), kind: other)
  }

  private mutating func addFromRules(_ sentence: SentenceReading) {
    var nearest: (place: Int, common: Int, all: Int)?
    for (place, mask) in sentence.ruleMasks.enumerated() {
      let common = piece.count { mask[$0] }
      let all = sentence.ruleClaims[place].count + piece.count - common
      if let best = nearest, best.common * all >= common * best.all { continue }
      nearest = (place, common, all)
    }
    guard let nearest, nearest.common * 2 > piece.count else { return }
    let mask = sentence.ruleMasks[nearest.place]
    let shared = mask.indices.filter { mask[$0] && !isOwn[$0] && sentence.ruleReadings[$0].isShared }
    if shared.isEmpty { all[0].kinds.append(1) } else { add(shared, kind: 2) }
  }

  private mutating func addFromTree() {
    let head = graph.tokens[root].head
    guard head >= 0 else { return }
    let relation = graph.tokens[root].relation
    switch relation.main {
    case .nounClause, .apposition, .parataxis, .dependent:
      add(graph.phrase(of: head).filter { $0 < start }, kind: 4)
      add(graph.shortPhrase(of: head), kind: 5)
      add(graph.phrase(of: head), kind: 6)
    case .conjunct:
      add(subjectOf: head, kind: 7, withAuxiliaries: 8)
      // A conjunct of what depends on another clause shares that one's subject.
      if let parent = graph.clauses[graph.clause[head]]?.parent, parent >= 0 {
        add(subjectOf: parent, kind: 9, withAuxiliaries: 10)
      }
    default:
      add(subjectOf: head, kind: 11, withAuxiliaries: 12)
    }
  }

  /// Phrases that end right before the piece, marks and a relative word aside.
  private mutating func addPhrasesBefore() {
    var end = start - 1
    while end >= 0, graph.isMark[end] || [.wdt, .wp, .wpPossessive, .wrb].contains(graph.tokens[end].tag) { end -= 1 }
    guard end >= 0 else { return }
    var found: UInt32 = 0
    var word = end
    while word >= max(0, end - 14), found < 5 {
      let isNoun = [.noun, .properNoun, .pronoun, .numeral].contains(graph.tokens[word].upos)
      if isNoun {
        let phrase = graph.phrase(of: word)
        if phrase.contains(where: { $0 >= end - 1 && $0 <= end }) || word == end {
          found += 1
          add(phrase.filter { $0 <= end }, kind: 60 + found)
          let short = graph.shortPhrase(of: word)
          if short.count < phrase.count { add(short, kind: 70 + found) }
        }
      }
      word -= 1
    }
  }

  /// The hashed features of a candidate.
  package func features(of candidate: Candidate) -> [UInt32] {
    var features: [UInt32] = []
    func add(_ template: UInt32, _ a: UInt32 = 0, _ b: UInt32 = 0, _ c: UInt32 = 0) {
      features.append(FeatureHash.feature(template, a, b, c))
    }
    let clause = graph.clauses[graph.clause[root]]
    let relation = UInt32(graph.tokens[root].relation.ordinal)
    let isHead: UInt32 = graph.clause[root] == root ? 1 : 0
    let hasSubject: UInt32 =
      clause.map { clause in clause.subject.map { isOwn[$0] } ?? false } ?? false ? 1 : 0
    let isFinite: UInt32 = clause?.isFinite ?? false ? 1 : 0
    let first = graph.tokens[start]
    let firstTag = UInt32(first.tag.ordinal)
    let before = start > 0 ? graph.forms[start - 1] : 0
    let beforeThat = start > 1 ? graph.forms[start - 2] : 0
    let isMarkBefore: UInt32 = start > 0 && graph.isMark[start - 1] ? 1 : 0
    let size = UInt32(min(candidate.words.count, 6))
    let isQuoted: UInt32 = graph.quotations[start] >= 0 ? 1 : 0
    let hasOthers: UInt32 = all.count > 1 ? 1 : 0
    add(1, size, isFinite, hasSubject)
    add(2, size, firstTag)
    for kind in candidate.kinds {
      add(3, kind)
      add(4, kind, relation, isHead)
      add(5, kind, hasSubject * 2 + isFinite, isHead)
      add(6, kind, firstTag, isMarkBefore)
      add(7, kind, graph.forms[start])
      add(8, kind, before, isMarkBefore)
      add(9, kind, before, beforeThat)
      add(10, kind, size)
      add(11, kind, isQuoted, isHead)
      add(12, kind, UInt32(candidate.kinds.count), hasOthers)
      add(13, kind, relation, before)
      add(14, kind, hasSubject, firstTag)
      add(15, kind, all[0].kinds.count > 1 ? 1 : 0, hasSubject)
      add(16, kind, UInt32(min(number, 2)), firstTag)
    }
    if let last = candidate.words.last, let lead = candidate.words.first {
      let head = graph.root(of: candidate.words) ?? last
      add(20, UInt32(graph.tokens[head].tag.ordinal), firstTag)
      add(21, UInt32(graph.tokens[head].tag.ordinal), UInt32(graph.tokens[head].relation.ordinal))
      let gap = start - last
      add(22, UInt32(gap < 0 ? 30 : min(gap, 12)), before)
      add(23, UInt32(graph.tokens[lead].tag.ordinal))
      add(24, graph.forms[lead])
      add(25, graph.isMark[last] ? 1 : 0, UInt32(graph.tokens[last].tag.ordinal))
      // A subject in the plural goes with a verb in the plural.
      let verb = ([root] + graph.auxiliaries(of: root)).min() ?? root
      add(26, UInt32(graph.tokens[head].tag.ordinal), UInt32(graph.tokens[verb].tag.ordinal), graph.forms[verb])
      let isSame: UInt32 = graph.clause[head] == graph.clause[max(0, start - 1)] ? 1 : 0
      add(27, isSame, before)
      add(28, graph.isCapital[head] ? 1 : 0, before)
      if candidate.words.contains(where: { $0 > start }) { add(29, firstTag) }
    }
    return features
  }
}
