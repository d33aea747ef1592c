/// Copies of a session for a second checker, who will judge the same claims without knowing the first one's verdicts.
public enum Blinding {
  /// The session with its article and its claims as they stand, and nothing that anyone found out about them.
  ///
  /// What shapes the claims stays: how they were found, split, joined, trimmed, added, excluded, restated, who says them
  /// and whether they can be checked, who is to judge them, and what is known about the article; also where that was
  /// undone. Verdicts,
  /// evidence, remarks, flags, holds, inquiries, suggestions, parties and signatures go, and whatever this version does
  /// not know, because nobody can know what that would give away. The events that stay keep their
  /// `EventOrigin`: merged with the session that it was made of, the copy's claims are the same ones, whatever was
  /// split or joined, and nothing is there twice. The claims keep their numbers.
  public static func blind(_ session: Session) throws(SessionError) -> Session {
    var blind = Session(article: session.original)
    var seqs: [Int: Int] = [:]
    for old in SessionMerge.naming(session) where old.aside == nil {
      guard old.change.shapesClaims || old.change.target.map({ seqs[$0] != nil }) == true else { continue }
      var event = old.withoutOriginal
      event.seq = blind.lastSeq + 1
      event.change = old.change.mapped(IDMapping(event: { seqs[$0] ?? 0 }))
      event.keepUnknownKeys(of: old)
      try blind.append(event)
      seqs[old.seq] = event.seq
    }
    blind.version = max(session.version, .current)
    return blind
  }
}

extension Change {
  /// Whether the event says what the claims are, or who is to judge them, not what anyone thinks of them.
  fileprivate var shapesClaims: Bool {
    switch self {
    case .articleLoaded, .claimsDetected, .claimSplit, .claimsJoined, .claimTrimmed, .claimRestated, .speakerSet,
      .checkabilitySet, .claimAdded, .claimAssigned, .claimExcluded, .claimRestored, .articleInfoSet, .articleReloaded:
      true
    default: false
    }
  }

  /// The event that an undo or redo refers to.
  fileprivate var target: Int? {
    switch self {
    case .eventUndone(let payload), .eventRedone(let payload): payload.event
    default: nil
    }
  }
}
