/// A sentence with its words, its graph, and what the rules find in it.
package struct SentenceReading: Sendable {
  /// Where it is, in UTF-8 bytes.
  package let range: Range<Int>
  /// Its words as the parser sees them, with their tree.
  package let graph: SentenceGraph
  /// The last layers of the parser's networks, word by word, as bytes with 128 added.
  package let states: [UInt8]
  /// The words of each claim that the rules find, as indices into the graph.
  package let ruleClaims: [Set<Int>]
  /// Whether each word of the graph is in each of them.
  let ruleMasks: [[Bool]]
  /// How each clause of saying is told of (``SentenceGraph/standings(_:)``).
  let standings: [UInt32]
  /// What the rules say of each word of the graph.
  package let ruleReadings: [TagFeatures.RuleReading]
  /// Its words as the rules see them.
  let words: [Word]
  /// The quotation of each of `words`.
  let quotations: [Int?]
  /// What the rules find.
  var rules: SentenceUnits
  let endsWithQuestion: Bool

  init(
    _ range: Range<Int>, words: [Word], parsed: [ParsedToken], states: [UInt8], quotations: [Int?],
    rules: SentenceUnits,
    in text: TextBytes, lexicon: Lexicon
  ) {
    self.range = range
    self.states = states
    self.words = words
    self.quotations = quotations
    self.rules = rules
    let last = words.last { $0.isWord || $0.form == "?" || $0.form == "." || $0.form == "!" }
    endsWithQuestion = last?.form == "?"
    let numbers = Self.spread(quotations.map { $0 ?? -1 }, over: parsed, from: words)
    let graph = text.bytes.withUnsafeBufferPointer {
      SentenceGraph(parsed, in: $0, quotations: numbers) { lexicon.speech[$0] != nil }
    }
    self.graph = graph
    standings = graph.standings(lexicon)
    let spans = ClaimSpans(words: words)
    let claims = rules.units.filter { !$0.unit.isFrame }.map { graph.words(in: spans.spans(of: $0.unit)) }
    ruleClaims = claims.filter { !$0.isEmpty }
    ruleMasks = ruleClaims.map { claim in
      var mask = Array(repeating: false, count: parsed.count)
      for word in claim { mask[word] = true }
      return mask
    }
    var readings = Array(repeating: TagFeatures.RuleReading(), count: parsed.count)
    for (word, tag) in ClaimTags.encode(ruleClaims, in: graph).enumerated() {
      readings[word].tag = tag
      readings[word].isShared = ruleMasks.count { $0[word] } > 1
    }
    for (unit, _) in rules.units {
      var frame = unit.cue.map { [$0] } ?? []
      if case .words(let source) = unit.source { frame.append(source) }
      for part in frame where !part.isEmpty {
        let bytes = words[part.lowerBound].token.range.lowerBound..<words[part.upperBound - 1].token.range.upperBound
        for word in graph.words(in: [bytes]) { readings[word].isFrame = true }
      }
    }
    ruleReadings = readings
  }

  /// A value of each of the parser's words, from those of the words that they are parts of.
  static func spread(_ values: [Int], over parsed: [ParsedToken], from words: [Word]) -> [Int] {
    var next = 0
    return parsed.map { token in
      while next + 1 < words.count, words[next].token.range.upperBound <= token.range.lowerBound { next += 1 }
      guard next < words.count, words[next].token.range.overlaps(token.range) else { return -1 }
      return values[next]
    }
  }
}

extension SentenceReading {
  /// The words, as the rules see them, that a range of bytes touches.
  func wordRange(of bytes: Range<Int>) -> Range<Int>? {
    guard let first = words.firstIndex(where: { $0.token.range.upperBound > bytes.lowerBound }),
      let last = words.lastIndex(where: { $0.token.range.lowerBound < bytes.upperBound }), first <= last
    else { return nil }
    return first..<(last + 1)
  }

  /// The first finite verb among some of the rules' words, and the words in front of it that may be its subject.
  func verb(of own: [Int]) -> (group: VerbGroup, subject: Range<Int>?)? {
    let finder = VerbFinder(words: words)
    guard let last = own.last else { return nil }
    for word in own {
      guard let group = finder.group(at: word, limit: last + 1, in: .open) else { continue }
      let front = own.prefix { $0 < group.range.lowerBound }
      return (group, front.first.map { $0..<group.range.lowerBound })
    }
    return nil
  }
}

extension SentenceGraph {
  /// The words that begin within one of some ranges of bytes.
  package func words(in spans: [Range<Int>]) -> Set<Int> {
    var found: Set<Int> = []
    for span in spans {
      for index in tokens.indices where span.contains(tokens[index].range.lowerBound) { found.insert(index) }
    }
    return found
  }

  /// Runs of bytes that hold the given words, which are ascending; words that follow one another are one run.
  package func spans(of words: [Int]) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var before = -2
    for word in words {
      if word == before + 1, let last = spans.last {
        spans[spans.count - 1] = last.lowerBound..<tokens[word].range.upperBound
      } else {
        spans.append(tokens[word].range)
      }
      before = word
    }
    return spans
  }
}
