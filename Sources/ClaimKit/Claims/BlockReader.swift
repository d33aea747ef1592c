import ArticleKit

/// Reads one block: its sentences, the quotations that run through them, and their claims.
struct BlockReader {
  let text: TextBytes
  let lexicon: Lexicon
  let splitter: SentenceSplitter
  let reader: WordReader
  /// What was learnt; nil if the rules alone decide.
  let decisions: ClaimDecisions?
  /// How personal the article is.
  let register: TextRegister
  /// Whether claims are explained.
  let isExplaining: Bool
  /// How the sentences were cut, by their place, where that is to be explained.
  private(set) var cuts: [Int: ClaimCutter.Cut] = [:]
  /// Told of every decision, for training.
  let record: ((DecisionRecord) -> Void)?
  /// Who said the last claim.
  private(set) var lastSource: Source?
  /// The day of the article, where it is known.
  let today: CalendarDay?
  /// Who has been named up to here.
  private(set) var people: People
  /// What pronouns stand for up to here.
  private(set) var references: ReferenceResolver
  /// The block's place in the article.
  let number: Int
  /// The author of the embedded post that the block belongs to.
  let author: Source?
  /// Who spoke at the end of the block before.
  let earlierSpeaker: Source?
  /// Who speaks at the end of the block, in a quotation.
  private(set) var speakerAtEnd: Source?
  /// Who is said to speak in the block after this one, by a colon at the end ("The governor added:").
  private(set) var introduced: Source?

  init(
    text: TextBytes, lexicon: Lexicon, splitter: SentenceSplitter, reader: WordReader, decisions: ClaimDecisions?,
    register: TextRegister, isExplaining: Bool = false,
    record: ((DecisionRecord) -> Void)?, lastSource: Source? = nil, today: CalendarDay?,
    people: People, references: ReferenceResolver = ReferenceResolver(model: nil), number: Int = 0,
    author: Source?, earlierSpeaker: Source?
  ) {
    self.decisions = decisions
    self.register = register
    self.isExplaining = isExplaining
    self.record = record
    self.lastSource = lastSource
    self.today = today
    self.people = people
    self.references = references
    self.number = number
    self.text = text
    self.lexicon = lexicon
    self.splitter = splitter
    self.reader = reader
    self.author = author
    self.earlierSpeaker = earlierSpeaker
  }

  /// The sentences of `block` as tokens, tree and what the rules find, from `start` on where its words begin later.
  func sentences(of block: Block, from start: Int? = nil) -> [SentenceReading] {
    var tracker = QuotationTracker()
    var sentences: [SentenceReading] = []
    let analyzer = SentenceAnalyzer(lexicon: lexicon)
    for range in splitter.sentences(
      in: text, range: start.map { $0..<block.range.upperBound } ?? text.contents(of: block))
    {
      let (words, parsed, states) = reader.words(in: text, range: range)
      let numbers = tracker.numbers(for: words)
      let isBehindDash = sentences.last?.words.last?.isDash ?? false
      let units = analyzer.units(of: words, numbers: numbers, isBehindDash: isBehindDash)
      sentences.append(
        SentenceReading(
          range, words: words, parsed: parsed, states: states, quotations: numbers, rules: units, in: text,
          lexicon: lexicon))
    }
    return sentences
  }

