extension MergeLog.Entry: Comparable {
  /// Orders events so that every file's own order is kept: how sessions began comes first, then by the moment, the
  /// ordinal in it, who, and the digest.
  static func < (left: Self, right: Self) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    if left.moment != right.moment { return left.moment < right.moment }
    if left.origin.ordinal != right.origin.ordinal { return left.origin.ordinal < right.origin.ordinal }
    if left.event.by != right.event.by { return left.event.by < right.event.by }
    return left.origin.digest < right.origin.digest
  }

  /// Two entries are of the same event where its origin is.
  static func == (left: Self, right: Self) -> Bool { left.origin.digest == right.origin.digest }

  private var rank: Int {
    switch event.change {
    case .articleLoaded: 0
    case .claimsDetected: 1
    default: 2
    }
  }
}
