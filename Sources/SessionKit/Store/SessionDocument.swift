/// The outermost object of a session file.
struct SessionDocument: Codable {
  static let format = "stet-session"

  var format = SessionDocument.format
  var version: FormatVersion
  var article: ArticleRecord
  var events: [Event]
  var state: ReviewState
  /// Empty until the file is sealed; nil in a file whose seal was taken out.
  var seal: String? = ""

  init(_ session: Session) {
    version = session.version
    article = session.article
    events = session.events
    state = session.state
  }
}
