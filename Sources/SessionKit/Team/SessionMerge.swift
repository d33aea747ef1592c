import Foundation

/// Joins the sessions of several checkers of one article, or two branches of one session, into one.
///
/// The joined session is a function of the set of events alone: events are distinguished by their `EventOrigin`, put into
/// one order, given numbers and ids again, and applied one by one. So the order of the files does not count, nor how they
/// are grouped, and what is merged twice is merged once. Three things make that hold:
/// - An event's origin is worked out once, from what is in its first file, and kept in the joined one.
/// - The order keeps that of each file, whatever the clocks said: a file's time never runs back, so that an event
///   counts as of the latest moment before it. Ordering by clock alone would put an undo before what it undoes.
/// - A verdict, a confirmation and a signature remember what was seen (`EventOrigin.seen`); whether that is still what
///   is there is worked out again by each merge.
///
/// What does not fit what others did, such as a tag on a claim that someone else had split, keeps its place with
/// ``Event/aside`` saying why, and has no effect; nothing is lost. A verdict for words that someone else had changed
/// before counts as stale; a signature for another verdict, or for a review to which something was added, is set aside.
/// Differing verdicts appear next to each other (``Claim/opinions``, ``ReviewState/contested``).
///
/// Of two events with one origin that say different things, which only a file changed by hand can bring, both are kept:
/// see `EventOrigin.isContradicted`. What was purged in one of the sessions is erased from all, whatever older copies of
/// it hold.
///
/// What this version does not know goes along: unknown events as they are, and unknown keys, of which the one that sorts
/// first is taken where two files have the same. Only the unknown keys of the state are left out: a state follows from
/// its events, so whoever knows them works them out again. Ids inside unknown events cannot be found, and stay.
public enum SessionMerge {
  /// What merging came to.
  public struct Outcome: Sendable {
    /// The joined session.
    public let session: Session
    /// The aliases of sources that were purged in one session and were in another.
    public let purgedAliases: Set<String>
    /// How many events of older copies something was erased from.
    public let erasedEvents: Int

    /// The numbers of the events that say something else than another one of the same origin.
    public var contradictions: [Int] { session.events.filter { $0.origin?.isContradicted == true }.map(\.seq) }
  }

  /// Joins sessions of the same text; throws ``SessionError/otherArticle(_:than:)`` where one is of another.
  ///
  /// The article's name and path are those of the session that was begun first.
  public static func merge(_ first: Session, with others: [Session]) throws(SessionError) -> Session {
    try joining(first, with: others).session
  }

  /// Joins sessions of the same text, and says the outcome of it; the books are the contacts beside them, whose names go
  /// where their source was purged.
  ///
  /// Throws ``SessionError/otherArticle(_:than:)`` where one session is of another text than the first.
  public static func joining(
    _ first: Session, with others: [Session], contacts books: [ContactBook] = []
  ) throws(SessionError) -> Outcome {
    for other in others where other.original.sha256 != first.original.sha256 {
      throw .otherArticle(other.original.name, than: first.original.name)
    }
    let sessions = [first] + others
    var logs = sessions.map(MergeLog.init)
    let purged = PurgedHistory(logs, books: books)
    if let purged { logs = purged.logs }
    let entries = EventVariants.united(logs)
    let numbers = Renumbering(entries)
    let seqs = Dictionary(
      entries.enumerated().map { ($1.origin.digest, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    let records = sessions.map { session in
      purged.map { session.original.rewritingText($0.secrets.erased) } ?? session.original
    }
    var joined = Session(article: earliest(records, logs) ?? first.original)
    var done = DoneDigest()
    for entry in entries {
      try lay(entry, numbers, behind: &done, seqs: seqs, onto: &joined)
      done.add(entry)
    }
    joined.version = sessions.map(\.version).reduce(.current, max)
    joined.surplus = sessions.compactMap { $0.surplus?.besideState }.reduce(nil) { $0?.union($1) ?? $1 }
    if let purged { joined.surplus = joined.surplus?.purged(of: purged.secrets) }
    return Outcome(
      session: joined, purgedAliases: purged?.aliases ?? [], erasedEvents: purged?.erasedCount ?? 0)
  }

  /// The session with the origin of each event worked out and kept, so that events can be left out of a copy without
  /// losing their names.
  static func naming(_ session: Session) -> [Event] {
    MergeLog(session).entries.map { entry in
      var event = entry.event
      event.origin = entry.origin
      return event
    }
  }

  /// The article as the session has it that was begun first.
  private static func earliest(_ records: [ArticleRecord], _ logs: [MergeLog]) -> ArticleRecord? {
    let records = zip(records, logs).map { record, log in
      (record: record, start: log.entries.filter { $0.event.opensSession }.min())
    }
    let first = records.min { left, right in
      switch (left.start, right.start) {
      case (let one?, let other?) where one != other: one < other
      case (_?, nil): true
      case (nil, _?): false
      default: text(of: left.record) < text(of: right.record)
      }
    }
    return first?.record
  }

  private static func text(of record: ArticleRecord) -> String { SessionCoding.encoder().text(of: record) }

  /// Puts an event after those that stand already, to one side where it does not fit.
  private static func lay(
    _ entry: MergeLog.Entry, _ numbers: Renumbering, behind done: inout DoneDigest, seqs: [String: Int],
    onto session: inout Session
  ) throws(SessionError) {
    let names = numbers.mapping(entry.names, event: entry.names.event.flatMap { seqs[$0] } ?? 0)
    var event = Event(
      seq: session.lastSeq + 1, at: entry.event.at, by: entry.event.by, change: entry.event.change.mapped(names))
    event.origin = entry.origin
    if case .sessionSigned = event.change, let seen = entry.origin.seen, seen != [done.digits()] {
      event.aside = "an earlier step is not covered by the signature"
    } else {
      do throws(SessionError) {
        var probe = event
        probe.keepUnknownKeys(of: entry.event)
        return try session.append(probe)
      } catch {
        event.aside = error.description
      }
    }
    event.keepUnknownKeys(of: entry.event)
    try session.append(event)
  }
}