  /// The sentences and claims of `block`, from `start` on where its words begin later.
  mutating func read(_ block: Block, from start: Int? = nil) -> Analysis {
    var analysis = Analysis()
    var sentences = sentences(of: block, from: start)
    var speakers: [Int: Source] = [:]
    var lastQuotation: Int?
    for (index, sentence) in sentences.enumerated() {
      let found = sentence.rules
      for (quotation, name) in found.speakers where speakers[quotation] == nil {
        speakers[quotation] = source(name, in: sentence.words)
      }
      if let name = found.signature, let quotation = lastQuotation, speakers[quotation] == nil {
        speakers[quotation] = source(name, in: sentence.words)
      }
      lastQuotation = sentence.quotations.last { $0 != nil } ?? lastQuotation
      if let name = found.leadIn { introduced = source(name, in: sentence.words) }
      analysis.sentences.append(sentence.range)
      if let decisions {
        let (units, cut) = decisions.cutter.units(of: sentence)
        sentences[index].rules.units = units
        if isExplaining { cuts[index] = cut }
      }
    }
    for sentence in sentences {
      analysis.references += references.read(sentence.graph, in: text, block: number)
    }
    var current = earlierSpeaker
    people.startBlock()
    for index in sentences.indices {
      analysis.claims += claims(of: index, among: sentences, speakers: speakers, current: &current)
    }
    // A speaker named only after the quotation is known by now.
    for index in analysis.claims.indices {
      guard let source = analysis.claims[index].source, source.resolved == nil else { continue }
      analysis.claims[index].source?.resolved = people.names[source.range] ?? pronounName(source.range)
    }
    return analysis
  }

  private func source(_ range: Range<Int>, in words: [Word]) -> Source? {
    guard let name = SourcePhrase(words: words).name(in: range), let first = name.first, let last = name.last else {
      return nil
    }
    return Source(range: words[first].token.range.lowerBound..<words[last].token.range.upperBound)
  }

  private mutating func claims(
    of index: Int, among sentences: [SentenceReading], speakers: [Int: Source], current: inout Source?
  ) -> [DetectedClaim] {
    let sentence = sentences[index]
    var claims: [DetectedClaim] = []
    let names = NameFinder(lexicon: lexicon).names(in: sentence.words)
    people.note(names, words: sentence.words, text: text, quoted: sentence.quotations)
    var quoted: Source?
    for (unit, quotation) in sentence.rules.units where !unit.isFrame {
      let outer = quotation.flatMap { speakers[$0] ?? current }
      quoted = outer ?? quoted
      var source = source(of: unit, in: sentence.words, outer: outer)
      var via = unit.via.flatMap { self.source($0, in: sentence.words) }
      if let outer, let source, source != outer { via = via ?? outer }
      if let author {
        if let source {
          via = source == author ? via : via ?? author
        } else if unit.source != .article || unit.cue == nil {
          source = author
        }
      }
      var unit = unit
      if let decisions {
        let context = context(
          of: index, among: sentences, unit: unit, quotation: quotation, outer: outer, rule: source,
          before: claims.last?.source)
        guard decide(decisions, &unit, &source, &via, in: sentence, context: context, quotation: quotation) else {
          continue
        }
      }
      if let claim = claim(
        unit, of: index, in: sentence, source: resolved(source, in: sentence), via: via,
        isQuoted: quotation != nil || author != nil)
      {
        claims.append(claim)
      }
    }
    for source in claims.compactMap(\.source) {
      let words = words(of: source, in: sentence.words)
      people.spoke(words, text: text.text(source.range), lexicon: lexicon)
    }
    if let last = claims.last { lastSource = last.source }
    let named = sentence.rules.lastSpeaker.flatMap { self.source($0, in: sentence.words) }
    current = named ?? quoted ?? current
    speakerAtEnd = quoted ?? named
    return claims
  }

  /// A source with the full name that its words stand for.
  private mutating func resolved(_ source: Source?, in sentence: SentenceReading) -> Source? {
    guard var source else { return nil }
    let words = sentence.words
    source.resolved = people.names[source.range]
    let own = self.words(of: source, in: words)
    if source.resolved == nil, let name = pronounName(source.range) {
      source.resolved = name
      return source
    }
    // Whom a pronoun in a quotation stands for, its speaker knows.
    guard source.resolved == nil, !own.isEmpty, !references.unnamed.contains(source.range.lowerBound),
      sentence.quotations[own.startIndex] == nil || own.count > 1
    else {
      return source
    }
    if let name = people.fullName(of: own, lexicon: lexicon), name != text.text(source.range) {
      source.resolved = name
      people.names[source.range] = name
    }
    return source
  }

