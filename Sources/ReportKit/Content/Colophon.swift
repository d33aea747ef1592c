import SessionKit

/// By whom the report was made, when, and with what; all of it from the session, nothing from the clock.
struct Colophon: Sendable {
  /// One thing said in the colophon.
  struct Row: Sendable {
    let label: String
    let value: String
    var target: LinkTarget?
  }

  let rows: [Row]
  /// The name and version of what found the claims.
  let engine: String?

  init(_ session: Session, options: ReportOptions, people: People) {
    let url = session.state.info.url
    var rows = [Row(label: "Article", value: session.article.name)]
    // A path on the checker's own disk tells readers nothing, and may tell whose disk it is.
    if let path = session.article.path, path != url, let target = LinkTarget(path) {
      rows.append(Row(label: "Loaded from", value: path, target: target))
    }
    rows.append(Row(label: "SHA-256 of the text", value: session.article.sha256))
    var checkers: [String] = []
    var engine: String?
    var seen: Set<String> = []
    for event in session.events {
      if seen.insert(event.by).inserted { checkers.append(people.name(event.by)) }
      switch event.change {
      case .claimsDetected(let payload): engine = payload.engine
      default: break
      }
    }
    if !checkers.isEmpty {
      rows.append(
        Row(label: checkers.count == 1 ? "Checker" : "Checkers", value: checkers.joined(separator: ", ")))
    }
    if let last = session.events.last {
      rows.append(Row(label: "Last change", value: ReportDate(last.at).text(options.dates)))
    }
    if let engine { rows.append(Row(label: "Claims found by", value: engine)) }
    rows.append(Row(label: "Written by", value: options.generator))
    if options.includePrivate {
      rows.append(Row(label: "Private", value: "This copy contains private notes and names. Do not share it."))
    }
    self.rows = rows
    self.engine = engine
  }
}
