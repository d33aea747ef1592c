import ArticleKit
import LineEditor
import ProofKit

/// What does not fit inside an article, as text or as JSON Lines.
package struct ProofLines: Sendable {
  /// How findings are written.
  package enum Format: String, CaseIterable, Sendable {
    /// Place, kind and what does not fit, a line each.
    case text
    /// One JSON object a finding.
    case jsonl
  }

  /// How findings are written.
  package var format: Format

  /// Chooses a format.
  package init(format: Format) { self.format = format }

  /// The findings in an article, each line with its end.
  package func text(of findings: [ProofFinding], in article: Article, path: String) -> String {
    let index = CodePointIndex(article.text)
    return findings.map { finding in
      format == .jsonl ? record(finding, in: index, path: path) + "\n" : line(finding, in: index, path: path)
    }.joined()
  }

  private func record(_ finding: ProofFinding, in index: CodePointIndex, path: String) -> String {
    let span = index.span(ofBytes: finding.range)
    var line = JSONLine()
    line.object { line in
      line.key("article", path)
      line.key("end", span.end)
      line.key("kind", finding.kind.rawValue)
      line.key("message", finding.message)
      line.key("other") { line in
        guard let other = finding.other else { return line.write(nil as String?) }
        let place = index.span(ofBytes: other)
        line.object { line in
          line.key("end", place.end)
          line.key("start", place.start)
          line.key("text", index.text(ofBytes: other))
        }
      }
      line.key("start", span.start)
      line.key("text", index.text(ofBytes: finding.range))
    }
    return line.text
  }

  private func line(_ finding: ProofFinding, in index: CodePointIndex, path: String) -> String {
    let line = index.text(ofBytes: 0..<finding.range.lowerBound).utf8.count { $0 == 0x0A } + 1
    return Printable.escaped("\(path), line \(line): \(finding.kind.rawValue): \(finding.message)".inOneLine) + "\n"
  }
}
