import Foundation

/// What was purged in one of several sessions, found in the others: older copies hold what was erased.
///
/// A purged session says neither the alias nor the name any more, nor any digest of them. But its events stand where they
/// stood: who did what when, to which claims, is as before. So the same event of an older copy is known by its place, and
/// what is there in place of the mark is what was erased. It is erased from all sessions, whatever was added to them.
struct PurgedHistory {
  /// The aliases of the sources that were purged, as older copies have them.
  private(set) var aliases: Set<String> = []
  /// The logs with everything erased.
  private(set) var logs: [MergeLog]
  /// How many events of older copies held something.
  private(set) var erasedCount = 0
  /// The words that were erased.
  let secrets: PrivateWords

  private typealias Places = [String: [MergeLog.Entry]]

  /// Looks for what was purged; nil if nothing was.
  ///
  /// The books hold names that older copies may say.
  init?(_ logs: [MergeLog], books: [ContactBook]) {
    guard logs.contains(where: { $0.purges }) else { return nil }
    let places = logs.map(Self.places)
    var marked: Places = [:]
    var emptied: Set<String> = []
    for (log, places) in zip(logs, places) where log.purges {
      let purged = log.purgedEvidence
      for (entry, place) in zip(log.entries, places) {
        guard entry.event.saysPurged else { continue }
        if let id = entry.event.change.source, purged.contains(id) {
          // Its words are all gone, so that they reveal nothing; what an alias does not keep private stays.
          if entry.event.change.alias == nil { emptied.insert(place) }
        } else {
          marked[place, default: []].append(entry)
        }
      }
    }
    var found: Set<String> = []
    var words: Set<String> = []
    for (log, places) in zip(logs, places) {
      for (entry, place) in zip(log.entries, places) {
        if emptied.contains(place), let alias = entry.event.change.alias { found.insert(alias) }
        for copy in marked[place] ?? [] {
          words.formUnion(ErasedWords(copy.event.change.freeTexts, entry.event.change.freeTexts)?.words ?? [])
        }
      }
    }
    aliases = found
    let contacts = books.flatMap(\.contacts).filter { contact in
      found.contains { $0 == contact.alias || $0.hasPrefix(contact.alias + ",") }
    }
    aliases.formUnion(contacts.map(\.alias))
    secrets = PrivateWords(aliases.filter(PrivateWords.identifiesSomeone) + words + contacts.flatMap(\.secrets))
    self.logs = logs
    for position in logs.indices { erase(from: position) }
  }

  private mutating func erase(from position: Int) {
    var sources = PurgedSources(aliases: aliases)
    for number in logs[position].entries.indices {
      let event = logs[position].entries[number].event
      let erased = event.purged(of: secrets, sources: sources.numbers(at: event))
      if erased.change != event.change { erasedCount += 1 }
      logs[position].entries[number].event = erased
    }
    logs[position].entries = PurgedOrigins.renewed(logs[position].entries)
  }

  /// Where each event of a log is: all that a purge leaves of it.
  private static func places(of log: MergeLog) -> [String] {
    var known: [String: String] = [:]
    return log.entries.map { entry in
      let change = entry.event.change
      let bare = change.emptied(of: Set(change.evidenceSpokenOf)).rewritingText { _ in "" }
      let place =
        change.payload == nil
        ? ShortDigest.of([change.type, entry.event.by, "\(entry.moment)", "\(entry.origin.ordinal)"], digits: 32)
        : EventContent(entry, of: bare).digest { known[$0] ?? "" }
      known[entry.origin.digest] = place
      return place
    }
  }
}

extension MergeLog {
  /// Whether a source was purged in it.
  fileprivate var purges: Bool {
    entries.contains { if case .sourcePurged = $0.event.change { true } else { false } }
  }

  /// The evidence of purged sources, by the log's own ids.
  fileprivate var purgedEvidence: Set<EvidenceID> {
    Set(
      entries.flatMap { entry -> [EvidenceID] in
        if case .sourcePurged(let payload) = entry.event.change { payload.evidence } else { [] }
      })
  }
}

extension Change {
  /// The evidence that an event makes or changes.
  fileprivate var evidenceSpokenOf: [EvidenceID] {
    switch self {
    case .evidenceAdded(let payload): [payload.evidence.id]
    case .evidenceLinked(let payload): [payload.evidence]
    case .evidenceArchived(let payload): [payload.evidence]
    default: []
    }
  }
}
