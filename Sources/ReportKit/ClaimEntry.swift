import SessionKit

/// What a piece of evidence says on one claim.
struct Citation: Sendable {
  let evidence: Evidence
  let link: Evidence.Link
}

/// A piece of evidence with what it says on the claims in the review.
struct SourceEntry: Sendable {
  let evidence: Evidence
  let links: [Evidence.Link]
}

/// A claim in the review, with what every report says of it in words.
struct ClaimEntry: Sendable {
  let claim: Claim
  let citations: [Citation]
  let standing: Standing

  init(claim: Claim, citations: [Citation]) {
    self.claim = claim
    self.citations = citations
    standing = Standing(claim)
  }

  /// Who says it, or denies it, and who passes that on.
  var attribution: String {
    let source =
      switch claim.source {
      case let source?: Self.name(of: source)
      case nil: "the article"
      }
    let said = claim.polarity == .denied ? "Denied by \(source)" : "Said by \(source)"
    return claim.via.map { "\(said), passed on by \(Self.name(of: $0))" } ?? said
  }

  /// Whom the words of the article stand for, with the words where they are others.
  private static func name(of mention: Mention) -> String {
    guard let resolved = mention.resolved, resolved != mention.text else { return mention.text }
    return "\(resolved) (“\(mention.text)”)"
  }

  /// Why, in one word or a few: the reasons of the verdict, or why no evidence could settle the claim.
  var why: [String] {
    switch (standing, claim.tag) {
    case (.uncheckable, _): claim.reason.map { [$0.rawValue] } ?? []
    case (_, let tag?): tag.reasons.map { $0.rawValue.replacing("-", with: " ") }
    case (_, nil): []
    }
  }

  /// What the reasons mean, in the same order as ``why``.
  var meanings: [String] {
    switch (standing, claim.tag) {
    case (.uncheckable, _): claim.reason.map { [$0.meaning] } ?? []
    case (_, let tag?): tag.reasons.map(\.meaning)
    case (_, nil): []
    }
  }

  /// Whose verdict it is and how sure they are.
  var judgement: String? {
    guard let tag = claim.tag else { return nil }
    let confidence = tag.confidence.map { ", with \($0.rawValue) confidence" } ?? ""
    return "By \(tag.by)\(confidence), \(ReportDate(tag.at).text)"
  }

  /// What a reader must be warned of, one sentence each.
  var warnings: [String] {
    var warnings: [String] = []
    if let tag = claim.tag {
      if tag.stale == true {
        warnings.append("To be confirmed: the claim's words changed after the verdict was given.")
      }
      if tag.reasons.isEmpty, tag.note == nil, claim.notes.isEmpty, citations.isEmpty {
        warnings.append("This verdict rests on neither a reason, a note nor evidence.")
      }
      if !claim.checkable, let reason = claim.reason {
        warnings.append("Counted as not checkable (\(reason.rawValue): \(reason.meaning)).")
      }
    }
    if claim.flagged { warnings.append("Flagged to come back to.") }
    return warnings
  }

  /// Who made the stand-alone reading, as a label in front of it.
  var restatementLabel: String {
    claim.restatedBy.map { "Restated by \($0)" } ?? "Restated by the machine, not confirmed"
  }

  /// Which claims this one was made of.
  var lineage: String? {
    if let joined = claim.joined { return "Joined from claims \(joined.map(\.description).joined(separator: ", "))" }
    return claim.parent.map { "Split from claim \($0)" }
  }
}

extension UncheckableReason {
  /// What the reason means, in a few words.
  var meaning: String {
    switch self {
    case .opinion: "a judgement with no fact in it"
    case .prediction: "the future, a promise or an intention"
    case .wish: "a command, a request, a hope or a slogan"
    case .question: "a question"
    case .fragment: "it asserts nothing by itself"
    }
  }
}
