import ArticleKit
import FileTesting
import Foundation
import Testing

@testable import SessionKit

@Suite("A journal") struct JournalTests {
  @Test("is told where any single bit of it is not as it was written, and gives no step but those before")
  func flips() throws {
    let kept = try KeptSession()
    let (file, journal) = (try kept.file, try kept.journal)
    let sound = JournalContents(journal, of: file)
    #expect(sound.fault == nil)
    #expect(sound.events == Array(kept.session.events.dropFirst(2)))
    #expect(journal.count * 8 > 10_000)
    for bit in 0..<journal.count * 8 {
      var bytes = journal
      bytes[bit / 8] ^= 1 << (bit % 8)
      let contents = JournalContents(bytes, of: file)
      let line = bit / 8 < 256 ? 1 : journal[256...(bit / 8)].dropLast().count { $0 == UInt8(ascii: "\n") } + 2
      try #require(contents.fault == .damaged(line: line), "bit \(bit)")
      // Where the first line or the last line feed is damaged, no step is lost.
      let count = line == 1 || bit / 8 == journal.count - 1 ? 6 : line - 2
      try #require(contents.events == Array(sound.events.prefix(count)), "bit \(bit)")
    }
  }

  @Test("is that of one session only, at one place of it", arguments: ["another article", "another session", "later"])
  func foreign(name: String) throws {
    let kept = try KeptSession()
    let other: Session
    switch name {
    case "another article":
      let record = ArticleRecord(
        Article(text: Sample.marked.text + "!", blocks: []), name: "border", path: "articles/border.txt")
      var theirs = Session(article: record)
      try theirs.record(.articleLoaded(.init(name: record.name, sha256: record.sha256, info: .init())))
      try theirs.record(Sample.opening[1])
      other = theirs
    case "another session":
      var later = Session(article: Sample.article)
      for change in Sample.opening { try later.record(change, by: "ana", at: Sample.time(later.lastSeq + 9)) }
      other = later
    default: other = try Sample.session(.noted(2, text: "in between"))
    }
    try SessionStore.save(other, to: kept.path)
    let journal = try kept.journal
    let opening = try kept.opened()
    #expect(opening.fault == .foreign)
    #expect(opening.session == other)
    #expect(try kept.file == other)
    #expect(try kept.folder.names == ["s.json", "s.json.journal-2"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: kept.folder("s.json.journal-2"))) == journal)
  }

  @Test("is recovered where the file was written already and only the journal was not emptied", arguments: [3, 5, 8])
  func notEmptied(count: Int) throws {
    let kept = try KeptSession()
    try SessionStore.save(try kept.session.at(count), to: kept.path)
    let opening = try kept.opened()
    #expect(opening.fault == nil)
    #expect(opening.recovered == Array(kept.session.events.dropFirst(count)))
    #expect(try kept.file == kept.session)
  }

  @Test("of the format before is recovered where it goes on where the file ends", arguments: [0, 3, 6])
  func old(folded: Int) throws {
    let kept = try KeptSession()
    try kept.setJournal(Self.old(kept.session.events.dropFirst(2)))
    try SessionStore.save(try kept.session.at(2 + folded), to: kept.path)
    let opening = try kept.opened()
    #expect(opening.fault == nil)
    #expect(opening.session == kept.session)
    #expect(try kept.folder.names == ["s.json"])
  }

  @Test("of the format before is set aside where it may be another session's", arguments: ["earlier", "by another"])
  func oldForeign(name: String) throws {
    let kept = try KeptSession(journalled: [])
    var theirs = try kept.file
    let time = Sample.time(name == "earlier" ? 1 : 9)
    try theirs.record(.noted(1, text: "theirs"), by: name == "earlier" ? "ana" : "bo", at: time)
    try kept.setJournal(Self.old(theirs.events.suffix(1)))
    let opening = try kept.opened()
    #expect(opening.fault == .foreign)
    #expect(opening.session == (try kept.file))
    #expect(try kept.folder.names == ["s.json", "s.json.journal-2"])
  }

  @Test("of the format before tells every changed bit of its events")
  func oldFlips() throws {
    let kept = try KeptSession()
    let (file, journal) = (try kept.file, Self.old(kept.session.events.dropFirst(2)))
    for bit in stride(from: 256 * 8, to: journal.count * 8, by: 3) {
      var bytes = journal
      bytes[bit / 8] ^= 1 << (bit % 8)
      guard case .damaged? = JournalContents(bytes, of: file).fault else {
        Issue.record("bit \(bit)")
        return
      }
    }
  }

  @Test("that lies where a session is written is set aside, unless the session holds all of it")
  func replaced() throws {
    let kept = try KeptSession()
    let whole = try SessionKeeper.keeping(kept.session, at: kept.path, holder: SessionKeeperTests.holder)
    #expect(whole.journalAside == nil)
    try whole.close(kept.session)
    let again = try KeptSession()
    let other = try Sample.session(.noted(2, text: "other"))
    let keeper = try SessionKeeper.keeping(other, at: again.path, holder: SessionKeeperTests.holder)
    #expect(keeper.journalAside == again.folder("s.json.journal-2"))
    try keeper.close(other)
    #expect(try again.folder.names == ["s.json", "s.json.journal-2"])
  }

  @Test("whose events have no number that can be is set aside", arguments: [0, -1, .max, .min])
  func numbers(seq: Int) throws {
    let kept = try KeptSession(journalled: [])
    var event = try #require(try kept.file.events.last)
    event.seq = seq
    try kept.setJournal(Self.old([event]))
    #expect(try kept.opened().session == (try kept.file))
  }

  /// A journal as the version before wrote it.
  static func old(_ events: some Sequence<Event>) -> Data {
    let header = #"{"format":"stet-journal","holder":{"host":"desk","process":7,"since":"1970-01-01T00:16:40Z"}}"#
    var bytes = Data(header.utf8) + Data(repeating: UInt8(ascii: " "), count: 255 - header.utf8.count) + Data("\n".utf8)
    var check = "stet-journal-1"
    for event in events {
      let written = (try? SessionCoding.eventEncoder().encode(event)) ?? Data()
      check = String(ArticleRecord.digest(of: Data(check.utf8) + written).prefix(16))
      bytes += Data("\(check) ".utf8) + written + Data("\n".utf8)
    }
    return bytes
  }
}
