import Foundation

/// What an event says in terms that stay the same when merging gives numbers and ids again.
struct EventContent {
  /// What an event refers to.
  enum Reference {
    /// A claim, by its name in the log.
    case claim(String)
    /// Evidence, an inquiry or an event, by the digest of the event that made it.
    case event(String)
    /// A document, by the event that brought it and its place there.
    case document(MergeLog.DocumentName?)
  }

  /// What was done, with the same id for everything.
  let change: Change
  /// What that refers to, in the order in which it does.
  let references: [Reference]
  private let entry: MergeLog.Entry

  init(_ entry: MergeLog.Entry, of change: Change? = nil) {
    self.entry = entry
    let change = change ?? entry.event.change
    // What the event itself makes has no name before it.
    let makesEvidence = if case .evidenceAdded = change { true } else { false }
    let makesInquiry = if case .inquiryMade = change { true } else { false }
    let makesDocuments = if case .documentsAdded = change { true } else { false }
    let names = entry.names
    var references: [Reference] = []
    self.change = change.mapped(
      IDMapping(
        claim: { id in
          references.append(.claim(names.claims[id] ?? ""))
          return ClaimID(1)
        },
        evidence: { id in
          if !makesEvidence { references.append(.event(names.evidence[id] ?? "")) }
          return EvidenceID(1)
        },
        document: { id in
          if !makesDocuments { references.append(.document(names.documents[id])) }
          return DocumentID(1)
        },
        inquiry: { id in
          if !makesInquiry { references.append(.event(names.inquiries[id] ?? "")) }
          return InquiryID(1)
        },
        event: { _ in
          references.append(.event(names.event ?? ""))
          return 1
        }))
    self.references = references
  }

  /// A digest of all of it; `name` gives what stands for the digest of an event referred to.
  ///
  /// Of an event of a newer version all that it says counts, of others what this version knows.
  func digest(_ name: (String) -> String) -> String {
    let content = Event(seq: 1, at: entry.event.at, by: entry.event.by, change: change)
    let text = Self.encoder.text(of: content)
    let unknown = change.payload == nil ? entry.event.original?.withoutHeader.sortingText ?? "" : ""
    let spokenOf = references.map { reference in
      switch reference {
      case .claim(let name): name
      case .event(let digest): name(digest)
      case .document(let document): document?.renamed(name).text ?? name("")
      }
    }
    return ShortDigest.of(
      [text, unknown, "\(entry.moment.timeIntervalSince1970)", "\(entry.origin.ordinal)"] + spokenOf, digits: 32)
  }

  private static let encoder = SessionCoding.eventEncoder()
}

extension JSONValue {
  /// An event as it was read, without what merging gives again.
  var withoutHeader: JSONValue {
    var value = self
    for key in ["seq", "origin", "aside"] { value[key] = nil }
    return value
  }
}
