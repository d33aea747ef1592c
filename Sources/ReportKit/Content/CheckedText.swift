import ArticleKit
import Foundation
import SessionKit

/// Text checked, so that nobody holds the report against another one.
struct CheckedText: Sendable {
  /// One thing known of the text.
  struct Row: Sendable {
    let label: String
    let value: String
    var target: LinkTarget?
  }

  let rows: [Row]
  /// The address of an archived copy, where the session knows one.
  let archive: LinkTarget?
  /// When the text that was checked was loaded.
  let retrieved: Date?
  /// The claims whose words the article no longer has.
  let gone: [Claim]

  init(_ session: Session, info: Metadata, evidence: some Sequence<Evidence>, dates: ReportOptions.DateStyle) {
    var rows: [Row] = []
    if let url = info.url {
      rows.append(Row(label: "Address", value: url, target: LinkTarget(url)))
    } else {
      rows.append(Row(label: "Address", value: "not recorded"))
    }
    if let published = info.published { rows.append(Row(label: "Published", value: published)) }
    if let modified = info.modified { rows.append(Row(label: "Updated by the publisher", value: modified)) }
    var first: Date?
    var newest: Date?
    let isNewer = session.article != session.original
    for event in session.events where event.aside == nil {
      switch event.change {
      case .articleLoaded: first = first ?? event.at
      // Loading that was undone is in the events too: what counts is the text that the state has.
      case .articleReloaded(let payload) where isNewer && payload.article.sha256 == session.article.sha256:
        newest = event.at
      default: break
      }
    }
    retrieved = newest ?? first
    if let retrieved { rows.append(Row(label: "Retrieved", value: ReportDate(retrieved).text(dates))) }
    let copy = evidence.first { $0.alias == nil && $0.archive != nil && $0.url != nil && $0.url == info.url }?.archive
    archive = copy.flatMap(LinkTarget.init)
    if let copy { rows.append(Row(label: "Archived copy", value: copy, target: archive)) }
    gone = session.state.gone.filter { !$0.excluded }
    if isNewer, let first {
      let lost = gone.isEmpty ? "" : "; \(gone.map(\.id).counted) no longer appear\(gone.count == 1 ? "s" : "") in it"
      rows.append(
        Row(
          label: "Changed since",
          value: "The review began with the text of \(ReportDate(first).text(dates)); this is a newer version\(lost)."))
    }
    self.rows = rows
  }
}
