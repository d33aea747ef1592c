import SessionKit

/// What is said when an article or a session was opened: what it is, where the review stands, and its first claims.
struct Greeting {
  let opening: Desk.Opening
  let desk: Desk

  var screen: Screen {
    guard let session = desk.session else { return Screen() }
    var screen = Screen(head(session))
    screen.messages = warnings
    guard desk.surroundings.isInteractive else { return screen }
    screen.lines.append(StyledText())
    screen.lines += claims(session)
    return screen
  }

  private func head(_ session: Session) -> [StyledText] {
    let tally = Tally(session.state)
    let title = StyledText(session.state.info.title ?? session.article.name, .heading)
    var counts = "\(tally.claims) claims, \(tally.checkable) checkable"
    if tally.tagged > 0 { counts += ", \(tally.tagged) tagged" }
    var lines = title.wrapped(to: desk.width) + StyledText(counts, .dim).wrapped(to: desk.width)
    if opening == .resumed, let file = desk.file {
      let resumed = "Resumed from \(desk.surroundings.shown(file)), \(session.lastSeq) events."
      lines += StyledText(resumed).wrapped(to: desk.width)
    }
    return lines
  }

  private var warnings: [StyledText] {
    guard case .session(let isSealed, let isSound) = opening else { return [] }
    var warnings: [StyledText] = []
    if !isSealed { warnings.append(StyledText("This file was changed outside Stet: its seal does not fit.", .error)) }
    if !isSound {
      warnings.append(StyledText("Its saved state does not follow from its events; the events count.", .error))
    }
    if !warnings.isEmpty { warnings.append(StyledText("Hint: “stet replay FILE” shows what differs.", .hint)) }
    return warnings
  }

  /// As many claims as fit on the screen, from the current one's neighbourhood on.
  private func claims(_ session: Session) -> [StyledText] {
    let claims = session.state.claims.filter { !$0.excluded }
    let start = claims.firstIndex { $0.id == desk.current } ?? 0
    let shown = Array(claims[start...])
    let entries = ClaimListView(
      claims: shown, current: desk.current, width: desk.width, linear: desk.settings.linear
    ).entries
    var room = max(6, desk.surroundings.screenSize().rows - 7)
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
      lines.append(StyledText("“list” shows all \(claims.count) claims, “help” what you can do.", .dim))
    } else {
      lines.append(StyledText("“help” shows what you can do.", .dim))
    }
    return lines
  }
}
