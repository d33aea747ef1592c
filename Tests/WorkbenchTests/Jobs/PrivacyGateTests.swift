import ArticleKit
import Foundation
import ReportKit
import SessionKit
import Testing

@testable import Workbench

/// Private names, however they are set, against every format and every way out.
@Suite("No private name goes out") struct PrivacyGateTests {
  /// A name as it is noted in the contacts, and as it stands in a review.
  struct Name: CustomTestStringConvertible {
    let noted: String
    let said: String
    var testDescription: String { "\(noted) as \(said.debugDescription)" }
  }

  static let names = [
    Name(noted: "Jane Roe", said: "jane roe"), Name(noted: "Sean O'Neil", said: "Sean O’Neil"),
    Name(noted: "Sean O’Neil", said: "SEAN O'NEIL"), Name(noted: "Anna_Maria Lee", said: "Anna_Maria Lee"),
    Name(noted: "Tom & Ann", said: "Tom & Ann"), Name(noted: "Jane \"Jo\" Roe", said: "Jane “Jo” Roe"),
    Name(noted: "<b>Kim</b> Ray", said: "<b>Kim</b> Ray"), Name(noted: "José Ávila", said: "Jose\u{301} Avila"),
    Name(noted: "Jean-Luc Moreau", said: "Jean\u{2011}Luc  Moreau"), Name(noted: "Анна Петрова", said: "АННА ПЕТРОВА"),
    Name(noted: "王小明", said: "据王小明说"), Name(noted: "Ed", said: "so says Ed"),
    Name(noted: "Ann Lee", said: "Ann\u{A0}Lee"), Name(noted: "Jane Doe", said: "Ja\u{AD}ne Ｄｏｅ"),
    Name(noted: "*Star* Lind", said: "*Star* Lind"), Name(noted: "Weiß", said: "WEISS"),
    Name(noted: "Ann Lee", said: "https://example.org/ann%20lee"), Name(noted: "Ann Lee", said: "Ann\nLee"),
    Name(noted: "Jane Roe", said: "Jane Roe’s"), Name(noted: "=Max Lee", said: "=Max Lee"),
  ]

  /// A bench with a review in a file that says a name, and the contacts beside it.
  private static func bench(_ name: Name) throws -> Bench {
    let bench = try Bench(interactive: false)
    try bench.write(bridgeArticle, to: "bridge.txt")
    bench.run(lines: "load bridge.txt", "save review.json", "disputed 1 contradicted: by the engineers", "verified 3")
    try bench.desk.record(
      .claimTagged(.init(claims: ["2"].compactMap { ClaimID($0) }, verdict: .disputed, note: "told me: \(name.said)")))
    try book(name).save(besideSession: bench.path("review.json"))
    return bench
  }

  private static func book(_ name: Name) -> ContactBook {
    var book = ContactBook()
    book.put(.init(alias: "S1", name: name.noted))
    return book
  }

  private func refusal(_ work: () throws -> Void) -> String? {
    do {
      try work()
      return nil
    } catch let error as WorkbenchError {
      guard case .privateName(let alias, let place, _) = error else { return "\(error)" }
      return "\(alias): \(place)"
    } catch {
      return "\(error)"
    }
  }

  private static let found = "S1: the reason for the verdict on claim 2"

