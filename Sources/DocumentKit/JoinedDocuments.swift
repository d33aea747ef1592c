import PassageKit
import RetrievalKit

/// Documents of several indexes that are asked as one: those on disk, and the private ones in memory.
package struct JoinedDocuments: PassageCollection {
  private var parts: [IndexedDocuments]
  /// The part that each document was found in, by its position.
  private var parents: [Int: Int] = [:]

  /// Joins them; a document is in one of them alone.
  package init(_ parts: [IndexedDocuments]) { self.parts = parts }

  package mutating func statistics(for question: ReadText) throws -> CollectionStatistics {
    var statistics = CollectionStatistics()
    for part in parts.indices { statistics.add(try parts[part].statistics(for: question)) }
    return statistics
  }

  package mutating func entries(for question: ReadText, limit: Int) throws -> [PassageEntry] {
    var entries: [PassageEntry] = []
    for part in parts.indices {
      let found = try parts[part].entries(for: question, limit: limit)
      for entry in found { parents[entry.document] = part }
      entries += found
    }
    return entries
  }

  package mutating func place(of entry: PassageEntry) throws -> PassagePlace {
    try parts[parents[entry.document] ?? 0].place(of: entry)
  }

  /// The best places for a claim; throws ``DocumentIndexError``.
  package mutating func passages(for claim: String, limit: Int) throws(DocumentIndexError) -> [Passage] {
    var asked = self
    defer { self = asked }
    return try DocumentIndex.reporting(nil) { try PassageSearch.passages(for: claim, in: &asked, limit: limit) }
  }
}
