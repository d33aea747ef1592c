/// Puts the events of several logs together, each once.
///
/// An event is known by its origin and what it says: of two that have one origin and say different things one is not what
/// its author did, and nothing in the files says which. Both are kept, under names that distinguish them, whatever the
/// order of the files (``EventOrigin/isContradicted``).
struct EventVariants {
  /// The events that have one origin.
  private struct Group {
    let first: MergeLog.Entry
    /// The place of each by what it says, once that was asked for.
    private var places: [String: Int] = [:]
    /// What is put after the origin of each; empty while there is but one.
    private(set) var endings: [String] = []

    init(first: MergeLog.Entry) { self.first = first }

    /// Whether they contradict each other.
    var isSplit: Bool { places.count > 1 }

    /// The place of what says that.
    mutating func place(of content: String) -> Int {
      if places.isEmpty { places[first.content] = 0 }
      let place = places[content] ?? places.count
      places[content] = place
      return place
    }

    /// Returns each an ending, except for that which sorts first.
    mutating func end() {
      guard isSplit else { return }
      endings = places.sorted { $0.value < $1.value }.map(\.key)
      if let first = places.min(by: { $0.key < $1.key }) { endings[first.value] = "" }
    }
  }

  private var groups: [String: Group] = [:]
  /// Whether any two events contradict each other, or did in a file.
  private var isSplit = false

  /// The events of all logs, in the order in which they are to stand.
  static func united(_ logs: [MergeLog]) -> [MergeLog.Entry] {
    var variants = EventVariants()
    let places = logs.map { log in log.entries.map { variants.place(of: $0) } }
    for root in variants.groups.keys where variants.groups[root]?.isSplit == true {
      variants.groups[root]?.end()
      variants.isSplit = true
    }
    var united: [String: MergeLog.Entry] = [:]
    for (log, places) in zip(logs, places) {
      for entry in variants.isSplit ? variants.named(log, places) : log.entries {
        united[entry.origin.digest] = united[entry.origin.digest].map { $0.union(entry) } ?? entry
      }
    }
    return united.values.sorted()
  }

  /// The place of an event among those of its origin.
  private mutating func place(of entry: MergeLog.Entry) -> Int {
    let root = entry.origin.root
    if entry.origin.digest != root { isSplit = true }
    guard let first = groups[root]?.first else {
      groups[root] = Group(first: entry)
      return 0
    }
    if first.isSame(as: entry) { return 0 }
    let content = entry.content
    return groups[root]?.place(of: content) ?? 0
  }

  /// The entries of a log, what they refer to included, under names that distinguish them all.
  private func named(_ log: MergeLog, _ places: [Int]) -> [MergeLog.Entry] {
    var names: [String: String] = [:]
    return zip(log.entries, places).map { entry, place in
      var named = entry
      named.origin.digest = name(entry.origin.root, place)
      names[entry.origin.digest] = named.origin.digest
      named.names.rename { names[$0] ?? $0 }
      return named
    }
  }

  private func name(_ root: String, _ place: Int) -> String {
    guard let endings = groups[root]?.endings, endings.indices.contains(place) else { return root }
    return root + endings[place]
  }
}

extension MergeLog.Entry {
  /// What it says, and where it counts.
  fileprivate var content: String {
    let content = EventContent(self).digest { String($0.prefix(32)) }
    return ShortDigest.of([content] + (origin.seen ?? ["-"]), digits: 32)
  }

  /// Whether it says the same for certain, in the same terms.
  fileprivate func isSame(as other: Self) -> Bool {
    event.change == other.event.change && event.by == other.event.by && event.at == other.event.at
      && origin == other.origin && names == other.names
      && (event.change.payload != nil || event.original?.withoutHeader == other.event.original?.withoutHeader)
  }

  /// The event with the unknown keys of either copy of it.
  fileprivate func union(_ other: Self) -> Self {
    guard event.original != other.event.original || names != other.names else { return self }
    var union = names.sortingText <= other.names.sortingText ? self : other
    let originals = [event.original, other.event.original].compactMap(\.self).map(\.withoutHeader)
    union.event.original = originals.count == 2 ? originals[0].union(originals[1]) : originals.first
    return union
  }
}

extension MergeLog.Names {
  /// Gives other names to the events that made what is referred to.
  mutating func rename(_ name: (String) -> String) {
    evidence = evidence.mapValues(name)
    documents = documents.mapValues { $0.renamed(name) }
    inquiries = inquiries.mapValues(name)
    event = event.map(name)
  }

  /// The events that made what is referred to, as text that is the same for the same ones.
  fileprivate var sortingText: String {
    (evidence.values.sorted() + documents.values.map(\.text).sorted() + inquiries.values.sorted() + [event ?? ""])
      .joined(separator: " ")
  }
}
