// The payloads of events on the documents of a review.
extension Change {
  /// The payload of ``Change/documentsAdded(_:)``.
  public struct DocumentsAdded: Hashable, Sendable, Codable, EventPayload {
    /// The documents, in the order of their ids.
    public var documents: [DocumentRecord]
    /// Makes the payload.
    public init(_ documents: [DocumentRecord]) { self.documents = documents }

    mutating func rename(_ names: IDMapping) {
      for place in documents.indices { documents[place].id = names.document(documents[place].id) }
    }

    mutating func rewriteText(_ write: (String) -> String) { documents = documents.map { $0.rewritingText(write) } }
  }

  /// The payload of ``Change/documentsRemoved(_:)``.
  public struct DocumentsRemoved: Hashable, Sendable, Codable, EventPayload {
    /// The documents taken away.
    public var documents: [DocumentID]
    /// Makes the payload.
    public init(_ documents: [DocumentID]) { self.documents = documents }

    mutating func rename(_ names: IDMapping) { documents = documents.map(names.document) }

    mutating func rewriteText(_ write: (String) -> String) {}
  }

  /// The payload of ``Change/documentRenewed(_:)``.
  public struct DocumentRenewed: Hashable, Sendable, Codable, EventPayload {
    /// The document as it was read again, under the id that it had.
    public var document: DocumentRecord
    /// Makes the payload.
    public init(_ document: DocumentRecord) { self.document = document }

    mutating func rename(_ names: IDMapping) { document.id = names.document(document.id) }

    mutating func rewriteText(_ write: (String) -> String) { document = document.rewritingText(write) }
  }
}