  /// The name of whom or what a pronoun stands for, wherever in the article it stands.
  private mutating func pronounName(_ pronoun: Range<Int>) -> String? {
    guard PersonalPronoun.byForm[FeatureHash.word(text.text(pronoun))] != nil,
      let reference = references.named[pronoun.lowerBound], let range = reference.name
    else { return nil }
    let name = text.text(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return name.contains(" ") ? name : people.fullName(label: name, lexicon: lexicon) ?? name
  }

  /// The words of a source that are in the sentence of `words`.
  private func words(of source: Source, in words: [Word]) -> ArraySlice<Word> {
    guard let first = words.firstIndex(where: { $0.token.range.lowerBound >= source.range.lowerBound }) else {
      return []
    }
    return words[first...].prefix { $0.token.range.upperBound <= source.range.upperBound }
  }

  /// Who says a unit: the speaker named for it, else the one of the quotation around it.
  private func source(of unit: Unit, in words: [Word], outer: Source?) -> Source? {
    switch unit.source {
    case .unknown: return outer
    case .article: return unit.cue == nil ? outer : nil
    case .words(let range):
      // "I think that …" inside a quotation: the speaker is named outside.
      let isFirstPerson = range.count == 1 && ["i", "we"].contains(words[range.lowerBound].form)
      return isFirstPerson ? outer ?? author ?? source(range, in: words) : source(range, in: words)
    }
  }

  private mutating func claim(
    _ unit: Unit, of index: Int, in sentence: SentenceReading, source: Source?, via: Source?, isQuoted: Bool
  ) -> DetectedClaim? {
    let words = sentence.words
    let spans = ClaimSpans(words: words).spans(of: unit)
    guard !spans.isEmpty else { return nil }
    var reason = Judgement(lexicon: lexicon).reason(
      unit, words: words, isQuoted: isQuoted, isSpoken: source != nil, endsWithQuestion: sentence.endsWithQuestion)
    var certainty: Certainty?
    var explanation: ClaimExplanation?
    if let kinds = decisions?.kinds {
      let words = sentence.graph.words(in: spans)
      let features = KindFeatures.features(
        words, in: sentence, reason: reason, isSpoken: source != nil, register: register)
      var kind = kinds.best(of: features, states: KindFeatures.states(words, in: sentence))
      // A question mark says why a claim cannot be checked better than its words do: "Will it hold?"
      if kind.reason != nil, reason == .question { kind.reason = .question }
      reason = kind.reason
      let sure = Certainty(
        cut: Certainty.hundredths(unit.cutShare ?? 1), speaker: Certainty.hundredths(unit.speakerShare ?? 1),
        checkable: Certainty.hundredths(kind.certainty))
      certainty = sure
      explanation = cuts[index].map {
        self.explanation(
          of: unit, spans: spans, cut: $0, source: source, kind: kind, certainty: sure, in: sentence)
      }
    }
    let priority = Priority(lexicon: lexicon).priority(
      unit, words: words, source: source.map { self.words(of: $0, in: words) }, isCheckable: reason == nil,
      likelihood: certainty.map { reason == nil ? $0.checkable : 1 - $0.checkable })
    let dates = isQuoted ? [] : self.dates(of: unit, spans: spans, in: words)
    let restated = reading(
      of: unit, spans: spans, in: sentence, source: source, isSpoken: isQuoted, dates: dates)
    let cue = bytes(unit.cue, in: words)
    var claim = DetectedClaim(
      spans: spans, sentence: sentence.range, source: source, via: via, cue: cue,
      polarity: unit.isDenied ? .denied : .asserted, reason: reason, restated: restated, priority: priority.value,
      priorityReasons: priority.reasons, certainty: certainty)
    claim.dates = dates
    claim.explanation = explanation
    return claim
  }
}
