import ArticleKit
import ClaimKit
import SessionKit

/// Puts a newer text of its article into a session.
package enum Reloading {
  /// The event that does it; throws ``WorkbenchError/sameText(path:)`` where the text is the one under review.
  ///
  /// - Parameters:
  ///   - session: the review that the newer text comes into.
  ///   - article: the newer text.
  ///   - path: where it came from, as typed.
  ///   - engine: finds the claims of the newer text.
  package static func change(
    of session: Session, to article: Article, path: String, engine: ClaimEngine
  ) throws(WorkbenchError) -> Change.ArticleReloaded {
    let article = session.reading(article)
    let record = ArticleRecord(article, name: session.article.name, path: path)
    guard record.sha256 != session.article.sha256 else { throw .sameText(path: path) }
    let found = Change.ClaimsDetected(engine: engine, article: article)
    return session.reloading(
      .init(article: record, sentences: found.sentences, claims: found.claims, engine: found.engine))
  }

  /// What came of it, for a stream that is no terminal.
  package static func text(of payload: Change.ArticleReloaded, on session: Session, width: Int = 80) -> String {
    ReloadView(report: ReloadReport(payload, of: session), width: width).lines
      .map { $0.rendered(coloured: false) + "\n" }.joined()
  }
}
