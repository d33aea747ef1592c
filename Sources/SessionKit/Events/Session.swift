import Algorithms
import Foundation

/// A review session: an article, everything that happened, and where that leaves the review.
///
/// Nothing is ever erased: undo and redo are events as well. Which events stand is a pure function of the list: an
/// `eventUndone` takes the standing event that it names away, an `eventRedone` brings back one removed, and any other
/// event ends what could be redone; one of a type that this version does not know stands like any other, so that what a
/// newer Stet undid here, or undoes later, is the same event. Events set aside by a merge never stand. The state is the
/// fold of the events that stand, in their order.
public struct Session: Hashable, Sendable {
  /// The article as it was loaded first.
  public let original: ArticleRecord
  /// Everything that happened, in order.
  public private(set) var events: [Event]
  /// Where that leaves the review.
  public private(set) var state: ReviewState
  /// The format version that the session is written in: that of its file, until something is recorded that only this
  /// version knows.
  var version = FormatVersion.current
  /// What its file holds that this version does not know, passed on as it is.
  var surplus: Surplus?

  /// Positions in `events` of the events that stand, ascending, and of those undone, in the order they were.
  private var standing: [Int] = []
  private var undone: [Int] = []
  /// A state to start from when events are taken back, after so many standing events: made at the first undo, so that
  /// recording never pays for it and a row of undos folds the whole list once.
  private var checkpoint: (count: Int, state: ReviewState)?
  /// What the last event tagged, as it was before: taking a verdict back at once, as a review does for every reason
  /// that is given, then costs no fold.
  private var beforeTag: (seq: Int, claims: [Claim], signature: Signature?)?
  /// How many undos in a row one checkpoint serves.
  private static let checkpointDistance = 256

  /// Starts a session on an article.
  public init(article: ArticleRecord) {
    original = article
    events = []
    state = ReviewState()
  }

  /// Folds events that were read from a file; throws ``SessionError/brokenEvent(seq:reason:path:at:)`` at the first that
  /// does not apply.
  init(article: ArticleRecord, events: [Event]) throws(SessionError) {
    self.init(article: article)
    self.events = events
    standing.reserveCapacity(events.count)
    for position in events.indices {
      guard events[position].seq == position + 1 else {
        throw .brokenEvent(seq: events[position].seq, reason: "expected event \(position + 1) here")
      }
      do throws(SessionError) {
        try place(events[position], at: position)
      } catch {
        throw .brokenEvent(seq: position + 1, reason: error.description)
      }
    }
    for position in standing {
      do throws(SessionError) {
        try state.apply(events[position])
      } catch {
        throw .brokenEvent(seq: position + 1, reason: error.description)
      }
    }
  }

