/// What an event of one type says, and what the session must know about it.
///
/// Each payload answers for itself, next to its fields, so that a new kind of event is written in its family's file.
protocol EventPayload: Hashable, Sendable, Codable {
  /// The claims that the event is about, in the order named; those that came of it first.
  var claimsSpokenOf: [ClaimID] { get }

  /// Gives other names to the claims, evidence, inquiries and events that the payload refers to.
  ///
  /// Every name is asked for once or more, so that this also finds out which there are.
  mutating func rename(_ names: IDMapping)

  /// Replaces each free text, what people wrote in their own words, by what `write` makes of it.
  ///
  /// Types, ids, days, verdicts and the words of the article are never given to it. There is no default: what is
  /// forgotten here, a purge would not find.
  mutating func rewriteText(_ write: (String) -> String)
}

extension EventPayload {
  var claimsSpokenOf: [ClaimID] { [] }
  mutating func rename(_ names: IDMapping) {}
}

/// The payload of an event about several claims alike.
protocol PayloadOfClaims: EventPayload {
  /// The claims.
  var claims: [ClaimID] { get set }
}

extension PayloadOfClaims {
  var claimsSpokenOf: [ClaimID] { claims }
  mutating func rename(_ names: IDMapping) { claims = claims.map(names.claim) }
}

/// The payload of an event about one claim.
protocol PayloadOfClaim: EventPayload {
  /// The claim.
  var claim: ClaimID { get set }
}

extension PayloadOfClaim {
  var claimsSpokenOf: [ClaimID] { [claim] }
  mutating func rename(_ names: IDMapping) { claim = names.claim(claim) }
}

extension Change {
  /// The claims that the change is about, in the order named; those that came of it first.
  public var claimsSpokenOf: [ClaimID] { payload?.claimsSpokenOf ?? [] }

  /// The change with other names for the claims, evidence, inquiries and events that it refers to.
  func mapped(_ names: IDMapping) -> Change { editing { $0.rename(names) } }

  /// The change with each free text replaced by what `write` makes of it.
  func rewritingText(_ write: (String) -> String) -> Change { editing { $0.rewriteText(write) } }

  /// What people wrote in their own words, in a fixed order.
  var freeTexts: [String] {
    var texts: [String] = []
    _ = rewritingText { text in
      texts.append(text)
      return text
    }
    return texts
  }
}
