import ArticleKit

/// Where a claim is in a newer text of its article.
public struct Anchor: Hashable, Sendable, Codable {
  /// What became of the words of a claim.
  public enum Fate: String, Hashable, Sendable, Codable, CaseIterable {
    /// The same words at the same place among their neighbours.
    case unchanged
    /// The same words at another place.
    case moved
    /// Other words that stand for them; a verdict on the claim is stale.
    case reworded
    /// Nothing that stands for them.
    case gone
  }

  /// Who says a claim, in the newer text.
  public struct Reading: Hashable, Sendable, Codable {
    /// Who says so; nil for the article's own voice.
    public var source: Mention?
    /// Who passes the source's words on.
    public var via: Mention?
    /// The words that say that it was said.
    public var cue: Mention?
    /// Whether the source asserts or denies it.
    public var polarity: Polarity
    /// In whose voice; nil if it is not recorded.
    public var voice: Voice?

    /// Makes a reading.
    public init(
      source: Mention? = nil, via: Mention? = nil, cue: Mention? = nil, polarity: Polarity = .asserted,
      voice: Voice? = nil
    ) {
      self.source = source
      self.via = via
      self.cue = cue
      self.polarity = polarity
      self.voice = voice
    }
  }

  /// The claim.
  public var claim: ClaimID
  /// What became of its words.
  public var fate: Fate
  /// Where its words are in the newer text, in code points; empty when they are gone.
  public var spans: [TextSpan]
  /// Its words in the newer text; empty when they are gone.
  public var text: String
  /// The sentence they are in, in code points; nil when they are gone.
  public var sentence: TextSpan?
  /// Where the source's words are in the newer text; nil if they are not found.
  public var source: TextSpan?
  /// Where the words of the one who passes it on are in the newer text; nil if they are not found.
  public var via: TextSpan?
  /// Where the cue is in the newer text; nil if it is not found.
  public var cue: TextSpan?
  /// Who says it in the newer text, where that replaces what the claim's record says; nil if that stands.
  public var reading: Reading?

  /// Makes an anchor.
  public init(
    claim: ClaimID, fate: Fate, spans: [TextSpan] = [], text: String = "", sentence: TextSpan? = nil,
    source: TextSpan? = nil, via: TextSpan? = nil, cue: TextSpan? = nil, reading: Reading? = nil
  ) {
    self.claim = claim
    self.fate = fate
    self.spans = spans
    self.text = text
    self.sentence = sentence
    self.source = source
    self.via = via
    self.cue = cue
    self.reading = reading
  }
}
