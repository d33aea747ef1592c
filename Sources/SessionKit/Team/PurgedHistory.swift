import Foundation

/// What was purged in one of several sessions, found in the others: older copies hold what was erased.
///
/// A purged session says neither the alias nor the name any more, nor any digest of them. But its events stand where they
/// stood: who did what when, to which claims, is as before. So the same event of an older copy is known by its place, and
/// what stands there in place of the mark is what was erased. It is erased from all sessions, whatever was added to them.
struct PurgedHistory {
  /// The aliases of the sources that were purged, as older copies have them.
  private(set) var aliases: Set<String> = []
  /// The strands with everything erased.
  private(set) var strands: [Strand]
  /// How many events of older copies held something.
  private(set) var erasedCount = 0
  /// The words that were erased.
  let secrets: PrivateWords

  private typealias Places = [String: [Strand.Entry]]

  /// Looks for what was purged; nil where nothing was.
  ///
  /// The books tell names that older copies may say.
  init?(_ strands: [Strand], books: [ContactBook]) {
    guard strands.contains(where: { $0.purges }) else { return nil }
    let places = strands.map(Self.places)
    var marked: Places = [:]
    var emptied: Set<String> = []
    for (strand, places) in zip(strands, places) where strand.purges {
      let purged = strand.purgedEvidence
      for (entry, place) in zip(strand.entries, places) {
        guard entry.event.saysPurged else { continue }
        if let id = entry.event.change.source, purged.contains(id) {
          // Its words are all gone, so that they tell nothing; what an alias does not keep private stays.
          if entry.event.change.alias == nil { emptied.insert(place) }
        } else {
          marked[place, default: []].append(entry)
        }
      }
    }
    var found: Set<String> = []
    var words: Set<String> = []
    for (strand, places) in zip(strands, places) {
      for (entry, place) in zip(strand.entries, places) {
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
    secrets = PrivateWords(aliases.filter(PrivateWords.isTelling) + words + contacts.flatMap(\.secrets))
    self.strands = strands
    for position in strands.indices { erase(from: position) }
  }

  private mutating func erase(from position: Int) {
    let sources = Set(
      strands[position].entries.compactMap { entry in
        entry.event.change.alias.map(aliases.contains) == true ? entry.event.change.source : nil
      })
    for number in strands[position].entries.indices {
      let event = strands[position].entries[number].event
      let erased = event.purged(of: secrets, sources: sources)
      if erased.change != event.change { erasedCount += 1 }
      strands[position].entries[number].event = erased
    }
    strands[position].entries = PurgedOrigins.renewed(strands[position].entries)
  }

  /// Where each event of a strand stands: all that a purge leaves of it.
  private static func places(of strand: Strand) -> [String] {
    var known: [String: String] = [:]
    return strand.entries.map { entry in
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

extension Strand {
  /// Whether a source was purged in it.
  fileprivate var purges: Bool {
    entries.contains { if case .sourcePurged = $0.event.change { true } else { false } }
  }

  /// The evidence of purged sources, by the strand's own ids.
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
