import DocumentKit
import Foundation
import PassageKit
import SessionKit

/// The documents of the review, ready to be asked: their text in the index next to the session, that of private ones in
/// memory alone.
///
/// Whenever they are asked each is held against its hash; one that changed or is gone is left out and named.
struct ReviewDocuments {
  /// A document that was left out, and why.
  struct Missing: Hashable {
    let document: DocumentRecord
    let problem: DocumentProblem
  }

  /// The documents that can be asked.
  struct Ready {
    /// Them, in the order in which passages count them.
    var documents: [DocumentRecord]
    /// Those that were left out.
    var missing: [Missing]
  }

  private let environment: DeskEnvironment
  private var disk: DocumentIndex?
  private var memory: DocumentIndex?
  /// What is known about files, so that each is read once.
  private var known: [String: (stamp: DocumentStamp, sha256: String)] = [:]
  /// The documents that were asked last, with what the index remembers of them.
  private var asked: (key: [String], documents: JoinedDocuments)?

  init(_ environment: DeskEnvironment) { self.environment = environment }

  // MARK: Asking

  /// Makes documents of a session ready, those of `ids` or all: what the index lacks is read, and what changed left out.
  mutating func ready(
    _ session: Session, file: String?, book: ContactBook, only ids: Set<DocumentID>? = nil
  ) throws(WorkbenchError) -> Ready {
    var ready = Ready(documents: [], missing: [])
    let wanted = session.state.documents.filter { ids?.contains($0.id) ?? true }
    try open(besideSession: file)
    var held = try hashes()
    for (place, record) in wanted.enumerated() {
      guard environment.works("Reading documents", Double(place) / Double(wanted.count)) else {
        throw .readingStopped(read: place, of: wanted.count)
      }
      let problem = try problem(with: record, details(of: record, in: book), held: &held)
      if let problem {
        ready.missing.append(Missing(document: record, problem: problem))
      } else {
        ready.documents.append(record)
      }
    }
    _ = environment.works("", 1)
    return ready
  }

  /// The best passages for a claim in documents that are ready.
  mutating func passages(
    for claim: String, in ready: Ready, book: ContactBook, limit: Int
  ) throws(WorkbenchError) -> [Passage] {
    let hashes = ready.documents.map { details(of: $0, in: book)?.sha256 ?? "" }
    let names = ready.documents.map { Self.shownName(of: $0) }
    var documents: JoinedDocuments
    if let asked, asked.key == hashes + names {
      documents = asked.documents
    } else {
      let all = zip(ready.documents, zip(hashes, names)).enumerated().map { place, found in
        (
          isPrivate: found.0.isPrivate,
          asked: IndexedDocuments.Asked(position: place, sha256: found.1.0, name: found.1.1)
        )
      }
      documents = try reporting { () throws(DocumentIndexError) in
        var parts: [IndexedDocuments] = []
        for (index, isPrivate) in [(disk, false), (memory, true)] {
          guard let index else { continue }
          let own = all.filter { disk == nil || $0.isPrivate == isPrivate }.map(\.asked)
          parts.append(try IndexedDocuments(own, in: index))
        }
        return JoinedDocuments(parts)
      }
    }
    asked = nil
    let passages = try reporting { () throws(DocumentIndexError) in
      try documents.passages(for: claim, limit: limit)
    }
    asked = (hashes + names, documents)
    return passages
  }

  /// Documents that are ready as they were indexed, for quotations.
  func sources(_ ready: Ready, book: ContactBook) throws(WorkbenchError) -> [SourceDocument] {
    try reporting { () throws(DocumentIndexError) in
      var sources: [SourceDocument] = []
      for record in ready.documents {
        guard let hash = details(of: record, in: book)?.sha256, let index = index(for: record) else { continue }
        if let source = try index.document(hash, name: Self.shownName(of: record)) { sources.append(source) }
      }
      return sources
    }
  }

  /// What a document is called in what is found: its id and path, of a private one the id alone.
  static func shownName(of record: DocumentRecord) -> String {
    record.path.map { "\(record.id) \($0)" } ?? "\(record.id) (private)"
  }

  // MARK: Keeping

  /// A document that was just read, for the index.
  struct Entry {
    /// The document with its hash.
    let entry: DocumentIndex.Entry
    /// The whole path of its file; nil where it came from an address.
    let file: String?
    /// Whether its text must not be on disk.
    let isPrivate: Bool
  }

  /// Adds documents that were just read to the index.
  mutating func add(_ entries: [Entry], besideSession file: String?) throws(WorkbenchError) {
    try open(besideSession: file)
    try insert(entries)
  }

  private mutating func insert(_ entries: [Entry]) throws(WorkbenchError) {
    asked = nil
    let (disk, memory) = (self.disk, self.memory)
    try reporting { () throws(DocumentIndexError) in
      try (disk ?? memory)?.add(entries.filter { !$0.isPrivate }.map(\.entry))
      try memory?.add(entries.filter(\.isPrivate).map(\.entry))
    }
    for entry in entries {
      guard let file = entry.file, let stamp = DocumentStamp(file) else { continue }
      known[file] = (stamp, entry.entry.sha256)
    }
    let noted = entries.filter { !$0.isPrivate }.compactMap(\.file).compactMap { file in
      known[file].map { (path: file, stamp: $0.stamp, sha256: $0.sha256) }
    }
    try reporting { () throws(DocumentIndexError) in try disk?.note(noted) }
  }

