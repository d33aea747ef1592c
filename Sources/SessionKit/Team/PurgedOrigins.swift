/// Names events again that a purge changed.
///
/// The name of an event is a digest of what it said. Once a private source was erased, the old name would let anyone try
/// names until one fits: what was changed, and whatever refers to it, is named by what it says now. That gives the same
/// name in every file, since it depends on no number of a file's own.
enum PurgedOrigins {
  /// What a signature of the whole review covers that was given before the purge: nothing, as that changed the review.
  private static let nothingSeen = ["0000000000000000"]

  /// The events of a purged session, those with an origin under names that give nothing away.
  static func renewing(_ session: Session) -> [Event] {
    guard session.events.contains(where: { $0.origin != nil }) else { return session.events }
    return zip(session.events, renewed(MergeLog(session).entries)).map { event, entry in
      guard event.origin != nil else { return event }
      var event = event
      let old = event
      event.origin = entry.origin
      event.keepUnknownKeys(of: old)
      return event
    }
  }

  /// The entries of one log under names that give nothing away.
  static func renewed(_ entries: [MergeLog.Entry]) -> [MergeLog.Entry] {
    var names: [String: String] = [:]
    var isPurged = false
    var done = DoneDigest()
    var renewed: [MergeLog.Entry] = []
    renewed.reserveCapacity(entries.count)
    for entry in entries {
      var new = entry
      new.names.rename { names[$0] ?? $0 }
      if new.names != entry.names || entry.event.saysPurged {
        new.origin.digest = EventContent(new).digest { $0 }
        names[entry.origin.digest] = new.origin.digest
        new.names.rename { names[$0] ?? $0 }
      }
      switch entry.event.change {
      case .sourcePurged: isPurged = true
      case .sessionSigned where !isPurged: new.origin.seen = nothingSeen
      case .sessionSigned where entry.event.origin == nil: new.origin.seen = [done.digits()]
      default: break
      }
      renewed.append(new)
      done.add(new)
    }
    return renewed
  }
}

extension Event {
  /// Whether something was erased from its words.
  var saysPurged: Bool {
    change.freeTexts.contains { $0.contains(PrivateWords.mark) }
      || original.map { $0.sortingText.contains(PrivateWords.mark) } == true
  }
}
