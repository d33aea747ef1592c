/// Says what pronouns of the third person stand for, sentence by sentence through an article.
///
/// Each name and noun phrase begins an entity or continues with one. A pronoun chooses among the entities of the last
/// sentences, what the sentence names later, and none (a log-linear choice, the mention ranking of Denis and Baldridge
/// 2008), and then counts as a mention of what it has chosen. A window bounds the choice, so that the time is linear.
package struct ReferenceResolver: Sendable {
  private let model: ReferenceModel?
  private(set) var entities: [ReferenceEntity] = []
  /// The entities by their last mention, the last one last.
  private var order: [Int] = []
  private var byName: [UInt32: [Int]] = [:]
  private var byLemma: [UInt32: [Int]] = [:]
  private var lastOfSort: [PersonalPronoun: Int] = [:]
  private var sentence = 0
  /// The answers that have a name, by the pronouns' first bytes.
  private(set) var named: [Int: Reference] = [:]
  /// The first bytes of the pronouns that stand for someone whom the article may not name.
  private(set) var unnamed: Set<Int> = []
  /// The answers with what they stand for, named or not, by the pronouns' first bytes.
  private(set) var answers: [Int: Reference] = [:]
  /// What each name and noun phrase names, by the first byte of its head.
  private(set) var heads: [Int: Int] = [:]
  /// The first bytes of the heads of names.
  private(set) var nameHeads: Set<Int> = []
  private static let window = 12
  private static let mostCandidates = 40
  private static let mostRemembered = 160
  /// How sure the choice must be where someone else fits as well, for a name to be given.
  private static let leastShareAmongRivals: Float = 0.85

  package init(model: ReferenceModel?) { self.model = model }

  /// The pronouns of the next sentence with what they stand for.
  ///
  /// `decide` is asked about every choice, for training.
  mutating func read(
    _ graph: SentenceGraph, in text: TextBytes, block: Int, decide: ((ReferenceChoice) -> ReferenceDecision)? = nil
  ) -> [Reference] {
    guard let model else { return [] }
    defer { sentence += 1 }
    var mentions = MentionFinder(graph, in: text, block: block, sentence: sentence).mentions()
    for index in mentions.indices where mentions[index].isFull {
      mentions[index].types = model.types.shares(of: MentionTypes.features(of: mentions[index], in: graph))
    }
    var references: [Reference] = []
    // The entity of each word that heads a mention.
    var byHead: [Int: Int] = [:]
    var coordinations: [(head: Int, number: Int)] = []
    for (index, mention) in mentions.enumerated() {
      guard let form = mention.pronoun else {
        let number = take(mention, byHead: byHead, in: graph)
        if mention.isCoordination {
          coordinations.append((mention.head, number))
        } else {
          byHead[mention.head] = number
          heads[graph.tokens[mention.head].range.lowerBound] = number
          if mention.isProper { nameHeads.insert(graph.tokens[mention.head].range.lowerBound) }
        }
        continue
      }
      let candidates = candidates(for: mention, among: mentions[(index + 1)...], in: graph)
      let features = AntecedentFeatures(
        of: mention, form: form, in: graph, entities: entities, candidates: candidates,
        lastOfSort: lastOfSort[form.pronoun]
      ).all()
      let word = writtenWord(mention, in: graph, text)
      var shares = Softmax.shares(of: features.map(model.antecedents.sum), unit: model.antecedents.unit)
      if let topic = topic(of: mention, among: mentions[..<index], byHead: byHead, in: graph),
        let place = candidates.firstIndex(where: { if case .entity(topic) = $0 { true } else { false } })
      {
        for other in shares.indices { shares[other] *= 1 - Self.shareOfTopic }
        shares[place] += Self.shareOfTopic
      }
      if speaks(mention, in: graph) { shares = amongSpeakers(shares, of: candidates, form.pronoun) }
      let best = candidates.indices.max { (shares[$0], -$0) < (shares[$1], -$1) }
      let share = best.map { shares[$0] } ?? 0
      let isBest = share > (shares.last ?? 1) * ReferenceModel.leastPartOfNone
      let answer = isBest && share >= ReferenceModel.leastShare ? best : nil
      let reference = reference(mention, form.pronoun, word, candidates, answer, share)
      references.append(reference)
      if reference.name != nil {
        named[reference.pronoun.lowerBound] = reference
      } else if let answer, case .entity(let number) = candidates[answer],
        isOvertaken(number, by: candidates, mention, form.pronoun)
      {
        unnamed.insert(reference.pronoun.lowerBound)
      }
      if reference.antecedent != nil { answers[reference.pronoun.lowerBound] = reference }
      var kept = isBest && share >= ReferenceModel.leastShareToBuildOn ? best : nil
      if let decide {
        let choice = ReferenceChoice(
          pronoun: mention.range, word: word, candidates: candidates.map { range(of: $0) }, features: features)
        switch decide(choice) {
        case .model: break
        case .none: kept = nil
        case .candidate(let index): kept = index
        }
      }
      if let kept, case .entity(let number) = candidates[kept] {
        add(mention, to: number, isAside: false)
        lastOfSort[form.pronoun] = number
      }
    }
    for (head, number) in coordinations {
      let conjuncts = graph.dependents[head].filter { graph.tokens[$0].relation == .conjunct }
      entities[number].members = ([head] + conjuncts).compactMap { byHead[$0] }
      if entities[number].members.count < conjuncts.count + 1 { entities[number].members = [] }
    }
    return references
  }

  private func range(of candidate: ReferenceCandidate) -> Range<Int> {
    switch candidate {
    case .entity(let number): entities[number].full.range
    case .later(let mention), .clause(let mention): mention.range
    }
  }

  private func reference(
    _ pronoun: ReferenceMention, _ sort: PersonalPronoun, _ word: Range<Int>, _ candidates: [ReferenceCandidate],
    _ answer: Int?, _ share: Float
  ) -> Reference {
    guard let answer else {
      return Reference(pronoun: pronoun.range, word: word, antecedent: nil, certainty: share)
    }
    let candidate = candidates[answer]
    var name: Range<Int>?
    var known: Int?
    switch candidate {
    // Whoever hardly fits is not named, though it may be the likeliest.
    case .entity(let number):
      let entity = entities[number]
      if entity.admits(sort) { known = number }
      if sort == .it || (sort == .they ? entity.fits(sort) : entity.admits(sort)),
        !isOvertaken(number, by: candidates, pronoun, sort),
        share >= Self.leastShareAmongRivals || !hasRival(number, candidates, sort)
      {
        name = entity.name ?? entity.full.short
      }
    case .later(let mention): if ReferenceEntity(mention).fits(sort) { name = mention.short }
    case .clause: break
    }
    var reference = Reference(
      pronoun: pronoun.range, word: word, antecedent: range(of: candidate), name: name, certainty: share)
    reference.entity = known
    return reference
  }

  /// The pronoun with what is written together with it: "he's".
  private func writtenWord(_ pronoun: ReferenceMention, in graph: SentenceGraph, _ text: TextBytes) -> Range<Int> {
    let next = pronoun.head + 1
    guard next < graph.count, !graph.isMark[next] else { return pronoun.range }
    let range = graph.tokens[next].range
    guard range.lowerBound == pronoun.range.upperBound, range.count > 1, [0x27, 0xE2].contains(text[range.lowerBound])
    else { return pronoun.range }
    return pronoun.range.lowerBound..<range.upperBound
  }
}

