/// What speaks for a verdict, in a few words and with its reason; never a verdict itself.
public struct Hint: Hashable, Sendable {
  /// The verdict that it speaks for.
  public let verdict: Verdict
  /// Why, in one clause.
  public let reason: String

  /// The hints on a claim.
  public static func hints(on claim: Claim, balance: Balance, names: PartyNames) -> [Hint] {
    var hints: [Hint] = []
    let party = claim.source.map { names.party(of: $0.name) }
    let accusation = balance.accusations.first { $0.claim == claim.id }
    if let accusation {
      let who = party ?? "the article itself"
      if !accusation.answers.isEmpty {
        let answers = accusation.answers.map(\.description).joined(separator: ", ")
        hints.append(
          Hint(verdict: .oneSided, reason: "\(who) accuses \(accusation.accused), which is heard on it in \(answers)"))
      } else if accusation.isHeard {
        hints.append(
          Hint(verdict: .oneSided, reason: "\(who) accuses \(accusation.accused), which is not heard on this"))
      } else {
        hints.append(
          Hint(verdict: .oneSided, reason: "\(who) accuses \(accusation.accused), which is never heard"))
      }
    } else if let party, claim.checkable {
      let others = balance.others[claim.id] ?? []
      if others.isEmpty { hints.append(Hint(verdict: .oneSided, reason: "only \(party) says so")) }
    }
    if let contested = balance.ownVoice[claim.id] {
      let where_ = contested.map(\.description).joined(separator: ", ")
      hints.append(
        Hint(verdict: .oneSided, reason: "told in the article's own voice, though parties speak of it in \(where_)"))
    }
    if let others = balance.others[claim.id] {
      let list = others.map(\.description).joined(separator: ", ")
      hints.append(Hint(verdict: .disputed, reason: "others speak of the same in \(list): compare"))
    }
    return hints
  }
}
