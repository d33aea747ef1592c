import SessionKit

/// Claims as people name them: numbers, ranges and lists (`3`, `3-7,9`, `8a`), or `.` for the current one.
struct ClaimSelection: Hashable {
  /// One part of a selection.
  enum Part: Hashable {
    case current
    case one(ClaimID)
    case range(ClaimID, ClaimID)
  }

  var parts: [Part]

  /// Reads one word as a selection; nil where it is none.
  init?(word: TypedLine.Word) {
    guard !word.isQuoted, !word.text.isEmpty else { return nil }
    parts = []
    for piece in word.text.split(separator: ",") {
      guard let part = Self.part(piece) else { return nil }
      parts.append(part)
    }
    guard !parts.isEmpty else { return nil }
  }

  /// Joins several words into one selection.
  init(_ selections: [ClaimSelection]) { parts = selections.flatMap(\.parts) }

  private static func part(_ text: Substring) -> Part? {
    if text == "." { return .current }
    if let id = ClaimID(text) { return .one(id) }
    let ends = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard ends.count == 2, let first = ClaimID(ends[0]), let last = ClaimID(ends[1]) else { return nil }
    return .range(first, last)
  }

  /// The claims named, each once, in the order named; a range takes the claims between its ends in the order of their
  /// numbers and passes over excluded ones, unless they are wanted too.
  func resolved(
    in state: ReviewState, current: ClaimID?, excludedToo: Bool = false
  ) throws(WorkbenchError) -> [ClaimID] {
    var ids: [ClaimID] = []
    for part in parts {
      switch part {
      case .current:
        guard let current else { throw .noCurrentClaim }
        ids.append(current)
      case .one(let id):
        guard state.claims[id] != nil else { throw Self.missing(id, in: state) }
        ids.append(id)
      case .range(let first, let last):
        guard first <= last else { throw .emptyRange("\(first)-\(last)") }
        let between = state.claims
          .filter { Self.lies($0.id, from: first, to: last) && (excludedToo || !$0.excluded) }
          .map(\.id).sorted()
        guard !between.isEmpty else { throw Self.missing(first, in: state) }
        if last.letters.isEmpty, let highest = state.claims.map(\.id.number).max(), last.number > highest {
          throw Self.missing(last, in: state)
        }
        ids += between
      }
    }
    var seen: Set<ClaimID> = []
    return ids.filter { seen.insert($0).inserted }
  }

  /// A range to a bare number takes the parts of that number in.
  private static func lies(_ id: ClaimID, from first: ClaimID, to last: ClaimID) -> Bool {
    id >= first && (last.letters.isEmpty ? id.number <= last.number : id <= last)
  }

  /// The error for a claim that is not there, which names the parts where the claim was split.
  private static func missing(_ id: ClaimID, in state: ReviewState) -> WorkbenchError {
    if state.gone.contains(where: { $0.id == id }) { return .claimGone(id) }
    let parts = state.claims.map(\.id)
      .filter { $0.number == id.number && $0.letters.hasPrefix(id.letters) }
    return parts.isEmpty ? .session(.noSuchClaim(id)) : .claimWasSplit(id, parts)
  }
}
