import Foundation
import SessionKit
import Testing

@testable import ReportKit

@Suite("Formats for programs")
struct DataFormatTests {
  @Test(
    "A cell of a table cannot be a formula, and is quoted where it must be",
    arguments: [
      ("plain", "plain"), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"),
      ("'quoted'", "''quoted'"), ("a,b", "\"a,b\""), ("a \"b\"", "\"a \"\"b\"\"\""), ("a\nb", "\"a\nb\""),
      ("\"\u{301}", "\"\"\"\u{301}\""), ("a\u{0}\u{202E}", "a⟨U+0000⟩⟨U+202E⟩"), ("", ""), ("\r=1", "⟨U+000D⟩=1"),
      ("＝1", "'＝1"), ("\n=1", "\"'\n'=1\""), ("a;=1+1;b", "a;'=1+1;b"), ("a; =1", "a;' =1"), ("a\t@x", "a\t'@x"),
      ("a|-1", "a|'-1"), ("x\n+1", "\"x\n'+1\""), ("a;\"=1\"", "\"a;'\"\"=1\"\"\""), ("a;'b", "a;''b"),
      ("a; b - c, =1", "\"a; b - c, =1\""), ("\"=1", "\"'\"\"=1\""), (" =1", "' =1"), (";;＝1", ";;'＝1"),
      ("1;-5 %\n;\t=x", "\"1;'-5 %\n;\t'=x\""),
    ])
  func cells(text: String, cell: String) {
    #expect(Array(CSVText.cell(text).unicodeScalars) == Array(cell.unicodeScalars))
  }

  @Test(
    "However a spreadsheet parts the cells, none of them is a formula",
    arguments: [";", "\t", "|", ",", "\n"] as [Character])
  func parts(separator: Character) throws {
    let signs = ["=", "+", "-", "@", "＝", "\t=", "\r\n-", " =", "\"=", "'="]
    let words = signs.flatMap { sign in
      ["\(sign)1+1", "a;\(sign)1+1;b", "a\t\(sign)1", "a\n\(sign)1", "a|\(sign)1", "a,\(sign)1"]
    }
    for word in words {
      let cell = CSVText.cell(word)
      let parts = cell.split(separator: separator, omittingEmptySubsequences: false)
      for part in separator == "," ? [Self.comma(cell)[...]] : parts {
        let begun = part.drop { $0 == "\"" || $0.isWhitespace }.unicodeScalars.first
        #expect(begun.map { !"=+-@＝".unicodeScalars.contains($0) } ?? true, "\(word.debugDescription): \(cell)")
      }
      // One apostrophe less after each beginning, and the words are there again.
      let back = Self.comma(cell).replacing(/(^|[;\t|\n\r])'/) { $0.1 }
      #expect(back == SafeText.visible(word), "\(word.debugDescription): \(cell)")
    }
  }

  /// The value of one cell, read as RFC 4180 has it.
  private static func comma(_ cell: String) -> String {
    cell.hasPrefix("\"") ? String(cell.dropFirst().dropLast()).replacing("\"\"", with: "\"") : cell
  }

  @Test("The evidence stands in a second table beside the first")
  func evidence() throws {
    let output = try Report(SampleSession.small().session, generator: "").output(as: .csv)
    #expect(output.files(at: "reports/x.y.csv").map(\.path) == ["reports/x.y.csv", "reports/x.y-evidence.csv"])
    let lines = try #require(output.companions.first).text.components(separatedBy: "\r\n")
    #expect(
      lines == [
        "evidence,claim,stance,quote,locator,form,primary,title,url,archive,publisher,published,accessed,alias,note",
        "e1,3,refutes,Two cracks were found.,p. 4,document,true,Inspection,https://roads.example/report.pdf#p=1,"
          + "https://archive.example/1,Road Office,2021-11-15,2021-11-16,,The second edition.",
        "e2,6,supports,I saw no one hurt.,,interview,false,,,,,,,a worker,", "",
      ])
  }

  @Test(
    "Nothing in JSON ends a script element, hides or turns the text around; readers get it back",
    arguments: ["pretty", "lines"])
  func json(shape: String) throws {
    let words = "</script><!-- & \u{202E}\u{2028}\u{0}\u{7F}\u{E0041} é 🚨\n\t\""
    let value = JSONValue.array([.string(words)])
    let text = shape == "pretty" ? try JSONText.pretty(value) : try JSONText.lines([value])
    #expect(!text.contains("<") && !text.contains(">") && !text.contains("&"))
    #expect(!text.unicodeScalars.contains(where: SafeText.isHidden))
    let read = try JSONDecoder().decode([String].self, from: Data(text.utf8))
    #expect(Array(read[0].unicodeScalars) == Array(words.unicodeScalars))
  }

