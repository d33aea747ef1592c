import Foundation

/// What ties a journal to the session that it continues, and to the place where it does.
struct JournalAnchor: Hashable, Codable {
  /// The session: its article and how it began.
  var session: String
  /// The last event that its file holds; empty for none.
  var after: String

  /// The anchor of a journal that begins after event `seq`; nil if the session has no such event.
  init?(_ session: Session, after seq: Int) {
    guard (0...session.lastSeq).contains(seq) else { return nil }
    self.session = Self.identity(of: session)
    after = seq == 0 ? "" : Self.digest(of: session.events[seq - 1])
  }

  /// The check before that of the first line.
  var start: String { "stet-journal-2 \(session) \(after)" }

  /// What distinguishes a session from every other, whatever was recorded since it was begun.
  static func identity(of session: Session) -> String {
    ShortDigest.of([session.original.sha256, session.events.first.map(digest) ?? ""])
  }

  /// What distinguishes an event from others, its number included.
  static func digest(of event: Event) -> String {
    ShortDigest.of([SessionCoding.eventEncoder().text(of: event)])
  }
}
