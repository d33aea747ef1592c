import SessionKit

/// What the review shows on a screen of a given size: a pure function of its state.
///
/// Above, how far the review is; then the claim inside its paragraph, and what is known about it; below, what the last
/// key came to, and the keys.
struct ReviewFrame {
  let review: Review
  let desk: Desk
  /// The size of the screen.
  let columns: Int
  let rows: Int
  /// What a line is being read for, in the last row but ``spareRows``.
  var question: Review.Question?

  /// Lines longer than this are hard to read; a wider screen gets wider margins.
  private static let widest = 100
  /// With fewer rows than this, there is no room for decoration.
  private static let roomy = 18

  var margin: Int { columns > Self.widest + 8 ? (columns - Self.widest) / 2 : columns >= 72 ? 2 : 0 }
  /// The columns between the margins.
  var width: Int { max(1, min(Self.widest, columns - 2 * margin)) }
  /// The rows below the beginning of a line that is read: a long one continues there, and does not push the head away.
  var spareRows: Int { rows >= 14 ? 2 : 0 }
  var isRoomy: Bool { rows >= Self.roomy }

  /// The lines of the screen: exactly as many as it has, none longer than it is wide.
  var lines: [StyledText] {
    let head = head
    let keys = keyLines
    let gap = isRoomy ? 1 : 0
    let room = max(0, rows - head.count - keys.count - gap)
    let notes = Array(notes.prefix(max(0, room - 3)))
    let body = body(rows: room - notes.count, reserved: max(0, (isRoomy ? 3 : 2) - notes.count))
    let filled = body + blank(room - notes.count - body.count)
    return (head + filled + notes + blank(gap) + keys).prefix(rows).map(placed)
  }

  private func placed(_ line: StyledText) -> StyledText {
    guard !line.runs.isEmpty else { return line }
    return StyledText(String(repeating: " ", count: margin)) + line.clipped(to: width)
  }

  func blank(_ count: Int) -> [StyledText] { Array(repeating: StyledText(), count: max(0, count)) }

  private var head: [StyledText] {
    let order = review.order
    let total = order.taggedCount + order.openCount
    let progress = StyledText("[\(order.taggedCount)/\(total)]", .strong)
    var title = StyledText(desk.session.map { $0.state.info.title ?? $0.article.name } ?? "", .heading)
    if !review.filter.isEmpty { title += StyledText(" · \(review.filter)", .dim) }
    if order.sorting == .priority { title += StyledText(" · by priority", .dim) }
    let line = title.clipped(to: width - progress.columns - 2).padded(to: width - progress.columns) + progress
    guard isRoomy else { return [line] }
    let done = total == 0 ? 0 : width * order.taggedCount / total
    let bar =
      StyledText(String(repeating: "━", count: done), .accent)
      + StyledText(String(repeating: "─", count: width - done), .dim)
    return [line, bar, StyledText()]
  }

  private func body(rows: Int, reserved: Int) -> [StyledText] {
    switch review.mode {
    case .browsing: return claimLines(rows: rows, reserved: reserved)
    case .splitting(let editor): return splitLines(editor, rows: rows)
    case .passages(let panel): return passageLines(panel, rows: rows)
    case .facts(let panel): return factLines(panel, rows: rows)
    case .picking(let picker): return pickLines(picker, rows: rows)
    case .trimming(let editor): return trimLines(editor, rows: rows)
    case .choosingStance: return claimLines(rows: rows, reserved: reserved)
    case .answer(let lines, let first): return answerLines(lines, from: first, rows: rows)
    case .help(let first):
      let page = ReviewHelp(width: width).lines
      let start = max(0, min(first, page.count - rows))
      return Array(page[start...].prefix(rows))
    }
  }

  /// The tag just given with its reasons, and what the last key came to.
  private var notes: [StyledText] {
    switch review.mode {
    case .passages, .facts: return messageLines
    default: break
    }
    if case .choosingStance(let words) = review.mode {
      return StyledText("What does \(words) say about this claim?", .strong).wrapped(to: width, atMost: 2)
    }
    guard case .browsing = review.mode else { return review.failed ? messageLines : [] }
    return tagLines + review.hintLines(on: desk).flatMap { $0.wrapped(to: width, atMost: 2) } + messageLines
  }

  private var messageLines: [StyledText] { review.message.prefix(3).flatMap { $0.wrapped(to: width, atMost: 3) } }

  private var tagLines: [StyledText] {
    guard let tagged = review.justTagged else { return [] }
    let payload = tagged.payload
    var line = StyledText("just tagged: ", .dim) + StyledText("\(tagged.claim) ", .strong)
    for (_, tag) in payload.told { line += VerdictMark.text(for: tag) }
    line += StyledText(" — ", .dim)
    for (place, reason) in review.reasons.enumerated() {
      line += StyledText("\(place + 1)", .accent)
      // A no-break space, so that a reason stays with its digit.
      line +=
        payload.reasons.contains(reason)
        ? StyledText("●", .strong) + .glue + StyledText(reason.rawValue, .strong) : .glue + StyledText(reason.rawValue)
      line += StyledText("  ")
    }
    line += StyledText("0", .accent) + .glue + StyledText("more", .dim)
    line += StyledText("  ") + StyledText("N", .accent) + .glue + StyledText("note", .dim)
    let hidden = payload.reasons.filter { !review.reasons.contains($0) }
    if !hidden.isEmpty {
      line += StyledText("  ●", .strong) + .glue + StyledText(hidden.map(\.rawValue).joined(separator: ", "), .strong)
    }
    return line.wrapped(to: width, atMost: 4)
  }

  private var keyLines: [StyledText] {
    let most = rows >= 22 ? 3 : rows >= 14 ? 2 : 1
    if let question {
      let advice = StyledText(question.advice, .dim).wrapped(to: width, atMost: 2)
      return blank(most - advice.count - 1 - spareRows) + advice + blank(1 + spareRows)
    }
    switch review.mode {
    case .browsing:
      return KeyBar(keys: ReviewKey.bar, compact: ReviewKey.compact, always: ReviewKey.always)
        .lines(width: width, atMost: most)
    case .splitting: return KeyBar(keys: ReviewKey.splitting, always: []).lines(width: width, atMost: most)
    case .passages(let panel):
      let keys = panel.opened == nil ? ReviewKey.passages : ReviewKey.citing
      return KeyBar(keys: keys, always: []).lines(width: width, atMost: most)
    case .facts: return KeyBar(keys: ReviewKey.ticking, always: []).lines(width: width, atMost: most)
    case .picking: return KeyBar(keys: ReviewKey.picking, always: []).lines(width: width, atMost: most)
    case .trimming: return KeyBar(keys: ReviewKey.trimming, always: []).lines(width: width, atMost: most)
    case .choosingStance: return KeyBar(keys: ReviewKey.stances, always: []).lines(width: width, atMost: most)
    case .help, .answer: return KeyBar(keys: ReviewKey.reading, always: []).lines(width: width, atMost: 1)
    }
  }
}
