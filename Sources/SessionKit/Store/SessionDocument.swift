import Foundation

/// The outermost object of a session file.
struct SessionDocument: Codable {
  static let format = "stet-session"

  var format = SessionDocument.format
  var version = FormatVersion.current
  var article: ArticleRecord
  var events: [Event]
  var state: ReviewState
  var seal = ""
  var extras: [String: JSONValue] = [:]

  enum CodingKeys: String, CodingKey, CaseIterable { case format, version, article, events, state, seal }

  init(_ session: Session) {
    article = session.article
    events = session.events
    state = session.state
    extras = session.extras
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    format = try container.decode(String.self, forKey: .format)
    version = try container.decode(FormatVersion.self, forKey: .version)
    article = try container.decode(ArticleRecord.self, forKey: .article)
    events = try container.decode([Event].self, forKey: .events)
    state = try container.decode(ReviewState.self, forKey: .state)
    seal = try container.decodeIfPresent(String.self, forKey: .seal) ?? ""
    let known = Set(CodingKeys.allCases.map(\.stringValue))
    let all = try decoder.container(keyedBy: AnyKey.self)
    for key in all.allKeys where !known.contains(key.stringValue) {
      extras[key.stringValue] = try all.decode(JSONValue.self, forKey: key)
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(format, forKey: .format)
    try container.encode(version, forKey: .version)
    try container.encode(article, forKey: .article)
    try container.encode(events, forKey: .events)
    try container.encode(state, forKey: .state)
    try container.encode(seal, forKey: .seal)
    var all = encoder.container(keyedBy: AnyKey.self)
    for (key, value) in extras { try all.encode(value, forKey: AnyKey(key)) }
  }

  /// A key of any name.
  struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
