/// Takes a sentence apart at its quotations and has each stretch split into units.
struct SentenceAnalyzer: Sendable {
  let lexicon: Lexicon
  /// Words of a sentence that is taken apart; a longer one is one unit.
  static let longestSentence = 400

  /// A stretch of a sentence: words of one quotation, or words outside of any.
  private struct Stretch {
    var range: Range<Int>
    var quotation: Int?
  }

  /// The units of a sentence whose words are in the quotations `numbers`; the sentence before may end with a dash.
  func units(of words: [Word], numbers: [Int?], isBehindDash: Bool = false) -> SentenceUnits {
    var result = SentenceUnits()
    guard words.count <= Self.longestSentence else {
      result.units = [(Unit(words: Array(words.indices)), nil)]
      return result
    }
    if let name = signature(in: words, isBehindDash: isBehindDash) {
      result.signature = name
      return result
    }
    let stretches = stretches(of: words, numbers: numbers)
    let endsWithColon = words.last { !$0.isQuote }?.form == ":"
    for (position, stretch) in stretches.enumerated() {
      if let quotation = stretch.quotation {
        var parser = ClauseParser(words: words, lexicon: lexicon)
        for unit in parser.parse(stretch.range) { result.units.append((unit, quotation)) }
      } else {
        let isAfterQuotation = position > 0
        let isBeforeQuotation = position + 1 < stretches.count || endsWithColon
        var range = stretch.range
        var antecedent: Range<Int>?
        if isAfterQuotation, let frame = inverted(in: range, words: words) {
          antecedent = frame.source
          result.lastSpeaker = frame.source
          set(frame.source, frame.cue, around: position, of: stretches, in: &result)
          range = frame.next..<range.upperBound
        }
        guard !range.isEmpty else { continue }
        if isAfterQuotation || isBeforeQuotation, let frame = PresentingFrame(range, words: words) {
          set(frame.source, frame.cue, around: position, of: stretches, in: &result)
          result.presenting.append(range)
          result.lastSpeaker = frame.source
          if position + 1 == stretches.count, endsWithColon { result.leadIn = frame.source }
          continue
        }
        var parser = ClauseParser(
          words: words, lexicon: lexicon, isBeforeQuotation: isBeforeQuotation, antecedent: antecedent)
        var units = parser.parse(range)
        if isAfterQuotation || isBeforeQuotation {
          takeFrames(
            of: &units, position: position, stretches: stretches, words: words, into: &result)
        }
        for unit in units { result.units.append((unit, nil)) }
      }
    }
    if result.lastSpeaker == nil {
      for (unit, _) in result.units {
        if case .words(let name) = unit.source, unit.cue != nil, !unit.isNested { result.lastSpeaker = name }
      }
    }
    spreadCues(in: &result, stretches: stretches)
    return result
  }

  func isSaying(_ word: Word) -> Bool {
    word.has([.past, .pastOrParticiple, .present]) && !word.token.isCapitalized
      && !lexicon.frames(of: word.lemma).isEmpty
  }

  private func set(
    _ source: Range<Int>, _ cue: Range<Int>, around position: Int, of stretches: [Stretch],
    in result: inout SentenceUnits
  ) {
    for neighbour in [position - 1, position + 1] where stretches.indices.contains(neighbour) {
      guard let quotation = stretches[neighbour].quotation, result.speakers[quotation] == nil else { continue }
      result.speakers[quotation] = source
      pending(quotation, cue: cue, in: &result)
    }
  }

  private func pending(_ quotation: Int, cue: Range<Int>, in result: inout SentenceUnits) {
    for index in result.units.indices where result.units[index].quotation == quotation {
      if result.units[index].unit.cue == nil { result.units[index].unit.cue = cue }
    }
    result.cues[quotation] = cue
  }

