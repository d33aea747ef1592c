import SessionKit

/// The facts of a claim: number, kind, words, and who ticked them on what.
struct FactsView {
  let claim: ClaimID
  let facts: [Fact]
  /// Whose picture it is that the claim is under, in the words of the article.
  var credit: String?
  let width: Int
  let linear: Bool

  var lines: [StyledText] {
    guard !facts.isEmpty else {
      return [StyledText("claim \(claim): no names, figures, dates or quotations found")] + creditLines
    }
    let count = StyledText("claim \(claim): \(FactCount(facts).words)", .dim)
    return facts.enumerated().flatMap { entry($1, label: "\(claim).\($0 + 1)") } + creditLines
      + count.wrapped(to: width)
  }

  private var creditLines: [StyledText] {
    guard let words = credit?.inOneLine else { return [] }
    return StyledText("picture credit: \(words)").wrapped(to: width)
  }

  private func entry(_ fact: Fact, label: String) -> [StyledText] {
    let words = fact.text.inOneLine
    guard !linear else {
      return [StyledText("\(label), \(fact.kind.rawValue): \(words)\(fact.tick.map { "; \($0.inWords)" } ?? "")")]
    }
    let column = "\(claim).\(facts.count)".count + 2
    let head =
      StyledText("\(fact.tick?.symbol ?? "·") ", .dim) + StyledText(label).padded(to: column)
      + StyledText(fact.kind.rawValue, .dim).padded(to: 8)
    let tick = fact.tick.map { StyledText(" — \($0.inWords)", .dim) } ?? StyledText()
    return head.hanging(StyledText(words, .strong) + tick, width: width)
  }
}

extension Tick {
  /// Who ticked it and on what: `ticked by ada on e4`, `heard by ada on e4`.
  var inWords: String { "\(manner.word) by \(by)\(TickBasis(self).words)" }
}
