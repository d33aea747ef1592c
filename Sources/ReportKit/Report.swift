import ArticleKit
import SessionKit

/// An annotated article, ready to be written in any format.
///
/// All that a report says is worked out here, once, so that every format says the same. It depends on nothing but the
/// session and `generator`: the same session gives the same bytes.
public struct Report: Sendable {
  /// The article's title, else its name.
  let title: String
  /// What is known about the article.
  let info: Metadata
  /// The article with its claims marked.
  let article: AnnotatedArticle
  /// The claims in the review, in the order of the text.
  let entries: [ClaimEntry]
  /// The evidence with the claims it speaks to.
  let sources: [SourceEntry]
  /// Remarks on the whole article.
  let notes: [Note]
  /// How many claims stand where.
  let tally: Tally
  /// What was checked, by whom, when, and with what.
  let colophon: Colophon

  private let positions: [ClaimID: Int]

  /// Prepares the report of a session; `generator` names the program and its version.
  public init(_ session: Session, generator: String) {
    let state = session.state
    let claims = state.claims.filter { !$0.excluded }
    var citations: [ClaimID: [Citation]] = [:]
    for evidence in state.evidence {
      for link in evidence.links { citations[link.claim, default: []].append(Citation(evidence: evidence, link: link)) }
    }
    title = state.info.title ?? session.article.name
    info = state.info
    article = AnnotatedArticle(session.article, claims: claims)
    entries = claims.map { ClaimEntry(claim: $0, citations: citations[$0.id] ?? []) }
    let positions = Dictionary(claims.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.positions = positions
    sources = state.evidence.map { evidence in
      SourceEntry(evidence: evidence, links: evidence.links.filter { positions[$0.claim] != nil })
    }
    notes = state.notes
    tally = Tally(state)
    colophon = Colophon(session, generator: generator)
  }

  /// The whole report in a format, ending in a line feed; throws ``ReportError`` where a template is broken.
  public func text(as format: ReportFormat) throws(ReportError) -> String { try format.writer.text(of: self) }

  /// The claim of that id, where it is in the review.
  func entry(_ id: ClaimID) -> ClaimEntry? { positions[id].map { entries[$0] } }

  /// What must be looked at first: what is disputed, then what is one-sided, each in the order of the text.
  var urgent: [ClaimEntry] {
    entries.filter { $0.standing == .disputed } + entries.filter { $0.standing == .oneSided }
  }
}
