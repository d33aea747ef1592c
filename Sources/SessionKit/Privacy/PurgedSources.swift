/// Which numbers of evidence mean purged sources, event by event.
///
/// A number that an undo freed is given again: the evidence that had it before, or has it after, is somebody else's and
/// keeps its words. Emptying it too would make one event say two things in two copies of a session.
struct PurgedSources {
  /// The aliases of the purged sources.
  private let aliases: Set<String>
  /// What has happened so far, by the events' numbers.
  private var changes: [Int: Change] = [:]
  private var current: Set<EvidenceID> = []

  init(aliases: Set<String>) { self.aliases = aliases }

  /// The numbers that mean purged sources in the next event.
  mutating func numbers(at event: Event) -> Set<EvidenceID> {
    changes[event.seq] = event.change
    switch event.change {
    case .evidenceAdded: note(event.change, isAside: event.aside != nil)
    case .eventRedone(let payload): if let again = changes[payload.event] { note(again, isAside: event.aside != nil) }
    default: break
    }
    return current
  }

  /// What was set aside has no effect, so that it takes no number from a purged source.
  private mutating func note(_ change: Change, isAside: Bool) {
    guard let id = change.source else { return }
    if change.alias.map(aliases.contains) == true {
      current.insert(id)
    } else if !isAside {
      current.remove(id)
    }
  }
}
