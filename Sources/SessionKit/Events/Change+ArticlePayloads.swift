import ArticleKit

// The payloads of events on the article, and of undo and redo.
extension Change {
  /// The payload of ``Change/articleLoaded(_:)``.
  public struct ArticleLoaded: Hashable, Sendable, Codable, EventPayload {
    /// The article's name.
    public var name: String
    /// The SHA-256 of its text in UTF-8, in hexadecimal.
    public var sha256: String
    /// What was known about it when it was loaded.
    public var info: Metadata
    /// Makes the payload.
    public init(name: String, sha256: String, info: Metadata) {
      self.name = name
      self.sha256 = sha256
      self.info = info
    }

    mutating func rewriteText(_ write: (String) -> String) { name = write(name) }
  }

  /// The payload of ``Change/claimsDetected(_:)``.
  public struct ClaimsDetected: Hashable, Sendable, Codable, EventPayload {
    /// The name and version of the engine.
    public var engine: String
    /// The sentences of the article, in code points.
    public var sentences: [TextSpan]
    /// The claims as they were found.
    public var claims: [Claim]
    /// Makes the payload.
    public init(engine: String, sentences: [TextSpan], claims: [Claim]) {
      self.engine = engine
      self.sentences = sentences
      self.claims = claims
    }

    mutating func rename(_ names: IDMapping) { claims = claims.map { names($0) } }

    mutating func rewriteText(_ write: (String) -> String) { claims = claims.map { $0.rewritingText(write) } }
  }

  /// The payload of ``Change/articleNoted(_:)``.
  public struct ArticleNoted: Hashable, Sendable, Codable, EventPayload {
    /// The note.
    public var text: String
    /// Whether the note stays out of every export; nil if it need not.
    public var `private`: Bool?
    /// Makes the payload.
    public init(text: String, private: Bool = false) {
      self.text = text
      self.private = `private` ? true : nil
    }

    mutating func rewriteText(_ write: (String) -> String) { text = write(text) }
  }

  /// The payload of ``Change/articleInfoSet(_:)``.
  public struct ArticleInfoSet: Hashable, Sendable, Codable, EventPayload {
    /// The field.
    public var field: ArticleField
    /// Its value; nil removes it.
    ///
    /// Authors are separated by `;`.
    public var value: String?
    /// Makes the payload.
    public init(field: ArticleField, value: String?) {
      self.field = field
      self.value = value
    }

    mutating func rewriteText(_ write: (String) -> String) { value = value.map(write) }
  }

  /// The payload of events that refer to another event.
  public struct EventReference: Hashable, Sendable, Codable, EventPayload {
    /// The number of the event referred to.
    public var event: Int
    /// Makes the payload.
    public init(_ event: Int) { self.event = event }

    /// Reads the payload; throws `DecodingError` where no event can have the number.
    ///
    /// 0 is what merging writes for an event that no file holds.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      event = try container.decode(Int.self, forKey: .event)
      guard event >= 0 else {
        throw DecodingError.dataCorruptedError(
          forKey: .event, in: container, debugDescription: "there is no event \(event)")
      }
    }

    mutating func rename(_ names: IDMapping) { event = names.event(event) }

    mutating func rewriteText(_ write: (String) -> String) {}
  }
}
