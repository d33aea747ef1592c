/// Why a verdict was given; any reason may go with any verdict.
public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
  /// Verified only that it was said.
  case attributionOnly = "attribution-only"
  /// A small error that does not change the meaning.
  case minorError = "minor-error"
  /// Evidence shows the opposite.
  case contradicted
  /// Accounts conflict, and none is more credible.
  case conflictingAccounts = "conflicting-accounts"
  /// It used to be true.
  case outdated
  /// The quotation differs from what the source said.
  case misquoted
  /// A figure, name, place or date is wrong.
  case wrongDetail = "wrong-detail"
  /// No evidence was found, which does not make it false.
  case unsupported
  /// The document, picture or quotation is not what it is claimed to be.
  case notAuthentic = "not-authentic"
  /// Only one party says so.
  case singleParty = "single-party"
  /// The subject was not asked for comment.
  case replyMissing = "reply-missing"
  /// It misleads because context is left out.
  case missingContext = "missing-context"
  /// True details are selected so that the whole misleads.
  case cherryPicked = "cherry-picked"
  /// The wording passes judgement instead of reporting.
  case loadedWording = "loaded-wording"
  /// One party's view is stated as fact in the article's own voice.
  case statedAsFact = "stated-as-fact"

  /// The verdict that the reason usually goes with.
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
    case .contradicted: "evidence shows the opposite"
    case .conflictingAccounts: "accounts conflict, and none is more credible"
    case .outdated: "it used to be true"
    case .misquoted: "the quotation differs from what the source said"
    case .wrongDetail: "a figure, name, place or date is wrong"
    case .unsupported: "no evidence found, which does not make it false"
    case .notAuthentic: "the document, picture or quotation is not what it is claimed to be"
    case .singleParty: "only one party says so"
    case .replyMissing: "the subject was not asked for comment"
    case .missingContext: "it misleads because context is left out"
    case .cherryPicked: "true details are selected so that the whole misleads"
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
