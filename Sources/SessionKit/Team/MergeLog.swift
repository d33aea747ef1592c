import ArticleKit
import Foundation

/// The events of one session in terms that do not depend on its numbers, so that several sessions can be laid together.
///
/// Numbers and ids are a file's own: claim 27 of one checker may be another's 31. Here an event is named by its
/// ``EventOrigin``; evidence, inquiries and undone events by that of the event that made them; a claim by its words and
/// their place in the article, a part of a split also by the claim that it was split from. Of several claims of the same
/// words, the first, second … are distinguished.
struct MergeLog {
  /// The shared names of what an event refers to, by the file's own.
  struct Names: Equatable {
    var claims: [ClaimID: String] = [:]
    var evidence: [EvidenceID: String] = [:]
    var documents: [DocumentID: DocumentName] = [:]
    var inquiries: [InquiryID: String] = [:]
    /// The origin of the event that an undo or redo names.
    var event: String?
  }

  /// What a document is called: the origin of the event that brought it, and its place there.
  struct DocumentName: Hashable {
    var event: String
    let place: Int

    /// Both in one.
    var text: String { "\(event)/\(place)" }

    /// The name where the event has another.
    func renamed(_ name: (String) -> String) -> DocumentName { DocumentName(event: name(event), place: place) }
  }

  /// One event.
  struct Entry {
    var event: Event
    var origin: EventOrigin
    /// When it counts as having happened: never before an earlier event of its file.
    var moment: Date { origin.moment ?? event.at }
    var names: Names
  }

  /// The events, in the file's order.
  var entries: [Entry] = []
  /// The names so far.
  private var names = Names()

  /// The ids that claims of the same words had in the file, each with its place among them, by those words.
  private var claimants: [String: [ClaimID: Int]] = [:]
  private var digests: [String] = []
  private var done = DoneDigest()
  /// The moment of the last event, and the highest ordinal at it.
  private var last: (moment: Date, ordinal: Int) = (.distantPast, -1)
  /// The highest ordinals of events that open a session, by their moment.
  private var openers: [String: Int] = [:]

  /// Reads a session.
  init(_ session: Session) {
    var walk = Session(article: session.original)
    for event in session.events {
      let entry = entry(for: event, before: walk.state)
      entries.append(entry)
      digests.append(entry.origin.digest)
      done.add(entry)
      do {
        try walk.append(event)
      } catch {
        // It applied only because a later event undid it.
        var aside = event
        aside.aside = "it does not apply"
        try? walk.append(aside)
      }
    }
  }

  private mutating func entry(for event: Event, before state: ReviewState) -> Entry {
    nameClaims(of: event.change)
    var names = namesSpokenOf(by: event.change)
    let (moment, ordinal) = place(event)
    let origin =
      event.origin
      ?? EventOrigin(
        ordinal: ordinal, moment: moment == event.at ? nil : moment,
        digest: digest(of: event, at: moment, ordinal: ordinal, names),
        seen: seen(by: event, in: state))
    switch event.change {
    case .evidenceAdded(let payload):
      self.names.evidence[payload.evidence.id] = origin.digest
      names.evidence[payload.evidence.id] = origin.digest
    case .documentsAdded(let payload):
      for (place, document) in payload.documents.enumerated() {
        self.names.documents[document.id] = DocumentName(event: origin.digest, place: place)
        names.documents[document.id] = self.names.documents[document.id]
      }
    case .inquiryMade(let payload):
      self.names.inquiries[payload.inquiry.id] = origin.digest
      names.inquiries[payload.inquiry.id] = origin.digest
    default: break
    }
    return Entry(event: event, origin: origin, names: names)
  }

