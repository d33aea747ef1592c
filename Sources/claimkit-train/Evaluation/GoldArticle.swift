import ArticleKit
import ClaimKit
import Foundation

/// An article with the claims that it should give, as a line of a gold file holds it.
struct GoldArticle: Decodable, Sendable {
  /// A claim of a gold file; spans count code points.
  struct GoldClaim: Decodable, Sendable {
    var spans: [TextSpan]
    var source: String?
    var checkable: Bool
    var reason: String?
  }

  var id: String
  var genre: String?
  var text: String
  var claims: [GoldClaim]

  /// The articles of a file, one per line; throws `CommandError` where it cannot be read.
  static func articles(atPath path: String) throws -> [GoldArticle] {
    guard let bytes = FileManager.default.contents(atPath: path) else { throw CommandError.unreadable(path: path) }
    return try bytes.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(GoldArticle.self, from: $0) }
  }

  /// Compares what an engine finds in the article with what it should.
  func evaluation(of engine: ClaimEngine) throws -> ClaimEvaluation {
    let article = try TextLoader().load(Array(text.utf8), path: id)
    let index = CodePointIndex(text)
    let gold = claims.map {
      EvaluatedClaim(spans: $0.spans.map(index.byteRange(of:)), source: $0.source, isCheckable: $0.checkable)
    }
    let found = engine.analysis(of: article).claims.map { claim in
      EvaluatedClaim(
        spans: claim.spans, source: claim.source.map { index.text(ofBytes: $0.range) }, isCheckable: claim.isCheckable)
    }
    return ClaimEvaluation(of: found, gold: gold, in: text)
  }
}
