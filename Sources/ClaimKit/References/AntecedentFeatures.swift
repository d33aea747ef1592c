/// The features of what a pronoun may stand for: nearness, agreement, syntax, quotation, and how often it is mentioned.
struct AntecedentFeatures {
  let graph: SentenceGraph
  /// The pronoun, and its sort and use as numbers.
  let pronoun: ReferenceMention
  let sort: PersonalPronoun
  let isReflexive: Bool
  let entities: [ReferenceEntity]
  let candidates: [ReferenceCandidate]
  /// What the last pronoun of the same sort stood for.
  let lastOfSort: Int?
  private let pc: UInt32
  private let use: UInt32
  /// Whether each candidate fits the pronoun, and how many do.
  private let fits: [Bool]
  private let fitting: Int

  init(
    of pronoun: ReferenceMention, form: PersonalPronoun.Form, in graph: SentenceGraph, entities: [ReferenceEntity],
    candidates: [ReferenceCandidate], lastOfSort: Int?
  ) {
    self.graph = graph
    self.pronoun = pronoun
    sort = form.pronoun
    isReflexive = form.isReflexive
    self.entities = entities
    self.candidates = candidates
    self.lastOfSort = lastOfSort
    pc = sort.rawValue
    use = pronoun.use
    fits = candidates.map { candidate in
      switch candidate {
      case .entity(let number): entities[number].fits(form.pronoun)
      case .later(let mention): ReferenceEntity(mention).fits(form.pronoun)
      case .clause: false
      }
    }
    fitting = zip(candidates, fits).count {
      if case .entity = $0 { $1 } else { false }
    }
  }

  /// The features of every candidate, and last those of none.
  func all() -> [[UInt32]] {
    var all: [[UInt32]] = []
    all.reserveCapacity(candidates.count + 1)
    // How many candidates, fitting ones and subjects are nearer.
    var nearer = (all: 0, fitting: 0, subjects: 0)
    for (candidate, isFitting) in zip(candidates, fits) {
      switch candidate {
      case .later(let mention): all.append(laterFeatures(mention, isFitting))
      case .clause(let mention): all.append(clauseFeatures(mention))
      case .entity(let number):
        let entity = entities[number]
        all.append(features(of: entity, number, isFitting, nearer))
        nearer.all += 1
        if isFitting { nearer.fitting += 1 }
        if entity.last.role.isSubject { nearer.subjects += 1 }
      }
    }
    all.append(
      NoAntecedentFeatures(graph: graph, pronoun: pronoun, sort: sort).all(
        fitting: fitting, sinceLast: lastOfSort.map { pronoun.sentence - entities[$0].last.sentence }))
    return all
  }

  private func features(
    of entity: ReferenceEntity, _ number: Int, _ isFitting: Bool, _ nearer: (all: Int, fitting: Int, subjects: Int)
  ) -> [UInt32] {
    let (last, full) = (entity.last, entity.full)
    let sentences = pronoun.sentence - last.sentence
    let far = UInt32(sentences < 6 ? max(0, min(sentences, 5)) : sentences < 9 ? 6 : 7)
    let ok = isFitting.bit
    let rank = UInt32(min(nearer.all, 10))
    let rankFitting = UInt32(min(nearer.fitting, 6))
    let subject = last.role.isSubject.bit
    let isSame = sentences == 0
    let gender = entity.gender?.rawValue ?? 0
    let name: UInt32 = full.kind == .name ? 1 : 0
    let ownSort = last.pronoun?.pronoun.rawValue ?? 0
    let (type, person, sort) = (entity.type, entity.personStep, entity.sort)
    var list = FeatureList(reserving: 72)
    list.add(1)
    list.add(2, far, pc)
    list.add(3, rank, pc)
    list.add(4, ok, pc)
    list.add(5, ok, rankFitting, pc)
    list.add(6, ok, far, pc)
    list.add(7, ok, rankFitting)
    list.add(8, ok, rankFitting, far)
    list.add(9, entity.number.rawValue, pc, entity.isGroup.bit * 2 + entity.isOrganization.bit)
    list.add(10, gender, pc)
    list.add(11, sort, pc, entity.number.rawValue)
    list.add(12, sort, gender, pc)
    list.add(13, last.role.rawValue, use, isSame.bit)
    list.add(14, last.role.rawValue, pc, ok)
    list.add(15, last.role.rawValue, far, ok)
    list.add(16, (last.role == pronoun.role).bit, far)
    list.add(17, last.kind.rawValue * 8 + ownSort, pc, far)
    list.add(18, name, full.determiner.rawValue, pc)
    list.add(19, name, full.determiner.rawValue, FeatureList.step(pronoun.sentence - full.sentence))
    list.add(20, name == 1 ? 0 : full.lemma, pc)
    list.add(21, name == 1 ? 0 : full.suffix, pc)
    list.add(22, FeatureList.step(entity.count), pc)
    list.add(23, FeatureList.step(entity.fullCount), ok)
    let same = entity.pronouns[Int(pc)]
    list.add(24, UInt32(min(3, same)) * 2 + ok, pc, far)
    list.add(25, (entity.pronouns.wrappedSum() > same).bit, pc)
    list.add(26, entity.isCoordination.bit, pc)
    list.add(27, UInt32(min(nearer.subjects, 4)), subject, ok)
    list.add(28, UInt32(max(0, min(2, pronoun.block - last.block))), pc)
    list.add(29, UInt32(min(fitting, 4)), ok, rankFitting)
    if last.kind == .pronoun {
      list.add(30, last.form, pronoun.form, far)
      list.add(31, ownSort * 8 + pc, last.role.rawValue, use)
    }
    let isBeside = last.quotation == pronoun.quotation && (pronoun.quotation < 0 || last.block == pronoun.block)
    let quoted = (pronoun.quotation >= 0).bit + (last.quotation >= 0).bit * 2 + isBeside.bit * 4
    list.add(32, quoted, ownSort * 4 + last.kind.rawValue)
    list.add(33, quoted, ok, far)
    list.add(34, (last.head < 3).bit, far, subject)
    if last.governor == pronoun.governor { list.add(35, use, last.role.rawValue) }
    list.add(36, pronoun.governor, use, sort)
    if lastOfSort == number {
      list.add(37, far, pc, rankFitting)
    } else if lastOfSort != nil {
      list.add(38, pc, ok)
    }
    if sentences == 1 { list.add(39, last.role.rawValue, pronoun.role.rawValue, (pronoun.head < 4).bit) }
    list.add(40, person, pc, gender)
    list.add(41, type, pc)
    list.add(42, type, pc, entity.number.rawValue * 2 + entity.isCoordination.bit)
    list.add(43, person, pc, name)
    list.add(44, pronoun.governor, type, use)
    list.add(45, full.preposition, pc, name)
    list.add(46, last.preposition, pc, type)
    list.add(47, type, last.role.rawValue, use)
    list.add(48, type, far, pc)
    list.add(49, ok, person, rankFitting)
    list.add(50, far * 2 + (person >= 2).bit, last.role.rawValue, ok)
    if isSame { addBinding(last, ok, to: &list) }
    return list.all
  }

