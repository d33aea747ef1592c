/// Finds the mentions of a sentence in its tree: names, noun phrases, coordinations of them, pronouns of the third person.
struct MentionFinder {
  let graph: SentenceGraph
  let text: TextBytes
  let block: Int
  let sentence: Int
  private let traits = NounTraits.embedded

  init(_ graph: SentenceGraph, in text: TextBytes, block: Int, sentence: Int) {
    self.graph = graph
    self.text = text
    self.block = block
    self.sentence = sentence
  }

  /// The mentions in the order of their heads, a coordination after its first member.
  func mentions() -> [ReferenceMention] {
    var all: [ReferenceMention] = []
    for word in graph.tokens.indices {
      if let pronoun = PersonalPronoun.byForm[graph.forms[word]] {
        all.append(mention(pronoun, at: word))
      } else if let kind = kind(of: word) {
        let own = mention(kind, at: word)
        all.append(own)
        if let coordination = coordination(from: own) { all.append(coordination) }
      }
    }
    return all
  }

  private static let demonstratives = Set(
    ["this", "that", "these", "those", "which", "what", "who", "whom", "whose"].map { FeatureHash.word($0) })
  private static let firstPerson = Set(
    [
      "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", "you", "your", "yours", "yourself",
      "yourselves",
    ].map { FeatureHash.word($0) })

  private func kind(of word: Int) -> ReferenceMention.Kind? {
    let token = graph.tokens[word]
    let relation = token.relation.base
    if graph.isMark[word] || token.upos == .pronoun && Self.firstPerson.contains(graph.forms[word]) { return nil }
    switch token.upos {
    case .properNoun, .noun: break
    case .numeral, .adjective, .determiner:
      guard
        [.nounSubject, .object, .oblique, .indirectObject].contains(relation)
          && !Self.demonstratives.contains(graph.forms[word]) || traits.indefinite.contains(graph.forms[word])
      else { return nil }
    default: guard traits.indefinite.contains(graph.forms[word]) else { return nil }
    }
    if [.flat, .fixed, .goesWith].contains(relation) || relation == .compound && token.upos != .properNoun {
      return nil
    }
    return token.upos == .properNoun ? .name : .noun
  }

  private func bytes(_ words: ClosedRange<Int>) -> Range<Int> {
    graph.tokens[words.lowerBound].range.lowerBound..<graph.tokens[words.upperBound].range.upperBound
  }

  private func plain(_ kind: ReferenceMention.Kind, at word: Int, _ words: ClosedRange<Int>) -> ReferenceMention {
    var mention = ReferenceMention(
      kind: kind, head: word, words: words, range: bytes(words), short: bytes(words), role: graph.role(of: word),
      form: graph.forms[word], lemma: graph.lemmas[word], parent: graph.tokens[word].head, clause: graph.clause[word],
      block: block, sentence: sentence, quotation: graph.quotations[word])
    mention.governor = graph.governor(of: word)
    mention.suffix = Self.end(of: graph.tokens[word].lemma, 3)
    mention.preposition =
      graph.dependents[word].first { $0 < word && graph.tokens[$0].relation == .caseMarker }.map { graph.forms[$0] }
      ?? 0
    return mention
  }

  /// The hash of the last bytes of a lemma.
  static func end(of lemma: String, _ count: Int) -> UInt32 {
    var lemma = lemma
    return lemma.withUTF8 { FeatureHash.folded(UnsafeBufferPointer(rebasing: $0.suffix(count))) }
  }

  private func mention(_ pronoun: PersonalPronoun.Form, at word: Int) -> ReferenceMention {
    var mention = plain(.pronoun, at: word, word...word)
    mention.pronoun = pronoun
    mention.number = pronoun.pronoun == .they ? .plural : .singular
    mention.gender = pronoun.pronoun.gender
    mention.isPerson = mention.gender != nil
    return mention
  }

  private func mention(_ kind: ReferenceMention.Kind, at word: Int) -> ReferenceMention {
    var mention = plain(kind, at: word, graph.extent(of: word))
    mention.determiner = determiner(of: word)
    if kind == .name { describeName(&mention) } else { describeNoun(&mention) }
    return mention
  }

  private static let the = FeatureHash.word("the")
  private static let indefiniteArticles = Set(["a", "an"].map { FeatureHash.word($0) })

  private func determiner(of word: Int) -> ReferenceMention.Determiner {
    var found = ReferenceMention.Determiner.none
    for dependent in graph.dependents[word] {
      let form = graph.forms[dependent]
      if graph.tokens[dependent].relation == .possessive { return .possessive }
      guard graph.tokens[dependent].relation.base == .determiner else { continue }
      if form == Self.the { return .definite }
      found =
        Self.demonstratives.contains(form)
        ? .demonstrative : Self.indefiniteArticles.contains(form) ? .indefinite : .other
    }
    return found
  }

  private static let one = Set(["one", "1"].map { FeatureHash.word($0) })

  private func describeNoun(_ mention: inout ReferenceMention) {
    let (word, form, lemma) = (mention.head, mention.form, mention.lemma)
    let isCounted = graph.dependents[word].contains {
      graph.tokens[$0].relation.base == .numeralModifier && !Self.one.contains(graph.forms[$0])
    }
    mention.number =
      graph.tokens[word].tag == .nns || graph.tokens[word].tag == .nnps || isCounted ? .plural : .singular
    mention.isGroup = traits.groups.contains(lemma)
    if traits.male.contains(form) || traits.male.contains(lemma) {
      mention.gender = .male
    } else if traits.female.contains(form) || traits.female.contains(lemma) {
      mention.gender = .female
    }
    mention.isPerson =
      mention.gender != nil || traits.roles.contains(lemma) || traits.crowds.contains(form)
      || traits.crowds.contains(lemma) || traits.indefinitePeople.contains(form)
    mention.isTitle =
      mention.determiner == .definite && mention.words.dropFirst().allSatisfy { traits.roles.contains(graph.forms[$0]) }
    let short = graph.shortPhrase(of: word)
    if let first = short.first, let last = short.last {
      mention.short = bytes(first...last)
      mention.isPlainShort = graph.tokens[word].upos == .noun && isPlain(first...last)
    }
    mention.isPlain =
      mention.determiner != .demonstrative && graph.tokens[word].upos == .noun && isPlain(mention.words)
      && mention.words.allSatisfy { !Self.demonstratives.contains(graph.forms[$0]) }
  }

