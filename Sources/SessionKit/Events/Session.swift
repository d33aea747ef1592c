import Foundation

/// A review session: an article, everything that happened, and where that leaves the review.
///
/// Nothing is ever erased: undo and redo are events as well. Which events stand is a pure function of the list: an
/// `eventUndone` takes the last standing one away, an `eventRedone` brings the last one taken away back, and any other
/// event ends what could be redone; one of a type that this version does not know stands like any other, so that what a
/// newer Stet undid here, or undoes later, is the same event. The state is the fold of the events that stand.
public struct Session: Hashable, Sendable {
  /// The article under review.
  public let article: ArticleRecord
  /// Everything that happened, in order.
  public private(set) var events: [Event]
  /// Where that leaves the review.
  public private(set) var state: ReviewState
  /// The format version that the session is written in: this one, or the newer minor version that it was read from.
  public internal(set) var version = FormatVersion.current
  /// What its file holds that this version does not know, passed on as it is.
  var surplus: Surplus?

  /// Positions in `events` of the events that stand and of those undone, each oldest first.
  private var standing: [Int] = []
  private var undone: [Int] = []
  /// States to start from when an event is taken back, each after so many standing events: the further back, the fewer
  /// are kept, so that undo folds few events and a long session holds few copies of its state.
  private var checkpoints: [(count: Int, state: ReviewState)] = []
  private static let checkpointInterval = 256

  /// Starts a session on an article.
  public init(article: ArticleRecord) {
    self.article = article
    events = []
    state = ReviewState()
  }

  /// Folds events that were read from a file; throws ``SessionError/brokenEvent(seq:reason:)`` at the first that does
  /// not apply.
  public init(article: ArticleRecord, events: [Event]) throws(SessionError) {
    self.init(article: article)
    for event in events {
      guard event.seq == lastSeq + 1 else {
        throw .brokenEvent(seq: event.seq, reason: "event \(lastSeq + 1) should come here")
      }
      do throws(SessionError) {
        try fold(event)
      } catch {
        throw .brokenEvent(seq: event.seq, reason: error.description)
      }
    }
  }

  /// The number of the last event, 0 before the first.
  public var lastSeq: Int { events.count }

  /// Whose session it is: the one who began it.
  public var checker: String? { events.first?.by }

  /// The last event that stands and may be undone; how a session began stays.
  public var lastUndoable: Event? {
    guard let position = standing.last, !events[position].opensSession else { return nil }
    return events[position]
  }

  /// The undone event that would be done again.
  public var nextRedoable: Event? { undone.last.map { events[$0] } }

  /// The numbers of the events that were undone and not done again.
  public var undoneSeqs: Set<Int> {
    let standing = Set(standing)
    return Set(events.indices.filter { !standing.contains($0) && events[$0].isUndoable }.map { events[$0].seq })
  }

  /// Records that something was done, at a time that is cut to whole seconds as the file keeps it; throws, and changes
  /// nothing, where it does not apply.
  @discardableResult
  public mutating func record(_ change: Change, by: String, at: Date) throws(SessionError) -> Event {
    let second = Date(timeIntervalSince1970: at.timeIntervalSince1970.rounded(.down))
    let event = Event(seq: lastSeq + 1, at: second, by: by, change: change)
    try fold(event)
    return event
  }

  /// Takes the last standing event back and returns it.
  @discardableResult
  public mutating func undo(by: String, at: Date) throws(SessionError) -> Event {
    guard let event = lastUndoable else { throw .nothingToUndo }
    try record(.eventUndone(.init(event.seq)), by: by, at: at)
    return event
  }

  /// Does the event that was undone last again and returns it.
  @discardableResult
  public mutating func redo(by: String, at: Date) throws(SessionError) -> Event {
    guard let event = nextRedoable else { throw .nothingToRedo }
    try record(.eventRedone(.init(event.seq)), by: by, at: at)
    return event
  }

  private mutating func fold(_ event: Event) throws(SessionError) {
    switch event.change {
    case .eventUndone(let payload):
      guard lastUndoable?.seq == payload.event, let position = standing.popLast() else { throw .nothingToUndo }
      undone.append(position)
      try rewind()
    case .eventRedone(let payload):
      guard nextRedoable?.seq == payload.event, let position = undone.popLast() else { throw .nothingToRedo }
      try stand(events[position], at: position)
    default:
      try stand(event, at: events.count)
      undone = []
    }
    events.append(event)
  }

  private mutating func stand(_ event: Event, at position: Int) throws(SessionError) {
    keepCheckpoint(after: standing.count)
    try state.apply(event)
    standing.append(position)
  }

  /// Folds the standing events anew, from the last checkpoint that they reach.
  private mutating func rewind() throws(SessionError) {
    while let last = checkpoints.last, last.count > standing.count { checkpoints.removeLast() }
    let start = checkpoints.last?.count ?? 0
    state = checkpoints.last?.state ?? ReviewState()
    for count in start..<standing.count {
      keepCheckpoint(after: count)
      try state.apply(events[standing[count]])
    }
  }

  /// Keeps the state after each `checkpointInterval` events.
  ///
  /// Of those further back, one is kept for each power of two, or two: a checkpoint whose number has the lowest bit `b`
  /// goes when more than `2b` newer ones were made.
  private mutating func keepCheckpoint(after count: Int) {
    guard count % Self.checkpointInterval == 0, checkpoints.last?.count != count else { return }
    let newest = count / Self.checkpointInterval
    checkpoints.removeAll { checkpoint in
      let number = checkpoint.count / Self.checkpointInterval
      return number != 0 && newest - number > 2 * (number & -number)
    }
    checkpoints.append((count, state))
  }
}

extension Session {
  /// Two sessions are equal where their article, events, state, version and unknown keys are.
  public static func == (left: Session, right: Session) -> Bool {
    left.article == right.article && left.events == right.events && left.state == right.state
      && left.version == right.version && left.surplus == right.surplus
  }

  /// Hashes what `==` compares, but for the state, which follows from the events.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(article)
    hasher.combine(events)
    hasher.combine(version)
    hasher.combine(surplus)
  }
}

extension Event {
  /// Whether the event belongs to the beginning of a session, which cannot be undone.
  public var opensSession: Bool {
    switch change {
    case .articleLoaded, .claimsDetected: true
    default: false
    }
  }

  /// Whether the event is one that undo takes back, not itself an undo or redo.
  var isUndoable: Bool {
    switch change {
    case .articleLoaded, .claimsDetected, .eventUndone, .eventRedone: false
    default: true
    }
  }
}