  /// How the mention and the pronoun stand to each other in the tree of their sentence.
  private func addBinding(_ last: ReferenceMention, _ ok: UInt32, to list: inout FeatureList) {
    let sameClause = (last.clause == pronoun.clause).bit
    let isAround = (last.kind != .pronoun && graph.isUnder(pronoun.head, last.head)).bit
    let gap = FeatureList.step(abs(pronoun.head - last.head))
    let (role, siblings) = (last.role.rawValue, (last.parent == pronoun.parent).bit)
    let relation = UInt32(graph.tokens[pronoun.clause].relation.base.ordinal)
    let otherRelation = UInt32(graph.tokens[last.clause].relation.base.ordinal)
    list.add(60, sameClause, role, use)
    list.add(61, sameClause * 2 + siblings, isReflexive.bit, role)
    list.add(62, isAround, use, UInt32(graph.tokens[pronoun.head].relation.base.ordinal))
    list.add(63, isAround, relation)
    list.add(64, gap, pc)
    list.add(65, gap, ok, use)
    list.add(66, relation * 64 + otherRelation, sameClause * 32 + role, use)
    list.add(67, siblings, isReflexive.bit, use)
    let above = graph.tokens[pronoun.clause].head
    let isAbove = above >= 0 && (above == last.clause || graph.clause[above] == last.clause)
    list.add(68, isAbove.bit, role, use)
  }

  /// The features of a subject named later in the sentence.
  private func laterFeatures(_ mention: ReferenceMention, _ isFitting: Bool) -> [UInt32] {
    let ok = isFitting.bit
    let isOther = (pronoun.clause != mention.clause).bit
    var list = FeatureList(reserving: 8)
    list.add(70)
    list.add(71, pc, ok)
    list.add(72, ok, mention.role.rawValue, use)
    list.add(73, UInt32(graph.tokens[pronoun.clause].relation.base.ordinal), ok, isOther)
    list.add(74, pc, mention.number.rawValue, ReferenceEntity(mention).sort)
    list.add(75, FeatureList.step(mention.head - pronoun.head), ok)
    list.add(76, (fitting > 0).bit, ok, pc)
    list.add(77, mention.kind.rawValue, ok, (pronoun.head < 3).bit)
    return list.all
  }

  /// The features of a clause that "it" may be in for; its governor is the mention's parent.
  private func clauseFeatures(_ mention: ReferenceMention) -> [UInt32] {
    let marker = graph.marker(of: mention.head)
    let governor = mention.parent
    let relation = UInt32(graph.tokens[mention.head].relation.base.ordinal)
    let own = UInt32(graph.tokens[pronoun.head].relation.ordinal)
    let hasCopula = graph.hasCopula(governor).bit
    var list = FeatureList(reserving: 10)
    list.add(80)
    list.add(81, marker, relation)
    list.add(82, relation * 2 + hasCopula, UInt32(graph.tokens[governor].tag.ordinal), own)
    list.add(83, graph.lemmas[governor])
    list.add(84, graph.lemmas[governor], marker)
    list.add(85, own, marker)
    list.add(86, UInt32(graph.tokens[mention.head].tag.ordinal), marker)
    list.add(87, (governor == pronoun.parent).bit, marker, hasCopula)
    list.add(88, (graph.tokens[mention.head].tag == .vbg).bit, marker)
    return list.all
  }
}
