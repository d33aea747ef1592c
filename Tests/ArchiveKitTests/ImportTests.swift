import FileTesting
import Foundation
import Testing

@testable import ArchiveKit

@Suite("Importing checks")
struct ImportTests {
  private let test: TestArchive

  init() throws { test = try TestArchive() }

  private static let review = """
    {"@context": "https://schema.org", "@type": "ClaimReview", "url": "https://check.example/1",
     "claimReviewed": "The ferry carried \\"320\\" people", "datePublished": "2024-03-02T10:00:00Z",
     "author": {"@type": "Organization", "name": "Check Desk"},
     "itemReviewed": {"@type": "Claim", "author": [{"name": "Ana Reyes"}],
       "appearance": [{"@type": "CreativeWork", "url": "https://news.example/ferry", "headline": "Ferry full"}]},
     "reviewRating": {"ratingValue": 1, "bestRating": 5, "alternateName": "False"}}
    """

  private static func expected(_ id: String) -> ArchivedClaim {
    ArchivedClaim(
      id: id, claim: "The ferry carried \"320\" people", source: "Ana Reyes", verdict: "False", checker: "Check Desk",
      date: "2024-03-02", url: "https://check.example/1", articleTitle: "Ferry full",
      articleURL: "https://news.example/ferry")
  }

  @Test(
    "reads ClaimReview in all its forms",
    arguments: [
      review, "[\(review)]", "{\"@context\": \"x\", \"@graph\": [\(review), {\"@type\": \"WebPage\"}]}",
      "{\"@type\": \"DataFeed\", \"n\": {\"dataFeedElement\": [1]}, \"dataFeedElement\": [{\"@type\": \"DataFeedItem\", "
        + "\"item\": [\(review)]}], \"after\": {}}",
      "{\"itemListElement\": [{\"item\": \(review)}]}", "\u{FEFF}\n " + review.replacing("\n", with: " ") + "\n\n",
      "[\(review),\(review)]",
    ])
  func claimReview(json: String) throws {
    let file = try test.write(json, to: "feed.json")
    #expect(try test.archive.importFile(file).added == 1)
    let claims = try test.claims()
    #expect(claims == [Self.expected(claims[0].id)])
    #expect(claims[0].id.count == 12)
    #expect(try test.archive.importFile(file).added == 0)
    #expect(try test.claims() == claims)
  }

