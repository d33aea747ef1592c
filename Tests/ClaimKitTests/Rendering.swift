import ArticleKit

@testable import ClaimKit

/// The rules alone, which propose to the learnt decisions; what these make of it, the gold measures.
private let rules = ClaimEngine(decisions: nil)

/// A claim as one line: "[source/cue] words … words (reason, denied, via name)".
func rendered(_ text: String) throws -> [String] {
  let article = try TextLoader().load(Array(text.utf8), path: "test")
  let index = CodePointIndex(article.text)
  return rules.analysis(of: article).claims.map { claim in
    let source = claim.source.map { index.text(ofBytes: $0.range) } ?? "-"
    let cue = claim.cue.map(index.text(ofBytes:)) ?? "-"
    var notes = claim.reason.map { [$0.rawValue] } ?? []
    if claim.polarity == .denied { notes.append("denied") }
    if let via = claim.via { notes.append("via " + index.text(ofBytes: via.range)) }
    let words = claim.spans.map(index.text(ofBytes:)).joined(separator: " … ")
    return "[\(source)/\(cue)] \(words)" + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
  }
}

/// The claims of a text.
func claims(_ text: String) throws -> (claims: [DetectedClaim], index: CodePointIndex) {
  let article = try TextLoader().load(Array(text.utf8), path: "test")
  return (rules.analysis(of: article).claims, CodePointIndex(article.text))
}