extension ReferenceResolver {
  /// The entity that a name or noun phrase begins or continues with.
  private mutating func take(_ mention: ReferenceMention, byHead: [Int: Int], in graph: SentenceGraph) -> Int {
    if mention.role == .apposition, !mention.isCoordination, let number = byHead[mention.parent] {
      add(mention, to: number, isAside: true)
      return number
    }
    if let known = known(mention, in: graph) {
      add(mention, to: known, isAside: false)
      return known
    }
    entities.append(ReferenceEntity(mention))
    let number = entities.count - 1
    index(mention, number)
    touch(number)
    return number
  }

  private mutating func add(_ mention: ReferenceMention, to number: Int, isAside: Bool) {
    entities[number].add(mention, isAside: isAside)
    index(mention, number)
    touch(number)
  }

  /// Makes an entity the last one mentioned.
  private mutating func touch(_ number: Int) {
    if let place = order.lastIndex(of: number) { order.remove(at: place) }
    order.append(number)
    if order.count > 2 * Self.mostRemembered { order.removeFirst(Self.mostRemembered) }
  }

  private mutating func index(_ mention: ReferenceMention, _ number: Int) {
    guard !mention.isCoordination else { return }
    if mention.kind == .noun {
      Self.note(number, in: &byLemma[mention.lemma, default: []])
    } else if mention.kind == .name, let first = mention.nameWords.first, let last = mention.nameWords.last {
      Self.note(number, in: &byName[last, default: []])
      if first != last { Self.note(number, in: &byName[first, default: []]) }
      for title in mention.titles { Self.note(number, in: &byLemma[title, default: []]) }
    }
  }

