import ArticleKit

// The payloads of events by which a review lives on: newer texts of the article, and other checkers.
extension Change {
  /// The payload of ``Change/articleReloaded(_:)``: the newer text, and where each claim is in it.
  ///
  /// It holds the text, so that undo and redo need nothing but the session.
  public struct ArticleReloaded: Hashable, Sendable, Codable, EventPayload {
    /// The article as it is now.
    public var article: ArticleRecord
    /// The name and version of the engine that found the sentences.
    public var engine: String
    /// The sentences of the newer text, in code points.
    public var sentences: [TextSpan]
    /// The claims of the session and what became of each.
    public var anchors: [Anchor]
    /// The claims that only the newer text makes.
    public var claims: [Claim]
    /// Makes the payload.
    public init(
      article: ArticleRecord, engine: String, sentences: [TextSpan], anchors: [Anchor], claims: [Claim] = []
    ) {
      self.article = article
      self.engine = engine
      self.sentences = sentences
      self.anchors = anchors
      self.claims = claims
    }

    mutating func rename(_ names: IDMapping) {
      for place in anchors.indices { anchors[place].claim = names.claim(anchors[place].claim) }
      claims = claims.map { names($0) }
    }

    mutating func rewriteText(_ write: (String) -> String) {
      article = article.rewritingText(write)
      anchors = anchors.map { $0.rewritingText(write) }
      claims = claims.map { $0.rewritingText(write) }
    }
  }

  /// The payload of ``Change/sessionSigned(_:)``.
  public struct SessionSigned: Hashable, Sendable, Codable, EventPayload {
    /// A note by the signer.
    public var note: String?
    /// Makes the payload.
    public init(note: String? = nil) { self.note = note }

    mutating func rewriteText(_ write: (String) -> String) { note = note.map(write) }
  }
}
