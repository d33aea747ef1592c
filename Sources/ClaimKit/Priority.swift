/// A first, plain measure of how much a claim deserves to be checked first.
struct Priority: Sendable {
  let lexicon: Lexicon

  private static let accusations: Set<String> = [
    "accuse", "blame", "kill", "attack", "murder", "shoot", "provoke", "violate", "bomb", "abuse", "torture", "steal", "lie",
  ]
  private static let causes: Set<String> = ["because", "due", "cause", "caused", "causes", "led", "leads", "result", "owing"]
  private static let superlatives: Set<String> = [
    "most", "least", "largest", "biggest", "highest", "lowest", "worst", "best", "first", "only", "never", "always", "all",
    "every", "record", "deadliest",
  ]

  /// The priority from 0 to 100 and what raised or lowered it.
  func priority(_ unit: Unit, words: [Word], source: Bool, isCheckable: Bool) -> (value: Int, reasons: [String]) {
    guard isCheckable else { return (10, ["not checkable"]) }
    var value = 40
    var reasons: [String] = []
    func add(_ points: Int, _ reason: String) {
      value += points
      reasons.append(reason)
    }
    let own = (unit.shared + unit.words).map { words[$0] }
    if own.contains(where: { $0.token.kind == .number }) { add(15, "figures") }
    if own.dropFirst().contains(where: { $0.token.isCapitalized && !$0.has([.month, .time]) }) { add(10, "named parties") }
    if own.contains(where: { Self.accusations.contains($0.lemma ?? $0.form) }) { add(15, "accusation") }
    if own.contains(where: { Self.superlatives.contains($0.form) }) { add(8, "superlative") }
    if own.contains(where: { Self.causes.contains($0.form) }) { add(8, "cause") }
    if source { add(5, "attributed") }
    if let verb = unit.verb, verb.kind == .be || verb.kind == .present, !source { add(-10, "background") }
    return (min(100, max(0, value)), reasons)
  }
}
