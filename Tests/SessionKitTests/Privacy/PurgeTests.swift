import ArticleKit
import FileTesting
import Foundation
import Groundwork
import Testing

@testable import SessionKit

@Suite("Purging a source") struct PurgeTests {
  /// A review in which a source is referred to wherever people write, among words that only look like it.
  static func session(alias: String, name: String) throws -> Session {
    var evidence = Evidence(
      id: EvidenceID(1), form: .interview, alias: alias, links: [.supports(2, quote: "told by \(name)")])
    evidence.note = "call \(name)"
    let other = Evidence(id: EvidenceID(2), form: .interview, alias: "\(alias)0", links: [.refutes(3, quote: "two")])
    return try Sample.session([
      .claimTagged(.init(claims: [1], verdict: .verified, note: "first, says \(name).")),
      .evidenceAdded(.init(evidence: evidence)), .evidenceAdded(.init(evidence: other)),
      .noted(4, text: "see page \(alias)2, of the edited, educated \(name)ward claimTagged"),
      .articleNoted(.init(text: "\(name) and \(alias)")),
      .claimTagged(.init(claims: [3], verdict: .disputed, reasons: [.outdated], note: "third")),
      .claimHeld(.init(claims: [4], until: "2026-02-01", why: "\(name)")),
      .inquiryMade(.init(inquiry: Inquiry(id: InquiryID(1), claims: [1], whom: name, asked: "2026-01-01"))),
      .inquiryAnswered(.init(inquiry: InquiryID(1), answer: .declined, words: "\(name): no")),
      .evidenceLinked(.init(evidence: EvidenceID(1), links: [.refutes(1, quote: "also this")])),
      .wordingSuggested(.init(claim: 1, text: "as \(name) puts it")),
      .partySet(.init(name: "friends", members: ["the ministry", name])),
    ])
  }

  @Test(
    "takes whole words and nothing else, and keeps every verdict",
    arguments: [
      ("S1", "Ed"), ("2", "Ann Lee"), ("S", "Jane Roe"), ("e1", "Will"), ("claim", "at"), ("S1", "claimTagged"),
      ("q1", "verified"), ("ana", "Tag"), ("seq", "type"),
    ])
  func wholeWords(alias: String, name: String) throws {
    let before = try Self.session(alias: alias, name: name)
    let after = try before.purging(alias, words: [name], by: "ana", at: Sample.time(100))
    #expect(after.events.dropLast().map(\.change.type) == before.events.map(\.change.type))
    #expect(after.events.dropLast().map(\.by) == before.events.map(\.by))
    #expect(after.state.claims.map(\.text) == before.state.claims.map(\.text))
    #expect(after.state.claims.map(\.tag?.verdict) == before.state.claims.map(\.tag?.verdict))
    #expect(after.state.claims.map(\.tag?.reasons) == before.state.claims.map(\.tag?.reasons))
    #expect(after.state.claims[3]?.tag?.note == "third")
    #expect(after.state.claims[1]?.tag?.note == "first, says [purged].")
    let note = after.state.claims[4]?.notes.first?.text
    if !["claimTagged"].contains(name) {
      #expect(note == "see page \(alias)2, of the edited, educated \(name)ward claimTagged")
    }
    #expect(after.state.evidence(EvidenceID(1))?.title == "[purged]")
    #expect(after.state.evidence(EvidenceID(1))?.links == [.supports(2), .refutes(1)])
    #expect(after.state.evidence(EvidenceID(2))?.alias == "\(alias)0")
    #expect(after.state.inquiries.first?.whom == "[purged]")
    #expect(after.state.claims[4]?.hold?.why == "[purged]")
    #expect(!after.events.flatMap(\.change.freeTexts).contains { PrivateWords([name]).isSaid(in: $0) })
    #expect(try SessionReplay(SessionCoding.encode(after), path: "s.json").findings == [])
  }

