import SessionKit

/// What is known about the article.
struct ArticleView {
  let session: Session

  var lines: [StyledText] {
    let info = session.state.info
    var lines = [row("name", session.article.name)]
    if let path = session.article.path { lines.append(row("loaded from", path)) }
    for field in ArticleField.allCases {
      if let value = info[field] { lines.append(row(field.rawValue, value)) }
    }
    lines.append(row("size", "\(session.article.text.unicodeScalars.count) characters, \(session.state.sentences.count) sentences"))
    lines.append(row("sha256", session.article.sha256))
    for note in session.state.notes { lines.append(row("note", note.text)) }
    return lines
  }

  private func row(_ label: String, _ value: String) -> StyledText {
    StyledText(label, .dim).padded(to: 13) + StyledText(value)
  }
}
