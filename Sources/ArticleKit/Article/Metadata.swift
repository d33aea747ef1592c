/// What is known about an article besides its text; every field may be missing.
public struct Metadata: Hashable, Sendable, Codable {
  /// The headline.
  public var title: String?
  /// Who wrote it, in the order given.
  public var authors: [String]?
  /// When it was published, as written in the article or ISO 8601.
  public var published: String?
  /// When it was last changed, as written in the article or ISO 8601.
  public var modified: String?
  /// Who published it.
  public var publisher: String?
  /// Where it is found.
  public var url: String?
  /// Its language as a BCP 47 tag.
  public var language: String?
  /// The section of the publication that it is in.
  public var section: String?

  /// Makes metadata in which nothing is known.
  public init() {}
}
