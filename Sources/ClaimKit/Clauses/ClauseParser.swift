/// Splits a stretch of a sentence into units: main clauses, verb phrases that share a subject, what was said.
///
/// It walks once from left to right with a stack of open clauses. A finite verb fills the innermost clause that lacks
/// one; joining words, relative words and verbs of saying open clauses. The rules are those of the project's
/// guidelines for claims (sections 1 and 2); what a word is, `VerbFinder` guesses.
struct ClauseParser: Sendable {
  /// What an open clause is to the one around it.
  enum Kind: Sendable {
    case main, subordinate, relative, complement, nonrestrictive
  }

  /// An open clause.
  struct Frame: Sendable {
    var kind: Kind
    var unit: Int
    /// Where its subject is searched for.
    var start: Int
    var hasVerb = false
    var verb: VerbGroup?
    var subject: Range<Int>?
    /// Whether "while" or "although" is at its head, so that the next clause is another main clause.
    var isContrast = false
  }

  let words: [Word]
  let lexicon: Lexicon
  let finder: VerbFinder
  /// Whether a quotation follows the stretch, and may be what is said in it.
  let isBeforeQuotation: Bool
  /// What a relative clause at the head of the stretch refers to.
  let antecedent: Range<Int>?
  var limit = 0
  var units: [Unit] = []
  var stack: [Frame] = []
  /// What was said by nouns of saying; their words stay in the units around them too.
  var sayings: [Unit] = []

  init(words: [Word], lexicon: Lexicon, isBeforeQuotation: Bool = false, antecedent: Range<Int>? = nil) {
    self.antecedent = antecedent
    self.isBeforeQuotation = isBeforeQuotation
    self.words = words
    self.lexicon = lexicon
    finder = VerbFinder(words: words)
  }

  /// The units of the words in `stretch`.
  mutating func parse(_ stretch: Range<Int>) -> [Unit] {
    limit = stretch.upperBound
    units = [Unit()]
    var index = skipJoining(from: stretch.lowerBound)
    stack = [Frame(kind: .main, unit: 0, start: index)]
    if index > stretch.lowerBound, words[index - 1].has(.contrast), clauseFollows(index) { stack[0].isContrast = true }
    let tail = tailFrame(in: index..<limit)
    if let tail { limit = tail.cut }
    index = frontAccording(at: index)
    while index < limit { index = step(at: index) }
    if let tail {
      for unit in units.indices where units[unit].source == .unknown {
        units[unit].source = .words(tail.source)
        units[unit].cue = tail.cue
      }
    }
    return units + sayings
  }

  var top: Frame {
    get { stack[stack.count - 1] }
    set { stack[stack.count - 1] = newValue }
  }

  mutating func keep(_ range: Range<Int>) {
    units[top.unit].words.append(contentsOf: range)
  }

  /// Looks at the word at `index`; gives the index to continue with.
  private mutating func step(at index: Int) -> Int {
    let word = words[index]
    if word.form == "(" || word.form == "[" { return keepBracket(at: index) }
    if word.form == ";" || word.form == ":" || word.form == "..." || word.form == "…" { return parting(at: index) }
    if word.isComma || word.isDash { return comma(at: index) }
    if lexicon.hearsay.contains(word.form) {
      if units[top.unit].cue == nil {
        units[top.unit].cue = index..<(index + 1)
        units[top.unit].source = .article
      }
      return index + 1 < limit && words[index + 1].isComma ? index + 2 : index + 1
    }
    if let next = according(at: index) { return next }
    if word.form == "and" || word.form == "but" || word.form == "then" || word.form == "yet" {
      if let next = coordination(at: index, hasComma: index > 0 && words[index - 1].isComma) { return next }
    }
    if word.has(.contrast), let next = contrast(at: index) { return next }
    if let group = finder.group(at: index, limit: limit, in: top.hasVerb ? .closed : .open) {
      return finiteVerb(group)
    }
    if top.hasVerb, stack.contains(where: { !$0.hasVerb }),
      let group = finder.group(at: index, limit: limit, in: .open), !word.has(.base) || word.has(.pastOrParticiple)
    {
      return finiteVerb(group)
    }
    if let next = reportedStatement(at: index) { return next }
    noteSaying(at: index)
    if let next = sayingUnderPreposition(at: index) { return next }
    if let next = opening(at: index) { return next }
    keep(index..<(index + 1))
    return index + 1
  }

  private mutating func keepBracket(at index: Int) -> Int {
    let close = words[index].form == "(" ? ")" : "]"
    var end = index + 1
    while end < limit, words[end].form != close { end += 1 }
    end = end < limit ? end + 1 : index + 1
    keep(index..<end)
    return end
  }

  /// A semicolon, colon or dots between two main clauses.
  private mutating func parting(at index: Int) -> Int {
    if stack[0].hasVerb, index + 1 < limit, !words[index + 1].has(.subordinator) || words[index].form == ";",
      verbFollows(index + 1, upTo: limit)
    {
      let next = skipJoining(from: index + 1)
      startMain(at: next, after: stack.last { $0.kind == .complement || $0.kind == .main } ?? stack[0])
      return next
    }
    keep(index..<(index + 1))
    return index + 1
  }

