/// Why a verdict was given; any reason may be with any verdict.
public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
  /// That it was said is verified, not what was said.
  case attributionOnly = "attribution-only"
  /// A small slip that does not change what the claim says.
  case minorError = "minor-error"
  /// Evidence says the opposite.
  case contradicted
  /// Accounts differ, and none can be preferred.
  case conflictingAccounts = "conflicting-accounts"
  /// It was true once.
  case outdated
  /// The words differ from what the source said.
  case misquoted
  /// A figure, name, place or date is wrong.
  case wrongDetail = "wrong-detail"
  /// Nothing was found that supports it.
  case unsupported
  /// The document, picture or quotation is not what it is said to be.
  case notAuthentic = "not-authentic"
  /// Only one party to the matter says so.
  case singleParty = "single-party"
  /// The party spoken of was not heard.
  case replyMissing = "reply-missing"
  /// Something is left out without which the claim misleads.
  case missingContext = "missing-context"
  /// True parts were picked so that the whole misleads.
  case cherryPicked = "cherry-picked"
  /// The words judge where they seem to tell.
  case loadedWording = "loaded-wording"
  /// A party's view is reported as a fact in the article's own voice.
  case statedAsFact = "stated-as-fact"

  /// The verdict that the reason is mostly given for.
  public var usualVerdict: Verdict {
    switch self {
    case .attributionOnly, .minorError: .verified
    case .contradicted, .conflictingAccounts, .outdated, .misquoted, .wrongDetail, .unsupported, .notAuthentic:
      .disputed
    case .singleParty, .replyMissing, .missingContext, .cherryPicked, .loadedWording, .statedAsFact: .oneSided
    }
  }

  /// The reason in plain words: `wrong detail`.
  public var words: String { rawValue.split(separator: "-").joined(separator: " ") }

  /// What the reason means, in a few words.
  public var meaning: String {
    switch self {
    case .attributionOnly: "verified only that it was said"
    case .minorError: "a small error that does not change the meaning"
    case .contradicted: "contradicted by evidence"
    case .conflictingAccounts: "accounts conflict, and none is more credible"
    case .outdated: "it used to be true"
    case .misquoted: "the quotation differs from what the source said"
    case .wrongDetail: "a figure, name, place or date is wrong"
    case .unsupported: "no evidence found, which does not make it false"
    case .notAuthentic: "the document, picture or quotation is not what it is claimed to be"
    case .singleParty: "only one party says so"
    case .replyMissing: "the subject was not asked for comment"
    case .missingContext: "misleading without context that is left out"
    case .cherryPicked: "true details selected so that the whole misleads"
    case .loadedWording: "the wording passes judgement instead of reporting"
    case .statedAsFact: "one party's view is stated as fact in the article's own voice"
    }
  }

  /// What the reason means where a denial is judged.
  public var meaningOfDenial: String {
    switch self {
    case .contradicted: "the evidence contradicts the denial"
    case .unsupported: "no evidence found for the denial, which does not make it false"
    default: meaning
    }
  }
}