  @Test("Offsets count UTF-16 code units where asked, and a standard that counts otherwise refuses")
  func utf16() throws {
    var options = ReportOptions(generator: "")
    options.offsets = .utf16
    var sample = try SampleSession("🚨 a🏴 ⟦1:b🚨c⟧ d")
    try sample.tag(1, .verified)
    let report = Report(sample.session, options: options)
    #expect(try report.output(as: .doccano).text.contains("\"label\":[[7,11,\"verified\"]]"))
    #expect(try Report(sample.session, generator: "").output(as: .doccano).text.contains("[[5,8,\"verified\"]]"))
    #expect(throws: ReportError.offsetsFixed(format: "webannotation", unit: .utf16)) {
      try report.output(as: .webannotation)
    }
    #expect(try report.output(as: .html).text.contains("data-spans=\"5-8\""))
  }

  @Test("What a format leaves out is told")
  func leftOut() throws {
    let report = Report(try SampleSession.small().session, generator: "")
    #expect(
      try report.output(as: .claimreview).leftOut.map(\.description) == [
        "left out, because they have no verdict: 1 claim (7)",
        "left out, because they have a verdict that needs confirming: 1 claim (8)",
        "left out, because they are not checkable: 2 claims (4, 5)",
      ])
    for format in [ReportFormat.doccano, .labelstudio, .prodigy, .averitec] {
      #expect(
        try report.output(as: format).leftOut.map(\.description) == [
          "left out, because they have no verdict: 3 claims (4, 5, 7)",
          "left out, because they have a verdict that needs confirming: 1 claim (8)",
        ])
    }
    #expect(try report.output(as: .jsonl).leftOut == [])
  }

  @Test(
    "AVeriTeC's four labels",
    arguments: [
      (.verified, [], "Supported"), (.disputed, [.contradicted], "Refuted"), (.disputed, [], "Refuted"),
      (.disputed, [.unsupported], "Not Enough Evidence"), (.disputed, [.unsupported, .contradicted], "Refuted"),
      (.disputed, [.conflictingAccounts], "Conflicting Evidence/Cherrypicking"),
      (.oneSided, [.cherryPicked], "Conflicting Evidence/Cherrypicking"),
    ] as [(Verdict, [Reason], String)])
  func averitec(verdict: Verdict, reasons: [Reason], label: String) throws {
    var sample = try SampleSession("⟦1:a⟧")
    try sample.tag(1, verdict, reasons)
    #expect(AVeriTeCWriter.label(of: Report(sample.session, generator: "").entries[0]) == label)
  }

  @Test("What each format wants and the session lacks")
  func lacks() throws {
    var sample = try SampleSession("🚨 ⟦1:a⟧ ⟦2:b⟧")
    try sample.tag(1, .disputed)
    let report = Report(sample.session, generator: "")
    func lacks(_ format: ReportFormat) -> [String] {
      report.lacks(for: format).map { ($0.isAdvice ? "advice: " : "") + $0.description }
    }
    let address = "the article has no web address: info url https://…"
    let day = "the publication date is unknown: info published 2021-11-16"
    #expect(
      lacks(.claimreview) == [
        address, day, "advice: the review has no web address: stet export … --address https://…",
        "no publisher or author is named for the article's own claims: info publisher NAME",
      ])
    #expect(lacks(.webannotation) == [address])
    #expect(
      lacks(.averitec) == [address, day, "claim 1 has no question-and-answer pair: cite … supports 1: “its words”"])
    #expect(
      lacks(.correction) == [
        address, "the publisher is unknown: info publisher NAME",
        "claim 1 has no evidence: cite … refutes 1: “its words”", "claim 1 has no suggested wording: suggest 1: …",
        "advice: no deadline is set for the reply: stet export … --deadline 2021-11-20",
      ])
    #expect(
      lacks(.labelstudio) == [
        "advice: the article contains characters that Label Studio counts as two: stet export … --offsets utf16"
      ])
    for format in [ReportFormat.html, .markdown, .text, .csv, .jsonl, .doccano, .prodigy] {
      #expect(lacks(format) == [])
    }
  }

  @Test(
    "Ratings stand only where a scale was given, and never for what was only said",
    arguments: [nil, "disputed=1,one-sided=3,verified=5"])
  func scale(words: String?) throws {
    var options = ReportOptions(generator: "")
    options.scale = try words.map { try RatingScale($0) }
    let text = try Report(SampleSession.small().session, options: options).text(as: .claimreview)
    let reviews = try JSONDecoder().decode([JSONValue].self, from: Data(text.utf8))
    let ratings = reviews.compactMap { $0["reviewRating"]?["ratingValue"] }
    #expect(ratings == (words == nil ? [] : [.integer(5), .integer(1), .integer(1)]))
  }

  @Test(
    "What is no scale",
    arguments: ["", "disputed=1", "disputed=1,one-sided=1,verified=1", "disputed=1,disputed=2,verified=5", "x=1", "a"])
  func badScale(words: String) {
    #expect(throws: ReportError.badScale(words)) { try RatingScale(words) }
  }
}
