import ArticleKit
import Foundation
import Testing

@testable import ClaimKit

/// What finds claims may not get worse: the claims of the Wikinews articles of the development files, which nothing was trained
/// on, beside the figures that were last written down.
@Suite("Claims against the gold")
struct GateTests {
  private struct Gold: Decodable {
    struct Claim: Decodable {
      var spans: [TextSpan]
      var source: String?
      var checkable: Bool
    }
    var id: String
    var text: String
    var claims: [Claim]
  }

  /// Half a point below what was written down is noise; more is a loss.
  private static let slack = 0.5

  @Test(.timeLimit(.minutes(20)))
  func isNoWorseThanWrittenDown() throws {
    var sum = ClaimEvaluation()
    let engine = ClaimEngine()
    for name in ["dev", "dev2"] {
      let url = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Fixtures/claims/\(name).jsonl")
      for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
        let gold = try JSONDecoder().decode(Gold.self, from: Data(line.utf8))
        let article = try TextLoader().load(Array(gold.text.utf8), path: gold.id)
        let index = CodePointIndex(gold.text)
        let found = engine.analysis(of: article).claims.map { claim in
          EvaluatedClaim(
            spans: claim.spans, source: claim.source.map { index.text(ofBytes: $0.range) },
            isCheckable: claim.isCheckable)
        }
        let expected = gold.claims.map {
          EvaluatedClaim(spans: $0.spans.map(index.byteRange(of:)), source: $0.source, isCheckable: $0.checkable)
        }
        sum = sum + ClaimEvaluation(of: found, gold: expected, in: gold.text)
      }
    }
    #expect(100 * sum.claims.f1 > WrittenDown.claims - Self.slack)
    #expect(100 * sum.attribution > WrittenDown.attribution - Self.slack)
    #expect(100 * sum.checkability > WrittenDown.checkable - Self.slack)
  }

  /// The figures of the model in the program, in per cent.
  private enum WrittenDown {
    static let claims = 85.8
    static let attribution = 94.5
    static let checkable = 94.1
  }
}
