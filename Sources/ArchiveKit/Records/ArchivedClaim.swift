/// A claim that was checked, as the archive keeps it.
public struct ArchivedClaim: Hashable, Sendable, Codable {
  /// What shows that the claim is true or not.
  public struct Evidence: Hashable, Sendable, Codable {
    /// Its address.
    public var url: String
    /// The address of an archived copy.
    public var archive: String?
    /// Its title.
    public var title: String?
    /// Who published it.
    public var publisher: String?
    /// How it bears on the claim: `supports`, `refutes` or `context`.
    public var stance: String?

    /// Makes a piece of evidence.
    public init(
      url: String, archive: String? = nil, title: String? = nil, publisher: String? = nil, stance: String? = nil
    ) {
      self.url = url
      self.archive = archive
      self.title = title
      self.publisher = publisher
      self.stance = stance
    }
  }

  /// The claim's name in the archive.
  public var id: String
  /// The words of the claim.
  public var claim: String
  /// The headline of the check.
  public var title: String?
  /// The claim made to stand alone.
  public var restated: String?
  /// Who said so.
  public var source: String?
  /// Whether the source asserts or denies it, `asserted` or `denied`; nil if that is not known.
  ///
  /// Of a denial the denial is judged, and the evidence bears on it.
  public var polarity: String?
  /// In whose voice it was made: `article`, `named` or `unknown`; nil if that is not known.
  public var voice: String?
  /// The claim as it is reported, with who asserts or denies it; nil if `claim` says all that is known.
  public var told: String?
  /// What was found: `verified`, `disputed`, `one-sided`, or the words of an imported check.
  public var verdict: String?
  /// Why.
  public var reasons: [String]
  /// Why, in words.
  public var note: String?
  /// What it is based on.
  public var evidence: [Evidence]
  /// Who checked it.
  public var checker: String?
  /// The day it was checked, `YYYY-MM-DD`.
  public var date: String?
  /// The address of the check.
  public var url: String?
  /// The title of the article that made the claim.
  public var articleTitle: String?
  /// The address of the article that made the claim.
  public var articleURL: String?
  /// The hash that names the session it comes from; nil for an imported check.
  public var session: String?

  /// Makes a claim.
  public init(
    id: String, claim: String, title: String? = nil, restated: String? = nil, source: String? = nil,
    polarity: String? = nil, voice: String? = nil, told: String? = nil, verdict: String? = nil,
    reasons: [String] = [], note: String? = nil, evidence: [Evidence] = [], checker: String? = nil, date: String? = nil,
    url: String? = nil, articleTitle: String? = nil,
    articleURL: String? = nil, session: String? = nil
  ) {
    self.id = id
    self.claim = claim
    self.title = title
    self.restated = restated
    self.source = source
    self.polarity = polarity
    self.voice = voice
    self.told = told
    self.verdict = verdict
    self.reasons = reasons
    self.note = note
    self.evidence = evidence
    self.checker = checker
    self.date = date
    self.url = url
    self.articleTitle = articleTitle
    self.articleURL = articleURL
    self.session = session
  }

  /// Reads a claim; only `claim` must be there, and an `id` that is missing is empty.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decodeIfPresent(String.self, forKey: .id) ?? ""
    claim = try container.decode(String.self, forKey: .claim)
    title = try container.decodeIfPresent(String.self, forKey: .title)
    restated = try container.decodeIfPresent(String.self, forKey: .restated)
    source = try container.decodeIfPresent(String.self, forKey: .source)
    polarity = try container.decodeIfPresent(String.self, forKey: .polarity)
    voice = try container.decodeIfPresent(String.self, forKey: .voice)
    told = try container.decodeIfPresent(String.self, forKey: .told)
    verdict = try container.decodeIfPresent(String.self, forKey: .verdict)
    reasons = try container.decodeIfPresent([String].self, forKey: .reasons) ?? []
    note = try container.decodeIfPresent(String.self, forKey: .note)
    evidence = try container.decodeIfPresent([Evidence].self, forKey: .evidence) ?? []
    checker = try container.decodeIfPresent(String.self, forKey: .checker)
    date = try container.decodeIfPresent(String.self, forKey: .date)
    url = try container.decodeIfPresent(String.self, forKey: .url)
    articleTitle = try container.decodeIfPresent(String.self, forKey: .articleTitle)
    articleURL = try container.decodeIfPresent(String.self, forKey: .articleURL)
    session = try container.decodeIfPresent(String.self, forKey: .session)
  }

  /// The words by which it is found: the claim, made to stand alone where it was.
  var foundBy: String { restated ?? claim }

  /// Words that help to find it: the headline, and who said so.
  var context: String { [title, source].compactMap { $0 }.joined(separator: ". ") }
}
