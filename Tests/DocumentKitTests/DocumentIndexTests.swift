import ArticleKit
import Foundation
import GRDB
import PassageKit
import SessionKit
import Testing

@testable import DocumentKit

@Suite("The index of documents") struct DocumentIndexTests {
  static let texts = [
    "The harbour was closed on 3 May. Four ships waited outside. The mayor was not informed.",
    "The council spent 1.4 million euros on the harbour.\n\nNobody was informed before the vote.",
    "A report on bees. Bees live in hives.",
  ]

  static func entry(_ text: String, name: String = "text") -> DocumentIndex.Entry {
    let article = Article(text: text, blocks: paragraphs(of: text))
    return DocumentIndex.Entry(
      sha256: ArticleRecord.digest(of: Data(text.utf8)), document: SourceDocument(name: name, article: article))
  }

  static func paragraphs(of text: String) -> [Block] {
    var start = 0
    return text.components(separatedBy: "\n\n").map { part in
      defer { start += part.utf8.count + 2 }
      return Block(kind: .paragraph, range: start..<(start + part.utf8.count))
    }
  }

  static func passages(
    _ claim: String, of entries: [DocumentIndex.Entry], in index: DocumentIndex, limit: Int = 5
  ) throws -> [Passage] {
    let asked = entries.enumerated().map {
      IndexedDocuments.Asked(position: $0, sha256: $1.sha256, name: $1.document.name)
    }
    var documents = JoinedDocuments([try IndexedDocuments(asked, in: index)])
    return try documents.passages(for: claim, limit: limit)
  }

  static func folder() throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/index-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  @Test(
    "finds the same passages as documents in memory do",
    arguments: [
      "the harbour was closed on 4 May", "nobody informed the mayor", "1,377,000 euros for the harbour", "bees",
    ])
  func sameAsInMemory(claim: String) throws {
    let entries = Self.texts.map { Self.entry($0) }
    let index = try DocumentIndex()
    try index.add(entries)
    let found = try Self.passages(claim, of: entries, in: index)
    let expected = PassageFinder(entries.map(\.document)).passages(for: claim, limit: 5)
    #expect(!found.isEmpty)
    #expect(found == expected)
  }

  @Test("holds a document once, gives it back, and forgets it with its words")
  func keeping() throws {
    let entries = Self.texts.map { Self.entry($0) }
    let index = try DocumentIndex()
    try index.add(entries + entries)
    #expect(try index.hashes() == Set(entries.map(\.sha256)))
    let second = try #require(try index.document(entries[1].sha256, name: "second"))
    #expect(second.article.text == Self.texts[1] && second.article.blocks == entries[1].document.article.blocks)
    #expect(second.name == "second" && second.sentences == entries[1].document.sentences)

    try index.keepOnly([entries[2].sha256])
    #expect(try index.hashes() == [entries[2].sha256])
    #expect(try index.document(entries[1].sha256, name: "second") == nil)
    #expect(try Self.passages("the harbour was closed", of: entries, in: index).isEmpty)
    let left = try index.queue.read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT (SELECT count(*) FROM sentence), (SELECT sentences FROM total),
            (SELECT count(*) FROM stem WHERE sentences > 0),
            (SELECT count(*) FROM sentence_stems WHERE sentence_stems MATCH 'harbour')
          """)
    }
    #expect(left?.databaseValues.map { Int.fromDatabaseValue($0) } == [2, 2, 4, 0])
  }

  @Test("is its owner's alone, and goes on where it was")
  func file() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/review.documents.sqlite"
    let entries = Self.texts.map { Self.entry($0) }
    try DocumentIndex(path: path).add(entries)
    let again = try DocumentIndex(path: path)
    #expect(try again.hashes().count == 3)
    #expect(try Self.passages("four ships", of: entries, in: again).first?.text == "Four ships waited outside.")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names == ["review.documents.sqlite"])
  }

  @Test("is made anew where it is damaged or was made in another way")
  func damage() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/review.documents.sqlite"
    try Data("no database, but long enough to be taken for one".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try DocumentIndex(path: path).hashes() == [])
    let entry = Self.entry(Self.texts[0])
    try DocumentIndex(path: path).add([entry])
    try DocumentIndex(path: path).queue.write { try $0.execute(sql: "UPDATE total SET reading = 0") }
    #expect(try DocumentIndex(path: path).hashes() == [])
  }

  @Test("refuses links, databases of other programs and newer indexes, and leaves them as they were")
  func refusals() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (foreign, newer, link) = (folder + "/a.sqlite", folder + "/b.sqlite", folder + "/c.sqlite")
    try DatabaseQueue(path: foreign).write { try $0.execute(sql: "CREATE TABLE mine (words TEXT)") }
    try DocumentIndex(path: newer).queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999')") }
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: foreign)
    let before = try [foreign, newer].map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
    let expected: [(String, DocumentIndexError)] = [
      (foreign, .notAnIndex(path: foreign)), (newer, .newer(path: newer)),
      (link, .cannotOpen(path: link, reason: "it is a link to another file")),
      (folder + "/none/d.sqlite", .cannotOpen(path: folder + "/none/d.sqlite", reason: "No such file or directory")),
    ]
    for (path, error) in expected { #expect(throws: error) { try DocumentIndex(path: path) } }
    #expect(try [foreign, newer].map { try Data(contentsOf: URL(fileURLWithPath: $0)) } == before)
  }

  @Test("has a sentence and a hint for everything that can go wrong")
  func errors() {
    let errors: [(DocumentIndexError, String)] = [
      (.cannotOpen(path: "a", reason: "no"), "the index of documents “a” cannot be opened: no"),
      (.notAnIndex(path: "a"), "“a” is a database of another program"),
      (.newer(path: "a"), "the index of documents “a” was written by a newer Stet"),
      (.damaged(path: "a"), "the index of documents “a” is damaged"),
      (.busy(path: "a"), "the index of documents “a” is in use by another program"),
      (.full(path: "a"), "there is no space left for the index of documents “a”"),
      (.failed(path: "a", reason: "no"), "the index of documents “a” failed: no"),
    ]
    for (error, words) in errors {
      #expect(error.description == words)
      #expect(error.hint.hasSuffix("."))
    }
  }
}
