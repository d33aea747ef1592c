import ArticleKit

// What is around a claim, and what it says about it.
extension Anchoring {
  /// Notes which found claim replaces each claim, and lets reworded ones stand on all of its words, where
  /// these hold every word that stayed and otherwise only new ones.
  mutating func snap(_ positions: [Int]) {
    for position in positions {
      guard let footing = footings[position], let place = places[position] else { continue }
      let words = place.words
      guard let nearest = page.nearest(to: words) else { continue }
      let found = page.found[nearest]
      page.match(nearest)
      detected[position] = found
      if Set(found.words) != words, isNewReading(Set(found.words), of: footing, words) {
        places[position] = Place(runs: found.spans.map { ($0, nil) }, isSame: false)
        page.hold(found.words)
      }
    }
  }

  private func isNewReading(_ wider: Set<Int>, of footing: Footing, _ words: Set<Int>) -> Bool {
    let stayed = footing.words.filter { map.isSame($0) && words.contains(map.image[$0]) }.map { map.image[$0] }
    return wider.isSuperset(of: stayed)
      && wider.subtracting(words).allSatisfy { map.origin[$0] == -1 && !page.isHeld[$0] }
  }

  /// The anchor of a claim whose words are found.
  func anchor(_ footing: Footing, at place: Place, _ position: Int) -> Anchor {
    let claim = footing.claim
    let found = detected[position].flatMap { Set($0.words) == place.words ? $0.claim : nil }
    let spans = place.runs.map { run -> TextSpan in
      guard let number = run.span else { return page.list.span(of: run.words) ?? TextSpan(0, 0) }
      return Footing.span(of: run.words, like: claim.spans[number], on: footing.spans[number], list, page.list)
    }
    let units = page.sentences.unit[place.reach.lowerBound]...page.sentences.unit[place.reach.upperBound - 1]
    let sentence = page.sentences.units[units.lowerBound].lowerBound..<page.sentences.units[units.upperBound].upperBound
    let mentions = Mentions(
      source: mention(claim.source, of: footing, at: place, in: sentence),
      via: mention(claim.via, of: footing, at: place, in: sentence),
      cue: mention(claim.cue, of: footing, at: place, in: sentence))
    let isSame =
      place.isSame && isFrameSame(footing, neighbourhood(of: place.reach, in: sentence), position)
      && mentions.areComplete && isReadAlike(claim, found)
    let fate: Anchor.Fate = !isSame ? .reworded : isInOrder(footing, place) ? .unchanged : .moved
    var anchor = Anchor(
      claim: claim.id, fate: fate, spans: spans, text: Claim.text(of: spans, in: page.index),
      sentence: page.list.span(of: sentence), source: mentions.source.span, via: mentions.via.span,
      cue: mentions.cue.span)
    anchor.reading = reading(of: claim, mentions, found, isSame: isSame)
    return anchor
  }

  /// Whether the rest of a claim's sentence has the same words: those that no claim says, and question marks.
  ///
  /// Who says another claim, and with what verb, is the affair of that claim, as long as the engine finds it again.
  private func isFrameSame(_ footing: Footing, _ sentence: Range<Int>, _ position: Int) -> Bool {
    let own = footing.claim.mentionedWords(on: list)
    let before = neighbourhood(of: footing.reach, in: footing.sentence)
    let strange = before.filter { mentioning[$0] != nil && !own.contains($0) }
    var passed = Set(strange.compactMap { map.isSame($0) ? map.image[$0] : nil })
    let others = Set(strange.flatMap { mentioning[$0] ?? [] }).subtracting([position])
    for other in others {
      if let found = detected[other] { passed.formUnion(found.claim.mentionedWords(on: page.list)) }
    }
    if let found = detected[position] { passed.subtract(found.claim.mentionedWords(on: page.list)) }
    let strangers = Set(strange)
    return before.filter { claims[$0] == 0 && counts(list.words[$0]) && !strangers.contains($0) }
      .map { list.words[$0].key }
      == sentence.filter { !page.isHeld[$0] && counts(page.list.words[$0]) && !passed.contains($0) }
      .map { page.list.words[$0].key }
  }

  /// A sentence, or of one that is too long the words near a claim's.
  private func neighbourhood(of reach: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    guard sentence.count > Self.longestSentence else { return sentence }
    let room = Self.longestSentence / 10
    return max(sentence.lowerBound, reach.lowerBound - room)..<min(sentence.upperBound, reach.upperBound + room)
  }

  private func counts(_ word: WordList.Word) -> Bool { word.isSpoken || vocabulary.word(word.key) == "?" }

  /// Whether the words that stayed before and after a claim still come before and after it.
  private func isInOrder(_ footing: Footing, _ place: Place) -> Bool {
    let before = kept.before[footing.reach.lowerBound]
    let after = footing.reach.upperBound < map.link.count ? kept.after[footing.reach.upperBound] : map.link.count
    return (before < 0 || map.image[before] < place.reach.lowerBound)
      && (after == map.link.count || map.image[after] >= place.reach.upperBound)
  }

