import SessionKit

/// How a document of the review is described in a report.
extension DocumentRecord {
  /// The document as others may see it: without what it is called in the contacts.
  var listed: DocumentRecord {
    var record = self
    record.key = nil
    return record
  }

  /// What it is and from when, in a few words.
  var provenance: String {
    ([isPrivate ? "\(kind.rawValue), private" : kind.rawValue]
      + [published.map { "published \($0)" }, "read \(date)", bytes.map { $0.counted("byte") }].compactMap(\.self))
      .joined(separator: " · ")
  }

  /// The path or address, unless it is the name.
  var shownPath: String? { path == name ? nil : path }
}

extension Report {
  /// The documents that claims were looked for in: all of them, or in a report on some claims those that are cited.
  static func documents(
    of state: ReviewState, citedBy sources: [SourceEntry], isWhole: Bool
  ) -> [DocumentRecord] {
    let cited = Set(sources.compactMap(\.evidence.document))
    return state.documents.filter { isWhole || cited.contains($0.id) }.map(\.listed)
  }
}
