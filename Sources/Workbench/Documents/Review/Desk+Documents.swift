import ArticleKit
import DocumentKit
import Foundation
import Groundwork
import PassageKit
import SessionKit

extension Desk {
  /// What adding documents came to.
  struct DocumentsAdded {
    /// Those that are new.
    var added: [DocumentRecord] = []
    /// Those that had changed and were read again.
    var renewed: [DocumentRecord] = []
    /// How many were known and the same.
    var unchanged = 0
    /// Those that could not be read.
    var unread: [WorkbenchError] = []
    /// How many were left because the user stopped.
    var left = 0
  }

  /// So much text is read before it goes into the index, in bytes, and so many documents.
  private static let batch = (bytes: 4_000_000, documents: 64)

  /// Adds documents to the review: files, all files of folders, and addresses.
  ///
  /// What was read stays where the user stops. Their text is in the index before the session names them.
  mutating func addDocuments(_ typed: [String], isPrivate: Bool) throws(WorkbenchError) -> DocumentsAdded {
    try makeSessionFile()
    if isPrivate, file == nil { throw .noSessionFile }
    var book = try contacts()
    let files = try DocumentFolder(environment: environment, session: file).files(typed)
    let reader = DocumentReader(environment: environment)
    var known = knownDocuments(in: book)
    var outcome = DocumentsAdded()
    var pages: [FetchedPage] = []
    var batch: [ReviewDocuments.Entry] = []
    var hidden: Set<String> = []
    var next = try requiredSession().state.nextDocumentID
    for (place, path) in files.enumerated() {
      guard environment.works("Reading documents", Double(place) / Double(files.count)) else {
        outcome.left = files.count - place
        break
      }
      let spot = EvidencePlace(path) { environment.path($0) }
      let old = known[spot]
      if let old, !isPrivate || old.record.isPrivate, !WebAddress.isMeant(path),
        try documents.review.holds(
          environment.path(path), old.sha256, isPrivate: old.record.isPrivate, besideSession: file)
      {
        outcome.unchanged += 1
        continue
      }
      let reading: DocumentReading
      do throws(WorkbenchError) {
        reading = try reader.read(path)
      } catch {
        outcome.unread.append(error)
        continue
      }
      if let old, old.sha256 == reading.sha256, old.record.isPrivate || !isPrivate {
        outcome.unchanged += 1
      } else {
        let isHidden = isPrivate || old?.record.isPrivate == true
        let id = old?.record.id ?? next
        if old == nil { next = DocumentID(next.number + 1) }
        let key = isHidden ? old?.record.key ?? environment.token() : nil
        let document = Self.record(id, of: reading, at: path, key: key, on: environment.today.iso)
        if let key {
          hidden.formUnion([old?.sha256, reading.sha256].compactMap(\.self))
          book.put(
            PrivateDocument(
              key: key, title: reading.title, path: path, sha256: reading.sha256, bytes: reading.bytes))
        }
        if old == nil { outcome.added.append(document) } else { outcome.renewed.append(document) }
        known[spot] = (document, reading.sha256)
        if let page = reading.page, !isHidden { pages.append(page) }
      }
      let isHidden = known[spot]?.record.isPrivate == true
      batch.append(
        ReviewDocuments.Entry(
          entry: .init(sha256: reading.sha256, document: reading.document),
          file: WebAddress.isMeant(path) ? nil : environment.path(path), isPrivate: isHidden))
      if batch.count >= Self.batch.documents
        || batch.reduce(0, { $0 + $1.entry.document.article.text.utf8.count }) >= Self.batch.bytes
      {
        try documents.review.add(batch, besideSession: file)
        batch = []
      }
    }
    try documents.review.add(batch, besideSession: file)
    _ = environment.works("", 1)
    if outcome.added.contains(where: \.isPrivate) || outcome.renewed.contains(where: \.isPrivate) { try save(book) }
    for document in outcome.renewed { try record(.documentRenewed(.init(document))) }
    if !outcome.added.isEmpty { try record(.documentsAdded(.init(outcome.added))) }
    try dropUnusedText()
    removeCopies(of: hidden)
    for page in pages { open.add(page) }
    open.keepPages(wanted: true)
    return outcome
  }

