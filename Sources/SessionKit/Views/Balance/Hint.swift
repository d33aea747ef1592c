/// What to look at in a claim, in a few words.
///
/// A hint says nothing about truth: it suggests no verdict and shows no number.
public struct Hint: Hashable, Sendable {
  /// What there is to look at, in one clause.
  public let words: String

  /// The hints on a claim.
  public static func hints(on claim: Claim, balance: Balance, names: PartyNames) -> [Hint] {
    var hints = claim.unsure.map(\.words)
    let party = claim.source.map { names.party(of: $0.name) }
    let others = balance.others[claim.id] ?? []
    if let accusation = balance.accusations.first(where: { $0.claim == claim.id }) {
      let (who, accused) = (accusation.accuserName, accusation.accused)
      if !accusation.answers.isEmpty {
        hints.append("\(who) accuses \(accused), which responds in \(list(accusation.answers))")
      } else {
        let silence = accusation.isHeard ? "does not respond to it" : "is never quoted"
        hints.append(
          others.isEmpty && party != nil
            ? "only \(who) says this; \(accused) \(silence)" : "\(who) accuses \(accused), which \(silence)")
      }
    } else if let party, claim.checkable, others.isEmpty {
      hints.append("only \(party) says this")
    }
    if let contested = balance.ownVoice[claim.id] {
      hints.append("stated as fact, but the parties differ on it in \(list(contested))")
    }
    if !others.isEmpty { hints.append("compare \(others.count == 1 ? "claim" : "claims") \(list(others))") }
    return hints.map(Hint.init)
  }

  private static func list(_ claims: [ClaimID]) -> String { claims.map(\.description).joined(separator: ", ") }
}

extension Balance.Accusation {
  /// Who accuses, to be shown.
  public var accuserName: String { accuser ?? kind.unnamedSpeaker }
}

extension Voice {
  /// What replaces a name in figures and hints.
  public var unnamedSpeaker: String { self == .article ? "the article itself" : Telling.unknown }
}