  /// When an event counts as having happened, and its ordinal there.
  private mutating func place(_ event: Event) -> (moment: Date, ordinal: Int) {
    let at = event.origin?.moment ?? event.at
    if event.opensSession {
      let key = "\(event.change.type) \(at.timeIntervalSince1970)"
      let ordinal = event.origin?.ordinal ?? Self.next(openers[key] ?? -1)
      openers[key] = max(ordinal, openers[key] ?? -1)
      return (at, ordinal)
    }
    if at > last.moment { last = (at, -1) }
    let ordinal = event.origin?.ordinal ?? Self.next(last.ordinal)
    last.ordinal = max(ordinal, last.ordinal)
    return (last.moment, ordinal)
  }

  private static func next(_ ordinal: Int) -> Int { ordinal == .max ? ordinal : ordinal + 1 }

  // MARK: Names

  private mutating func nameClaims(of change: Change) {
    switch change {
    case .claimsDetected(let payload): for claim in payload.claims { name(claim.id, claim.spans, claim.text) }
    case .claimAdded(let payload): name(payload.claim.id, payload.claim.spans, payload.claim.text)
    case .articleReloaded(let payload): for claim in payload.claims { name(claim.id, claim.spans, claim.text) }
    case .claimSplit(let payload):
      let parent = names.claims[payload.claim] ?? payload.claim.description
      for part in payload.parts { name(part.id, part.spans, part.text, parent: parent) }
    default: break
    }
  }

  private mutating func name(_ id: ClaimID, _ spans: [TextSpan], _ text: String, parent: String = "") {
    let words = ShortDigest.of([parent, text] + spans.flatMap { ["\($0.start)", "\($0.end)"] }, digits: 32)
    let place = claimants[words]?[id] ?? claimants[words]?.count ?? 0
    claimants[words, default: [:]][id] = place
    names.claims[id] = "\(words).\(place)"
  }

  private func namesSpokenOf(by change: Change) -> Names {
    var spoken = Names()
    let names = self.names
    let digests = self.digests
    _ = change.mapped(
      IDMapping(
        claim: { id in
          spoken.claims[id] = names.claims[id]
          return id
        },
        evidence: { id in
          spoken.evidence[id] = names.evidence[id]
          return id
        },
        document: { id in
          spoken.documents[id] = names.documents[id]
          return id
        },
        inquiry: { id in
          spoken.inquiries[id] = names.inquiries[id]
          return id
        },
        event: { seq in
          spoken.event = (1..<digests.count + 1).contains(seq) ? digests[seq - 1] : nil
          return seq
        }))
    return spoken
  }

  // MARK: Origins

  /// The digest of an event: of all that it says, in the words of its own file, and of what that refers to.
  private func digest(of event: Event, at moment: Date, ordinal: Int, _ names: Names) -> String {
    var content = event
    (content.seq, content.origin, content.aside) = (0, nil, nil)
    if var original = event.original {
      (original["seq"], original["origin"], original["aside"]) = (.integer(0), nil, nil)
      content.original = original
    }
    let text = Self.encoder.text(of: content)
    var known = names
    // What the event itself makes has no name before it; a number may have been given before, and undone.
    if case .evidenceAdded(let payload) = event.change { known.evidence[payload.evidence.id] = nil }
    if case .documentsAdded(let payload) = event.change {
      for item in payload.documents { known.documents[item.id] = nil }
    }
    if case .inquiryMade(let payload) = event.change { known.inquiries[payload.inquiry.id] = nil }
    let references =
      known.claims.sorted { $0.key < $1.key }.map(\.value) + known.evidence.sorted { $0.key < $1.key }.map(\.value)
      + known.documents.sorted { $0.key < $1.key }.map(\.value.text)
      + known.inquiries.sorted { $0.key < $1.key }.map(\.value) + [known.event ?? ""]
    return ShortDigest.of([text, "\(moment.timeIntervalSince1970)", "\(ordinal)"] + references, digits: 32)
  }

  private static let encoder = SessionCoding.encoder()

  /// What the user saw; nil for an event that is based on nothing seen.
  private mutating func seen(by event: Event, in state: ReviewState) -> [String]? {
    if case .sessionSigned = event.change { return [done.digits()] }
    return state.judgedSnapshot(of: event.change)
  }
}
