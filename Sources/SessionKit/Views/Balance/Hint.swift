import Foundation

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
        hints.append(
          "\(subject(who)) \(verb("accuse", who)) \(accused); see the response in \(list(accusation.answers))")
      } else {
        let isOne = !GrammaticalNumber.isPlural(accused)
        let silence =
          accusation.isHeard
          ? "\(isOne ? "does" : "do") not respond to it" : "\(isOne ? "is" : "are") never quoted"
        let what =
          others.isEmpty && party != nil
          ? "only \(subject(who)) \(verb("say", who)) this" : "\(subject(who)) \(verb("accuse", who)) \(accused)"
        hints.append("\(what); \(accused) \(silence)")
      }
    } else if let party, claim.checkable, others.isEmpty {
      hints.append("only \(subject(party)) \(verb("say", party)) this")
    }
    if let contested = balance.ownVoice[claim.id] {
      hints.append("stated as fact, but the parties differ on it in \(list(contested))")
    }
    if !others.isEmpty { hints.append("compare \(others.count == 1 ? "claim" : "claims") \(list(others))") }
    return hints.map(Hint.init)
  }

  /// Who speaks, as the subject of a clause: of a name with a description the name first, and a comma after both.
  private static func subject(_ who: String) -> String {
    guard let comma = who.range(of: ", ", options: .backwards) else { return who }
    let (head, tail) = (who[..<comma.lowerBound], who[comma.upperBound...])
    let words = tail.split(separator: " ")
    let isName = words.count > 1 && words.allSatisfy { $0.first?.isUppercase ?? false }
    return isName && head.first?.isLowercase ?? false ? "\(tail), \(head)," : "\(who),"
  }

  private static func verb(_ stem: String, _ who: String) -> String {
    GrammaticalNumber.isPlural(who) ? stem : "\(stem)s"
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