  /// Notes an entity as the last one of a word, and forgets the oldest.
  private static func note(_ number: Int, in list: inout [Int]) {
    list.removeAll { $0 == number }
    list.append(number)
    if list.count > 12 { list.removeFirst() }
  }

  /// The entity that a name or a noun phrase with an article continues with; nil if it begins one.
  private func known(_ mention: ReferenceMention, in graph: SentenceGraph) -> Int? {
    guard !mention.isCoordination else { return nil }
    // A surname may look like many of a thing: "Myers said".
    if mention.kind == .noun, mention.determiner == .none, graph.isCapital[mention.head], mention.words.count == 1,
      let same = byName[mention.form]?.last(where: { entities[$0].mayBeCalled([mention.form], isPerson: true) })
    {
      return same
    }
    if mention.kind == .name, let first = mention.nameWords.first, let last = mention.nameWords.last {
      let mayBePerson =
        !mention.isOrganization && (mention.isPerson || mention.types[MentionType.person.rawValue] > 0.5)
      func isSame(_ number: Int) -> Bool { entities[number].mayBeCalled(mention.nameWords, isPerson: mayBePerson) }
      return byName[last, default: []].last(where: isSame) ?? byName[first, default: []].last(where: isSame)
    }
    guard [.definite, .demonstrative, .possessive].contains(mention.determiner) else { return nil }
    return byLemma[mention.lemma, default: []].last { number in
      let entity = entities[number]
      // "the mayor" is the one who was called so; "the mayor of Leeds" may be another.
      return entity.last.sentence >= sentence - Self.window && !entity.isCoordination
        && (entity.lemmas.contains(mention.lemma) || mention.isTitle)
        && (entity.number == mention.number || entity.number == .unknown || mention.number == .unknown)
    }
  }

  /// What a pronoun may stand for: the entities of the last sentences, subjects after it, and clauses for "it".
  private func candidates(
    for pronoun: ReferenceMention, among later: ArraySlice<ReferenceMention>, in graph: SentenceGraph
  ) -> [ReferenceCandidate] {
    var all: [ReferenceCandidate] = []
    for number in order.reversed() {
      guard entities[number].last.sentence >= sentence - Self.window, all.count < Self.mostCandidates else { break }
      all.append(.entity(number))
    }
    let subjects = later.lazy.filter {
      $0.isFull && $0.head > pronoun.head && $0.head - pronoun.head < 25 && $0.role.isSubject
    }
    all += subjects.prefix(4).map { .later($0) }
    if pronoun.pronoun?.pronoun == .it { all += clauses(for: pronoun, in: graph).map { .clause($0) } }
    return all
  }

  /// The clauses after "it" that it may be in for ("it is clear that …").
  private func clauses(for pronoun: ReferenceMention, in graph: SentenceGraph) -> [ReferenceMention] {
    guard pronoun.pronoun?.isPossessive == false, pronoun.pronoun?.isReflexive == false, pronoun.parent >= 0 else {
      return []
    }
    let governors =
      [pronoun.parent]
      + graph.dependents[pronoun.parent].filter {
        $0 > pronoun.head && [.openComplement, .object].contains(graph.tokens[$0].relation.base)
      }
    var found: [ReferenceMention] = []
    for governor in governors {
      for clause in graph.dependents[governor] where clause > pronoun.head && clause > governor {
        switch graph.tokens[clause].relation.base {
        case .clauseSubject, .clauseComplement, .openComplement, .adverbialClause, .nounClause: break
        default: continue
        }
        let words = graph.clauseExtent(of: clause)
        let range = graph.tokens[words.lowerBound].range.lowerBound..<graph.tokens[words.upperBound].range.upperBound
        found.append(
          ReferenceMention(
            kind: .clause, head: clause, words: words, range: range, short: range, role: .clause,
            form: graph.forms[clause], lemma: graph.lemmas[clause], parent: governor, clause: graph.clause[clause],
            block: pronoun.block, sentence: pronoun.sentence, quotation: graph.quotations[clause]))
      }
    }
    return Array(found.prefix(3))
  }
}
