import SessionKit

extension ReviewFrame {
  /// The facts of a claim under its words, each with the digit that ticks it.
  func factLines(_ panel: FactPanel, rows: Int) -> [StyledText] {
    guard let claim = desk.session?.state.claims[panel.claim] else { return [] }
    let words = StyledText("  ").hanging(StyledText(claim.text.inOneLine, .strong), width: width).prefix(4)
    let head = [StyledText("Facts of claim \(panel.claim)", .heading)] + words + blank(isRoomy ? 1 : 0)
    guard !panel.facts.isEmpty else {
      return head + StyledText("No names, figures, dates or quotations found.").wrapped(to: width)
    }
    let basis = StyledText("A digit ticks a fact\(panel.basis.words).", .dim)
    let more =
      panel.facts.count > FactPanel.pageSize
      ? [StyledText("0 shows more: \(panel.facts.count.counted("fact")) in all.", .dim)] : []
    let list = panel.shown.map(entry).map { $0.clipped(to: width) }
    return Array((head + list + blank(isRoomy ? 1 : 0) + [basis] + more).prefix(rows))
  }

  private func entry(_ number: Int, _ fact: Fact) -> StyledText {
    let digit = (number - 1) % FactPanel.pageSize + 1
    let tick = fact.tick.map { StyledText("  \($0.inWords)", .dim) } ?? StyledText()
    return StyledText("  ") + StyledText("\(digit)", .accent) + StyledText(" \(fact.tick?.symbol ?? "·") ")
      + StyledText(fact.kind.rawValue, .dim).padded(to: 8) + StyledText(fact.text.inOneLine, .strong) + tick
  }
}
