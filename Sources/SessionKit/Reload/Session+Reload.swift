import ArticleKit

extension Session {
  /// The event by which a newer text of the article replaces the one under review.
  ///
  /// Claims that are gone are searched for as well, with the text that they were in last around them, so that they come back
  /// where an edit is taken back.
  public func reloading(_ newer: Reanchoring.Newer) -> Change.ArticleReloaded {
    let result = Reanchoring(texts, to: newer, issued: state.issued.claims)
    return Change.ArticleReloaded(
      article: newer.article, engine: newer.engine, sentences: newer.sentences, anchors: result.anchors,
      claims: result.claims)
  }

  /// The texts under which the review continued, the current one last; what was undone does not count.
  public var articles: [ArticleRecord] { readings.map(\.article) }

  /// The text under review with its claims, and after it the earlier ones with claims that are gone since.
  private var texts: [Reanchoring.Older] {
    var texts = Array(readings.reversed())
    guard !texts.isEmpty else {
      return [Reanchoring.Older(article: article, sentences: state.sentences, claims: Array(state.claims))]
    }
    texts[0].claims = Array(state.claims)
    texts[0].sentences = state.sentences
    var lost = state.gone
    for position in texts.indices.dropFirst() where !lost.isEmpty {
      let index = texts[position].article.index
      func stands(_ claim: Claim) -> Bool {
        claim.spans.allSatisfy { $0.end <= index.count } && Claim.text(of: claim.spans, in: index) == claim.text
      }
      texts[position].claims = lost.filter(stands)
      lost.removeAll(where: stands)
    }
    return texts.enumerated().filter { $0 == 0 || !$1.claims.isEmpty }.map(\.element)
  }

  /// The texts of the article in the order in which they were loaded, without claims.
  private var readings: [Reanchoring.Older] {
    let undone = undoneSeqs
    var readings = [Reanchoring.Older(article: original, sentences: [], claims: [])]
    for event in events where event.aside == nil && !undone.contains(event.seq) {
      switch event.change {
      case .claimsDetected(let payload):
        readings[readings.count - 1].sentences = payload.sentences
        readings[readings.count - 1].engine = payload.engine
      case .articleReloaded(let payload):
        readings.append(
          Reanchoring.Older(
            article: payload.article, sentences: payload.sentences, claims: [], engine: payload.engine))
      default: break
      }
    }
    return readings
  }
}
