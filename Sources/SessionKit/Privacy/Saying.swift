import ArticleKit

/// Words that are about to go out to others, and where they are.
public struct Saying: Hashable, Sendable {
  /// Where they are, in a few words: `a note on claim 2`.
  let place: String
  /// The words.
  let text: String

  /// Makes a saying.
  public init(place: String, text: String) {
    self.place = place
    self.text = text
  }

  /// All words of a review as it stands.
  public static func all(in state: ReviewState) -> [Saying] {
    of(Array(state.claims) + state.gone) + of(state.evidence) + of(state.documents) + of(state.inquiries)
      + of(state.parties) + of(state.info)
      + of(state.notes, at: "the note on the article") + of(state.signature, at: "the signature of the review")
  }

  /// All words of a session file: those of its events, whatever became of them, and those that this version does not know.
  public static func all(in session: Session) -> [Saying] {
    let events = session.events.flatMap { event -> [Saying] in
      let known = event.change.freeTexts + [event.by, event.aside].compactMap(\.self)
      return (known + (event.original?.texts ?? [])).map { Saying(place: "event \(event.seq)", text: $0) }
    }
    let surplus = session.surplus?.texts ?? []
    return events
      + surplus.map { Saying(place: "a part of the file that this version of Stet does not know", text: $0) }
      + all(in: session.state) + of(session.original) + of(session.article)
  }

  /// The text of an article, and what its file was called.
  static func of(_ record: ArticleRecord) -> [Saying] {
    [article(record)] + of("the name of the article", record.name) + of("the path of the article", record.path)
      + of(record.remarks ?? [])
  }

  /// What accompanies the text of a draft, and who wrote it.
  public static func of(_ remarks: some Sequence<Remark>) -> [Saying] {
    remarks.flatMap { of("a \($0.kind.rawValue) of the draft", $0.text, $0.author) }
  }

  /// The text of an article.
  public static func article(_ record: ArticleRecord) -> Saying { Saying(place: "the article", text: record.text) }

  /// The words of claims, and the names of those who judged them.
  public static func of(_ claims: some Sequence<Claim>) -> [Saying] {
    claims.flatMap { claim -> [Saying] in
      var sayings = of(claim.notes, at: "a note on claim \(claim.id)")
      for tag in claim.verdicts {
        sayings +=
          of("the reason for the verdict on claim \(claim.id)", tag.note)
          + of("the name of a checker of claim \(claim.id)", tag.by)
      }
      return sayings + of("claim \(claim.id)", claim.text)
        + of("the restatement of claim \(claim.id)", claim.restated, claim.restatedBy)
        + of("the wording suggested for claim \(claim.id)", claim.suggestion)
        + of("the speaker of claim \(claim.id)", claim.source?.text, claim.source?.resolved)
        + of("the speaker of claim \(claim.id)", claim.via?.text, claim.via?.resolved, claim.cue?.text)
        + of("the hold on claim \(claim.id)", claim.hold?.why, claim.hold?.until, claim.hold?.by)
        + of("the assignment of claim \(claim.id)", claim.assignee)
        + of(claim.signature, at: "the signature on claim \(claim.id)")
    }
  }

  /// The words of evidence.
  public static func of(_ evidence: some Sequence<Evidence>) -> [Saying] {
    evidence.flatMap { item in
      of("evidence \(item.id)", item.title, item.url, item.archive, item.publisher, item.published, item.accessed)
        + of("evidence \(item.id)", item.alias, item.note)
        + item.links.flatMap {
          of("the quotation from evidence \(item.id) on claim \($0.claim)", $0.quote, $0.locator, $0.before, $0.after)
        }
        + of("the hash of evidence \(item.id)", item.sha256)
    }
  }

  /// What documents are called, and the hashes by which they are known.
  public static func of(_ documents: some Sequence<DocumentRecord>) -> [Saying] {
    documents.flatMap { of("document \($0.id)", $0.title, $0.path, $0.sha256, $0.published) }
  }

  /// The words of inquiries.
  public static func of(_ inquiries: some Sequence<Inquiry>) -> [Saying] {
    inquiries.flatMap { inquiry in
      of("inquiry \(inquiry.id)", inquiry.whom, inquiry.channel, inquiry.asked, inquiry.due)
        + of("the answer to \(inquiry.id)", inquiry.words)
    }
  }

  /// The names of parties and of who belongs to them.
  public static func of(_ parties: some Sequence<Party>) -> [Saying] {
    parties.flatMap { party in ([party.name] + party.members).map { Saying(place: "the party \(party.name)", text: $0) }
    }
  }

  /// Remarks, and who made them.
  public static func of(_ notes: some Sequence<Note>, at place: String) -> [Saying] {
    notes.flatMap { of(place, $0.text, $0.by) }
  }

  /// What is known about an article.
  public static func of(_ info: Metadata) -> [Saying] {
    ArticleField.allCases.flatMap { of("the \($0.rawValue) of the article", info[$0]) }
  }

  /// A signature's remark, and whose it is.
  public static func of(_ signature: Signature?, at place: String) -> [Saying] {
    of(place, signature?.note, signature?.by)
  }

  private static func of(_ place: String, _ texts: String?...) -> [Saying] {
    texts.compactMap { text in text.map { Saying(place: place, text: $0) } }
  }
}

extension JSONValue {
  /// Every string in the value.
  var texts: [String] {
    switch self {
    case .object(let members): members.values.flatMap(\.texts)
    case .array(let items): items.flatMap(\.texts)
    case .string(let text): [text]
    default: []
    }
  }
}

extension Surplus {
  /// Every string in it.
  var texts: [String] { unknown.values.flatMap(\.texts) + inner.values.flatMap(\.texts) }
}
