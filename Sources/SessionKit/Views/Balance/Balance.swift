import ArticleKit

/// Who gets to speak in an article, and who is accused without being heard.
///
/// It is counted from the claims alone, so that every figure can be checked by hand; it judges nothing.
public struct Balance: Hashable, Sendable {
  /// What one party says.
  public struct Voice: Hashable, Sendable {
    /// The party; nil for the article itself.
    public var party: String?
    /// The names of its speakers, as the article has them, in the order they are first heard.
    public var speakers: [String]
    /// Its claims, in the order of the text.
    public var claims: [ClaimID]
    /// Those of them that are given in quotation marks.
    public var quoted: [ClaimID]
    /// The words of its claims.
    public var words: Int
  }

  /// A claim that accuses somebody, and how the accused is heard on it.
  public struct Accusation: Hashable, Sendable {
    /// The claim.
    public var claim: ClaimID
    /// Who accuses; nil for the article itself.
    public var accuser: String?
    /// Who is accused.
    public var accused: String
    /// The claims in which the accused answers: denies it, accuses back, or speaks of the same things.
    public var answers: [ClaimID]
    /// Whether the accused is heard at all in the article.
    public var isHeard: Bool
  }

  /// All voices, the one with most words first; the article itself last.
  public let voices: [Voice]
  /// The accusations, in the order of the text.
  public let accusations: [Accusation]
  /// For each claim of a party the claims of others on the same things.
  public let others: [ClaimID: [ClaimID]]
  /// Claims that the article makes in its own voice though parties contest them, with the claims of those parties.
  public let ownVoice: [ClaimID: [ClaimID]]

  /// Counts the claims of a session; `nations` are the names of states by the words for them.
  ///
  /// Excluded claims are left out.
  public init(_ session: Session, nations: [String: String]) {
    let claims = session.state.claims.filter { !$0.excluded }
    let names = PartyNames(session.state, nations: nations)
    let parties = claims.map { $0.source.map { names.party(of: $0.name) } }
    let topics = claims.map { Topic($0, names: names) }
    let index = TopicIndex(topics)
    let own = Dictionary(grouping: claims.indices) { parties[$0] }
    voices = Self.voices(claims, parties, QuotedRuns(session.article))

    var (others, ownVoice): ([ClaimID: [ClaimID]], [ClaimID: [ClaimID]]) = ([:], [:])
    var accusations: [Accusation] = []
    for (position, claim) in claims.enumerated() where claim.checkable {
      let party = parties[position]
      let related = index.related(to: position).filter { claims[$0].checkable }
      if let party {
        let different = related.filter { parties[$0] != nil && parties[$0] != party }.map { claims[$0].id }
        if !different.isEmpty { others[claim.id] = different }
      } else {
        let contested = related.filter { parties[$0] != nil && topics[$0].accused != nil }
        if topics[position].accused != nil, !contested.isEmpty { ownVoice[claim.id] = contested.map { claims[$0].id } }
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
          claim: claim.id, accuser: party, accused: accused, answers: answers.map { claims[$0].id },
          isHeard: !heard.isEmpty))
    }
    self.accusations = accusations
    (self.others, self.ownVoice) = (others, ownVoice)
  }

  /// How far, in code points, an accusation back may stand to count as an answer: about two paragraphs.
  private static let nearby = 1000

  private static func voices(_ claims: [Claim], _ parties: [String?], _ quoted: QuotedRuns) -> [Voice] {
    var voices: [String?: Voice] = [:]
    for (claim, party) in zip(claims, parties) {
      var voice = voices[party] ?? Voice(party: party, speakers: [], claims: [], quoted: [], words: 0)
      if let name = claim.source?.name, !voice.speakers.contains(name) { voice.speakers.append(name) }
      voice.claims.append(claim.id)
      if claim.spans.allSatisfy({ quoted.holds($0) }) { voice.quoted.append(claim.id) }
      voice.words += PartyNames.wordRanges(claim.text).count
      voices[party] = voice
    }
    return voices.values.sorted { left, right in
      if (left.party == nil) != (right.party == nil) { return right.party == nil }
      if left.words != right.words { return left.words > right.words }
      return (left.party ?? "") < (right.party ?? "")
    }
  }
}
