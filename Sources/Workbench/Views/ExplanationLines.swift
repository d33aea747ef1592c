import ArticleKit
import ClaimKit
import SessionKit

/// How the engine came to a claim, as lines for people.
struct ExplanationLines {
  /// The cut, the speaker, the kind, and a denial where there is one.
  let all: [String]

  init(_ why: ClaimExplanation) {
    var lines = [
      Self.line("cut", why.cut, none: "no claim"),
      Self.line("speaker", why.speaker, none: "nobody named"),
      Self.line("kind", why.kind, none: ""),
    ]
    if let denial = why.denial { lines.append("denied: pattern “\(denial)”") }
    all = lines
  }

  private static func line(_ label: String, _ decision: ClaimExplanation.Decision, none: String) -> String {
    let grounds = decision.grounds.isEmpty ? "" : " (\(decision.grounds.joined(separator: "; ")))"
    let sure = decision.certainty >= 0.9 ? "sure" : decision.certainty >= 0.7 ? "fairly sure" : "unsure"
    let second = decision.runnerUp.map { "; otherwise: \($0.isEmpty ? none : $0)" } ?? ""
    return "\(label): \(decision.chosen ?? none)\(grounds), \(sure)\(second)".inOneLine
  }

  /// How the engine comes to a claim, from a new reading of the article.
  static func of(_ id: ClaimID, in session: Session, engine: ClaimEngine) -> [StyledText] {
    let analysis = engine.explainedAnalysis(of: session.engineArticle)
    let index = session.article.index
    let found = analysis.claims.first { $0.spans.map(index.span(ofBytes:)) == session.state.claims[id]?.spans }
    guard let why = found?.explanation else {
      return [
        StyledText("The engine does not find claim \(id) in these words; a person or another version made it.")
      ]
    }
    return ExplanationLines(why).all.map { StyledText($0) }
  }
}
