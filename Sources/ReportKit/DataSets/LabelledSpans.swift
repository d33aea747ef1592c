import ArticleKit
import SessionKit

/// The spans of judged claims with their verdicts, as tools for labelling text expect them.
struct LabelledSpan: Sendable {
  let claim: ClaimID
  /// Which span of the claim it is, counted from 0.
  let part: Int
  /// Where it begins and ends, in the unit asked for.
  let start: Int
  let end: Int
  let text: String
  let label: String
  /// Who asserts or denies the claim, and why it has its verdict: what the label does not say.
  let metadata: [String: JSONValue]
}

extension ClaimEntry {
  /// What appears next to a label; the label itself is that of the verdict.
  fileprivate var labelMetadata: [String: JSONValue] {
    var members: [String: JSONValue] = [
      "polarity": .string(claim.polarity.rawValue), "voice": .string(telling.voice.rawValue),
      "told": .string(telling.line), "reasons": .texts(claim.tag?.reasons.map(\.rawValue) ?? []),
    ]
    if let source = claim.source { members["speaker"] = .string(source.name) }
    return members
  }
}

extension Report {
  /// One span after the other, claim by claim.
  var labelledSpans: [LabelledSpan] {
    let offsets = offsets
    return judged.flatMap { entry in
      entry.claim.spans.enumerated().map { part, span in
        let pair = offsets.pair(span)
        return LabelledSpan(
          claim: entry.claim.id, part: part, start: pair.start, end: pair.end, text: index.text(of: span),
          label: entry.claim.tag?.verdict.rawValue ?? entry.standing.rawValue, metadata: entry.labelMetadata)
      }
    }
  }

  /// The claims that have no label: those without a verdict, and those whose verdict has to be confirmed.
  var unlabelled: [LeftOut] {
    Self.leaving(entries.filter { $0.claim.tag == nil }, because: "have no verdict")
      + Self.leaving(entries.filter(\.claim.isToConfirm), because: "have a verdict that needs confirming")
  }
}
