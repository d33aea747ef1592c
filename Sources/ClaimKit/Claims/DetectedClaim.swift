/// One claim as the engine found it; every offset is a UTF-8 byte of the article's text.
public struct DetectedClaim: Hashable, Sendable {
  /// The words of the claim: verbatim runs, ascending, not overlapping, all within `sentence`.
  public var spans: [Range<Int>]
  /// The sentence that holds the claim.
  public var sentence: Range<Int>
  /// Who says so; nil in the article's own voice.
  public var source: Source?
  /// Who passes it on: the author of the embedded post or the outer speaker, where an inner speaker is the source.
  public var via: Source?
  /// The words that say that it was said.
  public var cue: Range<Int>?
  /// Whether it was asserted or denied.
  public var polarity: Polarity
  /// In whose voice it is made.
  public var voice: Voice
  /// Why it cannot be checked; nil exactly where it can.
  public var reason: UncheckableReason?
  /// The claim made to stand alone, where that differs from its words.
  public var restated: String?
  /// The dates that its words mean by the day of the article; none in quotations.
  public var dates: [DatedWords] = []
  /// How much the claim deserves to be checked first, 0 to 100.
  public var priority: Int
  /// What raised or lowered the priority, as short words.
  public var priorityReasons: [String]
  /// How sure the engine is; nil if rules alone decided, as in languages without a model.
  public var certainty: Certainty?
  /// How the engine came to it; nil if nobody asked or rules alone decided.
  public var explanation: ClaimExplanation?

  /// Whether evidence could show the claim to be true or false.
  public var isCheckable: Bool { reason == nil }

  /// Makes a claim of parts; what is not given is absent, and the voice follows from source and cue.
  public init(
    spans: [Range<Int>], sentence: Range<Int>, source: Source? = nil, via: Source? = nil, cue: Range<Int>? = nil,
    polarity: Polarity = .asserted, voice: Voice? = nil, reason: UncheckableReason? = nil, restated: String? = nil,
    priority: Int = 0, priorityReasons: [String] = [], certainty: Certainty? = nil
  ) {
    self.spans = spans
    self.sentence = sentence
    self.source = source
    self.via = via
    self.cue = cue
    self.polarity = polarity
    self.voice = voice ?? (source != nil ? .named : cue != nil ? .unknown : .article)
    self.reason = reason
    self.restated = restated
    self.priority = priority
    self.priorityReasons = priorityReasons
    self.certainty = certainty
  }
}

extension DetectedClaim {
  /// The claim as one of words that are set apart as a quotation: where nobody is named, they are not the article's own.
  var asQuoted: DetectedClaim {
    guard voice == .article else { return self }
    var quoted = self
    quoted.voice = .unknown
    return quoted
  }
}