  @Test("in any format, by any way", arguments: names)
  func table(name: Name) throws {
    let bench = try Self.bench(name)
    let session = try #require(bench.session)
    let path = bench.path("review.json")
    try bench.leave()
    let merged = try SessionMerge.joining(session, with: [session], contacts: [Self.book(name)])
    let mergedBook = ContactBook(joining: [Self.book(name), Self.book(name)], without: [], unread: [])
    try SessionStore.save(merged.session, to: bench.path("merged.json"))
    try mergedBook.save(besideSession: bench.path("merged.json"))
    bench.run("open --force review.json")
    let gate = PrivacyGate(besideSession: path)
    let options = ReportOptions(generator: "Stet")
    for format in ReportFormat.allCases {
      #expect(
        refusal { _ = try Reporting.output(of: session, as: format, options: options, through: gate) } == Self.found)
      let past = try StateText.session(session, at: session.lastSeq)
      #expect(refusal { _ = try Reporting.output(of: past, as: format, options: options, through: gate) } == Self.found)
      let mergedGate = PrivacyGate(besideSession: bench.path("merged.json"))
      #expect(
        refusal { _ = try Reporting.output(of: merged.session, as: format, options: options, through: mergedGate) }
          == Self.found)
      for target in ["-", "out.\(format.rawValue)"] {
        let screen = bench.screen("export --force \(format.rawValue) \(target)")
        #expect(screen.raw == nil)
        #expect(
          screen.messages.first?.rendered(coloured: false).hasPrefix("This would reveal who S1 is: the name is in")
            == true)
      }
      var only = options
      only.only = try ReportSelection(["disputed"], read: FilterReader([], checker: ""))
      #expect(refusal { _ = try Reporting.output(of: session, as: format, options: only, through: gate) } == Self.found)
    }
    #expect(refusal { _ = try Reporting.outputs(of: session, options: options, through: gate) } == Self.found)
    #expect(refusal { try gate.pass(Saying.all(in: session), of: session) } == "S1: event 5")
    #expect(try bench.names().filter { $0.hasPrefix("out") } == [])
  }

  @Test("unless it stands in what is left out anyway")
  func leftOut() throws {
    let bench = try Bench(interactive: false)
    try bench.write(bridgeArticle, to: "bridge.txt")
    bench.run(lines: "load bridge.txt", "save review.json", "contact S1 \"Jane Roe\"", "verified 2")
    bench.run(lines: "note 1 private: of Jane Roe", "cite interview as \"S1\" note \"Jane Roe\" supports 2")
    #expect(bench.run("export html out.html") == "wrote out.html")
    #expect(!(bench.text(of: "out.html") ?? "Jane Roe").contains("Jane Roe"))
    #expect(bench.run("export html all.html --include-private") == "wrote all.html")
  }

  @Test("in any field that a report may show, of any record")
  func everyField() throws {
    let said = "Zeb Quirk"
    var claim = Claim(id: ClaimID(1), spans: [], text: "x", sentence: .init(0, 1))
    let fields: [(inout Claim) -> Void] = [
      { $0.restated = said }, { $0.suggestion = said }, { $0.source = Mention(text: said) },
      { $0.source = Mention(text: "she", resolved: said) }, { $0.via = Mention(text: said) },
      { $0.tag = Tag(verdict: .verified, note: said, by: "a", at: Date()) },
      { $0.opinions = [Tag(verdict: .verified, note: said, by: "a", at: Date())] },
      { $0.tag = Tag(verdict: .verified, by: said, at: Date()) }, { $0.hold = Hold(why: said, by: "a", at: Date()) },
      { $0.notes = [Note(text: said, by: "a", at: Date())] }, { $0.notes = [Note(text: "n", by: said, at: Date())] },
      { $0.signature = Signature(by: "a", at: Date(), note: said) },
    ]
    var book = ContactBook()
    book.put(.init(alias: "S1", name: said))
    for field in fields {
      var changed = claim
      field(&changed)
      #expect(PrivateName(in: Saying.of([changed]), book: book)?.alias == "S1")
    }
    claim.text = "nothing"
    #expect(PrivateName(in: Saying.of([claim]), book: book) == nil)
    let texts: [WritableKeyPath<Evidence, String?>] = [
      \.url, \.archive, \.title, \.publisher, \.published, \.accessed, \.alias, \.note,
    ]
    for text in texts {
      var evidence = Evidence(id: EvidenceID(1), form: .document)
      evidence[keyPath: text] = "by \(said)"
      #expect(PrivateName(in: Saying.of([evidence]), book: book)?.place == "evidence e1")
    }
    let link = Evidence(
      id: EvidenceID(1), form: .document, links: [.init(claim: ClaimID(2), stance: .supports, locator: said)])
    #expect(PrivateName(in: Saying.of([link]), book: book)?.place == "the quotation from evidence e1 on claim 2")
    #expect(PrivateName(in: Saying.of([Party(name: "p", members: [said])]), book: book)?.place == "the party p")
    let article = Article(text: "x", blocks: [])
    for (name, path, place) in [("zeb-quirk", nil, "name"), ("call", "calls/Zeb Quirk.txt", "path")] {
      let session = Session(article: ArticleRecord(article, name: name, path: path))
      #expect(PrivateName(in: Saying.all(in: session), book: book)?.place == "the \(place) of the article")
    }
  }

  @Test("where contacts cannot be read, without a word; and a merged review of others asks")
  func unknown() throws {
    let bench = try Self.bench(Name(noted: "Jane Roe", said: "Jane Roe"))
    try bench.write("no book", to: "review.json.contacts")
    #expect(
      bench.run("export html out.html").replacing("\n", with: " ").hasPrefix(
        "“review.json.contacts” cannot be read, so the private names in it cannot be checked: it is not a Stet contacts file."
      ))
    #expect(!bench.has("out.html"))
    #expect(
      bench.run("export --force html out.html").replacing("\n", with: " ")
        == "wrote out.html Not checked for private names: “review.json.contacts” cannot be read: it is not a Stet contacts file."
    )
    let other = try Bench(interactive: false)
    try other.write(bridgeArticle, to: "bridge.txt")
    other.run(lines: "load bridge.txt", "save bo.json", "cite interview as \"B1\" supports 2: q")
    let session = try #require(other.session)
    let merged = try SessionMerge.merge(session, with: [session])
    let gate = PrivacyGate(contacts: .success(ContactBook()))
    let options = ReportOptions(generator: "Stet")
    #expect(throws: WorkbenchError.self) {
      _ = try Reporting.output(of: merged, as: ReportFormat.allCases[0], options: options, through: gate)
    }
    var questions: [String] = []
    let asking = PrivacyGate(contacts: .success(ContactBook())) { question in
      questions.append(question)
      return true
    }
    _ = try Reporting.output(of: merged, as: ReportFormat.allCases[0], options: options, through: asking)
    #expect(questions == ["It may contain private names: nobody here knows who B1 is. Go on?"])
    _ = try Reporting.output(of: session, as: ReportFormat.allCases[0], options: options, through: gate)
  }
}
