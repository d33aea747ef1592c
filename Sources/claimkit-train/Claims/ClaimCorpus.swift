import ArticleKit
import ClaimKit
import Foundation

/// A gold article as the learnt decisions read it.
struct ClaimDocument: Sendable {
  /// A sentence with the claims that it should give.
  struct Sentence: Sendable {
    var reading: SentenceReading
    /// The claims of the gold, as words of the sentence's graph.
    var gold: [Set<Int>]
    var tags: [ClaimTag]
  }

  var gold: GoldArticle
  var article: Article
  var goldClaims: [EvaluatedClaim]
  var sentences: [Sentence]

  /// The document that the article is a part of: "GUM_academic_art.2" is one of "GUM_academic_art".
  var name: String {
    guard let dot = gold.id.lastIndex(of: "."), gold.id[gold.id.index(after: dot)...].allSatisfy(\.isNumber) else {
      return gold.id
    }
    return String(gold.id[..<dot])
  }

  init(_ gold: GoldArticle, engine: ClaimEngine) throws {
    self.gold = gold
    article = try TextLoader().load(Array(gold.text.utf8), path: gold.id)
    let index = CodePointIndex(gold.text)
    goldClaims = gold.claims.map {
      EvaluatedClaim(spans: $0.spans.map(index.byteRange(of:)), source: $0.source, isCheckable: $0.checkable)
    }
    let claims = goldClaims
    sentences = engine.readings(of: article).map { reading in
      let own = claims.map { reading.graph.words(in: $0.spans) }.filter { !$0.isEmpty }
      return Sentence(reading: reading, gold: own, tags: ClaimTags.encode(own, in: reading.graph))
    }
  }

  /// The articles of gold files, read on two threads.
  static func documents(atPaths paths: [String], engine: ClaimEngine) throws -> [ClaimDocument] {
    let gold = try paths.flatMap { try GoldArticle.articles(atPath: $0) }
    return try Parallel.map(gold) { try ClaimDocument($0, engine: engine) }
  }
}
