/// A first, plain measure of how much a claim deserves to be checked first.
struct Priority: Sendable {
  let lexicon: Lexicon

  /// The priority from 0 to 100 and what raised or lowered it.
  func priority(_ unit: Unit, words: [Word], isSourced: Bool, isCheckable: Bool) -> (value: Int, reasons: [String]) {
    guard isCheckable else { return (10, ["not checkable"]) }
    var value = 40
    var reasons: [String] = []
    func add(_ points: Int, _ reason: String) {
      value += points
      reasons.append(reason)
    }
    let own = (unit.shared + unit.words).map { words[$0] }
    if own.contains(where: { $0.token.kind == .number }) { add(15, "figures") }
    if own.dropFirst().contains(where: { $0.token.isCapitalized && !$0.has([.month, .time]) }) {
      add(10, "named parties")
    }
    let raised = Set(own.compactMap { lexicon.priority[$0.lemma ?? $0.form] ?? lexicon.priority[$0.form] })
    if raised.contains("accusation") { add(15, "accusation") }
    if raised.contains("superlative") { add(8, "superlative") }
    if raised.contains("cause") { add(8, "cause") }
    if isSourced { add(5, "attributed") }
    if let verb = unit.verb, verb.kind == .be || verb.kind == .present, !isSourced { add(-10, "background") }
    return (min(100, max(0, value)), reasons)
  }
}
