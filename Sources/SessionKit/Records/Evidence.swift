/// Something that speaks for or against claims, and where it is found.
public struct Evidence: Hashable, Sendable, Codable {
  /// What kind of thing it is.
  public enum Form: String, Hashable, Sendable, Codable, CaseIterable {
    /// A report, a law, a court file, a letter.
    case document
    /// Another publication's article.
    case article
    /// A post on a social network.
    case post
    /// A picture or a film.
    case image
    /// What someone said to the checker.
    case interview
    /// Figures.
    case dataset
    /// What the checker saw.
    case observation
  }

  /// How it bears on a claim.
  public enum Stance: String, Hashable, Sendable, Codable, CaseIterable {
    /// It speaks for the claim.
    case supports
    /// It speaks against the claim.
    case refutes
    /// It helps to understand the claim.
    case context
  }

  /// What the evidence says on one claim.
  public struct Link: Hashable, Sendable, Codable {
    /// The claim referred to.
    public var claim: ClaimID
    /// How the evidence bears on it.
    public var stance: Stance
    /// The words of the evidence.
    public var quote: String?
    /// Where in the evidence they are: a page, a time code.
    public var locator: String?
    /// The sentence before the words, where they come from a document.
    public var before: String?
    /// The sentence after the words, where they come from a document.
    public var after: String?

    /// Makes a link.
    public init(claim: ClaimID, stance: Stance, quote: String? = nil, locator: String? = nil) {
      self.claim = claim
      self.stance = stance
      self.quote = quote
      self.locator = locator
    }
  }

  /// The evidence's name in the session.
  public var id: EvidenceID
  /// What kind of thing it is.
  public var form: Form
  /// Whether it is a first-hand source.
  public var primary: Bool
  /// Its address or the file's path.
  public var url: String?
  /// The address of an archived copy.
  public var archive: String?
  /// Its title or a description.
  public var title: String?
  /// Who published it.
  public var publisher: String?
  /// When it was published.
  public var published: String?
  /// When the checker looked at it.
  public var accessed: String?
  /// The name under which a source that is kept private is referred to.
  public var alias: String?
  /// A note.
  public var note: String?
  /// The document of the review that it is.
  public var document: DocumentID?
  /// The SHA-256 of that document as it was cited, in hexadecimal.
  public var sha256: String?
  /// Whether it comes from a document that is to be kept private; nil if it does not.
  public var `private`: Bool?
  /// What it says on which claims, one link a claim.
  public var links: [Link]

  /// Makes a piece of evidence.
  public init(
    id: EvidenceID, form: Form, primary: Bool = false, url: String? = nil, title: String? = nil, alias: String? = nil,
    links: [Link] = []
  ) {
    self.id = id
    self.form = form
    self.primary = primary
    self.url = url
    self.title = title
    self.alias = alias
    self.links = links
  }

  /// The name to show: the title, else the alias, the address, the document or the id.
  public var name: String { title ?? alias ?? url ?? document.map { "document \($0)" } ?? id.description }

  /// Whether it comes from a document that is to be kept private.
  public var isPrivate: Bool { `private` == true }

  /// The link to a claim, if there is one.
  public func link(to claim: ClaimID) -> Link? { links.first { $0.claim == claim } }
}
