/// How the engine came to a claim: what it decided, on which grounds, and what the second-best reading was.
///
/// It says nothing about whether the claim is true.
public struct ClaimExplanation: Hashable, Sendable, Codable {
  /// One decision.
  public struct Decision: Hashable, Sendable, Codable {
    /// What was decided on, in the article's words or as the name of a kind; nil for nobody, or the article itself.
    public var chosen: String?
    /// On which grounds, each in a few words.
    public var grounds: [String]
    /// What would have come second; nil if it would have been nobody, or nothing else was in question.
    public var runnerUp: String?
    /// How sure the engine is, from 0 to 1.
    public var certainty: Double
  }

  /// Where the words were cut; pieces are separated by ` … `, claims by ` | `.
  public var cut: Decision
  /// Who says it.
  public var speaker: Decision
  /// Whether it can be checked: `checkable`, or the reason why not.
  public var kind: Decision
  /// The pattern by which it is denied ("verb-of-denial"), or nil.
  public var denial: String?
}
