import ArticleKit
import ClaimKit

extension ClaimDocument {
  /// Prints the claims that are cut right and have the wrong source, or the wrong kind; and how sure the engine was of
  /// each, beside whether it is right.
  func printErrors(of engine: ClaimEngine) throws {
    let bytes = Array(gold.text.utf8)
    func text(_ spans: [Range<Int>]) -> String {
      spans.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " … ")
    }
    let claims = engine.analysis(of: article).claims
    let found = claims.map {
      EvaluatedClaim(
        spans: $0.spans, source: $0.source.map { text([$0.range]) }, isCheckable: $0.isCheckable)
    }
    for (claim, other) in zip(claims, found) {
      let evaluation = ClaimEvaluation(of: [other], gold: goldClaims, in: gold.text)
      if let certainty = claim.certainty {
        let kind = evaluation.claims.matched == 0 ? "-" : "\(evaluation.rightCheckability == 1)"
        print(
          "DOUBT\t\(gold.genre ?? "")\t\(certainty.cut)\t\(certainty.speaker)\t\(evaluation.rightSources == 1)\t\(evaluation.claims.matched)\t\(certainty.checkable)\t\(other.isCheckable)\t\(kind)"
        )
      }
    }
    for (index, claim) in goldClaims.enumerated() {
      for (number, other) in found.enumerated() {
        let evaluation = ClaimEvaluation(of: [other], gold: [claim], in: gold.text)
        guard evaluation.claims.matched == 1 else { continue }
        if evaluation.rightSources == 0 {
          print(
            "SOURCE\t\(gold.genre ?? "")\t\(claim.source ?? "-")\t\(other.source ?? "-")\t\(text([claims[number].sentence]))\t\(text(claim.spans))"
          )
        }
        if evaluation.rightCheckability == 0 {
          print(
            "KIND\t\(gold.genre ?? "")\t\(gold.claims[index].reason ?? "-")\t\(claims[number].reason?.rawValue ?? "-")\t\(text(claim.spans))"
          )
        }
      }
    }
  }
}
