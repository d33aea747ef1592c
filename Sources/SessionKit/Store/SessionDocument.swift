/// The outermost object of a session file.
struct SessionDocument: Codable {
  static let format = "stet-session"

  var format = SessionDocument.format
  var version: FormatVersion
  /// The article as the state's places mean it.
  var article: ArticleRecord
  /// The article as it was loaded first; nil if it is the same.
  var original: ArticleRecord?
  var events: [Event]
  var state: ReviewState
  /// Empty until the file is sealed; nil in a file whose seal was taken out.
  var seal: String? = ""

  init(_ session: Session) {
    version = session.version
    article = session.article
    original = session.original == session.article ? nil : session.original
    events = session.events
    state = session.state
  }
}
