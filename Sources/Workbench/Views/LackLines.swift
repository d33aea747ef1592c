import SessionKit

/// What a review still lacks, by kind: `No verdict: 1-3, 7`.
package struct LackLines {
  /// The lines; none where nothing is missing.
  package let lines: [String]

  /// Groups what is lacking.
  package init(_ completeness: Completeness) {
    var (untagged, stale, bare) = ([ClaimID](), [ClaimID](), [ClaimID]())
    var unlinked: [EvidenceID] = []
    for lack in completeness.lacks {
      switch lack {
      case .untagged(let id): untagged.append(id)
      case .stale(let id, _): stale.append(id)
      case .bare(let id, _): bare.append(id)
      case .unlinked(let id): unlinked.append(id)
      }
    }
    var lines: [String] = []
    if !untagged.isEmpty { lines.append("No verdict: \(EventSummary.list(untagged))") }
    if let first = stale.first {
      lines.append("To confirm: \(EventSummary.list(stale)) (confirm \(first), or tag it again)")
    }
    if let first = bare.first {
      lines.append("No reason, note or evidence: \(EventSummary.list(bare)) (note \(first): why)")
    }
    if let first = unlinked.first {
      let ids = unlinked.map(\.description).joined(separator: ", ")
      lines.append("Not linked to a claim: \(ids) (cite \(first) supports …, or uncite \(first))")
    }
    self.lines = lines
  }
}
