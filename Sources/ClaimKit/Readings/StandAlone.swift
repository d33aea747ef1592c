/// Makes a claim a sentence that can be read alone, step by step: its parts in order, a finite verb, names for pronouns,
/// dates in full.
struct StandAlone {
  let ground: ReadingGround

  /// The reading; nil where it would be the claim's own words, or no sentence can be made of them.
  func reading() -> String? {
    let joints = PartJoints(ground: ground)
    let bare = joints.words()
    let framed = FramePattern.allCases.lazy.compactMap { $0.words(from: bare, on: ground) }.first
    var words = framed ?? RelativeOrder(ground: ground).applied(to: bare)
    guard words != bare || joints.isWhole && (hasFiniteVerb || beginsWithOwner) else { return nil }
    let steps: [any ReadingStep] = [
      Leftovers(ground: ground), TopicInFront(ground: ground), PronounNames(ground: ground),
      DatesInBrackets(ground: ground),
    ]
    for step in steps { words = step.applied(to: words) }
    let isOneRun = zip(ground.claim, ground.claim.dropFirst()).allSatisfy { $1 == $0 + 1 }
    guard !isOneRun || words.map(\.text) != bare.map(\.text) else { return nil }
    return Self.sentence(words)
  }

  /// Whether it is a noun phrase that a name at its head makes plain: "his support for the strike".
  private var beginsWithOwner: Bool {
    guard let first = ground.claim.first, ground.names[first] != nil else { return false }
    return ground.graph.tokens[first].tag == .prpPossessive
  }

  private var hasFiniteVerb: Bool {
    ground.claim.contains { [.vbd, .vbz, .vbp, .md].contains(ground.graph.tokens[$0].tag) }
  }

  /// The words as a sentence: a capital first, quotation marks in pairs, no full stop.
  static func sentence(_ words: [ReadingWord]) -> String? {
    var words = words
    while let last = words.last, [",", ";", ":", "-", "–", "—"].contains(last.text) { words.removeLast() }
    guard !words.isEmpty else { return nil }
    var text = ""
    for (index, word) in words.enumerated() { text += (index > 0 && word.isParted ? " " : "") + word.text }
    return paired(text.prefix(1).uppercased() + text.dropFirst())
  }

  /// Closes a quotation that the claim's end has cut off, and leaves out marks that belong to none.
  private static func paired(_ sentence: String) -> String {
    var kept = ""
    var open = 0
    for mark in sentence {
      if mark == "”", open == 0 { continue }
      open += mark == "“" ? 1 : mark == "”" ? -1 : 0
      kept.append(mark)
    }
    if open > 0 { kept += String(repeating: "”", count: open) }
    guard kept.count(where: { $0 == "\"" }) % 2 == 1 else { return kept }
    if kept.hasSuffix("\"") || kept.hasPrefix("\"") && kept.count < 2 { return String(kept.dropLast()) }
    return kept + "\""
  }
}