  @Test("reads what is given in another shape, and rates without words")
  func shapes() throws {
    let file = try test.write(
      """
      {"claimReviewed": ["Bread costs 9 crowns"], "identifier": 17, "author": "Desk", "headline": "Is bread dear?",
       "url": ["https://check.example/2"], "citation": ["https://price.example", {"url": "https://b.example", "name": "B"}],
       "itemReviewed": {"author": "A baker"}, "reviewRating": [{"ratingValue": "2", "bestRating": 5}]}
      {"claimReviewed": "A later one", "reviewRating": null, "author": 3, "url": {"nothing": 1}}
      """, to: "reviews.jsonl")
    #expect(try test.archive.importFile(file).added == 2)
    let claims = try test.claims()
    #expect(
      claims == [
        ArchivedClaim(
          id: "17", claim: "Bread costs 9 crowns", title: "Is bread dear?", source: "A baker", verdict: "2 of 5",
          evidence: [.init(url: "https://price.example"), .init(url: "https://b.example", title: "B")],
          checker: "Desk", url: "https://check.example/2"),
        ArchivedClaim(id: claims[1].id, claim: "A later one", checker: "3"),
      ])
  }

  @Test("reads claims that are objects, or stand in the thing reviewed, and tells of reviews of nothing")
  func feeds() throws {
    let file = try test.write(
      #"""
      {"@type": "DataFeed", "dataFeedElement": [
      {"item": [{"@type": "ClaimReview", "claimReviewed": {"@type": "Claim", "text": "The mill burned 3 tonnes"}}]},
      {"item": [{"@type": "ClaimReview", "claimReviewed": "", "itemReviewed": {"name": "The dam lost 2 metres"}}]},
      {"item": [{"@type": "ClaimReview", "claimReviewed": "Perdi\\u00f3 4 gr&uacute;as &amp; 2 barcos", "reviewRating": "Falso"}]},
      {"item": [{"@type": "ClaimReview", "claimReviewed": ""}]}]}
      """#, to: "feed.json")
    let outcome = try test.archive.importFile(file)
    #expect(outcome.added == 3)
    #expect(outcome.leftOut == 1)
    let claims = try test.claims()
    #expect(
      Set(claims.map { "\($0.claim): \($0.verdict ?? "-")" }) == [
        "The mill burned 3 tonnes: -", "The dam lost 2 metres: -", "Perdió 4 grúas & 2 barcos: Falso",
      ])
  }

  @Test(
    "reads tables",
    arguments: [
      "\tvclaim\ttitle\n7\t\"The \"\"old\"\" ferry\tsank\"\tDid it?\n9\tBread, dear\t\n",
      "id,claim,title\r\n7,\"The \"\"old\"\" ferry\tsank\",Did it?\r\n9,\"Bread, dear\",\r\n",
      "\u{FEFF}Title,ID,Claim\n\nDid it?,7,\"The \"\"old\"\" ferry\tsank\"\n,9,\"Bread, dear\"",
    ])
  func tables(table: String) throws {
    let file = try test.write(table, to: "table.txt")
    #expect(try test.archive.importFile(file).added == 2)
    #expect(
      try test.claims() == [
        ArchivedClaim(id: "7", claim: "The \"old\" ferry\tsank", title: "Did it?"),
        ArchivedClaim(id: "9", claim: "Bread, dear"),
      ])
    #expect(try test.archive.importFile(file).unchanged == 2)
  }

  @Test("reads all columns, and replaces a check that was published anew")
  func columns() throws {
    let header = "id,claim,verdict,url,date,source,reasons,note,checker,article_title,article-url,extra\n"
    let row =
      "4,The mill burnt,False,https://c.example/4,2020-01-02,Okoye,outdated contradicted,n,Desk,T,https://a.example,x\n"
    let file = try test.write(header + row, to: "all.csv")
    #expect(try test.archive.importFile(file).added == 1)
    #expect(
      try test.claims() == [
        ArchivedClaim(
          id: "4", claim: "The mill burnt", source: "Okoye", verdict: "False", reasons: ["outdated", "contradicted"],
          note: "n", checker: "Desk", date: "2020-01-02", url: "https://c.example/4", articleTitle: "T",
          articleURL: "https://a.example")
      ])
    _ = try test.write(header + row.replacing("False", with: "True"), to: "all.csv")
    #expect(try test.archive.importFile(file).replaced == 1)
    #expect(try test.claims().map(\.verdict) == ["True"])
  }

  @Test("reads its own export")
  func export() throws {
    _ = try test.archive.add(
      SampleReview.session(
        SampleReview.tag(2, .disputed, [.contradicted, .outdated], note: "See the list."),
        SampleReview.evidence(1, url: "https://port.example/list", for: 2)))
    _ = try test.archive.importFile(try test.write(Self.review, to: "feed.json"))
    let claims = try test.claims()
    let encoder = JSONEncoder()
    let lines = try claims.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }.joined()
    let other = try TestArchive()
    #expect(try other.archive.importFile(other.write(lines, to: "export.jsonl")).added == 2)
    #expect(try other.claims() == claims)
    #expect(try test.archive.importFile(other.folder("export.jsonl")).unchanged == 2)
  }

  @Test(
    "tells what is wrong with a file, and where",
    arguments: [
      ("", .noClaims(path: "f")), (" \n", .noClaims(path: "f")), ("[]", .noClaims(path: "f")),
      ("{\"name\": \"x\"}", .noClaims(path: "f")),
      ("a,b\n1,2\n", .noClaimColumn(path: "f", columns: ["a", "b"])),
      ("a \u{0} b", .unknownForm(path: "f")),
      (
        "id,claim\n1,x\n2\n",
        .badLine(path: "f", line: 3, reason: "it has 1 fields, but the first line names 2 columns")
      ),
      ("id,claim\n1,x\n2, \n", .badLine(path: "f", line: 3, reason: "there is no claim")),
      ("id,claim\n1,\"x\n2,y\n", .badLine(path: "f", line: 2, reason: "unclosed quotation mark")),
      (
        "[\n{\"claim\": \"x\"},\n{\"claim\": \"y\"",
        .badLine(path: "f", line: 3, reason: "unclosed bracket or string")
      ),
      ("[{}]\n]", .badLine(path: "f", line: 2, reason: "unmatched closing bracket")),
      (
        "{\"claim\": \"x\"}\n{claim: \"y\"}",
        .badLine(path: "f", line: 2, reason: "the object that starts here is not valid JSON")
      ),
    ] as [(String, ArchiveError)])
  func bad(text: String, error: ArchiveError) throws {
    let file = try test.write(text, to: "f")
    let here = error.description.replacing("“f”", with: "“\(file)”")
    let thrown = #expect(throws: ArchiveError.self) { try test.archive.importFile(file) }
    #expect(thrown?.description == here)
  }

  @Test("keeps what stands before a bad line, and goes on from there")
  func goingOn() throws {
    let file = try test.write("id,claim\n1,x\n2\n", to: "f.csv")
    #expect(throws: ArchiveError.self) { try test.archive.importFile(file) }
    #expect(try test.claims().map(\.id) == ["1"])
    _ = try test.write("id,claim\n1,x\n2,y\n", to: "f.csv")
    let outcome = try test.archive.importFile(file)
    #expect(outcome.added == 1)
    #expect(outcome.unchanged == 1)
  }

  @Test("says which file is missing")
  func missing() {
    #expect(throws: ArchiveError.noSuchFile(path: "/nowhere/f")) { try test.archive.importFile("/nowhere/f") }
    #expect(throws: ArchiveError.unreadable(path: test.folder.path, reason: "it is a folder")) {
      try test.archive.importFile(test.folder.path)
    }
  }
}
