extension Change {
  /// Reads the payload that belongs to `type`; throws `DecodingError` where it does not fit.
  init(type: String, from decoder: any Decoder) throws {
    switch type {
    case "articleLoaded": self = .articleLoaded(try ArticleLoaded(from: decoder))
    case "claimsDetected": self = .claimsDetected(try ClaimsDetected(from: decoder))
    case "claimTagged": self = .claimTagged(try ClaimTagged(from: decoder))
    case "tagRemoved": self = .tagRemoved(try OfClaims(from: decoder))
    case "confidenceSet": self = .confidenceSet(try ConfidenceSet(from: decoder))
    case "claimNoted": self = .claimNoted(try ClaimNoted(from: decoder))
    case "notesCleared": self = .notesCleared(try OfClaims(from: decoder))
    case "claimFlagged": self = .claimFlagged(try OfClaims(from: decoder))
    case "flagRemoved": self = .flagRemoved(try OfClaims(from: decoder))
    case "claimExcluded": self = .claimExcluded(try OfClaims(from: decoder))
    case "claimRestored": self = .claimRestored(try OfClaims(from: decoder))
    case "claimSplit": self = .claimSplit(try ClaimSplit(from: decoder))
    case "claimsJoined": self = .claimsJoined(try ClaimsJoined(from: decoder))
    case "claimTrimmed": self = .claimTrimmed(try ClaimTrimmed(from: decoder))
    case "claimRestated": self = .claimRestated(try ClaimRestated(from: decoder))
    case "speakerSet": self = .speakerSet(try SpeakerSet(from: decoder))
    case "checkabilitySet": self = .checkabilitySet(try CheckabilitySet(from: decoder))
    case "claimAdded": self = .claimAdded(try ClaimAdded(from: decoder))
    case "evidenceAdded": self = .evidenceAdded(try EvidenceAdded(from: decoder))
    case "evidenceLinked": self = .evidenceLinked(try EvidenceLinked(from: decoder))
    case "evidenceUnlinked": self = .evidenceUnlinked(try EvidenceUnlinked(from: decoder))
    case "evidenceRemoved": self = .evidenceRemoved(try EvidenceRemoved(from: decoder))
    case "articleNoted": self = .articleNoted(try ArticleNoted(from: decoder))
    case "articleInfoSet": self = .articleInfoSet(try ArticleInfoSet(from: decoder))
    case "eventUndone": self = .eventUndone(try OfEvent(from: decoder))
    case "eventRedone": self = .eventRedone(try OfEvent(from: decoder))
    default: self = .unknown(type: type)
    }
  }

  /// The type's name as it stands in the file.
  public var type: String { typeAndPayload.type }

  /// What stands in the file beside the header; nil for an unknown type.
  var payload: (any Encodable)? { typeAndPayload.payload }

  private var typeAndPayload: (type: String, payload: (any Encodable)?) {
    switch self {
    case .articleLoaded(let payload): ("articleLoaded", payload)
    case .claimsDetected(let payload): ("claimsDetected", payload)
    case .claimTagged(let payload): ("claimTagged", payload)
    case .tagRemoved(let payload): ("tagRemoved", payload)
    case .confidenceSet(let payload): ("confidenceSet", payload)
    case .claimNoted(let payload): ("claimNoted", payload)
    case .notesCleared(let payload): ("notesCleared", payload)
    case .claimFlagged(let payload): ("claimFlagged", payload)
    case .flagRemoved(let payload): ("flagRemoved", payload)
    case .claimExcluded(let payload): ("claimExcluded", payload)
    case .claimRestored(let payload): ("claimRestored", payload)
    case .claimSplit(let payload): ("claimSplit", payload)
    case .claimsJoined(let payload): ("claimsJoined", payload)
    case .claimTrimmed(let payload): ("claimTrimmed", payload)
    case .claimRestated(let payload): ("claimRestated", payload)
    case .speakerSet(let payload): ("speakerSet", payload)
    case .checkabilitySet(let payload): ("checkabilitySet", payload)
    case .claimAdded(let payload): ("claimAdded", payload)
    case .evidenceAdded(let payload): ("evidenceAdded", payload)
    case .evidenceLinked(let payload): ("evidenceLinked", payload)
    case .evidenceUnlinked(let payload): ("evidenceUnlinked", payload)
    case .evidenceRemoved(let payload): ("evidenceRemoved", payload)
    case .articleNoted(let payload): ("articleNoted", payload)
    case .articleInfoSet(let payload): ("articleInfoSet", payload)
    case .eventUndone(let payload): ("eventUndone", payload)
    case .eventRedone(let payload): ("eventRedone", payload)
    case .unknown(let type): (type, nil)
    }
  }
}