  /// The article under review, as it was loaded last.
  public var article: ArticleRecord { state.reloaded ?? original }

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
    return Set(
      events.indices.filter { !standing.contains($0) && events[$0].isUndoable && events[$0].aside == nil }
        .map { events[$0].seq })
  }

  /// The session as it was after event `seq`, from 0 to ``lastSeq``.
  public func at(_ seq: Int) throws(SessionError) -> Session {
    var earlier = try Session(article: original, events: Array(events.prefix(seq)))
    (earlier.version, earlier.surplus) = (version, surplus)
    return earlier
  }

  /// Records that something was done, at a time that is cut to whole seconds as the file keeps it; throws, and changes
  /// nothing, where it does not apply.
  @discardableResult
  public mutating func record(_ change: Change, by: String, at: Date) throws(SessionError) -> Event {
    let second = Date(timeIntervalSince1970: at.timeIntervalSince1970.rounded(.down))
    let event = Event(seq: lastSeq + 1, at: second, by: by, change: change.knowingDenials(in: state.claims))
    try append(event)
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

  /// Adds an event as it was read; throws, and changes nothing, where it does not apply.
  public mutating func append(_ event: Event) throws(SessionError) {
    guard event.seq == lastSeq + 1 else {
      throw .brokenEvent(seq: event.seq, reason: "expected event \(lastSeq + 1) here")
    }
    if event.isUndoOrRedo {
      let before = (standing, undone)
      do throws(SessionError) {
        let tagged = takenBack(by: event)
        try place(event, at: events.count)
        if let tagged {
          for claim in tagged.claims { state.claims.update(claim.id) { $0 = claim } }
          state.signature = tagged.signature
        } else {
          try rewind()
        }
        beforeTag = nil
      } catch {
        (standing, undone) = before
        throw error
      }
    } else {
      let before = stand(before: event)
      if event.aside == nil { try state.apply(event) }
      try place(event, at: events.count)
      beforeTag = before
    }
    events.append(event)
    version = max(version, .current)
  }

  /// Forgets the last event, as if it had never been recorded: for one that could not be kept.
  public mutating func dropLast() throws(SessionError) {
    self = try at(lastSeq - 1)
  }

  /// What a tag is about to change; nil for other events, and where it is much.
  private func stand(before event: Event) -> (seq: Int, claims: [Claim], signature: Signature?)? {
    guard case .claimTagged(let payload) = event.change, event.aside == nil, payload.claims.count <= 8 else {
      return nil
    }
    let claims = payload.claims.compactMap { state.claims[$0] }
    return claims.allSatisfy { $0.opinions?.count ?? 0 <= 8 } ? (event.seq, claims, state.signature) : nil
  }

  /// What the last event tagged, where an event takes just that back and nothing follows it.
  private func takenBack(by event: Event) -> (seq: Int, claims: [Claim], signature: Signature?)? {
    guard case .eventUndone(let payload) = event.change, let tagged = beforeTag, tagged.seq == payload.event,
      standing.last == tagged.seq - 1
    else { return nil }
    return tagged
  }

  /// Works out what an event does to the list of those that stand.
  private mutating func place(_ event: Event, at position: Int) throws(SessionError) {
    guard event.aside == nil else { return }
    switch event.change {
    case .eventUndone(let payload):
      let target = payload.event - 1
      guard let place = standing.position(of: target), events[target].isUndoable else {
        throw standing.isEmpty ? .nothingToUndo : .notUndoable(payload.event)
      }
      undone.append(standing.remove(at: place))
      dropCheckpoint(beyond: place)
    case .eventRedone(let payload):
      let target = payload.event - 1
      if let place = undone.lastIndex(of: target) {
        undone.remove(at: place)
      } else {
        // Between an undo and its redo, merging may put what someone else did.
        guard event.origin != nil, (0..<position).contains(target), events[target].isUndoable,
          events[target].aside == nil, standing.position(of: target) == nil
        else { throw .notRedoable(payload.event) }
      }
      let new = standing.insertionPoint(of: target)
      standing.insert(target, at: new)
      dropCheckpoint(beyond: new)
    default:
      standing.append(position)
      undone = []
    }
  }

  /// A checkpoint holds only as long as the events before it are the same.
  private mutating func dropCheckpoint(beyond place: Int) {
    if let last = checkpoint, place < last.count { checkpoint = nil }
  }

  /// Folds the standing events again, from the checkpoint where they still reach it.
  private mutating func rewind() throws(SessionError) {
    let keeping = max(0, standing.count - Self.checkpointDistance)
    var (count, folded) = checkpoint ?? (0, ReviewState())
    while count < standing.count {
      // One far behind serves no longer: undos and new steps may take turns, as they do in merged sessions.
      if count == keeping, count - (checkpoint?.count ?? .min / 2) > Self.checkpointDistance {
        checkpoint = (count, folded)
      }
      try folded.apply(events[standing[count]])
      count += 1
    }
    state = folded
  }
}

extension Session {
  /// Two sessions are equal where their article, events, state, version and unknown keys are.
  public static func == (left: Session, right: Session) -> Bool {
    left.original == right.original && left.events == right.events && left.state == right.state
      && left.version == right.version && left.surplus == right.surplus
  }

  /// Hashes what `==` compares, except for the state, which follows from the events.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(original)
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

  /// Whether the event removes others or brings them back.
  var isUndoOrRedo: Bool {
    switch change {
    case .eventUndone, .eventRedone: aside == nil
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

extension [Int] {
  /// Where a number is in ascending ones, or nil.
  fileprivate func position(of number: Int) -> Int? {
    let place = insertionPoint(of: number)
    return place < count && self[place] == number ? place : nil
  }

  /// The first place in ascending numbers whose number is not below this one.
  fileprivate func insertionPoint(of number: Int) -> Int {
    partitioningIndex { $0 >= number }
  }
}