  /// Turns the units outside of the quotations that only say who speaks into the speakers of their neighbours.
  private func takeFrames(
    of units: inout [Unit], position: Int, stretches: [Stretch], words: [Word], into result: inout SentenceUnits
  ) {
    func give(_ neighbour: Int, _ source: Range<Int>, _ cue: Range<Int>) {
      guard stretches.indices.contains(neighbour), let quotation = stretches[neighbour].quotation else { return }
      guard result.speakers[quotation] == nil else { return }
      result.speakers[quotation] = source
      pending(quotation, cue: cue, in: &result)
    }
    let last = units.lastIndex { !$0.isNested }
    for index in units.indices where !units[index].isNested {
      let unit = units[index]
      let isLead = unit.words.first.map { words[$0].has([.preposition, .gerund, .adverb]) } ?? false
      if unit.verb == nil, unit.cue == nil || isLead && unit.shared.isEmpty { units[index].isFrame = true }
      guard let verb = unit.verb, !lexicon.frames(of: words[verb.head].lemma).isEmpty || index == last else {
        continue
      }
      guard let subject = unit.subject ?? range(of: unit.shared) else { continue }
      let isSpeech = !lexicon.frames(of: words[verb.head].lemma).isEmpty && !verb.isPassive
      let isFirst = index == 0 && position > 0
      let isLast = index == last && (position + 1 < stretches.count || unit.opensQuotation)
      guard isFirst || isLast else { continue }
      let cue = verb.head..<(verb.head + 1)
      if isSpeech, unit.opensQuotation, position + 1 == stretches.count, index == last {
        result.leadIn = subject
      }
      if isSpeech, unit.opensQuotation || isFirst {
        if isFirst { give(position - 1, subject, cue) }
        if isLast || isFirst { give(position + 1, subject, cue) }
        units[index].isFrame = true
        result.lastSpeaker = subject
      } else if isLast, case .words(let name) = unit.source, unit.cue != nil {
        give(position + 1, name, unit.cue ?? cue)
        if unit.verb == nil { units[index].isFrame = true }
      } else if isLast, !unit.isFrame {
        give(position + 1, subject, cue)
        result.lastSpeaker = subject
      }
    }
  }

  private func range(of words: [Int]) -> Range<Int>? {
    guard let first = words.first, let last = words.last else { return nil }
    return first..<(last + 1)
  }

  private func spreadCues(in result: inout SentenceUnits, stretches: [Stretch]) {
    for index in result.units.indices {
      guard let quotation = result.units[index].quotation, result.units[index].unit.cue == nil else { continue }
      result.units[index].unit.cue = result.cues[quotation]
    }
  }

  // MARK: Stretches

  /// Parts the words at the quotations that are clauses of their own; fragments stay in the text around them.
  private func stretches(of words: [Word], numbers: [Int?]) -> [Stretch] {
    var stretches: [Stretch] = []
    var index = 0
    var outsideStart = 0
    var hasSpeech = false
    func closeOutside(at end: Int) {
      if (outsideStart..<end).contains(where: { words[$0].isWord }) {
        stretches.append(Stretch(range: outsideStart..<end, quotation: nil))
      }
    }
    while index < words.count {
      guard let number = numbers[index] else {
        index += 1
        continue
      }
      var end = index
      while end < words.count, numbers[end] == number { end += 1 }
      if isSpeech(words, index..<end, isContinued: hasSpeech) {
        hasSpeech = true
        closeOutside(at: index)
        stretches.append(Stretch(range: index..<end, quotation: number))
        outsideStart = end
      }
      index = end
    }
    closeOutside(at: words.count)
    return stretches
  }

  /// Whether a quotation is speech of its own: it begins the sentence, or a comma, colon or verb of saying leads to it
  /// and it begins with a capital.
  private func isSpeech(_ words: [Word], _ range: Range<Int>, isContinued: Bool) -> Bool {
    var before = range.lowerBound - 1
    while before >= 0, words[before].isQuote { before -= 1 }
    guard range.contains(where: { words[$0].isWord }) else { return false }
    if before < 0 || !words[..<range.lowerBound].contains(where: \.isWord) { return hasClauseOrEnd(words, range) }
    guard let first = range.first(where: { words[$0].isWord }) else { return false }
    let isCapital = words[first].token.isCapitalized || words[first].token.kind == .number
    let previous = words[before]
    if isCapital, previous.isComma || previous.form == ":" { return range.count > 2 }
    if isCapital, isSaying(previous) { return hasClause(words, range) }
    if isContinued, previous.isComma || previous.form == ";" { return hasClause(words, range) }
    if isCapital, previous.has(.gerund), !lexicon.frames(of: previous.lemma).isEmpty { return hasClause(words, range) }
    return isCapital && range.count > 4 && hasClause(words, range)
  }

  private func hasClause(_ words: [Word], _ range: Range<Int>) -> Bool {
    let finder = VerbFinder(words: words)
    return range.contains { finder.group(at: $0, limit: range.upperBound, in: .open) != nil } || range.count > 6
  }

  private func hasClauseOrEnd(_ words: [Word], _ range: Range<Int>) -> Bool {
    guard let last = range.last(where: { words[$0].form != "'" }) else { return false }
    if [",", ".", "!", "?", ";", "…", "..."].contains(words[last].form) { return true }
    var next = range.upperBound
    while next < words.count, words[next].isQuote { next += 1 }
    guard next < words.count, words[next...].contains(where: \.isWord) else { return true }
    return hasClause(words, range) && (words[next].isComma || isSaying(words[next]))
  }
}
