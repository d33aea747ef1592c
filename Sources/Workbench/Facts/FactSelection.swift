import SessionKit

/// Facts as people name them: `3.2`, `.2` of the current claim, `3.1-3`, or all of a kind, `names in 3-9`.
struct FactSelection {
  /// Some facts of one claim.
  private struct Part {
    /// The claim; nil for the current one.
    let claim: ClaimID?
    let numbers: ClosedRange<Int>
  }

  private var parts: [Part] = []
  private var kind: Fact.Kind?
  private var claims: ClaimSelection?

  /// The words for all facts of a kind, for completion.
  static let kinds = ["facts"] + Fact.Kind.allCases.map(\.plural)

  /// Takes facts from the front of a call; throws where none are named.
  init(_ call: inout Invocation) throws(WorkbenchError) {
    if let word = call.words.first, !word.isQuoted, Self.kinds.contains(word.text) {
      call.words.removeFirst()
      kind = Fact.Kind.allCases.first { $0.plural == word.text }
      guard call.take("in"), let claims = call.selection() else {
        throw .missing("“in” and claims after “\(word.text)”", command: call.command.name)
      }
      self.claims = claims
      return
    }
    while let word = call.words.first, let more = Self.parts(word) {
      parts += more
      call.words.removeFirst()
    }
    if parts.isEmpty { throw .missing("a fact such as 3.2", command: call.command.name) }
  }

  private static func parts(_ word: TypedLine.Word) -> [Part]? {
    guard !word.isQuoted else { return nil }
    var parts: [Part] = []
    for piece in word.text.split(separator: ",") {
      let halves = piece.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2 else { return nil }
      let claim = halves[0].isEmpty ? nil : ClaimID(halves[0])
      let ends = halves[1].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard halves[0].isEmpty || claim != nil, let first = ends.first ?? nil, let last = ends.last ?? nil,
        ends.count < 3, first > 0, first <= last
      else { return nil }
      parts.append(Part(claim: claim, numbers: first...last))
    }
    return parts.isEmpty ? nil : parts
  }

  /// The facts meant, a claim after the other; of a kind those for which `isWanted`.
  func resolved(
    on desk: inout Desk, wanting isWanted: (Fact) -> Bool
  ) throws(WorkbenchError) -> [Change.MarkedFacts] {
    guard let claims else { return try named(on: &desk) }
    let ids = try claims.resolved(in: desk.requiredSession().state, current: desk.current)
    var marks: [Change.MarkedFacts] = []
    for id in ids {
      marks.append(try desk.marking(id) { _, fact in (kind == nil || fact.kind == kind) && isWanted(fact) })
    }
    return marks.filter { !$0.marked.isEmpty }
  }

  private func named(on desk: inout Desk) throws(WorkbenchError) -> [Change.MarkedFacts] {
    var order: [ClaimID] = []
    var numbers: [ClaimID: Set<Int>] = [:]
    for part in parts {
      guard let id = part.claim ?? desk.current else { throw .noCurrentClaim }
      let count = try desk.facts(of: id).count
      guard part.numbers.upperBound <= count else {
        throw .facts(.noSuchFact(id, max(part.numbers.lowerBound, count + 1), count: count))
      }
      if !order.contains(id) { order.append(id) }
      numbers[id, default: []].formUnion(part.numbers)
    }
    var marks: [Change.MarkedFacts] = []
    for id in order { marks.append(try desk.marking(id) { number, _ in numbers[id]?.contains(number) ?? false }) }
    return marks
  }
}
