import ArticleKit

/// Reads one block: its sentences, the quotations that run through them, and their claims.
struct BlockReader {
  let text: TextBytes
  let lexicon: Lexicon
  let splitter: SentenceSplitter
  let tokenizer: Tokenizer
  /// The author of the embedded post that the block belongs to.
  let author: Source?
  /// Who spoke at the end of the block before.
  let earlierSpeaker: Source?
  /// Who speaks at the end of the block, in a quotation.
  private(set) var speakerAtEnd: Source?

  private struct Sentence {
    var range: Range<Int>
    var words: [Word]
    var found: SentenceUnits
    var endsWithQuestion: Bool
  }

  init(
    text: TextBytes, lexicon: Lexicon, splitter: SentenceSplitter, tokenizer: Tokenizer, author: Source?,
    earlierSpeaker: Source?
  ) {
    self.text = text
    self.lexicon = lexicon
    self.splitter = splitter
    self.tokenizer = tokenizer
    self.author = author
    self.earlierSpeaker = earlierSpeaker
  }

  /// The sentences and claims of `block`.
  mutating func read(_ block: Block) -> Analysis {
    var analysis = Analysis()
    var tracker = QuotationTracker()
    var sentences: [Sentence] = []
    var speakers: [Int: Source] = [:]
    let analyzer = SentenceAnalyzer(lexicon: lexicon)
    for range in splitter.sentences(in: text, range: contents(of: block)) {
      let words = tokenizer.tokens(in: text, range: range).map { token in
        let reading = lexicon.reading(of: token)
        return Word(
          token: token, classes: reading.classes, lemma: reading.lemma, frames: lexicon.frames(of: reading.lemma))
      }
      let numbers = tracker.numbers(for: words)
      let found = analyzer.units(of: words, numbers: numbers)
      for (quotation, name) in found.speakers where speakers[quotation] == nil {
        speakers[quotation] = source(name, in: words)
      }
      let last = words.last { $0.isWord || $0.form == "?" || $0.form == "." || $0.form == "!" }
      sentences.append(Sentence(range: range, words: words, found: found, endsWithQuestion: last?.form == "?"))
      analysis.sentences.append(range)
    }
    var current = earlierSpeaker
    for sentence in sentences {
      analysis.claims += claims(of: sentence, speakers: speakers, current: &current)
    }
    return analysis
  }

  /// The block without the mark of a list item or quotation and without a date line's place in front ("BAKU –").
  private func contents(of block: Block) -> Range<Int> {
    var start = block.range.lowerBound
    let end = block.range.upperBound
    if block.kind == .listItem || block.kind == .quote {
      while start < end, text[start] != 0x20, text[start] != 0x09 { start += 1 }
    } else if let dash = placeEnd(in: block.range) {
      start = dash
    }
    return start..<end
  }

  /// The end of a place in front ("BAKU –"): words in capitals, perhaps with a date, up to a dash.
  private func placeEnd(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    var capitals = 0
    while index < range.upperBound, index - range.lowerBound < 60 {
      let (value, length) = text.scalar(at: index)
      if CharacterClass(value) == .dash || (value == 0x2D && index > range.lowerBound && text[index - 1] == 0x20) {
        let after = index + length
        return capitals >= 3 && after < range.upperBound && text[after] == 0x20 ? after : nil
      }
      if CharacterClass(value) == .capital { capitals += 1 }
      if CharacterClass(value) == .letter, capitals < 3 { return nil }
      index += length
    }
    return nil
  }

  private func source(_ range: Range<Int>, in words: [Word]) -> Source? {
    var range = range
    while let first = range.first, !words[first].isWord { range = range.dropFirst() }
    while let last = range.last, !words[last].isWord, words[last].form != ")" { range = range.dropLast() }
    guard let first = range.first, let last = range.last else { return nil }
    return Source(range: words[first].token.range.lowerBound..<words[last].token.range.upperBound)
  }

  private mutating func claims(
    of sentence: Sentence, speakers: [Int: Source], current: inout Source?
  ) -> [DetectedClaim] {
    var claims: [DetectedClaim] = []
    var quoted: Source?
    for (unit, quotation) in sentence.found.units where !unit.isFrame {
      let outer = quotation.flatMap { speakers[$0] ?? current }
      quoted = outer ?? quoted
      var source = source(of: unit, in: sentence.words, outer: outer)
      var via = unit.via.flatMap { self.source($0, in: sentence.words) }
      if let outer, let source, source != outer { via = via ?? outer }
      if let author {
        if source != nil { via = via ?? author } else if unit.source != .article { source = author }
      }
      if let claim = claim(unit, of: sentence, source: source, via: via, isQuoted: quotation != nil || author != nil) {
        claims.append(claim)
      }
    }
    let named = sentence.found.lastSpeaker.flatMap { self.source($0, in: sentence.words) }
    current = named ?? quoted ?? current
    speakerAtEnd = quoted ?? named
    return claims
  }

  /// Who says a unit: the speaker named for it, else the one of the quotation around it.
  private func source(of unit: Unit, in words: [Word], outer: Source?) -> Source? {
    switch unit.source {
    case .unknown: return outer
    case .article: return unit.cue == nil ? outer : nil
    case .words(let range):
      // "I think that …" inside a quotation: the speaker is named outside.
      let isFirstPerson = range.count == 1 && ["i", "we"].contains(words[range.lowerBound].form)
      return isFirstPerson ? outer ?? source(range, in: words) : source(range, in: words)
    }
  }

  private func claim(
    _ unit: Unit, of sentence: Sentence, source: Source?, via: Source?, isQuoted: Bool
  ) -> DetectedClaim? {
    let words = sentence.words
    let spans = ClaimSpans(words: words).spans(of: unit)
    guard !spans.isEmpty else { return nil }
    let reason = Judgement(lexicon: lexicon).reason(
      unit, words: words, isQuoted: isQuoted, isSpoken: source != nil, endsWithQuestion: sentence.endsWithQuestion)
    let priority = Priority(lexicon: lexicon).priority(
      unit, words: words, isSourced: source != nil, isCheckable: reason == nil)
    let cue = unit.cue.map {
      words[$0.lowerBound].token.range.lowerBound..<words[$0.upperBound - 1].token.range.upperBound
    }
    return DetectedClaim(
      spans: spans, sentence: sentence.range, source: source, via: via, cue: cue,
      polarity: unit.isDenied ? .denied : .asserted, reason: reason, priority: priority.value,
      priorityReasons: priority.reasons)
  }
}
