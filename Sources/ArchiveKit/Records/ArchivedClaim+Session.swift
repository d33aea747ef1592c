import Foundation
import SessionKit

extension ArchivedClaim {
  /// The claims of a session that have a verdict which stands; those that need to be confirmed stay out.
  ///
  /// Remarks stay in the session: they are working notes, some of them private. Of evidence that has an alias, which
  /// keeps a source private, nothing is taken, nor of evidence without an address.
  public static func claims(of session: Session) -> [ArchivedClaim] {
    let name = name(of: session)
    let info = session.state.info
    let index = session.article.index
    return session.state.claims.compactMap { claim in
      guard let tag = claim.tag, !claim.excluded, !claim.isToConfirm else { return nil }
      let telling = Telling(claim, in: index)
      let evidence: [Evidence] = session.state.evidence(for: claim.id).compactMap { evidence in
        guard evidence.alias == nil, let url = evidence.url, LinkKind.isAddress(url) else { return nil }
        return Evidence(
          url: url, archive: evidence.archive, title: evidence.title, publisher: evidence.publisher,
          stance: evidence.link(to: claim.id)?.stance.rawValue)
      }
      return ArchivedClaim(
        id: "\(name.prefix(12)):\(claim.id)", claim: claim.text, restated: claim.restated, source: claim.source?.name,
        polarity: claim.polarity.rawValue, voice: telling.voice.rawValue, told: telling.line,
        verdict: tag.verdict.rawValue, reasons: tag.reasons.map(\.rawValue), note: tag.note, evidence: evidence,
        checker: tag.by, date: day(of: tag.at), articleTitle: info.title, articleURL: info.url, session: name)
    }
  }

  /// The hash that names a session whatever its file is called: of the article that it began with, who began it, and when.
  public static func name(of session: Session) -> String {
    let first = session.events.first
    let parts = [session.original.sha256, first?.by ?? "", first.map { "\($0.at.timeIntervalSince1970)" } ?? ""]
    return ArticleRecord.digest(of: parts.joined(separator: "\u{1F}"))
  }

  private static func day(of date: Date) -> String { String(date.ISO8601Format().prefix(10)) }
}

/// What a piece of evidence is named by.
enum LinkKind {
  /// Whether it is an address of the web, and not a path on the checker's machine.
  static func isAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    return lower.hasPrefix("https://") || lower.hasPrefix("http://")
  }
}
