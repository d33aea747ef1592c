import ArticleKit
import ProofKit

/// What does not fit inside the article: each finding with its line, its kind, and the arithmetic.
struct ProofView {
  let article: Article
  let findings: [ProofFinding]
  let width: Int
  let linear: Bool

  var lines: [StyledText] {
    guard !findings.isEmpty else {
      return StyledText("No contradictions found in the article.").wrapped(to: width)
    }
    let remark = StyledText("A finding is something to look at; the article may still be right.", .dim)
    return findings.flatMap(entry) + remark.wrapped(to: width)
  }

  private func entry(_ finding: ProofFinding) -> [StyledText] {
    let line = Array(article.text.utf8)[..<finding.range.lowerBound].count { $0 == 0x0A } + 1
    guard !linear else { return [StyledText("Line \(line), \(finding.kind.rawValue): \(finding.message)")] }
    let label = StyledText("line \(line)  ", .dim) + StyledText(finding.kind.rawValue)
    let column = findings.map { $0.kind.rawValue.count }.max() ?? 0
    return label.padded(to: "line \(line)  ".count + column + 2).hanging(StyledText(finding.message), width: width)
  }
}
