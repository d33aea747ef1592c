import Foundation

/// What names an event across the files of several checkers, so that merging takes each event once.
///
/// It is worked out from the event and what it refers to when sessions are first merged, and kept from then on, because
/// merging gives numbers and ids again.
struct EventOrigin: Hashable, Sendable, Codable {
  /// The place among the events of the same moment in the file that it was recorded in, counted from 0.
  ///
  /// A file's time never runs back: an event whose clock was behind that of an earlier one counts as of the same moment.
  var ordinal: Int
  /// The moment that the event counts as of, where its own clock was behind; nil if it is the event's time.
  var moment: Date?
  /// The SHA-256 of what was done, in hexadecimal, shortened to 32 digits.
  ///
  /// Where files say different things under one name, which only a file changed by hand can do, all but one of them
  /// have 32 further digits of what they say after it: see ``isContradicted``.
  var digest: String
  /// What the user saw who judged it, a short digest for each claim that the event names; nil if it judges nothing.
  ///
  /// Where the claims are others by the time of the event, because someone else changed them meanwhile, the judgement
  /// does not count for them.
  var seen: [String]?

  /// Makes an origin.
  init(ordinal: Int, moment: Date? = nil, digest: String, seen: [String]? = nil) {
    self.ordinal = ordinal
    self.moment = moment
    self.digest = digest
    self.seen = seen
  }

  /// The name without what distinguishes it from others that say something else under it.
  var root: String { String(digest.prefix(32)) }

  /// Whether the event says something else than another one of its name, so that one of them is not what its author did.
  var isContradicted: Bool { digest.count > 32 }
}
