import ArticleKit
import SessionKit

/// What is known about the article.
struct ArticleView {
  let session: Session
  let width: Int
  var linear = false
  /// What was left out of the page that the article was read from.
  var dropped: [DroppedText] = []

  var lines: [StyledText] {
    let info = session.state.info
    let size = "\(session.article.text.unicodeScalars.count) characters, \(session.state.sentences.count) sentences"
    var lines = row("name", session.article.name)
    if let path = session.article.path { lines += row("loaded from", path) }
    for field in ArticleField.allCases {
      guard let value = info[field] else { continue }
      lines += row(field.rawValue, value + (setters[field].map { " (set by \($0))" } ?? ""))
    }
    lines += row("size", size) + row("sha256", session.article.sha256)
    for reason in DroppedText.Reason.allCases {
      let count = dropped.filter { $0.reason == reason }.count
      if count > 0 { lines += row("left out", "\(count.counted("line")): \(reason)") }
    }
    for remark in session.article.remarks ?? [] { lines += row(remark.kind.rawValue, remark.line) }
    for note in session.state.notes { lines += row("note", note.text) }
    return lines
  }

  /// Who set each field that is not as it stood in the article.
  private var setters: [ArticleField: String] {
    var loaded = Metadata()
    var setters: [ArticleField: String] = [:]
    for event in session.events {
      switch event.change {
      case .articleLoaded(let payload): loaded = payload.info
      case .articleInfoSet(let payload): setters[payload.field] = event.by
      default: break
      }
    }
    return setters.filter { session.state.info[$0.key] != loaded[$0.key] }
  }

  private func row(_ label: String, _ value: String) -> [StyledText] {
    linear
      ? [StyledText("\(label): \(value)")]
      : StyledText(label, .dim).padded(to: 13).hanging(StyledText(value), width: width)
  }
}
