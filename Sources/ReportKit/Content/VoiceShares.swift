import ArticleKit
import SessionKit

/// Who speaks how much in the claims of a report, gathered by parties as the workbench's `balance` does.
struct VoiceShares: Sendable {
  /// One voice.
  struct Share: Sendable {
    let name: String
    var words: Int
    var claims: Int
  }

  /// The voices, those with the most words first.
  let shares: [Share]

  init(_ entries: [ClaimEntry], names: PartyNames) {
    var shares: [String: Share] = [:]
    for entry in entries {
      let claim = entry.claim
      let name = claim.source.map { names.party(of: $0.name) } ?? entry.speaker
      shares[name, default: Share(name: name, words: 0, claims: 0)].claims += 1
      shares[name]?.words += PartyNames.wordCount(of: claim.text)
    }
    self.shares = shares.values.sorted { ($1.words, $0.name) < ($0.words, $1.name) }
  }
}
