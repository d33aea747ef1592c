import ArticleKit

// What stands around a claim, and what it says about it.
extension Anchoring {
  /// Lets reworded claims stand on all words of the claim that the engine finds in their place, where these hold every
  /// word that stayed and otherwise only new ones; returns the found claim that each claim is now.
  mutating func snap(_ positions: [Int]) -> [Int: Footing] {
    var detected: [Int: Footing] = [:]
    for position in positions {
      guard let footing = footings[position], let place = places[position] else { continue }
      let words = place.words
      guard let nearest = page.nearest(to: words) else { continue }
      let found = page.found[nearest]
      page.match(nearest)
      let wider = Set(found.words)
      if wider == words {
        detected[position] = found
      } else if isNewReading(wider, of: footing, words) {
        places[position] = Place(runs: found.spans.map { ($0, nil) }, isSame: false)
        page.hold(found.words)
        detected[position] = found
      }
    }
    return detected
  }

  private func isNewReading(_ wider: Set<Int>, of footing: Footing, _ words: Set<Int>) -> Bool {
    let stayed = footing.words.filter { map.isSame($0) && words.contains(map.image[$0]) }.map { map.image[$0] }
    return wider.isSuperset(of: stayed)
      && wider.subtracting(words).allSatisfy { map.origin[$0] == -1 && !page.isHeld[$0] }
  }

  /// The anchor of a claim whose words are found.
  func anchor(_ footing: Footing, at place: Place, detected: Footing?) -> Anchor {
    let claim = footing.claim
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
      place.isSame && frame(of: footing) == newFrame(sentence) && mentions.areComplete
      && isReadAlike(claim, detected?.claim)
    let fate: Anchor.Fate = !isSame ? .reworded : isInOrder(footing, place) ? .unchanged : .moved
    var anchor = Anchor(
      claim: claim.id, fate: fate, spans: spans, text: Claim.text(of: spans, in: page.index),
      sentence: page.list.span(of: sentence), source: mentions.source.span, via: mentions.via.span,
      cue: mentions.cue.span)
    anchor.reading = reading(of: claim, mentions, detected?.claim, isSame: isSame)
    return anchor
  }

  /// The words of a sentence that no claim says, and its question marks.
  private func frame(of footing: Footing) -> [Int32] {
    footing.sentence.filter { claims[$0] == 0 && counts(list.words[$0]) }.map { list.words[$0].key }
  }

  private func newFrame(_ sentence: Range<Int>) -> [Int32] {
    sentence.filter { !page.isHeld[$0] && counts(page.list.words[$0]) }.map { page.list.words[$0].key }
  }

  private func counts(_ word: WordList.Word) -> Bool { word.isSpoken || vocabulary.word(word.key) == "?" }

  /// Whether the words that stayed before and behind a claim still stand before and behind it.
  private func isInOrder(_ footing: Footing, _ place: Place) -> Bool {
    var before = footing.reach.lowerBound - 1
    while before >= 0, map.link[before] != .kept { before -= 1 }
    var after = footing.reach.upperBound
    while after < map.link.count, map.link[after] != .kept { after += 1 }
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

  /// Where the same words stand in a row: those that stand for them, or else the only such words of a sentence.
  private func samePlace(of words: Range<Int>, in sentence: Range<Int>?) -> Range<Int>? {
    let start = map.image[words.lowerBound]
    if start >= 0, words.allSatisfy({ map.isSame($0) && map.image[$0] - start == $0 - words.lowerBound }),
      sentence?.contains(start) ?? true
    {
      return start..<start + words.count
    }
    guard let sentence, sentence.count >= words.count else { return nil }
    let keys = words.map { list.words[$0].key }
    let starts = (sentence.lowerBound...sentence.upperBound - words.count).filter { start in
      keys.indices.allSatisfy { page.list.words[start + $0].key == keys[$0] }
    }
    return starts.count == 1 ? starts.first.map { $0..<$0 + words.count } : nil
  }

  // MARK: How it is read

  /// Whether the engine reads a claim as it did, as far as that can be told.
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

  /// Who says a claim in the newer text, where that has to be written anew: as the engine reads it where it changed, and
  /// as it is set now where only signs did; nil where the claim's own record stands.
  private func reading(
    of claim: Claim, _ mentions: Mentions, _ found: Claim?, isSame: Bool
  ) -> Anchor.Reading? {
    let isTyped = claim.source != nil && claim.source?.span == nil
    if !isSame, !isTyped, let found {
      let reading = Anchor.Reading(
        source: found.source, via: found.via, cue: found.cue, polarity: found.polarity)
      return reading.says(claim) ? nil : reading
    }
    let reading = Anchor.Reading(
      source: reset(claim.source, mentions.source), via: reset(claim.via, mentions.via),
      cue: reset(claim.cue, mentions.cue), polarity: claim.polarity)
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
  }
}
