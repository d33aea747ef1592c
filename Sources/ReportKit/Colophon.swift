import SessionKit

/// What was checked, by whom, when, and with what; all of it from the session, nothing from the clock.
struct Colophon: Sendable {
  /// One thing said in the colophon.
  struct Row: Sendable {
    let label: String
    let value: String
    var target: LinkTarget?
  }

  let rows: [Row]

  init(_ session: Session, generator: String) {
    let info = session.state.info
    var rows = [Row(label: "Article", value: session.article.name)]
    if let url = info.url { rows.append(Row(label: "Address", value: url, target: LinkTarget(url))) }
    // A path on the checker's own disk tells readers nothing, and may tell whose disk it is.
    if let path = session.article.path, path != info.url, let target = LinkTarget(path) {
      rows.append(Row(label: "Loaded from", value: path, target: target))
    }
    rows.append(Row(label: "SHA-256 of the text", value: session.article.sha256))
    var checkers: [String] = []
    var engine: String?
    for event in session.events {
      if !checkers.contains(event.by) { checkers.append(event.by) }
      if case .claimsDetected(let payload) = event.change { engine = payload.engine }
    }
    if !checkers.isEmpty {
      rows.append(
        Row(label: checkers.count == 1 ? "Checker" : "Checkers", value: checkers.joined(separator: ", ")))
    }
    if let last = session.events.last {
      rows.append(Row(label: "Last change", value: ReportDate(last.at).text))
    }
    if let engine { rows.append(Row(label: "Claims found by", value: engine)) }
    rows.append(Row(label: "Written by", value: generator))
    self.rows = rows
  }
}
