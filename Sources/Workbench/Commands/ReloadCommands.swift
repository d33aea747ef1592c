import ArticleKit
import SessionKit

extension CommandTable {
  static let reloadCommands: [Command] = [
    Command(
      "reload", group: .article, synopsis: "reload [FILE or ADDRESS]",
      summary: "Replace the article's text with a newer one; every claim follows its words.",
      details: """
        Without a file or address, the article is read again from where it came. An address that the session \
        names and you did not type is loaded only if you agree. Verdicts stay with claims whose words stayed or moved. Where the words of a claim, or those around it in its sentence, have changed, its verdict is kept with a question mark until you “confirm” it or \
        give another. Claims whose words are gone are set aside: “list gone”. “undo” takes it all back in one step.
        """,
      example: "reload newer.txt", arguments: [.path],
      run: { (desk, call) throws(WorkbenchError) in
        _ = try desk.requiredSession()
        let path = call.next()?.text
        try call.finishWithoutText()
        return Screen(
          ReloadView(report: try reload(path, on: &desk), width: desk.width, linear: desk.settings.linear).lines)
      }),
    Command(
      "diff", group: .article, synopsis: "diff [FILE]",
      summary: "Show word by word what the reload changed, or what reloading a file would change.",
      details: "[-words-] were removed, {+words+} inserted. Unchanged lines are only counted.",
      example: "diff newer.txt", arguments: [.path],
      run: { (desk, call) throws(WorkbenchError) in
        let path = call.next()?.text
        try call.finishWithoutText()
        return try difference(to: path, on: &desk)
      }),
    Command(
      "confirm", group: .tag, synopsis: "confirm [CLAIMS]",
      summary: "Confirm verdicts that were given before the words changed.",
      details: "“list stale” shows them.", example: "confirm 8", arguments: [.claims],
      run: { (desk, call) throws(WorkbenchError) in
        let ids = try call.claims(on: desk)
        try call.finishWithoutText()
        return try confirm(ids, on: &desk)
      }),
  ]
}

/// Puts a newer text of the article in the place of the one under review; without a path, the file that it came from is
/// read again.
///
/// The first claim whose verdict became stale becomes the current one.
private func reload(_ typed: String?, on desk: inout Desk) throws(WorkbenchError) -> ReloadReport {
  let before = try desk.requiredSession()
  guard let path = typed ?? before.article.path else { throw .missing("a file", command: "reload") }
  let loaded = try typed == nil ? desk.articles.loadAgain(path) : desk.articles.load(path)
  let payload = try Reloading.change(of: before, to: loaded.article, path: path, engine: desk.environment.engine)
  try desk.record(.articleReloaded(payload))
  desk.keepSource(loaded.page)
  for notice in loaded.article.notices { desk.open.remarks.append(StyledText(notice.sentence, .hint)) }
  let claims = try desk.requiredSession().state.claims
  if let stale = claims.first(where: \.isToConfirm) {
    desk.current = stale.id
  } else if desk.current.map({ claims[$0] == nil }) ?? true {
    desk.current = claims.first(where: \.isOpen)?.id ?? claims.first?.id
  }
  return ReloadReport(payload, of: before)
}

/// The text under review compared with the one that it replaced, or with the one at a path that might replace it.
private func difference(to typed: String?, on desk: inout Desk) throws(WorkbenchError) -> Screen {
  let session = try desk.requiredSession()
  var (old, new) = ("", session.article.text)
  if let typed {
    (old, new) = (new, session.reading(try desk.articles.load(typed).article).text)
  } else {
    guard let earlier = session.articles.dropLast().last else { throw .noEarlierText }
    old = earlier.text
  }
  let difference = WordDiff(old, new)
  guard !difference.isEmpty else { return Screen(StyledText("The words are the same.")) }
  return Screen(MarkedDifference(old, new, difference).changedLines(width: desk.width))
}

/// Confirms verdicts that were given for other words or another polarity; the next claim with such a verdict becomes
/// the current one.
///
/// People confirm their own verdict where they gave one, else the one that counts.
private func confirm(_ named: [ClaimID], on desk: inout Desk) throws(WorkbenchError) -> Screen {
  let checker = desk.settings.checker
  let claims = try desk.applicable(
    named, orElse: { desk.session?.state.claims[$0]?.tag == nil ? .session(.notTagged($0)) : .notStale($0) },
    where: \.isToConfirm)
  for id in claims.ids {
    let claim = try desk.claim(id)
    guard let tag = claim.tag, tag.by != checker, let own = claim.opinions?.last(where: { $0.by == checker }) else {
      continue
    }
    if claim.doubt(of: own) == nil { throw .othersVerdict(id, by: tag.by) }
  }
  try desk.record(.tagConfirmed(.init(claims.ids)))
  let left = try desk.requiredSession().state.claims.filter(\.isToConfirm)
  let (others, confirmed) = (
    left.filter { claims.ids.contains($0.id) }, claims.ids.filter { id in !left.contains { $0.id == id } }
  )
  desk.current = left.first?.id ?? claims.ids.last ?? desk.current
  var lines: [StyledText] = []
  let rest = left.filter { claim in !others.contains { $0.id == claim.id } }.map(\.id)
  let toDo =
    left.isEmpty ? "; nothing left to confirm" : rest.isEmpty ? "" : "; still to confirm: \(EventSummary.list(rest))"
  if !confirmed.isEmpty {
    lines += (StyledText("\(EventSummary.list(confirmed)) confirmed") + StyledText(toDo, .dim)).wrapped(to: desk.width)
  }
  for claim in others {
    let words = "\(claim.id): your verdict is confirmed; that of \(claim.tag?.by ?? ""), which counts, is not yet."
    lines += StyledText(words).wrapped(to: desk.width)
  }
  return Screen(lines + claims.remark("nothing to confirm"))
}
