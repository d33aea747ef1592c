/// What a claim of a block says when it is read alone.
extension BlockReader {
  /// How sure it must be whom or what a pronoun stands for: where that has a name, more for a thing's, and where it is a
  /// noun phrase.
  ///
  /// Chosen on the training claims, so that hardly one name in twenty is wrong.
  private static let leastCertaintyOfNames: Float = 0.4
  private static let leastCertaintyOfThings: Float = 0.5
  private static let leastCertaintyOfDescriptions: Float = 0.6

  /// The stand-alone reading of a unit with these spans; nil where its words are it, or none can be made.
  func reading(
    of unit: Unit, spans: [Range<Int>], in sentence: SentenceReading, source: Source?, isSpoken: Bool,
    dates: [DatedWords]
  ) -> String? {
    let graph = sentence.graph
    var ground = ReadingGround(graph: graph, text: text, lexicon: lexicon, spans: spans)
    let claim = ground.claim
    guard !claim.isEmpty else { return nil }
    ground.isSpoken = isSpoken
    if let source { ground.speakers = speakers(source) }
    ground.names = names(of: claim, spans: spans, on: ground)
    ground.entities = named(in: claim, of: graph, before: 0)
    let cue = bytes(unit.cue, in: sentence.words).flatMap { graph.root(of: graph.words(in: [$0]).sorted()) }
    ground.cue = cue ?? ground.governor
    ground.dates = dates
    return StandAlone(ground: ground).reading()
  }

  /// Whom or what the pronouns of a claim stand for, where that is sure and not named in it.
  ///
  /// Pronouns of one form that have one answer are as sure as the surest; where one of them has none, those after it
  /// are left, so that no name comes after its pronoun. Nobody is "he" in their own quotation.
  private func names(
    of claim: [Int], spans: [Range<Int>], on ground: ReadingGround
  ) -> [Int: ReadingGround.Referent] {
    let graph = ground.graph
    let speaker = ground.isSpoken ? ground.speakers.first?.entity : nil
    var names: [Int: ReadingGround.Referent] = [:]
    var pronouns: [PersonalPronoun: [(word: Int, answer: Reference?)]] = [:]
    for word in claim {
      guard let form = PersonalPronoun.byForm[graph.forms[word]], !form.isReflexive else { continue }
      var answer = references.answers[graph.tokens[word].range.lowerBound]
      if form.pronoun.gender != nil, graph.quotations[word] >= 0, speaker != nil, answer?.entity == speaker {
        answer = nil
      }
      pronouns[form.pronoun, default: []].append((word, answer))
    }
    for (form, all) in pronouns {
      let isOne = Set(all.map { $0.answer?.entity }).count == 1
      let surest = isOne ? all.compactMap(\.answer).max { $0.certainty < $1.certainty } : nil
      var unnamed: Int?
      for (word, answer) in all {
        if let number = answer?.entity, isNamed(number, in: named(in: claim, of: graph, before: word)) { continue }
        if let unnamed, !isOther(word, than: unnamed, in: graph) { break }
        if let referent = (surest ?? answer).flatMap({ referent($0, of: form, spans: spans) }) {
          names[word] = referent
        } else {
          unnamed = unnamed ?? word
        }
      }
    }
    return names
  }

  /// What the words of a claim name: by names anywhere in it, and by other words where they stand before a pronoun or
  /// there is no name.
  private func named(in claim: [Int], of graph: SentenceGraph, before pronoun: Int) -> Set<Int> {
    Set(
      claim.compactMap { word in
        let first = graph.tokens[word].range.lowerBound
        guard let number = references.heads[first],
          word < pronoun || references.nameHeads.contains(first) || references.entities[number].name == nil
        else { return nil }
        return number
      })
  }

  /// Whether a pronoun cannot stand for what another one does: the object of a verb is not its subject.
  private func isOther(_ object: Int, than subject: Int, in graph: SentenceGraph) -> Bool {
    graph.clause[object] == graph.clause[subject] && graph.tokens[subject].relation.base == .nounSubject
      && [.object, .indirectObject].contains(graph.tokens[object].relation.base)
  }

  /// Whether a claim names somebody or something, or all who belong to it.
  private func isNamed(_ number: Int, in entities: Set<Int>) -> Bool {
    let members = references.entities[number].members
    return entities.contains(number) || !members.isEmpty && members.allSatisfy(entities.contains)
  }

  /// What the answer to a pronoun is called in a reading; nil where it is not sure.
  private func referent(
    _ reference: Reference, of form: PersonalPronoun, spans: [Range<Int>]
  ) -> ReadingGround.Referent? {
    let leastOfNames = form == .it ? Self.leastCertaintyOfThings : Self.leastCertaintyOfNames
    guard let number = reference.entity else {
      guard let name = reference.name, reference.certainty >= leastOfNames,
        !spans.contains(where: { $0.overlaps(name) })
      else { return nil }
      return ReadingGround.Referent(name: blanked(name))
    }
    let entity = references.entities[number]
    let isNamed = entity.name != nil || entity.isCoordination
    guard reference.certainty >= (isNamed ? leastOfNames : Self.leastCertaintyOfDescriptions)
    else { return nil }
    return referent(number)
  }

  /// What somebody or something is called.
  func referent(_ number: Int) -> ReadingGround.Referent? {
    let entity = references.entities[number]
    var referent = ReadingGround.Referent(
      name: "", entity: number, isPlural: entity.number != .singular, isGroup: entity.isGroup || entity.isOrganization,
      gender: entity.gender)
    if let name = entity.name {
      referent.name = blanked(name)
      if entity.hasArticle, !entity.isPerson, !referent.name.lowercased().hasPrefix("the ") {
        referent.name = "the " + referent.name
      }
    } else if entity.isCoordination {
      let members = entity.members.compactMap { self.referent($0)?.name }
      guard let last = members.last, members.count > 1, Set(members).count == entity.members.count
      else { return nil }
      referent.name = members.dropLast().joined(separator: ", ") + " and " + last
    } else if let description = entity.description {
      referent.name = definite(blanked(description.range), isFirst: description.words.lowerBound == 0)
    } else if entity.full.isPlainShort {
      referent.name = definite(blanked(entity.full.short), isFirst: entity.full.words.lowerBound == 0)
    } else {
      return nil
    }
    return referent
  }

  /// A noun phrase as it stands within a sentence, of something known: "A ship" is "the ship".
  private func definite(_ phrase: String, isFirst: Bool) -> String {
    let small = isFirst ? phrase.prefix(1).lowercased() + phrase.dropFirst() : phrase
    for article in ["a ", "an "] where small.hasPrefix(article) { return "the " + small.dropFirst(article.count) }
    return small.hasPrefix("all ") ? String(small.dropFirst(4)) : small
  }

  func blanked(_ range: Range<Int>) -> String {
    text.text(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The dates that the words of a unit mean by the day of the article.
  func dates(of unit: Unit, spans: [Range<Int>], in words: [Word]) -> [DatedWords] {
    guard let today else { return [] }
    return RelativeDate(today: today).dates(in: words, spans: spans, isPast: isPast(unit, words))
  }

  private func isPast(_ unit: Unit, _ words: [Word]) -> Bool {
    guard let verb = unit.verb else { return false }
    switch verb.kind {
    case .past, .have: return true
    case .be, .do: return ["was", "were", "did"].contains(words[verb.range.lowerBound].form)
    case .modal, .present, .base: return false
    }
  }
}
