/// The digest of everything that was done in a review so far, in whatever order, beside beginning it: what a signature of
/// the whole review covers.
struct DoneDigest {
  /// The names of the events, in order except for those that were added since the digest was last asked for.
  private var names: [String] = []

  /// Takes up an event.
  mutating func add(_ entry: MergeLog.Entry) {
    if !entry.event.opensSession { names.append(entry.origin.digest) }
  }

  /// The digest so far; each signature asks for it, and sorting what is nearly sorted takes one walk.
  mutating func digits() -> String {
    names.sort()
    return ShortDigest.of(names)
  }
}
