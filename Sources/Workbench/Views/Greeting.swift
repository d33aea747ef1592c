import ArticleKit
import SessionKit

/// What is said when an article or a session was opened: what it is, where the review stands, and its first claims.
struct Greeting {
  let opening: Desk.Opening
  let desk: Desk

  var screen: Screen {
    guard let session = desk.session else { return Screen() }
    var screen = Screen(head(session))
    screen.messages = warnings + archiveWarning
    screen.lines += earlier(session)
    guard desk.environment.isInteractive else { return screen }
    screen.lines += due(session)
    screen.lines.append(StyledText())
    screen.lines += claims(session)
    return screen
  }

  private func head(_ session: Session) -> [StyledText] {
    let tally = Tally(session.state)
    let title = StyledText(session.state.info.title ?? session.article.name, .heading)
    var counts = "\(tally.claims.counted("claim")), \(tally.checkable) checkable"
    if tally.tagged > 0 { counts += ", \(tally.tagged) tagged" }
    var lines = title.wrapped(to: desk.width) + StyledText(counts, .dim).wrapped(to: desk.width)
    if case .resumed = opening, let file = desk.file {
      let resumed = "Resumed from \(desk.environment.shown(file)), \(session.lastSeq.counted("event"))."
      lines += StyledText(resumed).wrapped(to: desk.width)
    }
    return lines
  }

  /// What the review waits for today.
  private func due(_ session: Session) -> [StyledText] {
    let due = Due(session.state, on: desk.environment.today.iso)
    guard !due.isEmpty else { return [] }
    let things = due.claims.map { "claim \($0.id)" } + due.inquiries.map { "the answer to \($0.id)" }
    return StyledText("⏸ Due: \(things.joined(separator: ", ")); see “due”.", .strong).wrapped(to: desk.width)
  }

  /// The claims that were checked before.
  private func earlier(_ session: Session) -> [StyledText] {
    let known = session.state.claims.filter { !$0.excluded && !desk.earlier[$0].isEmpty }.map(\.id)
    guard !known.isEmpty else { return [] }
    let words = "Checked before: \(EventSummary.list(known)); “earlier CLAIM” shows what was found."
    return StyledText(words, .strong).wrapped(to: desk.width)
  }

  private var archiveWarning: [StyledText] {
    guard let failure = desk.earlier.failure else { return [] }
    return Screen.failure(failure, shown: desk.environment.shown, width: desk.width).messages
  }

  private var warnings: [StyledText] {
    switch opening {
    case .newReview(let passedOver, let notices): return told(notices) + passedOver.flatMap(passedOverWarning)
    case .resumed(let opened, let notices): return told(notices) + warnings(opened)
    case .session(let opened): return warnings(opened)
    }
  }

  private func warnings(_ opened: OpeningReport) -> [StyledText] {
    recovery(opened) + soundnessWarning(isSealed: opened.isSealed, isSound: opened.isSound) + obstacle(opened)
  }

  private func told(_ notices: [LoadNotice]) -> [StyledText] {
    notices.flatMap { StyledText($0.sentence, .hint).wrapped(to: desk.width) }
  }

  private func recovery(_ opened: OpeningReport) -> [StyledText] {
    var lines: [StyledText] = []
    // Where another process holds the session, its journal is at work, not left over.
    if opened.recovered > 0, !opened.isHeld {
      let words =
        "Recovered \(opened.recovered.counted("step")) from the journal: the last session did not end properly."
      lines += StyledText(words).wrapped(to: desk.width)
    }
    if opened.isTorn, !opened.isHeld {
      let words = "The journal ended in the middle of a step, which was never acknowledged and was left out."
      lines += StyledText(words).wrapped(to: desk.width)
    }
    return lines + fault(opened)
  }

  /// What is wrong with the journal, and where it went.
  private func fault(_ opened: OpeningReport) -> [StyledText] {
    guard let fault = opened.fault, let file = desk.file.map(desk.environment.shown) else { return [] }
    // Where the journal is why the session is read-only, that has been said already.
    if case .unreadable = fault, case .untrustedFile? = opened.obstacle { return [] }
    let words = "Steps may be missing: the journal \(fault)."
    var lines = StyledText(words, .error).wrapped(to: desk.width)
    if let aside = opened.journalAside.map(desk.environment.shown) {
      let hint = "It was set aside as “\(aside)”; “stet repair \(file)” recovers what fits."
      lines += StyledText(hint, .hint).wrapped(to: desk.width)
    }
    return lines
  }

  private func obstacle(_ opened: OpeningReport) -> [StyledText] {
    guard let obstacle = opened.obstacle, opened.isSealed, opened.isSound else { return [] }
    let message = desk.environment.shown(WorkbenchError.session(obstacle).sentence)
    return StyledText(message, .error).wrapped(to: desk.width)
      + StyledText("Read-only: changes won't be saved.", .dim).wrapped(to: desk.width)
      + StyledText("Hint: \(obstacle.hint)", .hint).wrapped(to: desk.width)
  }

  private func passedOverWarning(_ error: SessionError) -> [StyledText] {
    let message = desk.environment.shown(WorkbenchError.session(error).sentence)
    return StyledText("An earlier session was skipped: \(message)", .error).wrapped(to: desk.width)
      + StyledText("Hint: \(error.hint)", .hint).wrapped(to: desk.width)
  }

  private func soundnessWarning(isSealed: Bool, isSound: Bool) -> [StyledText] {
    var warnings: [StyledText] = []
    if !isSealed { warnings.append(StyledText("This file was changed outside Stet: its seal does not match.", .error)) }
    if !isSound { warnings.append(StyledText("It is inconsistent; Stet goes by its events.", .error)) }
    guard !warnings.isEmpty else { return [] }
    warnings.append(
      StyledText("Hint: “stet replay FILE” shows what differs, “stet check --reseal FILE” accepts it.", .hint))
    return warnings.flatMap { $0.wrapped(to: desk.width) }
  }

  /// As many claims as fit on the screen, from the current one's neighbourhood on.
  private func claims(_ session: Session) -> [StyledText] {
    let claims = session.state.claims.filter { !$0.excluded }
    let start = claims.firstIndex { $0.id == desk.current } ?? 0
    let shown = Array(claims[start...])
    let entries = ClaimListView(
      claims: shown, index: session.article.index, current: desk.current, width: desk.width,
      linear: desk.settings.linear, wording: desk.settings.wording
    ).entries
    var room = max(6, desk.environment.screenSize().rows - 7 - desk.reservedRows)
    var lines: [StyledText] = []
    var count = 0
    for entry in entries {
      guard entry.count <= room else { break }
      lines += entry
      room -= entry.count
      count += 1
    }
    let missing = shown.count - count
    if missing > 0 || start > 0 {
      lines += StyledText("“list” shows all \(claims.count) claims, “help” the commands.", .dim).wrapped(
        to: desk.width)
    } else {
      lines.append(StyledText("“help” shows the commands.", .dim))
    }
    return lines
  }
}
