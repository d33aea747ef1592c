import SessionKit

/// Writes schema.org ClaimReview: one JSON array, one object a judged claim, for search engines and fact-check databases.
///
/// A claim that its source denies is never credited to that source: it has no `author`, and a short text says who denied
/// it. A verdict becomes the rating's `alternateName`; numbers stand there only where the analyst gave a scale.
enum ClaimReviewWriter: ReportWriter {
  static let name = "claimreview"
  static let fileExtension = "json"
  static let summary = "schema.org ClaimReview, for search engines and fact-check databases"
  static let losses = ["reasons beside the verdict", "evidence of sources without an address", "where the words stand"]

  static func text(of report: Report) throws(ReportError) -> String {
    let entries = report.entries.filter(isFit)
    guard !entries.isEmpty else { throw .nothingToWrite(format: name, leftOut: leftOut(of: report)) }
    return try JSONText.pretty(.array(entries.map { review($0, in: report) }))
  }

  static func leftOut(of report: Report) -> [LeftOut] {
    let unfit = report.entries.filter { !isFit($0) }
    return Report.leaving(unfit.filter { $0.claim.checkable }, because: "have no verdict")
      + Report.leaving(unfit.filter { !$0.claim.checkable }, because: "are not checkable")
  }

  static func lacks(of report: Report) -> [ReportLack] {
    var lacks: [ReportLack] = []
    if report.address == nil {
      lacks.append(ReportLack(what: "the article has no address", mend: "info url https://…"))
    }
    if report.publishedDay == nil {
      lacks.append(
        ReportLack(what: "the day on which the article was published is not known", mend: "info published 2021-11-16"))
    }
    if LinkTarget(report.options.address ?? "") == nil {
      lacks.append(
        ReportLack(what: "the reviews have no address", mend: "stet export … --address https://…", isAdvice: true))
    }
    let fit = report.entries.filter(isFit)
    lacks += fit.filter { $0.claim.source == nil && ClaimAuthor.ofArticle(report.info) == nil }.prefix(1).map { _ in
      ReportLack(what: "nobody is named for what the article says itself", mend: "info publisher NAME")
    }
    return lacks
  }

  private static func isFit(_ entry: ClaimEntry) -> Bool { entry.claim.tag != nil && entry.claim.checkable }

  private static func review(_ entry: ClaimEntry, in report: Report) -> JSONValue {
    let claim = entry.claim
    let tag = claim.tag
    let address = report.options.address.flatMap { LinkTarget($0) }
    return .record([
      "@context": .string("https://schema.org"),
      "@type": .string("ClaimReview"),
      "claimReviewed": .string(words(of: claim)),
      "reviewRating": tag.map { rating($0.verdict, report.options.scale) },
      "reviewBody": .text(tag?.note),
      "itemReviewed": item(entry, in: report),
      "author": tag.map { .record(["@type": .string("Person"), "name": .string($0.by)]) },
      "datePublished": tag.map { .string(String(ReportDate($0.at).iso.prefix(10))) },
      "url": address.map { .string("\($0.address.prefix { $0 != "#" })#claim-\(claim.id)") },
      "citation": .list(entry.citations.compactMap(citation)),
    ])
  }

  /// The stand-alone reading where a person confirmed it, else the words themselves.
  private static func words(of claim: Claim) -> String {
    claim.restatedBy == nil ? claim.text : claim.restated ?? claim.text
  }

  private static func rating(_ verdict: Verdict, _ scale: RatingScale?) -> JSONValue {
    .record([
      "@type": .string("Rating"), "alternateName": .string(verdict.rawValue),
      "ratingValue": scale.flatMap { $0.values[verdict] }.map { .integer($0) },
      "bestRating": scale.map { .integer($0.best) }, "worstRating": scale.map { .integer($0.worst) },
    ])
  }

  private static func item(_ entry: ClaimEntry, in report: Report) -> JSONValue {
    let claim = entry.claim
    let denied = claim.polarity == .denied
    return .record([
      "@type": .string("Claim"),
      "author": denied ? nil : claim.source.map(ClaimAuthor.of) ?? ClaimAuthor.ofArticle(report.info),
      "disambiguatingDescription": denied ? .string(entry.attribution) : nil,
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
