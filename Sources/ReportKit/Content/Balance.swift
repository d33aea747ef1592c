import ArticleKit
import SessionKit

/// Who speaks how much in the claims of a report; parties that the analyst named count as one.
struct Balance: Sendable {
  /// One voice.
  struct Share: Sendable {
    let name: String
    var words: Int
    var claims: Int
  }

  /// The voices, those with the most words first.
  let shares: [Share]

  init(_ claims: [Claim], parties: [Party]) {
    var partyOf: [String: String] = [:]
    for party in parties { for member in party.members { partyOf[member] = party.name } }
    var shares: [String: Share] = [:]
    for claim in claims {
      let speaker = claim.source?.name ?? Speakers.article
      let name = partyOf[speaker] ?? claim.source.flatMap { partyOf[$0.text] } ?? speaker
      shares[name, default: Share(name: name, words: 0, claims: 0)].claims += 1
      shares[name]?.words += claim.text.split(whereSeparator: \.isWhitespace).count { $0 != "…" }
    }
    self.shares = shares.values.sorted { ($1.words, $0.name) < ($0.words, $1.name) }
  }
}
