import Foundation
import Testing

@testable import SessionKit

@Suite("Documents of a session") struct DocumentEventTests {
  private static let documents = Sample.documents

  @Test("are added, removed and read again under ids that are given once")
  func fold() throws {
    var session = try Sample.session(.documentsAdded(.init(Self.documents)))
    #expect(session.state.documents == Self.documents)
    try session.record(.documentsRemoved(.init([DocumentID(3), DocumentID(1)])))
    #expect(session.state.documents.map(\.id) == [DocumentID(2)])
    #expect(session.state.nextDocumentID == DocumentID(4))
    try session.undo()
    #expect(session.state.documents == Self.documents)
    var newer = Self.documents[0]
    newer.sha256 = String(repeating: "ab", count: 32)
    try session.record(.documentRenewed(.init(newer)))
    #expect(session.state.document(DocumentID(1)) == newer)
    #expect(session.state.documents.map(\.id.number) == [1, 2, 3])
  }

  @Test("refuse an id that is taken, and one that is not there")
  func refusals() throws {
    var session = try Sample.session(.documentsAdded(.init(Self.documents)))
    let before = session
    #expect(throws: SessionError.documentExists(DocumentID(1))) {
      try session.record(.documentsAdded(.init([Self.documents[0]])))
    }
    #expect(throws: SessionError.noSuchDocument(DocumentID(7))) {
      try session.record(.documentsRemoved(.init([DocumentID(1), DocumentID(7)])))
    }
    #expect(session == before)
  }

  @Test("hold nothing of a private document but its key, its kind and the day")
  func privacy() throws {
    let session = try Sample.session(.documentsAdded(.init([Self.documents[1]])))
    let file = try Sample.file(session)
    let record = try #require(file.firstRange(of: #""documents" : ["#)).upperBound
    let shown = file[record...].prefix { $0 != "}" }
    #expect(
      shown.split(separator: "\n").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " ,")) }.filter {
        !$0.isEmpty
      }
        == [
          "{", #""date" : "2026-01-01""#, #""id" : "d2""#, #""key" : "4f1c""#, #""kind" : "pdf""#, #""private" : true"#,
        ])
    #expect(session.state.documents[0].name == "private document d2")
  }

  @Test("of two checkers stand side by side after a merge, and evidence goes on naming its own")
  func merge() throws {
    func review(_ name: String, _ title: String) throws -> Session {
      var session = Session(article: Sample.article)
      for change in Sample.opening { try session.record(change, by: name, at: Sample.time(0)) }
      var document = Self.documents[0]
      document.title = title
      try session.record(.documentsAdded(.init([document])), by: name, at: Sample.time(1))
      var evidence = Evidence(id: EvidenceID(1), form: .document, title: title, links: [.supports(1)])
      evidence.document = DocumentID(1)
      try session.record(.evidenceAdded(.init(evidence: evidence)), by: name, at: Sample.time(2))
      return session
    }
    let (ana, bo) = (try review("ana", "first"), try review("bo", "second"))
    let merged = try SessionMerge.merge(ana, with: [bo])
    #expect(merged == (try SessionMerge.merge(bo, with: [ana])))
    #expect(merged.state.documents.map(\.id.number) == [1, 2])
    #expect(Set(merged.state.documents.compactMap(\.title)) == ["first", "second"])
    for item in merged.state.evidence {
      #expect(item.document.flatMap { merged.state.document($0) }?.title == item.title)
    }
  }
}
