import ArticleKit

/// The smallest stretch of a sentence that asserts one thing which evidence could show to be true or false.
public struct Claim: Hashable, Sendable, Codable {
  /// The claim's name in the session.
  public var id: ClaimID
  /// Where its words are: ascending runs of the article in code points.
  public var spans: [TextSpan]
  /// The words of the spans, verbatim, separated by ` … ` where words of the article are left out.
  public var text: String
  /// The claim made to stand alone.
  public var restated: String?
  /// Who confirmed the restatement; nil if the machine made it.
  public var restatedBy: String?
  /// The sentence that the claim was found in, in code points.
  public var sentence: TextSpan
  /// Who says so; nil for the article's own voice.
  public var source: Mention?
  /// Who passes the source's words on.
  public var via: Mention?
  /// The words that say that it was said.
  public var cue: Mention?
  /// Whether the source asserts or denies it.
  public var polarity: Polarity
  /// In whose voice it is made; nil in sessions that did not record it, where ``Telling`` works it out.
  public var voice: Voice?
  /// Whether evidence could settle it.
  public var checkable: Bool
  /// Why not; nil exactly when `checkable`.
  public var reason: UncheckableReason?
  /// How urgently it needs checking, 0 to 100.
  public var priority: Int
  /// What raised or lowered the priority, in a few words each.
  public var priorityReasons: [String]
  /// How sure the engine was of it; nil if a person made it, or a session did not record it.
  public var certainty: Certainty?
  /// The claim that this one was split from.
  public var parent: ClaimID?
  /// The claims that were joined into this one, itself included.
  public var joined: [ClaimID]?
  /// The analyst's verdict.
  public var tag: Tag?
  /// The verdicts of other checkers on the same words, in the order they were given; nil if nobody else gave one.
  public var opinions: [Tag]?
  /// Who signed the verdict; nil until someone else than the one who gave it did.
  public var signature: Signature?
  /// The checker who is to judge it; nil for nobody in particular.
  public var assignee: String?
  /// Why and until when it waits.
  public var hold: Hold?
  /// A better wording for the article.
  public var suggestion: String?
  /// What became of the request to correct it.
  public var correction: CorrectionStatus?
  /// Its facts as they were when one of them was ticked last; nil while none is.
  public var facts: [Fact]?
  /// Remarks, in the order they were made.
  public var notes: [Note]
  /// Whether the analyst wants to come back to it.
  public var flagged: Bool
  /// Whether the analyst took it out of the review.
  public var excluded: Bool

  /// Makes a claim as it is found, before anyone worked on it.
  public init(
    id: ClaimID, spans: [TextSpan], text: String, sentence: TextSpan, restated: String? = nil, source: Mention? = nil,
    via: Mention? = nil, cue: Mention? = nil, polarity: Polarity = .asserted, voice: Voice? = nil,
    reason: UncheckableReason? = nil, priority: Int = 50, priorityReasons: [String] = [], certainty: Certainty? = nil
  ) {
    self.id = id
    self.spans = spans
    self.text = text
    self.restated = restated
    self.sentence = sentence
    self.source = source
    self.via = via
    self.cue = cue
    self.polarity = polarity
    self.voice = voice
    self.checkable = reason == nil
    self.reason = reason
    self.priority = priority
    self.priorityReasons = priorityReasons
    self.certainty = certainty
    self.notes = []
    self.flagged = false
    self.excluded = false
  }

  /// Whether checkers differ on the verdict and nobody has decided between them.
  public var isContested: Bool {
    guard let tag, tag.adjudicated != true, let opinions else { return false }
    return opinions.contains { $0.verdict != tag.verdict }
  }

  /// Whether a reason or a note is given for the verdict that counts, be it by another checker who agrees.
  public var isReasoned: Bool {
    verdicts.contains { $0.verdict == tag?.verdict && !($0.reasons.isEmpty && $0.note == nil) }
  }

  /// Whether the claim has a verdict that stands: one that needs to be confirmed counts as none.
  public var isJudged: Bool { tag != nil && !isToConfirm }

  /// Whether the claim waits for a verdict: in the review, and either checkable without a tag or with one to confirm.
  public var isOpen: Bool { !excluded && (tag == nil ? checkable : isToConfirm) }

  /// What stands for words of the article that are left out.
  public static let gap = " … "

  /// The words at `spans`, verbatim, separated by ` … ` where words of the article are left out.
  public static func text(of spans: [TextSpan], in index: CodePointIndex) -> String {
    spans.map { index.text(of: $0) }.joined(separator: gap)
  }
}
