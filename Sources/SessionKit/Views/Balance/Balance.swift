import ArticleKit

/// Who gets to speak in an article, and who is accused without being heard.
///
/// It is counted from the claims alone, so that every figure can be checked by hand; it judges nothing.
public struct Balance: Hashable, Sendable {
  /// What one party says.
  public struct Voice: Hashable, Sendable {
    /// The party; nil for the article itself, and where nobody is named.
    public var party: String?
    /// Whether a party speaks, the article, or nobody who is named.
    public var kind: SessionKit.Voice
    /// The names of its speakers, as the article has them, in the order they are first heard.
    public var speakers: [String]
    /// Its claims, in the order of the text.
    public var claims: [ClaimID]
    /// Those of them that are given in quotation marks.
    public var quoted: [ClaimID]
    /// The words of its claims.
    public var words: Int
  }

  /// A claim that accuses someone, and how the accused responds to it.
  public struct Accusation: Hashable, Sendable {
    /// The claim.
    public var claim: ClaimID
    /// Who accuses; nil for the article itself, and where nobody is named.
    public var accuser: String?
    /// Whether a party accuses, the article, or nobody who is named.
    var kind: SessionKit.Voice
    /// Who is accused.
    public var accused: String
    /// The claims in which the accused answers: denies it, accuses back, or refers to the same things.
    public var answers: [ClaimID]
    /// Whether the accused is heard at all in the article.
    public var isHeard: Bool
  }

  /// All voices, the one with most words first; the article itself last.
  public let voices: [Voice]
  /// The accusations, in the order of the text.
  public let accusations: [Accusation]
  /// For each claim of a party the claims of others on the same things.
  let others: [ClaimID: [ClaimID]]
  /// Claims that the article makes in its own voice though parties contest them, with the claims of those parties.
  public let ownVoice: [ClaimID: [ClaimID]]

  /// Counts the claims of a session; `nations` are the names of states by the words for them.
  ///
  /// Excluded claims are left out.
  public init(_ session: Session, nations: [String: String]) {
    let claims = session.state.claims.filter { !$0.excluded }
    let names = PartyNames(session.state, nations: nations)
    let parties = claims.map { $0.source.map { names.party(of: $0.name) } }
    let index = session.article.index
    let runs = QuotedRuns(session.article.text)
    let kinds = claims.map { $0.voice(in: index) }
    let topics = claims.map { Topic($0, names: names) }
    let topicIndex = TopicIndex(topics)
    let own = Dictionary(grouping: claims.indices) { parties[$0] }
    voices = Self.voices(claims, parties, kinds, runs)

    var (others, ownVoice): ([ClaimID: [ClaimID]], [ClaimID: [ClaimID]]) = ([:], [:])
    var accusations: [Accusation] = []
    for (position, claim) in claims.enumerated() where claim.checkable {
      let party = parties[position]
      let related = topicIndex.related(to: position).filter { claims[$0].checkable }
      if let party {
        let different = related.filter { parties[$0] != nil && parties[$0] != party }.map { claims[$0].id }
        if !different.isEmpty { others[claim.id] = different }
      } else {
        let contested = related.filter { parties[$0] != nil && topics[$0].accused != nil }
        if kinds[position] == .article, topics[position].accused != nil, !contested.isEmpty {
          ownVoice[claim.id] = contested.map { claims[$0].id }
        }
      }
      guard let accused = topics[position].accused, accused != party else { continue }
      let heard = own[accused] ?? []
      let answers = heard.filter { other in
        related.contains(other)
          || (topics[other].accused == party && party != nil
            && abs(claims[other].sentence.start - claim.sentence.start) <= Self.nearby)
      }
      accusations.append(
        Accusation(
          claim: claim.id, accuser: party, kind: kinds[position], accused: accused,
          answers: answers.map { claims[$0].id },
          isHeard: !heard.isEmpty))
    }
    self.accusations = accusations
    (self.others, self.ownVoice) = (others, ownVoice)
  }

  /// How far, in code points, an accusation back may be to count as an answer: about two paragraphs.
  private static let nearby = 1000

  private struct Key: Hashable {
    let party: String?
    let kind: SessionKit.Voice
  }

  private static func voices(
    _ claims: [Claim], _ parties: [String?], _ kinds: [SessionKit.Voice], _ quoted: QuotedRuns
  ) -> [Voice] {
    var voices: [Key: Voice] = [:]
    for (claim, (party, kind)) in zip(claims, zip(parties, kinds)) {
      let key = Key(party: party, kind: kind)
      var voice = voices[key] ?? Voice(party: party, kind: kind, speakers: [], claims: [], quoted: [], words: 0)
      if let name = claim.source?.name, !voice.speakers.contains(name) { voice.speakers.append(name) }
      voice.claims.append(claim.id)
      if claim.spans.allSatisfy({ quoted.holds($0) }) { voice.quoted.append(claim.id) }
      voice.words += PartyNames.wordRanges(claim.text).count
      voices[key] = voice
    }
    return voices.values.sorted { left, right in
      if left.kind != right.kind { return order(left.kind) < order(right.kind) }
      if left.words != right.words { return left.words > right.words }
      return (left.party ?? "") < (right.party ?? "")
    }
  }

  /// Parties first, then those who are not named, the article itself last.
  private static func order(_ kind: SessionKit.Voice) -> Int {
    switch kind {
    case .named: 0
    case .unknown: 1
    case .article: 2
    }
  }
}