  /// Begins a main clause that has the speaker of `frame`.
  mutating func startMain(at index: Int, after frame: Frame) {
    var unit = Unit()
    let before = units[frame.unit]
    if frame.kind == .complement || before.cue == nil || before.source != .article {
      unit.source = before.source
      unit.inheritsSource = true
      unit.cue = before.cue
    }
    units.append(unit)
    while stack.count > 1, top.kind != .complement || frame.kind != .complement { stack.removeLast() }
    top = Frame(kind: top.kind, unit: units.count - 1, start: index)
  }

  // MARK: Verbs

  private mutating func finiteVerb(_ group: VerbGroup) -> Int {
    if top.hasVerb, let open = stack.lastIndex(where: { !$0.hasVerb }) {
      stack.removeSubrange((open + 1)...)
    }
    if top.hasVerb {
      keep(group.range)
      return group.range.upperBound
    }
    if isParticipleInAdverbial(group) {
      keep(group.range)
      return group.range.upperBound
    }
    top.hasVerb = true
    top.verb = group
    top.subject = subject(before: group.range.lowerBound)
    if units[top.unit].verb == nil {
      units[top.unit].verb = group
      units[top.unit].subject = top.subject
    }
    if let next = speech(group) { return next }
    keep(group.range)
    return group.range.upperBound
  }

  /// The subject of the innermost clause: its words up to the verb, without adverbials before and clauses after it.
  func subject(before verb: Int) -> Range<Int>? {
    let own = Set(units[top.unit].words.suffix(120))
    var start = top.start
    while start < verb, !own.contains(start) { start += 1 }
    var end = start
    while end < verb, own.contains(end) { end += 1 }
    while start < end, words[start].isComma || words[start].isQuote || words[start].has(.adverb) { start += 1 }
    start = subjectStart(in: start..<end)
    if start < end, words[start].has(.timeLead), start + 2 < end, words[start + 1].has(.time) { start += 2 }
    while end > start, !words[end - 1].isWord && words[end - 1].form != ")" || words[end - 1].has(.negation) {
      end -= 1
    }
    while end > start + 1, words[end - 1].has(.adverb) || words[end - 1].form == "also" { end -= 1 }
    return start < end ? start..<end : nil
  }

  /// "In findings published on Monday, …": an adverbial in front has no subject for its participle.
  private func isParticipleInAdverbial(_ group: VerbGroup) -> Bool {
    let start = top.start
    let verb = group.range.lowerBound
    guard group.kind == .past, words[verb].has(.pastOrParticiple), start < verb, words[start].has(.preposition),
      !words[start].has([.subject, .determiner]), !words[verb - 1].has(.subject)
    else { return false }
    return subjectStart(in: start..<verb) == start && words[verb..<limit].contains { $0.isComma }
  }

  /// Where the subject begins in words that may have an adverbial in front ("On Monday police", "In court she").
  private func subjectStart(in range: Range<Int>) -> Int {
    guard let first = range.first, let last = range.last else { return range.lowerBound }
    if words[last].has(.subject), range.count > 1, words[last - 1].form != "and", words[last - 1].form != "or" {
      return last
    }
    guard words[first].has(.preposition), !words[first].has(.determiner) else { return first }
    for index in range.dropFirst(2) {
      let (word, before) = (words[index], words[index - 1])
      guard before.isNominal, before.form != "'s" else { continue }
      if word.has(.determiner) && !word.has(.preposition) || before.has([.time, .month]) && word.isNominal {
        return index
      }
      if word.token.isCapitalized, !before.token.isCapitalized { return index }
    }
    return first
  }

  // MARK: Clauses that open

  private mutating func opening(at index: Int) -> Int? {
    let word = words[index]
    if word.form == "that" {
      let isSubject = index == top.start || (index > 0 && words[index - 1].has(.preposition))
      let nextIsVerb = index + 1 < limit && finder.group(at: index + 1, limit: limit, in: .open) != nil
      guard !isSubject, nextIsVerb || verbFollows(index + 1, upTo: min(limit, index + 20)) else { return nil }
      return push(.relative, at: index)
    }
    if word.has(.relative), !(word.form == "what" && index == top.start) { return push(.relative, at: index) }
    if ["how", "why", "what", "whether"].contains(word.form), index != top.start { return push(.relative, at: index) }
    if word.has(.subordinator) {
      let isPreposition = word.has(.preposition)
      guard verbFollows(index + 1, upTo: clauseEnd(from: index + 1, stopsAtCoordinator: isPreposition)) else {
        return nil
      }
      if isPreposition, word.form == "than" || word.form == "like" { return nil }
      return push(.subordinate, at: index)
    }
    return nil
  }

  private mutating func push(_ kind: Kind, at index: Int) -> Int {
    keep(index..<(index + 1))
    stack.append(Frame(kind: kind, unit: top.unit, start: index + 1))
    return index + 1
  }
}
