import ArticleKit

// What people saw when they judged and shaped claims: kept by a merge in the event's origin, and compared when the event
// is applied among those of others.
extension ReviewState {
  /// Short digests of what someone sees who does this now; nil for a change that is based only on that its claims
  /// are there.
  func judgedSnapshot(of change: Change) -> [String]? {
    switch change {
    case .claimTagged(let payload), .claimAdjudicated(let payload): words(of: payload.claims)
    case .tagConfirmed(let payload): words(of: payload.claims)
    case .claimSigned(let payload): payload.claims.map { claims[$0]?.verdictDigest ?? "" }
    case .claimSplit(let payload): [textName] + words(of: [payload.claim])
    case .claimsJoined(let payload): [textName] + words(of: payload.claims)
    case .claimTrimmed(let payload): [textName] + words(of: [payload.claim])
    case .claimAdded: [textName]
    case .speakerSet(let payload): payload.source?.span == nil ? nil : [textName]
    case .articleReloaded: [textName, ShortDigest.of(claims.flatMap { [$0.text] + $0.spans.map { "\($0)" } })]
    default: nil
    }
  }

  /// Throws if a change that shapes claims was made on another text of the article, or on other words of its claims:
  /// its spans would then stand for something else.
  func requireSameSnapshot(of event: Event) throws(SessionError) {
    guard event.change.shapesWords, let seen = event.origin?.seen, let now = judgedSnapshot(of: event.change),
      seen != now
    else { return }
    guard seen.first == now.first else { throw .otherText }
    if case .articleReloaded = event.change { throw .otherClaims }
    let changed = zip(event.change.claimsShaped, zip(seen.dropFirst(), now.dropFirst())).first { $1.0 != $1.1 }
    if let changed { throw .otherWords(changed.0) }
  }

  private func words(of ids: [ClaimID]) -> [String] { ids.map { claims[$0]?.wordsDigest ?? "" } }

  /// Which text the places of claims are in: that of the session, or the newer one that took its place.
  private var textName: String { reloaded?.sha256 ?? "original" }
}

extension Change {
  fileprivate var shapesWords: Bool {
    switch self {
    case .claimSplit, .claimsJoined, .claimTrimmed, .claimAdded, .speakerSet, .articleReloaded: true
    default: false
    }
  }

  fileprivate var claimsShaped: [ClaimID] {
    switch self {
    case .claimSplit(let payload): [payload.claim]
    case .claimsJoined(let payload): payload.claims
    case .claimTrimmed(let payload): [payload.claim]
    default: []
    }
  }
}

extension Event {
  /// Whether the user saw that of the claim named at a place; nil if it is not recorded what was seen.
  func saw(_ digest: String, at place: Int) -> Bool? {
    guard let seen = origin?.seen, seen.indices.contains(place) else { return nil }
    return seen[place] == digest
  }
}

extension Claim {
  /// A short digest of the claim's words, by which an event says for which words a verdict was given.
  var wordsDigest: String { ShortDigest.of([text]) }

  /// A short digest of the verdict that counts and of the words it is given for, by which a signature says what was
  /// signed.
  var verdictDigest: String {
    guard let tag else { return wordsDigest }
    return ShortDigest.of([
      text, tag.verdict.rawValue, tag.confidence?.rawValue ?? "", tag.by, "\(tag.at.timeIntervalSince1970)",
    ])
  }
}
