extension Session {
  /// The words that were ever cited from documents which are to be kept private, and those around them.
  ///
  /// A few words may appear anywhere and give nothing away.
  public var privateQuotations: [String] {
    var hidden: Set<EvidenceID> = []
    var links: [Evidence.Link] = []
    for event in events {
      switch event.change {
      case .evidenceAdded(let payload) where payload.evidence.isPrivate:
        hidden.insert(payload.evidence.id)
        links += payload.evidence.links
      case .evidenceLinked(let payload) where hidden.contains(payload.evidence): links += payload.links
      default: break
      }
    }
    return links.flatMap { [$0.quote, $0.before, $0.after].compactMap(\.self) }
      .filter { $0.split(whereSeparator: \.isWhitespace).count >= 4 }
  }
}