  /// Takes documents out of the review, and their text out of the index.
  mutating func removeDocuments(_ ids: [DocumentID]) throws(WorkbenchError) {
    var keys: [String] = []
    for id in ids { if let key = try document(id).key { keys.append(key) } }
    try record(.documentsRemoved(.init(ids)))
    if !keys.isEmpty {
      var book = try contacts()
      for key in keys { book.removeDocument(key) }
      try save(book)
    }
    try dropUnusedText()
  }

  /// The document of that id; throws where there is none.
  func document(_ id: DocumentID) throws(WorkbenchError) -> DocumentRecord {
    guard let document = try requiredSession().state.document(id) else { throw .session(.noSuchDocument(id)) }
    return document
  }

  /// The documents of the review that can be asked, of `ids` or all; throws where the review has none.
  mutating func readyDocuments(
    only ids: Set<DocumentID>? = nil
  ) throws(WorkbenchError) -> (ready: ReviewDocuments.Ready, book: ContactBook) {
    let session = try requiredSession()
    guard !session.state.documents.isEmpty else { throw .noDocuments }
    let book = try contacts()
    return (try documents.review.ready(session, file: file, book: book, only: ids), book)
  }

  /// Gives the session the file that it will have from its first event on, so that the index can be kept next to it.
  private mutating func makeSessionFile() throws(WorkbenchError) {
    _ = try requiredSession()
    do throws(SessionError) {
      // Nothing is read in vain where the session can only be read.
      try open.acquireLock()
    } catch {
      throw .session(error)
    }
    if file == nil, open.plannedFile != nil { _ = try open.save(to: nil, force: false) }
  }

  private mutating func dropUnusedText() throws(WorkbenchError) {
    try documents.review.keepOnly(
      try requiredSession().state.documents, book: try contacts(), besideSession: file)
  }

  /// Takes copies away of files that are private now, though they were cited before.
  private mutating func removeCopies(of hashes: Set<String>) {
    guard let file, !hashes.isEmpty else { return }
    let copies = SourceCopies(besideSession: file, disk: environment.disk)
    do throws(Disk.Failure) {
      for hash in hashes { try copies.remove(hash) }
    } catch {
      open.remark("A copy in “\(environment.shown(copies.folder))” could not be removed: \(error.reason).")
    }
  }

  private func save(_ book: ContactBook) throws(WorkbenchError) {
    guard let file else { throw .noSessionFile }
    do throws(SessionError) {
      try book.save(besideSession: file, disk: environment.disk)
    } catch {
      throw .session(error)
    }
  }

  /// The documents of the review by where they are.
  private func knownDocuments(in book: ContactBook) -> [EvidencePlace: (record: DocumentRecord, sha256: String)] {
    var known: [EvidencePlace: (record: DocumentRecord, sha256: String)] = [:]
    for record in session?.state.documents ?? [] {
      let details = record.key.flatMap(book.document)
      guard let path = record.path ?? details?.path, let hash = record.sha256 ?? details?.sha256 else { continue }
      known[EvidencePlace(path) { environment.path($0) }] = (record, hash)
    }
    return known
  }

  private static func record(
    _ id: DocumentID, of reading: DocumentReading, at path: String, key: String?, on day: String
  ) -> DocumentRecord {
    if let key { return DocumentRecord(privateID: id, key: key, kind: reading.kind, date: day) }
    return DocumentRecord(
      id: id, title: reading.title, path: path, sha256: reading.sha256, bytes: reading.bytes, kind: reading.kind,
      published: reading.published, date: day)
  }
}
