import Foundation

/// One thing that happened in a session: who did what, when.
///
/// In JSON an event is one flat object `{seq, at, by, type, …}` whose further keys belong to its type.
public struct Event: Hashable, Sendable {
  /// The event's number in the session, counted from 1 without gaps.
  public var seq: Int
  /// When it happened, in whole seconds.
  public var at: Date
  /// Who did it.
  public var by: String
  /// What was done.
  public var change: Change
  /// What names the event across the files of several checkers, once sessions were merged; nil before.
  var origin: EventOrigin?
  /// Why the event has no effect, where sessions were merged and it does not fit what others did; nil if it stands.
  public var aside: String?
  /// The event as it was in the file, where writing it from the fields above would lose keys; it is written back so.
  public var original: JSONValue?

  /// Makes an event.
  public init(seq: Int, at: Date, by: String, change: Change) {
    self.seq = seq
    self.at = at
    self.by = by
    self.change = change
  }
}

extension Event: Codable {
  private enum Header: String, CodingKey { case seq, at, by, type, origin, aside }

  /// Reads an event; an unknown type becomes ``Change/unknown(type:)``.
  public init(from decoder: any Decoder) throws {
    let header = try decoder.container(keyedBy: Header.self)
    seq = try header.decode(Int.self, forKey: .seq)
    at = try header.decode(Date.self, forKey: .at)
    by = try header.decode(String.self, forKey: .by)
    origin = try header.decodeIfPresent(EventOrigin.self, forKey: .origin)
    aside = try header.decodeIfPresent(String.self, forKey: .aside)
    change = try Change(type: header.decode(String.self, forKey: .type), from: decoder)
    if case .unknown = change { original = try JSONValue(from: decoder) }
  }

  /// Writes the event, as it was read where its own fields would lose keys.
  public func encode(to encoder: any Encoder) throws {
    if let original { return try original.encode(to: encoder) }
    var header = encoder.container(keyedBy: Header.self)
    try header.encode(seq, forKey: .seq)
    try header.encode(at, forKey: .at)
    try header.encode(by, forKey: .by)
    try header.encode(change.type, forKey: .type)
    try header.encodeIfPresent(origin, forKey: .origin)
    try header.encodeIfPresent(aside, forKey: .aside)
    try change.payload?.encode(to: encoder)
  }
}
