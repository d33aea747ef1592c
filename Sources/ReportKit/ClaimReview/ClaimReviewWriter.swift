import SessionKit

/// Writes schema.org ClaimReview: one JSON array, one object per judged claim, for search engines and fact-check databases.
///
/// `claimReviewed` is a whole sentence; of a denial it says who denies what, because the denial is what is judged. Such a
/// claim, and one whose speaker is not known, has no `author`, and a short text says who denied it or that nobody is
/// named. Verdict and reasons become the rating's `alternateName`; numbers are there only where the analyst gave a scale.
enum ClaimReviewWriter: ReportWriter {
  static let name = "claimreview"
  static let fileExtension = "json"
  static let summary = "schema.org ClaimReview, for search engines and fact-check databases"
  static let losses = ["the reasons for a verdict", "evidence without a web address", "the position of the words"]

  static func text(of report: Report) throws(ReportError) -> String {
    let entries = report.entries.filter(isFit)
    guard !entries.isEmpty else { throw .nothingToWrite(format: name, leftOut: leftOut(of: report)) }
    return try JSONText.pretty(.array(entries.map { review($0, in: report) }))
  }

  static func leftOut(of report: Report) -> [LeftOut] {
    let unfit = report.entries.filter { !isFit($0) }
    return Report.leaving(unfit.filter { $0.claim.checkable && $0.claim.tag == nil }, because: "have no verdict")
      + Report.leaving(
        unfit.filter { $0.claim.checkable && $0.claim.tag != nil }, because: "have a verdict that needs confirming")
      + Report.leaving(unfit.filter { !$0.claim.checkable }, because: "are not checkable")
  }

  static func lacks(of report: Report) -> [ReportLack] {
    var lacks: [ReportLack] = []
    if report.address == nil {
      lacks.append(ReportLack(what: "the article has no web address", remedy: "info url https://…"))
    }
    if report.publishedDay == nil {
      lacks.append(
        ReportLack(what: "the publication date is unknown", remedy: "info published 2021-11-16"))
    }
    if LinkTarget(report.options.address ?? "") == nil {
      lacks.append(
        ReportLack(what: "the review has no web address", remedy: "stet export … --address https://…", isAdvice: true))
    }
    let fit = report.entries.filter(isFit)
    lacks += fit.filter { $0.telling.voice == .article && ClaimAuthor.ofArticle(report.info) == nil }.prefix(1).map {
      _ in
      ReportLack(what: "no publisher or author is named for the article's own claims", remedy: "info publisher NAME")
    }
    return lacks
  }

  private static func isFit(_ entry: ClaimEntry) -> Bool {
    entry.claim.tag != nil && entry.claim.checkable && !entry.claim.isToConfirm
  }

  private static func review(_ entry: ClaimEntry, in report: Report) -> JSONValue {
    let claim = entry.claim
    let tag = claim.tag
    let address = report.options.address.flatMap { LinkTarget($0) }
    return .record([
      "@context": .string("https://schema.org"),
      "@type": .string("ClaimReview"),
      "claimReviewed": .string(entry.reviewed),
      "reviewRating": tag.map { rating($0, entry.label, report.options.scale) },
      "reviewBody": .text(tag?.note),
      "itemReviewed": item(entry, in: report),
      "author": tag.map { .record(["@type": .string("Person"), "name": .string($0.by)]) },
      "datePublished": tag.map { .string(String(ReportDate($0.at).iso.prefix(10))) },
      "url": address.map { .string("\($0.address.prefix { $0 != "#" })#claim-\(claim.id)") },
      "citation": .list(entry.citations.compactMap(citation)),
    ])
  }

  /// The verdict with its reasons; that something was said has no place on a scale of what is true.
  private static func rating(_ tag: Tag, _ label: String, _ scale: RatingScale?) -> JSONValue {
    let verdict = tag.verdict
    let scale = tag.isSaidOnly ? nil : scale
    return .record([
      "@type": .string("Rating"), "alternateName": .string(label),
      "ratingValue": scale.flatMap { $0.values[verdict] }.map { .integer($0) },
      "bestRating": scale.map { .integer($0.best) }, "worstRating": scale.map { .integer($0.worst) },
    ])
  }

  private static func item(_ entry: ClaimEntry, in report: Report) -> JSONValue {
    let claim = entry.claim
    let isOwn = entry.telling.voice == .article
    let author = claim.source.map(ClaimAuthor.of) ?? (isOwn ? ClaimAuthor.ofArticle(report.info) : nil)
    let isCredited = !entry.telling.needsLead
    return .record([
      "@type": .string("Claim"),
      "author": isCredited ? author : nil,
      "disambiguatingDescription": isCredited ? nil : .string(entry.attribution),
      "datePublished": .text(report.publishedDay),
      "appearance": appearance(of: report),
    ])
  }

  /// Where the claim was made: the article.
  private static func appearance(of report: Report) -> JSONValue {
    let info = report.info
    return .record([
      "@type": .string("Article"),
      "url": .text(report.address?.address),
      "headline": .string(report.title),
      "datePublished": .text(report.publishedDay),
      "author": .list((info.authors ?? []).map { .record(["@type": .string("Person"), "name": .string($0)]) }),
      "publisher": info.publisher.map { .record(["@type": .string("Organization"), "name": .string($0)]) },
    ])
  }

  private static func citation(_ citation: Citation) -> JSONValue? {
    citation.evidence.target.map { target in
      .record([
        "@type": .string("CreativeWork"), "url": .string(target.address), "name": .text(citation.evidence.title),
      ])
    }
  }
}