  private func isPlain(_ words: ClosedRange<Int>) -> Bool {
    words.count <= Self.mostWordsOfDescription
      && words.allSatisfy { !graph.isMark[$0] && graph.tokens[$0].upos != .pronoun }
  }

  /// Longer noun phrases are no name for what they stand for.
  private static let mostWordsOfDescription = 9

  private func describeName(_ mention: inout ReferenceMention) {
    let word = mention.head
    let words =
      ([word]
      + graph.dependents[word].filter {
        [.flat, .compound].contains(graph.tokens[$0].relation.base) && graph.tokens[$0].upos == .properNoun
      }).sorted()
    let forms = words.map { graph.forms[$0] }
    mention.nameWords = forms
    var start = words.startIndex
    while start < words.endIndex - 1, traits.roles.contains(forms[start]) { start += 1 }
    // What follows a gap belongs to another name.
    while start < words.endIndex - 1, words[start] < word, !continues(words[start], to: words[start + 1]) { start += 1 }
    let extent = NameExtent(graph: graph, text: text, traits: traits)
    // "U.S. heiress Ann Moss": what is before a common noun is no part of the name.
    if words[start] < word, let noun = (words[start]..<word).last(where: { extent.isCommon($0) }),
      let next = words.indices.first(where: { $0 > start && words[$0] > noun })
    {
      start = next
    }
    var last = start
    while last + 1 < words.endIndex, continues(words[last], to: words[last + 1]) { last += 1 }
    // The tree may hang the surname on the given name, and that on a title.
    var end = words[last]
    while end < mention.words.upperBound, graph.tokens[end + 1].relation.base == .flat { end += 1 }
    mention.short = bytes(extent.words(from: words[start], to: end))
    let isGroup = forms.contains { traits.groupNames.contains($0) }
    var titles = graph.dependents[word].filter {
      // What a court is of is no title: "the Court of Justice".
      [.compound, .flat, .apposition, .nounModifier].contains(graph.tokens[$0].relation.base) && !(isGroup && $0 > word)
    }.map { graph.forms[$0] }
    var before = mention.words.lowerBound - 1
    while before >= max(0, mention.words.lowerBound - 2), traits.roles.contains(graph.forms[before]) {
      titles.append(graph.forms[before])
      before -= 1
    }
    let isTitled = titles.contains { traits.roles.contains($0) }
    if !titles.contains(where: traits.unheld.contains) {
      mention.titles = (titles + forms).filter { traits.roles.contains($0) }
    }
    let token = graph.tokens[word]
    let isShort = words.count == 1 && token.range.count > 1 && token.range.allSatisfy { text[$0] &- 0x41 < 26 }
    mention.isOrganization = isGroup || traits.nations.contains(mention.form) || isShort
    mention.gender = gender(of: forms + titles)
    mention.isPerson = isTitled || mention.gender != nil || forms.contains { traits.roles.contains($0) }
    if mention.isOrganization, !isTitled { (mention.isPerson, mention.gender) = (false, nil) }
    for dependent in graph.dependents[word] where graph.tokens[dependent].relation == .apposition {
      let lemma = graph.lemmas[dependent]
      if traits.male.contains(lemma) { mention.gender = .male }
      if traits.female.contains(lemma) { mention.gender = .female }
      mention.isPerson = mention.isPerson || mention.gender != nil || traits.roles.contains(lemma)
    }
    if token.tag == .nnps { mention.number = .unknown }
  }

  /// Whether a word of a name is followed by another one, at most by a hyphen parted.
  private func continues(_ word: Int, to next: Int) -> Bool {
    next == word + 1
      || next == word + 2 && graph.tokens[word].range.upperBound + 1 == graph.tokens[next].range.lowerBound
  }

  private func gender(of words: [UInt32]) -> ReferenceMention.Gender? {
    let isMale = words.contains { traits.male.contains($0) || traits.maleNames.contains($0) }
    let isFemale = words.contains { traits.female.contains($0) || traits.femaleNames.contains($0) }
    // The name of a man's mother, or of a woman with a man's surname: a first word counts more than a later one.
    guard isMale, isFemale else { return isMale ? .male : isFemale ? .female : nil }
    let first = words.first { traits.maleNames.contains($0) || traits.femaleNames.contains($0) }
    return first.map { traits.femaleNames.contains($0) ? .female : .male }
  }

  /// The whole coordination that a mention is the first member of.
  private func coordination(from first: ReferenceMention) -> ReferenceMention? {
    guard ![.conjunct, .compound].contains(graph.tokens[first.head].relation.base),
      let last = graph.dependents[first.head].last(where: {
        graph.tokens[$0].relation == .conjunct && [.noun, .properNoun].contains(graph.tokens[$0].upos)
      })
    else { return nil }
    var whole = first
    whole.isCoordination = true
    whole.words = first.words.lowerBound...max(first.words.upperBound, graph.extent(of: last).upperBound)
    whole.range = bytes(whole.words)
    whole.short = whole.range
    whole.number = .plural
    whole.gender = nil
    whole.isGroup = false
    whole.nameWords = []
    return whole
  }
}
