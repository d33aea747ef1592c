import SessionKit

/// Writes the shape of the AVeriTeC data set (Schlichtkrull, Guo and Vlachos 2023): one JSON array, one object per judged
/// claim with questions and answers.
///
/// That shape knows four labels and no spans. What a piece of evidence says becomes the answer to a question about it;
/// a question put to someone becomes one too.
enum AVeriTeCWriter: ReportWriter {
  static let name = "averitec"
  static let fileExtension = "json"
  static let summary = "the AVeriTeC data set format, for research"
  static let losses = [
    "the position of the words", "verdicts and reasons beyond its four labels", "who relayed a claim",
    "claims without a verdict", "claims that are not checkable", "whether evidence supports or refutes",
  ]

  static func text(of report: Report) throws(ReportError) -> String {
    try JSONText.pretty(.array(report.judged.map { claim($0, in: report) }))
  }

  static func leftOut(of report: Report) -> [LeftOut] { report.unlabelled }

  static func lacks(of report: Report) -> [ReportLack] {
    var lacks: [ReportLack] = []
    if report.address == nil {
      lacks.append(ReportLack(what: "the article has no web address", remedy: "info url https://…"))
    }
    if report.publishedDay == nil {
      lacks.append(
        ReportLack(what: "the publication date is unknown", remedy: "info published 2021-11-16"))
    }
    lacks += report.judged.filter { $0.citations.isEmpty && $0.inquiries.isEmpty }.map { entry in
      ReportLack(
        what: "claim \(entry.claim.id) has no question-and-answer pair",
        remedy: "cite … supports \(entry.claim.id): “its words”")
    }
    return lacks
  }

  private static func claim(_ entry: ClaimEntry, in report: Report) -> JSONValue {
    let claim = entry.claim
    return .record([
      "claim": .string(entry.reviewed),
      "label": .string(label(of: entry)),
      "justification": .string(justification(of: entry)),
      "claim_date": date(of: report) ?? .null,
      "speaker": claim.polarity == .denied ? .null : claim.source.map { .string($0.name) } ?? .null,
      "original_claim_url": .text(report.address?.address) ?? .null,
      "cached_original_claim_url": .text(report.text.archive?.address) ?? .null,
      "reporting_source": .text(report.info.publisher) ?? .null,
      "fact_checking_article": .text(report.options.address) ?? .null,
      "location_ISO_code": .null,
      "claim_types": .array([]),
      "fact_checking_strategies": .array([]),
      "required_reannotation": .bool(claim.isContested),
      "questions": .array(entry.citations.map(question) + entry.inquiries.map(question)),
    ])
  }

  /// Day, month and year in figures, as the data set writes them.
  private static func date(of report: Report) -> JSONValue? {
    guard let day = report.publishedDay else { return nil }
    return .string(day.split(separator: "-").compactMap { Int($0).map(String.init) }.reversed().joined(separator: "-"))
  }

  static func label(of entry: ClaimEntry) -> String {
    switch (entry.standing, entry.claim.tag?.reasons ?? []) {
    case (.verified, _): "Supported"
    case (.said, _): "Not Enough Evidence"
    case (.disputed, let reasons) where reasons.contains(.conflictingAccounts):
      "Conflicting Evidence/Cherrypicking"
    case (.disputed, let reasons) where reasons.contains(.unsupported) && !reasons.contains(.contradicted):
      "Not Enough Evidence"
    case (.disputed, _): "Refuted"
    case (.oneSided, _): "Conflicting Evidence/Cherrypicking"
    default: "Not Enough Evidence"
    }
  }

  private static func justification(of entry: ClaimEntry) -> String {
    ([entry.claim.tag?.note].compactMap { $0 } + entry.explained).joined(separator: "\n")
  }

  private static func question(_ citation: Citation) -> JSONValue {
    let evidence = citation.evidence
    let answer = citation.link.quote ?? evidence.note
    return .record([
      "question": .string("What does “\(evidence.shownName)” say on this?"),
      "answers": .array([
        .record([
          "answer": .string(answer ?? "No answer could be found."),
          "answer_type": .string(
            answer == nil ? "Unanswerable" : citation.link.quote == nil ? "Abstractive" : "Extractive"),
          "source_url": .text(evidence.target?.address) ?? .null,
          "source_medium": .string(medium(of: evidence.form)),
          "cached_source_url": .text(evidence.archive) ?? .null,
        ])
      ]),
    ])
  }

  private static func question(_ inquiry: Inquiry) -> JSONValue {
    .record([
      "question": .string("What does \(inquiry.whom) say on this?"),
      "answers": .array([
        .record([
          "answer": .string(inquiry.words ?? "No answer could be found."),
          "answer_type": .string(inquiry.words == nil ? "Unanswerable" : "Extractive"), "source_url": .null,
          "source_medium": .string("Other"), "cached_source_url": .null,
        ])
      ]),
    ])
  }

  /// The media that the data set knows.
  private static func medium(of form: Evidence.Form) -> String {
    switch form {
    case .document: "PDF"
    case .article, .post: "Web text"
    case .image: "Image/graphic"
    case .dataset: "Web table"
    case .interview, .observation: "Other"
    }
  }
}
