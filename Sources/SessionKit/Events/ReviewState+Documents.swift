// What the events on documents do to the state.
extension ReviewState {
  /// The document with that id.
  public func document(_ id: DocumentID) -> DocumentRecord? { position(of: id).map { documents[$0] } }

  /// The id for a new document; as ``nextClaimID`` after the last number there is.
  public var nextDocumentID: DocumentID { DocumentID(min(issued.documents ?? 0, .max - 1) + 1) }

  mutating func add(_ new: [DocumentRecord]) throws(SessionError) {
    var seen: Set<DocumentID> = []
    for document in new {
      guard position(of: document.id) == nil, seen.insert(document.id).inserted else {
        throw .documentExists(document.id)
      }
    }
    issued.documents = max(issued.documents ?? 0, new.map(\.id.number).max() ?? 0)
    documents = (documents + new).sorted { $0.id < $1.id }
  }

  mutating func remove(_ ids: [DocumentID]) throws(SessionError) {
    for id in ids where position(of: id) == nil { throw .noSuchDocument(id) }
    documents.removeAll { ids.contains($0.id) }
  }

  mutating func renew(_ document: DocumentRecord) throws(SessionError) {
    guard let place = position(of: document.id) else { throw .noSuchDocument(document.id) }
    documents[place] = document
  }

  /// Where the document with that id is; they are in the order of their ids.
  private func position(of id: DocumentID) -> Int? {
    var (low, high) = (0, documents.count)
    while low < high {
      let middle = (low + high) / 2
      if documents[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < documents.count && documents[low].id == id ? low : nil
  }
}
