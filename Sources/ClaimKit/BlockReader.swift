import ArticleKit

/// Reads one block: its sentences, the quotations that run through them, and their claims.
struct BlockReader {
  let text: TextBytes
  let lexicon: Lexicon
  let splitter: SentenceSplitter
  let reader: WordReader
  /// The day of the article, where it is known.
  let today: CalendarDay?
  /// Who has been named up to here.
  private(set) var people: People
  /// The author of the embedded post that the block belongs to.
  let author: Source?
  /// Who spoke at the end of the block before.
  let earlierSpeaker: Source?
  /// Who speaks at the end of the block, in a quotation.
  private(set) var speakerAtEnd: Source?
  /// Who is said to speak in the block after this one, by a colon at the end ("The governor added:").
  private(set) var introduced: Source?

  private struct Sentence {
    var range: Range<Int>
    var words: [Word]
    var found: SentenceUnits
    var numbers: [Int?]
    var endsWithQuestion: Bool
  }

  init(
    text: TextBytes, lexicon: Lexicon, splitter: SentenceSplitter, reader: WordReader, today: CalendarDay?,
    people: People,
    author: Source?, earlierSpeaker: Source?
  ) {
    self.today = today
    self.people = people
    self.text = text
    self.lexicon = lexicon
    self.splitter = splitter
    self.reader = reader
    self.author = author
    self.earlierSpeaker = earlierSpeaker
  }

  /// The sentences and claims of `block`, from `start` on where its words begin later.
  mutating func read(_ block: Block, from start: Int? = nil) -> Analysis {
    var analysis = Analysis()
    var tracker = QuotationTracker()
    var sentences: [Sentence] = []
    var speakers: [Int: Source] = [:]
    let analyzer = SentenceAnalyzer(lexicon: lexicon)
    var lastQuotation: Int?
    for range in splitter.sentences(
      in: text, range: start.map { $0..<block.range.upperBound } ?? text.contents(of: block))
    {
      let words = reader.words(in: text, range: range)
      let numbers = tracker.numbers(for: words)
      let isBehindDash = sentences.last?.words.last?.isDash ?? false
      let found = analyzer.units(of: words, numbers: numbers, isBehindDash: isBehindDash)
      for (quotation, name) in found.speakers where speakers[quotation] == nil {
        speakers[quotation] = source(name, in: words)
      }
      if let name = found.signature, let quotation = lastQuotation, speakers[quotation] == nil {
        speakers[quotation] = source(name, in: words)
      }
      lastQuotation = numbers.last { $0 != nil } ?? lastQuotation
      if let name = found.leadIn { introduced = source(name, in: words) }
      let last = words.last { $0.isWord || $0.form == "?" || $0.form == "." || $0.form == "!" }
      sentences.append(
        Sentence(range: range, words: words, found: found, numbers: numbers, endsWithQuestion: last?.form == "?"))
      analysis.sentences.append(range)
    }
    var current = earlierSpeaker
    people.startBlock()
    for sentence in sentences {
      analysis.claims += claims(of: sentence, speakers: speakers, current: &current)
    }
    // A speaker named only behind the quotation is known by now.
    for index in analysis.claims.indices {
      guard let source = analysis.claims[index].source, source.resolved == nil else { continue }
      analysis.claims[index].source?.resolved = people.names[source.range]
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
    of sentence: Sentence, speakers: [Int: Source], current: inout Source?
  ) -> [DetectedClaim] {
    var claims: [DetectedClaim] = []
    let names = NameFinder(lexicon: lexicon).names(in: sentence.words)
    people.note(names, words: sentence.words, text: text, quoted: sentence.numbers)
    var quoted: Source?
    for (unit, quotation) in sentence.found.units where !unit.isFrame {
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
      if let claim = claim(
        unit, of: sentence, source: resolved(source, in: sentence), via: via,
        isQuoted: quotation != nil || author != nil)
      {
        claims.append(claim)
      }
    }
    for source in claims.compactMap(\.source) {
      let words = words(of: source, in: sentence.words)
      people.spoke(words, text: text.text(source.range), lexicon: lexicon)
    }
    let named = sentence.found.lastSpeaker.flatMap { self.source($0, in: sentence.words) }
    current = named ?? quoted ?? current
    speakerAtEnd = quoted ?? named
    return claims
  }

  /// A source with the full name that its words stand for.
  private mutating func resolved(_ source: Source?, in sentence: Sentence) -> Source? {
    guard var source else { return nil }
    let words = sentence.words
    source.resolved = people.names[source.range]
    let own = self.words(of: source, in: words)
    // Whom a pronoun in a quotation stands for, its speaker knows.
    guard source.resolved == nil, !own.isEmpty, sentence.numbers[own.startIndex] == nil || own.count > 1 else {
      return source
    }
    if let name = people.fullName(of: own, lexicon: lexicon), name != text.text(source.range) {
      source.resolved = name
      people.names[source.range] = name
    }
    return source
  }

  /// The words of a source that stand in the sentence of `words`.
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
    _ unit: Unit, of sentence: Sentence, source: Source?, via: Source?, isQuoted: Bool
  ) -> DetectedClaim? {
    let words = sentence.words
    let spans = ClaimSpans(words: words).spans(of: unit)
    guard !spans.isEmpty else { return nil }
    let reason = Judgement(lexicon: lexicon).reason(
      unit, words: words, isQuoted: isQuoted, isSpoken: source != nil, endsWithQuestion: sentence.endsWithQuestion)
    let priority = Priority(lexicon: lexicon).priority(
      unit, words: words, source: source.map { self.words(of: $0, in: words) }, isCheckable: reason == nil)
    let restatement = Restatement(words: words, text: text, today: today)
    let pronoun = isQuoted ? nil : restatement.pronoun(of: unit)
    let subject = pronoun.flatMap {
      people.subject(
        named: words[$0].form, at: words[$0].token.range.lowerBound,
        source: source.map { $0.resolved ?? text.text($0.range) })
    }
    let restated = restatement.reading(of: unit, spans: spans, subject: subject, isQuoted: isQuoted)
    let cue = unit.cue.map {
      words[$0.lowerBound].token.range.lowerBound..<words[$0.upperBound - 1].token.range.upperBound
    }
    return DetectedClaim(
      spans: spans, sentence: sentence.range, source: source, via: via, cue: cue,
      polarity: unit.isDenied ? .denied : .asserted, reason: reason, restated: restated, priority: priority.value,
      priorityReasons: priority.reasons)
  }
}
