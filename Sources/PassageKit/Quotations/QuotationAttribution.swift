import ArticleKit
import ClaimKit

/// Who an article says said each of its quotations.
struct QuotationAttribution {
  private let text: String
  private let claims: [DetectedClaim]

  init(_ article: Article, analysis: Analysis) {
    text = article.text
    claims = analysis.claims.filter { $0.source != nil }
  }

  /// The name or words for the speaker of a quotation: of the claim that shares most words with it.
  func speaker(of quotation: Quotation) -> String? {
    func shared(_ claim: DetectedClaim) -> Int {
      claim.spans.reduce(0) { $0 + $1.clamped(to: quotation.range).count }
    }
    guard let claim = claims.max(by: { shared($0) < shared($1) }), shared(claim) > 0, let source = claim.source else {
      return nil
    }
    let bytes = Array(text.utf8)
    return source.resolved ?? String(decoding: bytes[source.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The words of the paragraph around a quotation, up to the sentence's ends.
  func context(of quotation: Quotation, in article: Article) -> String {
    guard let block = article.blocks.first(where: { $0.range.overlaps(quotation.range) }) else { return "" }
    let bytes = Array(article.text.utf8)
    let marks = Set(".!?".utf8)
    var start = quotation.range.lowerBound
    while start > block.range.lowerBound, !marks.contains(bytes[start - 1]) { start -= 1 }
    var end = quotation.range.upperBound
    while end < block.range.upperBound, !marks.contains(bytes[end]) { end += 1 }
    return String(decoding: bytes[start..<quotation.range.lowerBound], as: UTF8.self) + " "
      + String(decoding: bytes[quotation.range.upperBound..<end], as: UTF8.self)
  }
}