  /// Takes the text of documents out that the session does not have any more.
  mutating func keepOnly(
    _ records: [DocumentRecord], book: ContactBook, besideSession file: String?
  ) throws(WorkbenchError) {
    try open(besideSession: file)
    asked = nil
    let open = Set(records.compactMap(\.sha256))
    let hidden = Set(records.filter(\.isPrivate).compactMap { details(of: $0, in: book)?.sha256 })
    let (disk, memory) = (self.disk, self.memory)
    try reporting { () throws(DocumentIndexError) in
      try disk?.keepOnly(open)
      try memory?.keepOnly(disk == nil ? open.union(hidden) : hidden)
    }
  }

  /// Lets the index go, because the session is kept elsewhere or another one is open.
  mutating func close() { self = ReviewDocuments(environment) }

  /// Opens the index next to a session, and that in memory.
  private mutating func open(besideSession file: String?) throws(WorkbenchError) {
    let path = file.map { SessionPlace($0).documents }
    guard disk?.path != path || memory == nil else { return }
    let isAnother = disk != nil && disk?.path != path
    if isAnother { close() }
    let environment = environment
    let held = memory
    (disk, memory) = try reporting { () throws(DocumentIndexError) in
      let memory: DocumentIndex
      if let held { memory = held } else { memory = try DocumentIndex() }
      guard let path else { return (nil, memory) }
      return (try DocumentIndex(path: path, disk: environment.disk), memory)
    }
  }

  private func index(for record: DocumentRecord) -> DocumentIndex? { record.isPrivate ? memory : disk ?? memory }

  private func hashes() throws(WorkbenchError) -> (open: Set<String>, hidden: Set<String>) {
    try reporting { () throws(DocumentIndexError) in
      let hidden = try memory?.hashes() ?? []
      return (try disk?.hashes() ?? hidden, hidden)
    }
  }

  /// Why a document cannot be asked; nil where it can, because the index holds it and it is the same as ever.
  private mutating func problem(
    with record: DocumentRecord, _ details: (path: String, sha256: String)?,
    held: inout (open: Set<String>, hidden: Set<String>)
  ) throws(WorkbenchError) -> DocumentProblem? {
    guard let details else { return .unknown }
    let isHeld = (record.isPrivate ? held.hidden : held.open).contains(details.sha256)
    if WebAddress.isMeant(details.path) { return isHeld ? nil : .notKept }
    let path = environment.path(details.path)
    guard let stamp = DocumentStamp(path) else {
      return FileManager.default.fileExists(atPath: path) ? .unreadable("it is not a file") : .gone
    }
    if isHeld, let noted = try notedHash(of: path, stamp, isPrivate: record.isPrivate) {
      return noted == details.sha256 ? nil : .changed
    }
    let reader = DocumentReader(environment: environment)
    do throws(WorkbenchError) {
      let bytes = try reader.bytes(ofFile: details.path)
      let hash = ArticleRecord.digest(of: Data(bytes))
      known[path] = (stamp, hash)
      guard hash == details.sha256 else { return .changed }
      let reading = isHeld ? nil : try reader.reading(of: bytes, typed: details.path)
      if let reading {
        let entry = DocumentIndex.Entry(sha256: hash, document: reading.document)
        try insert([Entry(entry: entry, file: path, isPrivate: record.isPrivate)])
        if record.isPrivate { held.hidden.insert(hash) } else { held.open.insert(hash) }
      } else if !record.isPrivate {
        try reporting { () throws(DocumentIndexError) in try disk?.note([(path: path, stamp: stamp, sha256: hash)]) }
      }
      return nil
    } catch {
      guard case .load = error else { throw error }
      return .unreadable(error.description)
    }
  }

  /// What the hash of a file is known to be, as long as it was not touched since; nil where it must be read.
  private mutating func notedHash(
    of path: String, _ stamp: DocumentStamp, isPrivate: Bool
  ) throws(WorkbenchError) -> String? {
    if let seen = known[path], seen.stamp == stamp { return seen.sha256 }
    guard !isPrivate, let disk else { return nil }
    let noted = try reporting { () throws(DocumentIndexError) in try disk.hash(ofFile: path, stamp) }
    if let noted { known[path] = (stamp, noted) }
    return noted
  }

  /// Whether a file is still the one of that hash and the index holds its text, so that it need not be read.
  mutating func holds(
    _ path: String, _ sha256: String, isPrivate: Bool, besideSession file: String?
  ) throws(WorkbenchError) -> Bool {
    try open(besideSession: file)
    guard let stamp = DocumentStamp(path), try notedHash(of: path, stamp, isPrivate: isPrivate) == sha256 else {
      return false
    }
    let index = isPrivate ? memory : disk ?? memory
    return try reporting { () throws(DocumentIndexError) in try index?.holds(sha256) ?? false }
  }

  /// The path and the hash of a document; those of a private one stand in the contacts.
  private func details(of record: DocumentRecord, in book: ContactBook) -> (path: String, sha256: String)? {
    if let path = record.path, let hash = record.sha256 { return (path, hash) }
    return record.key.flatMap(book.document).map { ($0.path, $0.sha256) }
  }

  private func reporting<Value>(
    _ work: () throws(DocumentIndexError) -> Value
  ) throws(WorkbenchError) -> Value {
    do throws(DocumentIndexError) {
      return try work()
    } catch {
      throw .documents(error)
    }
  }
}
