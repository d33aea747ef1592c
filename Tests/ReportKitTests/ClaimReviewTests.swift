import Foundation
import SessionKit
import Testing

@testable import ReportKit

@Suite("schema.org ClaimReview")
struct ClaimReviewTests {
  /// The types with the one above them and their own properties, as schema.org has them.
  static let vocabulary: [String: (parent: String, properties: Set<String>)] = {
    let file = Checker.package.appending(path: "Fixtures/vocabularies/schema-org.tsv")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    return Dictionary(
      lines.filter { !$0.hasPrefix("#") }.map { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return (cells[0], (cells[1], Set(cells[2].split(separator: " ").map(String.init))))
      }, uniquingKeysWith: { first, _ in first })
  }()

  @Test("Every type and property is one of schema.org's")
  func vocabulary() throws {
    var sample = try SampleSession.small()
    try sample.record(.articleInfoSet(.init(field: .url, value: "https://herald.example/bridge")))
    var options = ReportOptions(generator: "")
    options.address = "https://desk.example/checks/bridge.html#top"
    options.scale = try RatingScale("disputed=1,one-sided=3,verified=5")
    let text = try Report(sample.session, options: options).text(as: .claimreview)
    let reviews = try JSONDecoder().decode([JSONValue].self, from: Data(text.utf8))
    #expect(reviews.count == 4)
    for review in reviews { try Self.check(review) }
    #expect(reviews[2]["url"] == .string("https://desk.example/checks/bridge.html#claim-3"))
    #expect(reviews[2]["datePublished"] == .string("2021-11-16"))
    #expect(reviews[2]["itemReviewed"]?["appearance"]?["datePublished"] == .string("2021-11-16"))
    // A person confirmed the third claim's restatement; the machine made the second's.
    #expect(reviews[2]["claimReviewed"] == .string("Engineers found 12 cracks in the bridge."))
    #expect(reviews[1]["claimReviewed"] == .string("The bridge was closed on Monday."))
  }

  private static func check(_ value: JSONValue) throws {
    switch value {
    case .array(let items): for item in items { try check(item) }
    case .object(let members):
      guard case .string(let type)? = members["@type"] else {
        Issue.record("an object without a type: \(value)")
        return
      }
      var properties: Set<String> = ["@type", "@context"]
      var above: String? = type
      while let name = above, name != "-" {
        let known = try #require(vocabulary[name], "no type \(name)")
        properties.formUnion(known.properties)
        above = known.parent
      }
      #expect(Set(members.keys).subtracting(properties) == [], "\(type)")
      for member in members.values { try check(member) }
    default: break
    }
  }

  @Test("Who denies a claim is not its author; the article's own voice is its publisher's or authors'")
  func authors() throws {
    var info = SampleSession.info
    info.authors = nil
    var sample = try SampleSession("⟦1:a⟧ ⟦2:b⟧ ⟦3:c⟧", info: info) { claim in
      if claim.id.number < 3 { claim.source = Mention(text: "Ann Lee") }
      if claim.id.number == 1 { claim.polarity = .denied }
    }
    for claim in 1...3 { try sample.tag(claim, .disputed) }
    let text = try Report(sample.session, generator: "").text(as: .claimreview)
    let items = try JSONDecoder().decode([JSONValue].self, from: Data(text.utf8)).map { $0["itemReviewed"] }
    #expect(items[0]?["author"] == nil)
    #expect(items[0]?["disambiguatingDescription"] == .string("Denied by Ann Lee"))
    #expect(items[1]?["author"] == .object(["@type": .string("Person"), "name": .string("Ann Lee")]))
    #expect(items[2]?["author"] == .object(["@type": .string("Organization"), "name": .string("The Herald")]))
  }

  @Test(
    "People and bodies of people",
    arguments: [
      (Mention(text: "Charles Michel"), "Person"), (Mention(text: "he", resolved: "Michel"), "Person"),
      (Mention(text: "the mayor"), "Person"), (Mention(text: "Armenia"), "Organization"),
      (Mention(text: "Azerbaijan's Defense Ministry"), "Organization"),
      (Mention(text: "the statement"), "Organization"), (Mention(text: "Road Office"), "Organization"),
    ])
  func kinds(mention: Mention, type: String) {
    #expect(ClaimAuthor.of(mention)["@type"] == .string(type))
  }

  @Test("Nothing that fits is an error that names what was left out")
  func nothing() throws {
    let sample = try SampleSession("⟦1:a⟧ ⟦2:b⟧") { claim in
      if claim.id.number == 2 { (claim.checkable, claim.reason) = (false, .opinion) }
    }
    let leftOut = [
      LeftOut(why: "have no verdict", claims: [ClaimID(1)]), LeftOut(why: "are not checkable", claims: [ClaimID(2)]),
    ]
    #expect(throws: ReportError.nothingToWrite(format: "claimreview", leftOut: leftOut)) {
      try Report(sample.session, generator: "").output(as: .claimreview)
    }
  }
}
