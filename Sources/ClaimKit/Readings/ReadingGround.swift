/// What the steps of a reading know: the sentence's graph, whom its pronouns stand for, who speaks.
struct ReadingGround: Sendable {
  let graph: SentenceGraph
  let text: TextBytes
  let lexicon: Lexicon
  /// The words of the claim in the graph, ascending.
  let claim: [Int]
  /// The runs of the claim, in UTF-8 bytes.
  let spans: [Range<Int>]
  /// Whether each word of the graph is one of the claim.
  private let mask: [Bool]
  /// What its pronouns of the third person stand for, by their place in the graph.
  var names: [Int: Referent] = [:]
  /// What its names and noun phrases name, as numbers of the resolver.
  var entities: Set<Int> = []
  /// Who says it, where that is somebody named, and the group that the words naming a single speaker give them to:
  /// "we" of "Ann Moss of the harbor board" is the board.
  var speakers: [Referent] = []
  /// Whether it is in a quotation, or a turn or post of its speaker, so that "I" is the speaker.
  var isSpoken = false
  /// The place of the verb that tells of the saying, outside the claim.
  var cue: Int?
  /// The dates that its words mean.
  var dates: [DatedWords] = []

  /// Whom or what a pronoun stands for, as it is called in a reading.
  struct Referent: Hashable, Sendable {
    /// The name, or a noun phrase that begins in a small letter.
    var name: String
    /// The number by which the resolver knows it.
    var entity: Int?
    var isPlural = false
    /// Whether it says "we" of itself.
    var isGroup = false
    var gender: ReferenceMention.Gender?

    /// The name with the ending of possession.
    var possessive: String { isPlural && name.hasSuffix("s") ? name + "'" : name + "'s" }
  }

  /// The ground of the words of a sentence that stand in some runs.
  init(graph: SentenceGraph, text: TextBytes, lexicon: Lexicon, spans: [Range<Int>]) {
    self.graph = graph
    self.text = text
    self.lexicon = lexicon
    self.spans = spans
    mask = graph.tokens.map { token in spans.contains { $0.contains(token.range.lowerBound) } }
    claim = graph.tokens.indices.filter { [mask] in mask[$0] }
  }

  /// The verb of saying outside the claim that a word of the claim depends on.
  var governor: Int? {
    claim.lazy.map { graph.tokens[$0].head }.first { head in
      head >= 0 && !holds(head) && graph.clauses[head]?.isSaying ?? false
    }
  }

  func form(_ word: Int) -> String { text.text(graph.tokens[word].range).lowercased() }

  /// Whether a word of the graph is one of the claim.
  func holds(_ word: Int) -> Bool { word >= 0 && mask[word] }
}
