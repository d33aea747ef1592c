import SessionKit

/// What is known about the article.
struct ArticleView {
  let session: Session
  let width: Int
  var linear = false

  var lines: [StyledText] {
    let info = session.state.info
    let size = "\(session.article.text.unicodeScalars.count) characters, \(session.state.sentences.count) sentences"
    var lines = row("name", session.article.name)
    if let path = session.article.path { lines += row("loaded from", path) }
    for field in ArticleField.allCases {
      if let value = info[field] { lines += row(field.rawValue, value) }
    }
    lines += row("size", size) + row("sha256", session.article.sha256)
    for note in session.state.notes { lines += row("note", note.text) }
    return lines
  }

  private func row(_ label: String, _ value: String) -> [StyledText] {
    linear
      ? [StyledText("\(label): \(value)")]
      : StyledText(label, .dim).padded(to: 13).hanging(StyledText(value), width: width)
  }
}
