import ArticleKit
import Foundation
import SessionKit
import Testing

@testable import ReportKit

@Suite("Import from other tools")
struct ImportTests {
  static let at = Date(timeIntervalSince1970: 1_637_064_000)

  private static func session(_ text: String, article: String? = nil, path: String = "in.jsonl") throws -> [Session] {
    let article = article.map { Article(text: $0, blocks: BlockRecognizer().blocks(in: $0)) }
    return try SessionImport.documents(Data(text.utf8), path: path, article: article)
      .map { try $0.session(by: "cy", at: at) }
  }

  /// The claims with their verdicts, as `words=verdict`.
  private static func judged(_ session: Session) -> [String] {
    session.state.claims.map { "\($0.text)=\($0.tag?.verdict.rawValue ?? "-")" }
  }

  @Test(
    "What was exported comes back with the same words and verdicts",
    arguments: ["doccano", "labelstudio", "prodigy", "webannotation"], OffsetUnit.allCases)
  func roundTrip(name: String, unit: OffsetUnit) throws {
    let format = ReportFormat.named(name)
    guard format.offsetUnits.contains(unit) else { return }
    for seed in 0...40 {
      let session = try seed == 0 ? SampleSession.small().session : RandomReview(seed: seed).session
      var options = ReportOptions(generator: "")
      options.offsets = unit
      let bytes = Data(try Report(session, options: options).text(as: format).utf8)
      let blocks = BlockRecognizer().blocks(in: session.article.text)
      let article = name == "webannotation" ? Article(text: session.article.text, blocks: blocks) : nil
      let document = try #require(
        SessionImport.documents(bytes, path: "x.json", article: article, offsets: unit).first)
      let imported = try document.session(by: "cy", at: Self.at)
      #expect(imported.article.text.utf8.elementsEqual(session.article.text.utf8))
      #expect(document.lost == [])
      let all = session.state.claims.filter { !$0.excluded }
      let wanted = name == "webannotation" ? all : all.filter(\.isJudged)
      // A verdict that has to be confirmed is not given away as one.
      func verdict(_ claim: Claim) -> String { claim.isJudged ? claim.tag?.verdict.rawValue ?? "" : "" }
      if name == "doccano" {
        let spans = wanted.flatMap { claim in claim.spans.map { "\($0) \(verdict(claim))" } }
        #expect(Set(imported.state.claims.map { "\($0.spans[0]) \($0.tag?.verdict.rawValue ?? "")" }) == Set(spans))
      } else {
        let found = imported.state.claims.map { "\($0.spans) \($0.text) \($0.tag?.verdict.rawValue ?? "")" }
        #expect(found.sorted() == wanted.map { "\($0.spans) \($0.text) \(verdict($0))" }.sorted())
      }
      #expect(try SessionReplay(SessionCoding.encode(imported), path: "x").findings == [])
    }
  }

  // MARK: What is reported

  /// The remarks of the only document, as “left out 2: why”.
  private static func remarks(_ text: String, article: String? = nil) throws -> [String] {
    let article = article.map { Article(text: $0, blocks: BlockRecognizer().blocks(in: $0)) }
    let document = try #require(
      SessionImport.documents(Data(text.utf8), path: "in.json", article: article).first)
    return document.remarks.map { "\($0.isLoss ? "left out" : "changed") \($0.count): \($0.reason)" }
  }

  @Test(
    "Labels whose offsets count a line's end as one character are taken at the right words",
    arguments: [(7, 23, true), (9, 25, false)])
  func lineEnds(start: Int, end: Int, joins: Bool) throws {
    let line = #"{"text":"Rents\r\n\r\nThe mill is sold.","label":[[\#(start),\#(end),"disputed"]]}"#
    #expect(try Self.judged(Self.session(line)[0]) == ["The mill is sold=disputed"])
    #expect(
      try Self.remarks(line) == (joins ? ["changed 1: the offsets count a line end as one character"] : []))
  }

  @Test("What an annotator rejected or skipped is no verdict", arguments: ["reject", "ignore"])
  func refused(_ answer: String) throws {
    let line = #"{"text":"The mill is sold.","spans":[{"start":0,"end":16,"label":"verified"}],"answer":"\#(answer)"}"#
    #expect(try Self.judged(Self.session(line)[0]) == [])
    #expect(
      try Self.remarks(line) == ["left out 1: \(answer == "ignore" ? "skipped" : "rejected") by the annotator"])
  }

  @Test("The verdicts of all annotators are kept, and that they differ is told")
  func annotators() throws {
    let region = { (verdict: String) in
      #"[{"id":"a","type":"labels","value":{"start":4,"end":8,"text":"mill","labels":["\#(verdict)"]}}]"#
    }
    let text = """
      [{"data":{"text":"The mill is sold."},"annotations":[
      {"completed_by":{"email":"ada@x.example"},"result":\(region("disputed"))},
      {"completed_by":7,"result":\(region("verified"))}]}]
      """
    let session = try Self.session(text)[0]
    let tags = session.events.compactMap { event in
      if case .claimTagged(let tag) = event.change { "\(event.by): \(tag.verdict.rawValue)" } else { nil }
    }
    #expect(tags == ["ada@x.example: disputed", "annotator 7: verified"])
    #expect(
      session.state.claims[0].notes.map(\.text) == [
        "Checkers disagree: ada@x.example: disputed; annotator 7: verified"
      ])
    #expect(try Self.remarks(text) == ["changed 1: the annotators disagree; all their verdicts are kept"])
  }

  @Test("A model's predictions are no one's verdict")
  func predictions() throws {
    let text =
      #"[{"data":{"text":"The mill is sold."},"predictions":[{"result":[{"value":{"start":4,"end":8,"labels":["disputed"]}}]}]}]"#
    let session = try Self.session(text)[0]
    #expect(Self.judged(session) == ["mill=-"])
    #expect(session.state.claims[0].notes.map(\.text) == ["Predicted by a model: disputed"])
    #expect(try Self.remarks(text) == ["changed 1: a model’s predictions, not a person’s verdict"])
  }

  @Test(
    "Words are found whatever blanks and accents they are written with",
    arguments: [
      "The\u{A0}old mill\nis  sold", "The old mi\u{AD}ll is sold", "the café\u{200B} bar", "the cafe\u{301} bar",
    ])
  func blanks(_ exact: String) throws {
    let article = "Today. The old mill is sold. And the caf\u{E9} bar is not.\n"
    let annotation = """
      {"type":"Annotation","body":{"purpose":"tagging","value":"disputed"},"target":{"selector":
      {"type":"TextQuoteSelector","exact":"\(exact.replacing("\n", with: "\\n"))","prefix":"\u{200B}","suffix":"."}}}
      """
    let wanted = exact.hasPrefix("The") ? "The old mill is sold" : "the caf\u{E9} bar"
    let judged = try Self.judged(Self.session(annotation, article: article)[0])
    #expect(judged.map { $0.precomposedStringWithCanonicalMapping } == ["\(wanted)=disputed"])
  }

  @Test("Web annotations bring evidence with its stance, notes and reasons along")
  func annotations() throws {
    let session = try SampleSession.small().session
    let text = try Report(session, generator: "").text(as: .webannotation)
    let imported = try Self.session(text, article: session.article.text)[0]
    let third = try #require(imported.state.claims.first { $0.text.contains("12 cracks") })
    #expect(third.tag?.reasons == [.contradicted, .wrongDetail])
    #expect(third.tag?.note == "The report counts 2.\nAsk." && third.tag?.by == "ann")
    #expect(third.notes.map(\.text) == ["Seen by the editor."])
    let evidence = try #require(imported.state.evidence(for: third.id).first)
    #expect(evidence.url == "https://roads.example/report.pdf#p=1" && evidence.title == "Inspection")
    #expect(evidence.links.map(\.stance) == [.refutes] && evidence.links[0].quote == "Two cracks were found.")
  }

  static let files: [(String, [String])] = [
    (#"{"text":"One. Two.","label":[[0,3,"Verified"],[5,8,"ONE_SIDED"]]}"#, ["One=verified", "Two=one-sided"]),
    (#"{"text":"One. Two.","labels":[[5,8,"disputed"]]}"#, ["Two=disputed"]),
    (#"{"id":1,"text":"a b","entities":[{"id":2,"start_offset":0,"end_offset":1,"label":"PER"}]}"#, ["a=-"]),
    ("{\"text\":\"\u{FEFF}One.\\r\\nTwo.\",\"label\":[[7,10,\"disputed\"]]}", ["Two=disputed"]),
    (#"{"text":"One.","label":null}"#, []), (#"{"text":"One."}"#, []), (#"{"data":"One.","label":[]}"#, []),
    (
      #"[{"data":{"text":"🚨 One"},"annotations":[{"was_cancelled":true,"result":[]},{"result":[{"id":"x","type":"labels","value":{"start":3,"end":6,"text":"One","labels":["disputed"]}}]}]}]"#,
      ["One=disputed"]
    ),
    (
      #"[{"data":{"body":"Some words"},"predictions":[{"result":[{"value":{"start":5,"end":10,"labels":["x"]}}]}]}]"#,
      ["words=-"]
    ),
  ]

  @Test("Shapes that these tools write", arguments: files)
  func shapes(file: String, judged: [String]) throws {
    #expect(try Self.judged(Self.session(file)[0]) == judged)
  }

  @Test(
    "A denial stays a denial, and the article's never where no one is named",
    arguments: [
      (
        #"[{"data":{"text":"It rained."},"annotations":[{"result":[{"id":"x","type":"labels","value":{"start":0,"end":9,"labels":["disputed"]},"meta":{"polarity":"denied","speaker":"Ann Holt"}},{"id":"x","type":"textarea","value":{"start":0,"end":9,"text":["why"]},"meta":{"text":["mine"]}}]}]}]"#,
        "Ann Holt denies: It rained"
      ),
      (
        #"{"text":"It rained.","spans":[{"start":0,"end":9,"label":"disputed","polarity":"denied"}]}"#,
        "An unnamed speaker denies: It rained"
      ),
      (
        #"[{"type":"Annotation","body":[{"purpose":"tagging","value":"disputed"},{"purpose":"classifying","value":"denied"}],"target":{"selector":{"type":"TextQuoteSelector","exact":"It rained"}}}]"#,
        "An unnamed speaker denies: It rained"
      ),
    ])
  func denials(file: String, line: String) throws {
    let session = try Self.session(file, article: "It rained.")[0]
    let claim = try #require(session.state.claims.first)
    #expect(claim.polarity == .denied && claim.tag?.verdict == .disputed)
    #expect(Telling(claim, in: session.article.index).line == line)
  }

  @Test("A label that is no verdict becomes a note")
  func otherLabels() throws {
    let session = try Self.session(#"{"text":"a b","label":[[0,1,"PER"]]}"#)[0]
    #expect(session.state.claims[0].notes.map(\.text) == ["Label: PER"])
  }

  @Test("Several documents become several sessions, each with a name of its own")
  func several() throws {
    let sessions = try Self.session("{\"text\":\"a\"}\n\n{\"text\":\"b\"}\n", path: "d/Set 1.jsonl")
    #expect(sessions.map(\.article.name) == ["set-1-1", "set-1-2"])
    #expect(sessions.map(\.article.text) == ["a", "b"])
  }

  static let selectors: [(String, [String], [String])] = [
    (#"{"type":"TextPositionSelector","start":4,"end":7}"#, ["two"], []),
    (#"{"type":"TextQuoteSelector","exact":"two"}"#, ["two"], []),
    (#"{"type":"TextQuoteSelector","exact":"one","prefix":"two "}"#, ["one@8"], []),
    (#"[{"type":"TextPositionSelector","start":0,"end":3},{"type":"TextQuoteSelector","exact":"two"}]"#, ["two"], []),
    (#"{"type":"TextQuoteSelector","exact":"three"}"#, [], ["three"]),
    (#"{"type":"TextPositionSelector","start":4,"end":99}"#, [], ["an annotation without text"]),
    (#"{"type":"CssSelector","value":"p"}"#, [], ["an annotation without text"]),
  ]

  @Test("Annotations are found by place, else by their words, else told as lost", arguments: selectors)
  func anchoring(selector: String, found: [String], lost: [String]) throws {
    let file = #"[{"type":"Annotation","target":{"source":"x","selector":SELECTOR}}]"#.replacing(
      "SELECTOR", with: selector)
    let text = "one two one"
    let article = Article(text: text, blocks: [])
    let document = try SessionImport.documents(Data(file.utf8), path: "x", article: article)[0]
    let words = document.claims.map { $0.spans[0].start == 8 ? "\($0.text)@8" : $0.text }
    #expect(words == found)
    #expect(document.lost == lost)
  }

  static let broken: [(String, ReportError)] = [
    ("", .unknownImport(path: "in.jsonl")), ("nonsense", .unknownImport(path: "in.jsonl")),
    ("[]", .unknownImport(path: "in.jsonl")), (#"{"a":1}"#, .unknownImport(path: "in.jsonl")),
    ("\u{0}\u{1}", .unknownImport(path: "in.jsonl")),
    (
      "{\"text\":\"a\"}\n{\"text\"", .damagedImport(path: "in.jsonl", place: "line 2", reason: "it is not JSON")
    ),
    (
      #"{"text":""}"#,
      .damagedImport(path: "in.jsonl", place: "line 1", reason: "the key “text” is empty")
    ),
    (
      #"{"text":"a","label":[[0,9,"x"]]}"#,
      .damagedImport(path: "in.jsonl", place: "line 1", reason: "there is no text at [0, 9]")
    ),
    (
      #"{"text":"a","label":[["x"]]}"#,
      .damagedImport(path: "in.jsonl", place: "line 1", reason: "a label is [start, end, name], not [“x”]")
    ),
    (
      #"{"text":"a","label":"x"}"#,
      .damagedImport(path: "in.jsonl", place: "line 1", reason: "its labels are not a list")
    ),
    (
      #"{"text":"a","label":[[-1,1,"x"]]}"#,
      .damagedImport(path: "in.jsonl", place: "line 1", reason: "there is no text at [-1, 1]")
    ),
    (
      #"[{"data":{"text":"abc"},"annotations":[{"result":[{"value":{"start":0,"end":1,"text":"b"}}]}]}]"#,
      .damagedImport(path: "in.jsonl", place: "task 1", reason: "the text at [0, 1] differs from the one given")
    ),
    (#"[{"data":{"n":1}}]"#, .damagedImport(path: "in.jsonl", place: "task 1", reason: "its “data” contains no text")),
    (#"[{"target":{}}]"#, .importWithoutText(path: "in.jsonl")),
    (#"{"type":"AnnotationCollection","first":{"items":[]}}"#, .importWithoutText(path: "in.jsonl")),
  ]

  @Test("Files that cannot be read are told with the place", arguments: broken)
  func errors(file: String, error: ReportError) {
    #expect(throws: error) { try Self.session(file) }
  }
}
