import Foundation
import SessionKit

extension Change.ClaimTagged {
  /// The claims with the verdict that each gets, as it is worded: denials apart.
  var told: [(claims: [ClaimID], tag: Tag)] {
    let denied = Set(denials ?? [])
    let groups = [(claims.filter { !denied.contains($0) }, false), (claims.filter(denied.contains), true)]
    return groups.filter { !$0.0.isEmpty }.map { ids, isDenial in
      let tag = Tag(
        verdict: verdict, reasons: reasons, confidence: confidence, note: note, denial: isDenial ? true : nil, by: "",
        at: Date(timeIntervalSince1970: 0))
      return (ids, tag)
    }
  }

  /// What was tagged, a line for denials and one for the rest: `✗ 3 denial disputed: contradicted — why`.
  var lines: [StyledText] {
    told.map { ids, tag in
      var line = StyledText(
        "\(tag.mark.symbol) \(EventSummary.list(ids)) \(tag.words)", tag.isSaidOnly ? .plain : .verdict(verdict))
      if !tag.shownReasons.isEmpty { line += StyledText(": " + EventSummary.list(tag.shownReasons)) }
      if let note { line += StyledText(" — \(note)") }
      return line
    }
  }
}

extension Change.SpeakerSet {
  /// Who says the claims from now on.
  var speaker: String { source?.text ?? (voice == .unknown ? Telling.unknown : Telling.article) }
}
