import ArticleKit
import SessionKit

/// An annotated article, ready to be written in any format.
///
/// All that a report says is worked out here, once, so that every format says the same, and all that is private is taken
/// out here, once, so that no format can let it slip. It depends on nothing but the session and the options: the same
/// session produces the same bytes.
public struct Report: Sendable {
  /// What was asked for.
  let options: ReportOptions
  /// The article's title, else its name.
  let title: String
  /// What is known about the article.
  let info: Metadata
  /// The day on which the article was published, in ISO 8601, where it can be read from what is known.
  let publishedDay: String?
  /// The article as it was checked.
  let record: ArticleRecord
  /// The article's text by code points.
  let index: CodePointIndex
  /// The article with its claims marked.
  let article: AnnotatedArticle
  /// The claims in the report, in the order of the text.
  let entries: [ClaimEntry]
  /// The words of the article that are ticked.
  let ticks: TickedWords
  /// The evidence with the claims it speaks to.
  let sources: [SourceEntry]
  /// The documents that claims were looked for in.
  let documents: [DocumentRecord]
  /// The questions put to others.
  let inquiries: [Inquiry]
  /// The parties to which speakers belong.
  let parties: [Party]
  /// The party of each speaker.
  let partyNames: PartyNames
  /// Remarks on the whole article.
  let notes: [Note]
  /// How many claims of the whole review have which status.
  let counts: Counts
  /// Basis for “verified”.
  let grounds: Grounds
  /// Whether a second person approved the review.
  let approval: Approval
  /// Text checked.
  let text: CheckedText
  /// Who suggested another wording for each claim, and when.
  let suggesters: [ClaimID: WordMark.Author]
  /// Who speaks.
  let speakers: Speakers
  /// Who made the report, when, and with what.
  let colophon: Colophon

  private let positions: [ClaimID: Int]