  @Test("spares what had the source's number before an undo, and what has it after one", arguments: [true, false])
  func givenAgain(isFirst: Bool) throws {
    let id = EvidenceID(1)
    let secret = Evidence(id: id, form: .interview, alias: "S1", links: [.supports(1, quote: "told me so")])
    var report = Evidence(id: id, form: .article, links: [.refutes(2, quote: "in print")])
    report.url = "https://example.org/report"
    let pair = isFirst ? [secret, report] : [report, secret]
    var session = try Sample.session([.evidenceAdded(.init(evidence: pair[0]))])
    try session.undo(by: "ana", at: Sample.time(50))
    try session.record(.evidenceAdded(.init(evidence: pair[1])), by: "ana", at: Sample.time(51))
    try session.record(
      .evidenceLinked(.init(evidence: id, links: [.supports(3, quote: "more")])), by: "ana", at: Sample.time(52))
    let after = try session.purging("S1", words: [], by: "ana", at: Sample.time(100))
    let added = after.events.compactMap {
      if case .evidenceAdded(let payload) = $0.change { payload.evidence } else { nil }
    }
    #expect(added.map(\.url) == (isFirst ? [nil, report.url] : [report.url, nil]))
    #expect(added.map(\.title) == (isFirst ? ["[purged]", nil] : [nil, "[purged]"]))
    #expect(after.events.flatMap(\.change.freeTexts).contains("told me so") == false)
    #expect(after.events.flatMap(\.change.freeTexts).contains("in print"))
    #expect(after.events.flatMap(\.change.freeTexts).contains("more") == isFirst)
  }

  @Test("takes the names that another tool gave, and what the article's file was called, but no word of the article")
  func imported() throws {
    let article = ArticleRecord(
      Article(text: "Jane Roe said it rained.", blocks: []), name: "call-with-jane-roe", path: "calls/Jane Roe.txt")
    let words = Claim(
      id: 1, spans: [TextSpan(14, 23)], text: "it rained", sentence: TextSpan(0, 24),
      source: Mention(text: "Jane Roe", span: TextSpan(0, 8)))
    let named = Claim(
      id: 2, spans: [TextSpan(0, 8)], text: "Jane Roe", sentence: TextSpan(0, 24),
      source: Mention(text: "the clerk", resolved: "Jane Roe"), via: Mention(text: "Jane Roe"))
    var session = Session(article: article)
    try session.record(.articleLoaded(.init(name: article.name, sha256: article.sha256, info: Metadata())))
    try session.record(.claimsDetected(.init(engine: "import", sentences: [], claims: [words, named])))
    var newer = article
    newer.path = "https://example.org/jane%20roe"
    try session.record(
      .articleReloaded(
        .init(
          article: newer, engine: "import", sentences: [],
          anchors: session.state.claims.map {
            Anchor(
              claim: $0.id, fate: .unchanged, spans: $0.spans, text: $0.text, sentence: $0.sentence,
              reading: .init(source: $0.source, via: $0.via))
          })))
    var book = ContactBook()
    book.put(.init(alias: "S1", name: "Jane Roe"))
    #expect(PrivateName(in: Saying.all(in: session), book: book) != nil)
    let after = try session.purging("S1", words: ["Jane Roe"], by: "ana", at: Sample.time(9))
    #expect(after.original.name == "call-with-[purged]" && after.original.path == "calls/[purged].txt")
    #expect(after.article.path == "[purged]" && after.article.text == article.text)
    #expect(after.state.claims[1]?.source?.text == "Jane Roe")
    #expect(after.state.claims[2]?.source == Mention(text: "the clerk", resolved: "[purged]"))
    #expect(after.state.claims[2]?.via?.text == "[purged]")
    #expect(after.state.claims.map(\.text) == session.state.claims.map(\.text))
    // A copy from before brings nothing back.
    for merged in [
      try SessionMerge.joining(after, with: [session], contacts: []),
      try SessionMerge.joining(session, with: [after], contacts: []),
    ] {
      let said = merged.session.events.flatMap(\.change.freeTexts)
      #expect(!said.contains { PrivateWords(["Jane Roe"]).isSaid(in: $0) })
      #expect(merged.session.original.name == "call-with-[purged]")
    }
  }

  @Test("finds a name however it is set")
  func settings() {
    let words = PrivateWords(["Sean O'Neil", "José Ávila-Smith", "王小明", "Strauß", "Ed"])
    for text in [
      "SEAN O’NEIL", "sean  oneil", "Sean\u{A0}O\u{2BC}Neil", "Se\u{AD}an O`Neil’s", "Sean\nO-\nNeil", "Sean O'Neils",
      "sean.oneil@example.org", "https://example.org/Sean%20O%27Neil", "Ｓｅａｎ Ｏ'Ｎｅｉｌ", "jose avila smith",
      "Jose\u{301} A\u{301}vila\u{2011}Smith", "据王小明说", "STRAUSS", "(Ed)", "Ed's", "l'Ed",
    ] {
      #expect(words.isSaid(in: text), "\(text)")
      #expect(!words.isSaid(in: words.erased(from: text)), "\(text)")
    }
    for text in ["edited", "Ned", "Sean Oneida", "Ed2", "seanoneilville", "Straussberg", ""] {
      #expect(!words.isSaid(in: text), "\(text)")
      #expect(words.erased(from: text) == text)
    }
    #expect(words.erased(from: "Ask José Ávila-Smith, not Ned.") == "Ask [purged], not Ned.")
  }

