import LineEditor
import SessionKit

extension Review {
  /// Shows the facts of the current claim; `panel` is what was shown before, where it was.
  mutating func showFacts(like panel: FactPanel? = nil, on desk: inout Desk) throws(WorkbenchError) {
    let claim = try currentClaim(on: desk)
    let evidence = try desk.requiredSession().state.evidence(for: claim.id).map { TickBasis.evidence($0.id) }
    var shown = FactPanel(
      claim: claim.id, facts: try desk.facts(of: claim.id), bases: [.unnamed] + evidence + [.author])
    if let panel, panel.claim == claim.id { (shown.basis, shown.page) = (panel.basis, panel.page) }
    mode = .facts(shown)
  }

  /// Does what a key means while facts are shown: a digit ticks one, or takes its tick off.
  mutating func press(_ key: Key, in panel: FactPanel, on desk: inout Desk) -> Effect {
    var panel = panel
    switch key {
    case .character(let digit) where digit.isASCII && digit.isNumber && digit != "0":
      return attempt(on: &desk) { (review, desk) throws(WorkbenchError) in
        let number = panel.page * FactPanel.pageSize + (digit.wholeNumberValue ?? 0)
        try review.toggle(fact: number, of: panel, on: &desk)
        try review.showFacts(like: panel, on: &desk)
      }
    case .character("0"):
      panel.turnPage()
      mode = .facts(panel)
    case .character("o"):
      panel.switchBasis()
      mode = .facts(panel)
    case .character("u"):
      return attempt(on: &desk) { (review, desk) throws(WorkbenchError) in
        try review.undo(on: &desk)
        try review.showFacts(like: panel, on: &desk)
      }
    case .escape, .interrupted, .character("q"), .character("t"), .enter:
      (mode, message) = (.browsing, [])
    case .character(let other):
      return attempt(on: &desk) { (_, _) throws(WorkbenchError) in throw .unknownKey(String(other)) }
    default: break
    }
    return .show
  }

  /// Ticks a fact on what the panel says, or takes its tick off.
  mutating func toggle(fact number: Int, of panel: FactPanel, on desk: inout Desk) throws(WorkbenchError) {
    guard panel.facts.indices.contains(number - 1) else {
      throw .facts(.noSuchFact(panel.claim, number, count: panel.facts.count))
    }
    let marks = try desk.marking(panel.claim) { place, _ in place == number }
    let screen =
      panel.facts[number - 1].tick == nil ? try desk.tick([marks], on: panel.basis) : try desk.untick([marks])
    message = screen.lines
  }

  /// The facts in words, where there is no screen to draw.
  func factLines(_ panel: FactPanel) -> [StyledText] {
    FactsView(claim: panel.claim, facts: panel.facts, width: .max, linear: true).lines
      + [StyledText("A digit ticks a fact\(panel.basis.words), or takes its tick off; Escape goes back.")]
  }
}