  /// Prepares the report of a session.
  public init(_ session: Session, options: ReportOptions) {
    let state = session.state
    let people = People(showsContacts: options.includePrivate)
    let claims = state.claims.filter { claim in
      !claim.excluded && options.only?.filter.matches(claim, in: state) ?? true
    }.map { Self.shown($0, people: people, withPrivate: options.includePrivate) }
    let evidence = state.evidence.map { options.includePrivate ? $0 : $0.redacted }
    let inquiries = state.inquiries.map { Self.shown($0, people: people) }
    let positions = Dictionary(claims.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var citations: [ClaimID: [Citation]] = [:]
    for evidence in evidence {
      for link in evidence.links { citations[link.claim, default: []].append(Citation(evidence: evidence, link: link)) }
    }
    var asked: [ClaimID: [Inquiry]] = [:]
    for inquiry in inquiries { for claim in inquiry.claims { asked[claim, default: []].append(inquiry) } }
    let index = CodePointIndex(session.article.text)
    let entries = claims.map { claim in
      ClaimEntry(
        claim: claim, telling: Telling(claim, in: index), citations: citations[claim.id] ?? [],
        inquiries: asked[claim.id] ?? [], dates: options.dates)
    }
    let speakers = Speakers(entries)
    let traits = Dictionary(
      entries.map { ($0.claim.id, AnnotatedArticle.Traits($0.standing.trait, speakers.trait(of: $0))) },
      uniquingKeysWith: { first, _ in first })
    self.options = options
    title = state.info.title ?? session.article.name
    info = state.info
    publishedDay = state.info.published.flatMap(ReportDate.day)
    record = session.article
    self.index = index
    self.entries = entries
    ticks = TickedWords(of: claims)
    article = AnnotatedArticle(session.article, claims: claims) { traits[$0.id] ?? [] }
    let sources: [SourceEntry] = evidence.compactMap { evidence in
      let links = evidence.links.filter { positions[$0.claim] != nil }
      // A report on some claims names their evidence alone.
      return options.only != nil && links.isEmpty ? nil : SourceEntry(evidence: evidence, links: links)
    }
    self.sources = sources
    documents = Self.documents(of: state, citedBy: sources, isWhole: options.only == nil)
    self.inquiries = inquiries.filter { inquiry in
      options.only == nil || inquiry.claims.contains { positions[$0] != nil }
    }
    parties = state.parties
    partyNames = PartyNames(state, nations: options.nations)
    notes = state.notes.filter { options.includePrivate || !$0.isPrivate }.map(people.note)
    suggesters = Self.suggesters(in: session, people: people)
    counts = Counts(state)
    grounds = Grounds(entries)
    approval = Approval(session, people: people)
    text = CheckedText(session, info: state.info, evidence: evidence, dates: options.dates)
    self.speakers = speakers
    colophon = Colophon(session, options: options, people: people)
    self.positions = positions
  }

  /// Prepares the report of a session as it is written unless something else is asked for.
  public init(_ session: Session, generator: String) {
    self.init(session, options: ReportOptions(generator: generator))
  }

  /// The whole report in a format, ending in a line feed; throws ``ReportError`` where a template is broken, the format
  /// cannot count offsets as asked, or no claim is left that it could hold.
  public func text(as format: ReportFormat) throws(ReportError) -> String { try format.writer.text(of: self) }

  /// The whole report in a format, with what goes next to it and what it leaves out; throws as ``text(as:)``.
  public func output(as format: ReportFormat) throws(ReportError) -> ReportOutput {
    let units = format.offsetUnits
    if options.offsets != .codePoints, !units.isEmpty, !units.contains(options.offsets) {
      throw .offsetsFixed(format: format.rawValue, unit: options.offsets)
    }
    return ReportOutput(
      text: try text(as: format), bytes: try format.writer.file(of: self), remarks: format.writer.remarks(on: self),
      companions: try format.writer.companions(of: self), leftOut: format.writer.leftOut(of: self))
  }

  /// What a format needs and the session lacks, beyond a complete review.
  public func lacks(for format: ReportFormat) -> [ReportLack] { format.writer.lacks(of: self) }

  /// The claim of that id, where it is in the report.
  func entry(_ id: ClaimID) -> ClaimEntry? { positions[id].map { entries[$0] } }

  private static func shown(_ claim: Claim, people: People, withPrivate: Bool) -> Claim {
    var claim = claim
    claim.notes = claim.notes.filter { withPrivate || !$0.isPrivate }.map(people.note)
    claim.tag = claim.tag.map(people.tag)
    claim.opinions = claim.opinions?.map(people.tag)
    claim.signature = claim.signature.map(people.signature)
    claim.restatedBy = claim.restatedBy.map(people.name)
    claim.assignee = claim.assignee.map(people.name)
    claim.facts = claim.facts?.map(people.fact)
    claim.hold = claim.hold.map { Hold(until: $0.until, why: $0.why, by: people.name($0.by), at: $0.at) }
    return claim
  }

  private static func suggesters(in session: Session, people: People) -> [ClaimID: WordMark.Author] {
    var suggesters: [ClaimID: WordMark.Author] = [:]
    for event in session.events {
      guard case .wordingSuggested(let payload) = event.change,
        session.state.claims[payload.claim]?.suggestion == payload.text
      else { continue }
      suggesters[payload.claim] = WordMark.Author(SafeText.line(people.name(event.by)), at: ReportDate(event.at).iso)
    }
    return suggesters
  }

  private static func shown(_ inquiry: Inquiry, people: People) -> Inquiry {
    var inquiry = inquiry
    inquiry.whom = people.name(inquiry.whom)
    inquiry.by = inquiry.by.map(people.name)
    inquiry.attempts = inquiry.attempts?.map { attempt in
      var attempt = attempt
      attempt.by = people.name(attempt.by)
      attempt.channel = people.name(attempt.channel)
      return attempt
    }
    if !people.showsContacts { (inquiry.channel, inquiry.answeredBy) = (nil, nil) }
    return inquiry
  }
}
