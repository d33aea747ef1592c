import Algorithms
import ArticleKit
import SessionKit

extension ReviewFrame {
  /// What comes before each line of a paragraph: a bar next to the claim, dots where lines are left out.
  private static let gutter = 2

  /// The claim: its name, its words inside the paragraph, and what is known about it; `reserved` rows are left to what
  /// the next key may come to, so that the claim does not jump.
  func claimLines(rows: Int, reserved: Int) -> [StyledText] {
    guard let session = desk.session, let id = desk.current, let claim = session.state.claims[id] else { return [] }
    var facts = ClaimCard(
      claim: claim, state: session.state, index: review.index, width: width, today: desk.environment.today,
      earlier: desk.earlier[claim], remarks: session.article.remarks ?? [],
      wording: desk.settings.wording
    ).facts
    // What the engine was not sure of is no hint on the matter: it is shown before a verdict too.
    let hints =
      switch desk.settings.hints {
      case .before: review.hints(claim, session.state)
      case .off: [String]()
      case .after: claim.unsure.map(\.words)
      }
    facts += hints.map { StyledText("  hint       ", .dim) + StyledText($0) }
    let room = rows - 1 - (isRoomy ? 2 : 0)
    let steady = room - reserved
    // The facts give way to the paragraph, but for the first few, and all but two of them to the claim's own words.
    let wanted = max(min(facts.count, 3), min(facts.count, steady - steady * 3 / 5))
    let least = max(1, steady - wanted)
    let most = max(least, steady - min(facts.count, 2))
    let stretch = stretch(around: claim, in: session.article)
    var (paragraph, claimRows) = window(of: claim, in: stretch, atMost: least)
    if claimRows > least { (paragraph, claimRows) = window(of: claim, in: stretch, atMost: min(claimRows, most)) }
    // Empty lines where there is room for them: under the head, over the facts, and under the name.
    let spare = rows - 1 - paragraph.count - facts.count
    let gaps = (head: !isRoomy && spare > 3 ? 1 : 0, name: spare > 1 ? 1 : 0, facts: isRoomy || spare > 0 ? 1 : 0)
    let left = max(0, rows - 1 - gaps.head - gaps.name - gaps.facts - paragraph.count)
    if facts.count > left {
      let rest = StyledText("  … “show \(id)” shows the rest", .dim)
      facts = left > 0 ? facts.prefix(left - 1) + [rest] : []
    }
    return blank(gaps.head) + [title(of: claim)] + blank(gaps.name) + paragraph + blank(gaps.facts) + facts
  }

  private func title(of claim: Claim) -> StyledText {
    var title = StyledText("Claim \(claim.id)", .heading)
    if let position = review.order.position(of: claim.id) {
      title += StyledText(" · \(position + 1) of \(review.order.ids.count)", .dim)
    }
    if claim.tag != nil || claim.excluded || (claim.reason != nil && claim.hold == nil) {
      title += StyledText(" · ", .dim) + VerdictMark.text(for: claim)
    }
    if let hold = claim.hold {
      title += StyledText(" · ⏸ held\(hold.until.map { " until \($0)" } ?? "")", .strong)
    }
    if claim.flagged { title += StyledText(" · ⚑ flagged", .strong) }
    return title.clipped(to: width)
  }

  /// The claim's words between brackets inside their paragraph, of a long one the part around them; and how many rows
  /// the claim takes.
  private func window(
    of claim: Claim, in stretch: TextSpan, atMost count: Int
  ) -> (lines: [StyledText], claimRows: Int) {
    let lineWidth = max(1, width - Self.gutter)
    let lines = text(of: claim, in: stretch, room: count * lineWidth).wrapped(to: lineWidth)
    let marked = lines.indices.filter { lines[$0].runs.contains { $0.style == .strong } }
    let (first, last) = (marked.first ?? 0, marked.last ?? 0)
    let before = max(0, count - (last - first + 1)) / 2
    let top = max(0, min(first - before, lines.count - count))
    let shown = lines.indices[top...].prefix(count)
    let rows = shown.map { row in
      let isCut = (row == shown.first && top > 0) || (row == shown.last && row < lines.count - 1)
      let isClaim = row >= first && row <= last && !marked.isEmpty
      let mark = isCut ? StyledText("…", .dim) : isClaim ? StyledText("▎", .accent) : StyledText(" ")
      return mark + StyledText(" ") + lines[row]
    }
    return (rows, last - first + 1)
  }

  /// The text of a stretch around a claim, no longer than can be shown.
  private func text(of claim: Claim, in block: TextSpan, room: Int) -> StyledText {
    let index = review.index
    let first = claim.spans.first?.start ?? claim.sentence.start
    let last = claim.spans.map(\.end).max() ?? first
    let start = max(block.start, first - room)
    let end = min(max(block.end, last), min(last, first + room) + room)
    var text = StyledText(start > block.start ? "… " : "", .dim)
    var place = start
    for span in claim.spans where span.end > place {
      let from = min(max(span.start, place), end)
      let to = min(span.end, end)
      guard from < to else { break }
      text += StyledText(index.text(of: TextSpan(place, from)), .dim)
      text += StyledText("[", .accent) + StyledText(index.text(of: TextSpan(from, to)), .strong)
      text += StyledText(to < span.end ? "…]" : "]", .accent)
      place = to
    }
    text += StyledText(index.text(of: TextSpan(min(place, end), end)), .dim)
    return end < block.end ? text + StyledText(" …", .dim) : text
  }

  /// The block that a claim is in, or else its sentence; on a tall screen with the adjacent blocks.
  private func stretch(around claim: Claim, in article: ArticleRecord) -> TextSpan {
    let blocks = article.blocks
    let place = claim.spans.first?.start ?? claim.sentence.start
    let next = blocks.partitioningIndex { $0.start > place }
    guard next > 0, blocks[next - 1].end > place else { return claim.sentence }
    guard rows >= 30 else { return blocks[next - 1].span }
    return TextSpan(blocks[max(0, next - 2)].start, blocks[min(next, blocks.count - 1)].end)
  }
}
