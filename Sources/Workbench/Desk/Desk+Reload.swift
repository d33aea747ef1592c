import ArticleKit
import SessionKit

extension Desk {
  /// Puts a newer text of the article in the place of the one under review; without a path, the file that it came from is
  /// read again.
  ///
  /// The first claim whose verdict became stale becomes the current one.
  mutating func reload(_ typed: String?) throws(WorkbenchError) -> ReloadReport {
    let before = try requiredSession()
    guard let path = typed ?? before.article.path else { throw .missing("a file", command: "reload") }
    let loaded = try typed == nil ? loadAgain(path) : load(path)
    let payload = try Reloading.change(of: before, to: loaded.article, path: path, engine: surroundings.engine)
    try record(.articleReloaded(payload))
    keepSource(loaded.page)
    for notice in loaded.article.notices { remarks += StyledText(notice.sentence, .hint).wrapped(to: width) }
    let claims = try requiredSession().state.claims
    if let stale = claims.first(where: \.isToConfirm) {
      current = stale.id
    } else if current.map({ claims[$0] == nil }) ?? true {
      current = claims.first(where: \.isOpen)?.id ?? claims.first?.id
    }
    return ReloadReport(payload, of: before)
  }

  /// The text under review beside the one that it took the place of, or beside the one at a path that might take its.
  mutating func difference(to typed: String?) throws(WorkbenchError) -> Screen {
    let session = try requiredSession()
    var (old, new) = ("", session.article.text)
    if let typed {
      (old, new) = (new, try load(typed).article.text)
    } else {
      guard let earlier = session.articles.dropLast().last else { throw .noEarlierText }
      old = earlier.text
    }
    let difference = WordDiff(old, new)
    guard !difference.isEmpty else { return Screen(StyledText("The words are the same.")) }
    return Screen(MarkedDifference(old, new, difference).changedLines(width: width))
  }

  /// Lets verdicts stand that were given for something else, as other words; the next claim with such a verdict becomes the current one.
  mutating func confirm(_ ids: [ClaimID]) throws(WorkbenchError) -> Screen {
    for id in ids {
      let claim = try claim(id)
      guard claim.tag != nil else { throw .session(.notTagged(id)) }
      guard claim.isToConfirm else { throw .notStale(id) }
    }
    try record(.tagConfirmed(.init(ids)))
    let claims = try requiredSession().state.claims
    let left = claims.filter(\.isToConfirm)
    current = left.first?.id ?? ids.last ?? current
    let rest = left.isEmpty ? "no verdict waits any more" : "still to confirm: \(EventSummary.list(left.map(\.id)))"
    return Screen(
      (StyledText("\(EventSummary.list(ids)) confirmed") + StyledText("; \(rest)", .dim)).wrapped(to: width))
  }
}
