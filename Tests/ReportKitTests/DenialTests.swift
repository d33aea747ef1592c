import ArticleKit
import Foundation
import SessionKit
import Testing

@testable import ReportKit

@Suite("Denials and what was only said, in every format")
struct DenialTests {
  static let line = "Ann Holt denies: her deputy had seen the e-mails"

  /// A denial that is contradicted, an accusation without a verb of its own, something said, and something unsupported.
  static func sample() throws -> SampleSession {
    var sample = try SampleSession(
      """
      Ann Holt denied that ⟦1:her deputy had seen the e-mails⟧.

      Bruun accused ⟦2:Holt of lying to the public⟧.

      The minister said ⟦3:the ferry was full⟧.

      ⟦4:The harbour is safe⟧.

      ⟦5:Fifty people were reportedly on board⟧.
      """, info: SampleSession.info
    ) { claim in
      switch claim.id.number {
      case 1: (claim.source, claim.cue, claim.polarity) = (Mention(text: "Ann Holt"), Mention(text: "denied"), .denied)
      case 2:
        (claim.source, claim.cue) = (Mention(text: "Bruun"), Mention(text: "accused"))
        claim.sentence = TextSpan(claim.sentence.start - "Bruun accused ".count, claim.sentence.end + 1)
      case 3: claim.source = Mention(text: "The minister")
      default: break
      }
    }
    try sample.tag(1, .disputed, [.contradicted], note: "She was copied on all of them.")
    try sample.tag(2, .oneSided, [.replyMissing])
    try sample.tag(3, .verified, [.attributionOnly])
    try sample.tag(4, .disputed, [.unsupported])
    try sample.tag(5, .disputed, [.conflictingAccounts])
    return sample
  }

  /// A report without the signs by which a format escapes, in one line.
  static func plain(_ format: ReportFormat) throws -> String {
    let output = try Report(sample().session, generator: "").output(as: format)
    return ([output.text] + output.companions.map(\.text)).joined(separator: "\n")
      .replacing(/(?s)<(style|script)>.*?<\/\1>/, with: "").replacing("\\", with: "").replacing(/<[^>]*>/, with: " ")
      .replacing("&#39;", with: "'").replacing("**", with: "")
      .replacing(/\s+/, with: " ").replacing(" : ", with: ": ")
  }

  @Test("A denial is never shown without who denies it", arguments: ReportFormat.allCases)
  func denial(format: ReportFormat) throws {
    let text = try Self.plain(format)
    if format.rawValue == "correction" {
      #expect(text.contains("reports that Ann Holt denied: “her deputy had seen the e-mails”"))
    } else if format.rawValue != "inquiries" {
      #expect(text.contains(Self.line), "\(text)")
    }
    let said = ["html", "markdown", "text", "claimreview", "docx", "annotated"].contains(format.rawValue)
    #expect(text.contains("denial disputed: contradicted") == said)
  }

  @Test("“Disputed” never stands without its reason in what people read", arguments: ["html", "markdown", "text"])
  func reasons(name: String) throws {
    let text = try Self.plain(try #require(ReportFormat(rawValue: name)))
    for place in text.ranges(of: "disputed") {
      #expect(text[place.upperBound...].starts(with: /: |, for any reason/), "\(text[place.lowerBound...].prefix(40))")
    }
    #expect(text.lowercased().contains("no evidence found, which does not make it false"))
    for label in ["disputed: contradicted", "disputed: conflicting accounts", "disputed: unsupported"] {
      #expect(text.contains(label))
    }
  }

  @Test("What was only said is never verified", arguments: ReportFormat.allCases)
  func said(format: ReportFormat) throws {
    let report = Report(try Self.sample().session, generator: "")
    #expect(report.counts[.verified] == 0 && report.counts[.said] == 1)
    #expect(report.grounds.kinds.isEmpty)
    let text = try Self.plain(format)
    #expect(!text.contains("✓ 3") && !text.contains("3 ✓"))
    if ["html", "markdown", "text", "claimreview", "docx", "annotated"].contains(format.rawValue) {
      #expect(text.contains("said; truth not checked"))
    }
    if format.rawValue == "averitec" { #expect(!text.contains("Supported")) }
  }

  @Test("Words that mislead alone bring their sentence, and no one is named for what is reported of nobody")
  func sentences() throws {
    for format in ["html", "markdown", "text"] {
      let text = try Self.plain(try #require(ReportFormat(rawValue: format)))
      #expect(text.contains("Bruun accused [Holt of lying to the public]."), "\(format)")
      #expect(text.contains("Speaker unknown (“reportedly”)"), "\(format)")
    }
    let reviews = try JSONDecoder().decode(
      [JSONValue].self, from: Data(Self.sample().text(as: .claimreview).utf8))
    #expect(
      reviews.map { $0["claimReviewed"] } == [
        .string("\(Self.line)."), .string("Bruun accused Holt of lying to the public."),
        .string("The ferry was full."), .string("The harbour is safe."),
        .string("Speaker unknown, “reportedly”: Fifty people were reportedly on board."),
      ])
    #expect(reviews[4]["itemReviewed"]?["author"] == nil)
  }

  @Test("Labels stay those of the verdicts; who denies a claim stands beside them, and comes back")
  func labels() throws {
    let session = try Self.sample().session
    for format in [ReportFormat.doccano, .prodigy, .labelstudio, .webannotation] {
      let text = try Report(session, generator: "").text(as: format)
      #expect(text.contains("\"denied\"") && text.contains("\"verified\""), "\(format)")
      let read = try SessionImport.documents(
        Data(text.utf8), path: "a.json", article: Article(text: session.article.text, blocks: []))
      let back = try #require(read.first).session(by: "bo", at: Date(timeIntervalSince1970: 0))
      let claim = try #require(back.state.claims.first)
      #expect(claim.text == "her deputy had seen the e-mails" && claim.polarity == .denied, "\(format)")
      #expect(claim.tag?.told.hasPrefix("denial disputed") == true, "\(format)")
    }
  }
}
