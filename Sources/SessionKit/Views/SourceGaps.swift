import ArticleKit

/// What the sources of a review lack: advice, because a review can be complete without it.
public struct SourceGaps: Hashable, Sendable {
  /// One thing that is lacking, with the command that fixes it.
  public enum Gap: Hashable, Sendable, CustomStringConvertible {
    /// The claims have evidence and none of it is first-hand.
    case noPrimary([ClaimID])
    /// The evidence is quoted for claims without the place where the words stand.
    case noLocator(EvidenceID, [ClaimID])
    /// The evidence is a page of the web without an archived copy.
    case noArchive([EvidenceID])
    /// The evidence was cited from an earlier version of a document.
    case otherVersion(EvidenceID, DocumentID)
    /// The claims have quotations that nobody ticked and no evidence quotes.
    case quotationsUnchecked([ClaimID])

    /// What is lacking and how it is fixed.
    public var description: String {
      switch self {
      case .noPrimary(let claims):
        "no first-hand source for \(Self.list(claims)): cite … supports \(claims.first?.description ?? "") primary"
      case .noLocator(let id, let claims):
        "\(id) is quoted for \(Self.list(claims)) without a page or section: cite \(id) … at \"page 3\""
      case .noArchive(let items):
        "no archived copy of \(Self.list(items)): archive \(items.first?.description ?? "") ADDRESS"
      case .otherVersion(let id, let document):
        "\(id) was cited from an earlier version of \(document): check it, and cite it again"
      case .quotationsUnchecked(let claims):
        "unchecked quotations in \(Self.list(claims)): quotes, then tick quotes in \(claims.first?.description ?? "") on eN"
      }
    }

    private static func list(_ ids: [some CustomStringConvertible]) -> String {
      ids.map(\.description).joined(separator: ", ")
    }
  }

  /// Everything that is lacking: claims in the order of the text, then evidence in the order it was found.
  public let gaps: [Gap]

  /// Looks through a state; quotations are looked for in the `text` of the article.
  public init(_ state: ReviewState, text: String) {
    let unsupported = state.claims.filter { claim in
      let evidence = state.evidence(for: claim.id)
      return !claim.excluded && claim.tag != nil && !evidence.isEmpty && !evidence.contains(where: \.primary)
    }
    var gaps: [Gap] = unsupported.isEmpty ? [] : [.noPrimary(unsupported.map(\.id))]
    for item in state.evidence {
      let claims = item.links.filter { $0.quote != nil && $0.locator == nil }.map(\.claim)
      if !claims.isEmpty { gaps.append(.noLocator(item.id, claims)) }
      if let id = item.document, let document = state.document(id), let hash = document.sha256, item.sha256 != hash {
        gaps.append(.otherVersion(item.id, id))
      }
    }
    let unarchived = state.evidence.filter { item in
      item.archive == nil && item.alias == nil
        && item.url.map { $0.hasPrefix("https://") || $0.hasPrefix("http://") } == true
    }
    if !unarchived.isEmpty { gaps.append(.noArchive(unarchived.map(\.id))) }
    let quotations = UncheckedQuotations(state, text: text).claims
    if !quotations.isEmpty { gaps.append(.quotationsUnchecked(quotations)) }
    self.gaps = gaps
  }
}