  @Test("keeps what a newer version wrote, without the name")
  func unknown() throws {
    var file = try JSONDecoder().decode(
      JSONValue.self, from: SessionCoding.encode(Self.session(alias: "S1", name: "Jane Roe")))
    guard case .array(var events)? = file["events"] else { return }
    events[2]["x"] = .object(["y": .string("of Jane Roe"), "z": .integer(1)])
    file["events"] = .array(events)
    file["x-file"] = .string("by JANE  ROE")
    let session = try SessionCoding.decode(SessionCoding.encoder().encode(file), path: "s.json").session
    let after = try session.purging("S1", words: ["Jane Roe"], by: "ana", at: Sample.time(100))
    let text = String(decoding: try SessionCoding.encode(after), as: UTF8.self)
    #expect(!PrivateWords(["Jane Roe"]).isSaid(in: text))
    #expect(text.contains("\"y\" : \"of [purged]\"") && text.contains("\"x-file\" : \"by [purged]\""))
  }

  @Test(
    "leaves the whole old review or the whole new one at any fault, and a second time nothing is left",
    arguments: FaultyDisk.Fault.allCases)
  func faults(fault: FaultyDisk.Fault) throws {
    let before = try Self.session(alias: "S1", name: "Zeb Quirk")
    var position = 0
    while true {
      let folder = try TemporaryFolder()
      let path = folder("s.json")
      let first = try SessionKeeper.keeping(before, at: path, holder: SessionKeeperTests.holder)
      try first.close(before)
      var book = ContactBook()
      book.put(.init(alias: "S1", name: "Zeb Quirk", details: "zeb@example.org"))
      try book.save(besideSession: path)
      _ = try folder.make("s.json.contacts.999999.tmp", "Zeb Quirk")
      let faulty = FaultyDisk(failing: position, fault)
      _ = try? purge(path, disk: faulty.disk)
      let opening = try SessionStore.open(path)
      #expect(opening.findings == [])
      let isOld = opening.session == before
      #expect(isOld || opening.session.events.count == before.events.count + 1)
      #expect(opening.session.state.claims.map(\.tag?.verdict) == before.state.claims.map(\.tag?.verdict))
      let text = try folder.text("s.json")
      #expect(PrivateWords(["Zeb Quirk"]).isSaid(in: text) == isOld)
      // Again, on a disk that works: nothing is left, or there was nothing left.
      do {
        try purge(path, disk: .system)
      } catch SessionError.noSuchSource {
        #expect(!isOld)
      }
      for name in try folder.names {
        #expect(
          !PrivateWords(["Zeb Quirk"]).isSaid(in: try folder.text(name)), "\(name) after \(fault) at call \(position)")
      }
      #expect(try folder.names == ["s.json"])
      guard faulty.hasFailed else { break }
      position += 1
    }
    #expect(position > 12)
  }

  private func purge(_ path: String, disk: Disk) throws {
    let (opening, keeper) = try SessionKeeper.opening(path, holder: SessionKeeperTests.holder, disk: disk)
    let kept = try #require(keeper)
    var session = opening.session
    defer { _ = try? kept.close(session) }
    let purge = try Purge("S1", of: session, besideSession: path, by: "ana", at: Sample.time(100))
    _ = try purge.replaceSession(with: kept)
    session = purge.session
    try purge.eraseBesideSession(disk: disk)
  }

  @Test("erases it from a journal that was set aside")
  func journals() throws {
    let before = try Self.session(alias: "S1", name: "Zeb Quirk")
    let folder = try TemporaryFolder()
    let path = folder("s.json")
    let keeper = try SessionKeeper.keeping(before, at: path, holder: SessionKeeperTests.holder)
    var more = before
    try more.record(.noted(1, text: "Zeb Quirk again"))
    _ = try keeper.keep(more)
    try FileManager.default.copyItem(atPath: path + ".journal", toPath: path + ".journal-2")
    try keeper.close(more)
    var book = ContactBook()
    book.put(.init(alias: "S1", name: "Zeb Quirk"))
    try book.save(besideSession: path)
    try purge(path, disk: .system)
    let session = try SessionStore.open(path).session
    let aside = JournalSalvage(Data(try folder.text("s.json.journal-2").utf8), of: session)
    #expect(aside.events.map(\.change) == [.noted(1, text: "[purged] again")])
    #expect(aside.lostLines == [] && aside.belongs(to: session))
  }
}
