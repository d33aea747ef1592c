import ArchiveKit
import RetrievalKit
import Testing

@Suite("Ranking earlier checks")
struct RankingTests {
  /// Claims that share a word or two with those asked for, so that words have a weight.
  private static let others = [
    "The harbour was closed by the council for repairs", "A whale was seen near the northern lighthouse",
    "The minister of fisheries opened a new market hall", "Two trains collided near the old station of Lindau",
    "The council raised the price of parking in the old town", "Schools in Bergen stay closed after the storm",
    "The price of bread doubled within a year", "A court in Porto freed the owner of the ferry company",
    "Nurses went on strike for better pay in Bergen", "The new bridge cost forty million crowns",
  ]

  @Test(
    "puts the same claim before one that differs",
    arguments: [
      (
        "another figure", "The ferry carried 320 passengers when it sank",
        "The ferry that sank carried 320 passengers", "The ferry that sank carried 640 passengers"
      ),
      (
        "another figure in words", "Three divers were killed off the coast",
        "Off the coast, 3 divers were killed", "Off the coast, 5 divers were killed"
      ),
      (
        "no figure before another", "The ferry carried 320 passengers when it sank",
        "The ferry that sank carried its passengers", "The ferry that sank carried 640 passengers"
      ),
      (
        "another party", "Minister Reyes sold the harbour to a bank",
        "The harbour was sold to a bank by minister Reyes", "The harbour was sold to a bank by minister Okoye"
      ),
      (
        "another place", "A dam burst above the town of Lindau in spring",
        "Above the town of Lindau a dam burst in spring", "Above the town of Bergen a dam burst in spring"
      ),
      (
        "another year", "The bank lost its licence in 2017",
        "In 2017 the bank lost its licence", "In 2009 the bank lost its licence"
      ),
      (
        "the other way round", "In autumn Norland attacked Sudland at sea",
        "At sea Norland attacked Sudland in autumn", "At sea Sudland attacked Norland in autumn"
      ),
      (
        "denied", "The vaccine does not harm children",
        "Children are not harmed by the vaccine", "Children are harmed by the vaccine"
      ),
    ])
  func pairs(name: String, question: String, same: String, other: String) throws {
    // Whichever of the two came first.
    for claims in [[same, other], [other, same]] {
      let archive = try TestArchive(claims: claims + Self.others)
      #expect(try archive.find(question).prefix(2).map(\.claim.claim) == [same, other], "\(name)")
    }
  }

  @Test("finds a claim in a post: hashtags, accounts, misspellings, its author")
  func posts() throws {
    let archive = try TestArchive(
      claims: Self.others + [
        "Ana Reyes promised free ferries for all islanders", "Rainforests on the islands are being burnt for palm oil",
      ])
    let posts = [
      "FREE for ALL!! #FerryTime pic.twitter.com/x1 — Ana Reyes (@AnaReyes) May 2, 2020": "11",
      "the #PalmOil lobby burns our rain forrests https://t.example/z": "12",
    ]
    for (post, id) in posts { #expect(try archive.find(post).first?.claim.id == id, "\(post)") }
  }

  @Test("uses who said it")
  func source() throws {
    let archive = try TestArchive()
    _ = try archive.archive.importFile(
      archive.write(
        """
        id,claim,source
        1,the port will be sold next year,Olu Okoye
        2,the port will be sold next year,Ana Reyes

        """, to: "said.csv"))
    #expect(try archive.find("The port will be sold", source: "Reyes").map(\.claim.id) == ["2", "1"])
    #expect(try archive.find("The port will be sold", source: "Okoye").map(\.claim.id) == ["1", "2"])
  }

  @Test("explains what raised and lowered a claim")
  func clues() throws {
    let archive = try TestArchive(claims: ["In Bergen 12 divers didn't find the wreck of 1912"] + Self.others)
    let check = try #require(try archive.find("Lindau: 40 divers found a wreck of 1940").first)
    let words = check.clues.compactMap { if case .word(let word, let points) = $0, points > 0 { word } else { nil } }
    #expect(Set(words) == ["divers", "found", "wreck"])
    let clashes = check.clues.filter { $0.description.contains("×") }
    #expect(
      clashes == [
        .otherFigures(["40"], ["12"], factor: 0.9), .otherYears(["1940"], ["1912"], factor: 0.95),
        .otherPolarity(factor: 0.98),
      ])
  }

  @Test(
    "tells clues in words",
    arguments: [
      (Clue.word("ferry", points: 3.456), "“ferry” +3.46"), (.pieces(points: 2), "parts of words +2.00"),
      (.sameDate("2019-8", points: 1.005), "the same date, 2019-8 +1.00"),
      (.otherFigures(["3", "4"], ["5"], factor: 0.9), "other figures, 3 4 and 5 ×0.90"),
      (.otherYears(["1999"], ["2000"], factor: 0.95), "other years, 1999 and 2000 ×0.95"),
      (.otherNames(["reyes"], ["okoye"], factor: 0.95), "other names, reyes and okoye ×0.95"),
      (.otherPolarity(factor: 0.98), "one denies it ×0.98"),
      (.otherOrder(["norland", "sudland"], factor: 0.98), "another order, norland sudland ×0.98"),
    ])
  func words(clue: Clue, text: String) { #expect(clue.description == text) }

  @Test("shows nothing unasked where little agrees")
  func threshold() throws {
    let archive = try TestArchive(claims: Self.others)
    let found = try archive.archive.earlierChecks(of: [
      ClaimQuestion("A whale was seen close to the northern lighthouse"), ClaimQuestion("The council met in Bergen"),
      ClaimQuestion("It was closed"), ClaimQuestion(""),
    ])
    #expect(found.map { $0.map(\.claim.id) } == [["2"], [], [], []])
    #expect(found[0][0].agreement > 0.8)
  }

  @Test("gives the same for many questions at once as for each alone")
  func together() throws {
    let archive = try TestArchive(claims: Self.others)
    let questions = (Self.others + Self.others.map { String($0.dropLast(9)) } + ["nothing of this"]).map {
      ClaimQuestion($0)
    }
    let together = try archive.archive.earlierChecks(of: questions, limit: 3, least: 0)
    #expect(together.count == 21)
    #expect(try together == questions.map { try archive.archive.earlierChecks(of: [$0], limit: 3, least: 0)[0] })
    #expect(try archive.archive.names(of: questions, limit: 3) == together.map { $0.map(\.claim.id) })
    #expect(together.prefix(10).map { $0.first?.claim.id } == (1...10).map(String.init))
  }
}