  // MARK: Who says so

  /// What became of a mention.
  enum Trace {
    /// The claim has none, or a person typed it.
    case none
    /// The same words, there.
    case found(TextSpan)
    /// The article no longer says so, or too far away.
    case lost

    var span: TextSpan? {
      if case .found(let span) = self { span } else { nil }
    }
  }

  /// What became of the mentions of a claim.
  struct Mentions {
    var source: Trace
    var via: Trace
    var cue: Trace

    /// Whether the newer text has all of them.
    var areComplete: Bool {
      ![source, via, cue].contains { if case .lost = $0 { true } else { false } }
    }
  }

  /// The sentences beyond which a mention is a name somewhere in the article, and not part of what is said.
  private static let farthest = 3

  private func mention(_ mention: Mention?, of footing: Footing, at place: Place, in sentence: Range<Int>) -> Trace {
    guard let old = mention?.span else { return .none }
    let words = list.range(of: old)
    guard let first = words.first else { return .lost }
    let isNear = footing.sentence.lowerBound <= first && words.upperBound <= footing.sentence.upperBound
    guard let there = samePlace(of: words, in: isNear ? sentence : nil) else { return .lost }
    if !isNear {
      let before = sentences.unit[first] - sentences.unit[footing.reach.lowerBound]
      let now = page.sentences.unit[there.lowerBound] - page.sentences.unit[place.reach.lowerBound]
      if abs(before) <= Self.farthest, before != now { return .lost }
    }
    return .found(Footing.span(of: there, like: old, on: words, list, page.list))
  }

  /// Where the same words are in a row: those that stand for them, or else the only such words of a sentence.
  private func samePlace(of words: Range<Int>, in sentence: Range<Int>?) -> Range<Int>? {
    let start = map.image[words.lowerBound]
    if start >= 0, words.allSatisfy({ map.isSame($0) && map.image[$0] - start == $0 - words.lowerBound }),
      sentence?.contains(start) ?? true
    {
      return start..<start + words.count
    }
    guard let sentence, sentence.count >= words.count, sentence.count <= Self.longestSentence else { return nil }
    let keys = words.map { list.words[$0].key }
    let starts = (sentence.lowerBound...sentence.upperBound - words.count).filter { start in
      keys.indices.allSatisfy { page.list.words[start + $0].key == keys[$0] }
    }
    return starts.count == 1 ? starts.first.map { $0..<$0 + words.count } : nil
  }

  // MARK: How it is read

  /// Whether the engine reads a claim as it did, as far as that can be known.
  private func isReadAlike(_ claim: Claim, _ found: Claim?) -> Bool {
    guard let found, older.engine == page.engine else { return true }
    if claim.cue?.span != nil, claim.polarity != found.polarity { return false }
    if let before = claim.source?.resolved, let now = found.source?.resolved, before != now { return false }
    guard claim.restatedBy == nil, let before = claim.restated, let now = found.restated else { return true }
    return haveSameWords(before, now)
  }

  private func haveSameWords(_ left: String, _ right: String) -> Bool {
    var vocabulary = Vocabulary()
    return WordList(left, in: &vocabulary).words.map(\.key) == WordList(right, in: &vocabulary).words.map(\.key)
  }

  /// Who says a claim in the newer text, where that has to be written again: as the engine reads it where it changed, and
  /// as it is set now where only signs did; nil if the claim's own record is.
  private func reading(
    of claim: Claim, _ mentions: Mentions, _ found: Claim?, isSame: Bool
  ) -> Anchor.Reading? {
    let isTyped = claim.source != nil && claim.source?.span == nil
    if !isSame, !isTyped, let found {
      let reading = Anchor.Reading(
        source: found.source, via: found.via, cue: found.cue, polarity: found.polarity, voice: found.voice)
      return reading.says(claim) ? nil : reading
    }
    let reading = Anchor.Reading(
      source: reset(claim.source, mentions.source), via: reset(claim.via, mentions.via),
      cue: reset(claim.cue, mentions.cue), polarity: claim.polarity, voice: claim.voice)
    return reading.says(claim) ? nil : reading
  }

  private func reset(_ mention: Mention?, _ trace: Trace) -> Mention? {
    guard let mention, let span = trace.span else { return mention }
    return Mention(text: page.index.text(of: span), span: span, resolved: mention.resolved)
  }
}

extension Anchor.Reading {
  /// Whether these are the words that a claim's own record has.
  fileprivate func says(_ claim: Claim) -> Bool {
    source?.text == claim.source?.text && via?.text == claim.via?.text && cue?.text == claim.cue?.text
      && source?.resolved == claim.source?.resolved && polarity == claim.polarity
      && (claim.voice == nil || voice == claim.voice)
  }
}

extension Claim {
  /// The words that say who says the claim, on the words of its text.
  func mentionedWords(on list: WordList) -> Set<Int> {
    Set([source, via, cue].compactMap { $0?.span }.flatMap { list.range(of: $0) })
  }
}
