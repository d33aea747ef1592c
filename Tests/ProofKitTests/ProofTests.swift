import ArticleKit
import ProofKit
import Testing

@Suite("The proof of an article")
struct ProofTests {
  private func findings(_ text: String) throws -> [ProofFinding] {
    ProofReader().findings(in: try TextLoader().load(Array(text.utf8), path: "article.txt"))
  }

  @Test(
    "finds what cannot be right, and is quiet where it is",
    arguments: [
      ("Thefts rose from 800 to 900, a rise of 25 percent.", [.percent]),
      ("Thefts rose from 800 to 900, a rise of 12.5 percent.", []),
      ("Thefts rose from 800 to 900, a rise of nearly 13 percent.", []),
      ("Of the 80 pupils, half, or 30, wore hats.", [.percent]), ("Of the 80 pupils, half, or 40, wore hats.", []),
      ("30 of the 80 pupils, or 37.5 percent, wore hats.", []),
      ("30 of the 80 pupils (45 percent) wore hats.", [.percent]),
      ("The crew of 12 is small: 5 sailors, 5 cooks and 2 pilots.", []),
      ("The ship has 12 hands: 5 sailors, 4 cooks and 2 pilots.", [.sum]),
      ("The ship has 12 hands: 5 sailors, 4 cooks, 2 pilots and a clerk.", []),
      ("Abel won with 48 percent of the vote, ahead of Baker with 40 and Cole with 20 percent.", [.sum]),
      ("Abel won with 48 percent of the vote, up from 40 percent, and Cole got 35 percent.", []),
      ("They met on Friday, 14 May 2024.", [.weekday]), ("They met on Tuesday, 14 May 2024.", []),
      ("He was born on 1 May 1950 and died on 30 April 2000 at the age of 50.", [.age]),
      ("He was born on 1 May 1950 and died on 30 April 2000, aged 49.", []),
      ("He was born in 1950 and died in 2000, aged 50.", []),
      ("Attendance doubled from 400 to 600.", [.percent]), ("Attendance more than doubled from 300 to 700.", []),
      ("A jury of 12 had seven men and six women.", [.sum]), ("A jury of 12 had seven men and five women.", []),
      ("On 14 May 2024, a Monday, the court met.", [.weekday]), ("On 14 May 2024, a Tuesday, the court met.", []),
      ("Karl Ode (1901–1980) died at the age of 89.", [.age]), ("Karl Ode (1901–1980) died at the age of 79.", []),
      ("Exports declined to 14 billion euros from 12 billion euros.", [.direction]),
      ("The fair lasted four days, from 3 June to 10 June.", [.duration]),
      ("The fair lasted eight days, from 3 June to 10 June.", []),
      ("They met from 9 am to 11 am, four hours in all.", [.duration]),
      ("At a rate of 1.10 dollars to the euro, 500 euros are 600 dollars.", [.conversion]),
      ("Ivan Petrov met Maria Klein. After lunch Petrow left early.", [.name]),
      ("Sales fell from 310 to 340 in May.", [.direction]), ("Sales fell from 340 to 310 in May.", []),
      ("The club rose from 12 to 3 in the league.", []), ("The team fell from 2019 to 2021.", []),
      ("The siege began in 1501 and ended in 1503, after nine years.", [.duration]),
      ("The siege began in 1501 and ended in 1510, after nine years.", []),
      ("The path is 3 miles (8 km) long.", [.conversion]), ("The path is 3 miles (4.8 km) long.", []),
      ("A euro is worth 1.10 dollars. The boat cost 1,000 euros ($1,100).", []),
      ("A euro is worth 1.10 dollars. The boat cost 1,000 euros ($900).", [.conversion]),
      ("Minister Ida Carver spoke first.\n\nThen Ms. Craver left.", [.name]),
      ("Minister Ida Carver spoke first.\n\nThen Ms. Carver left. Carver's aide stayed.", []),
      ("Ida Carver met Ina Carter and Tom Carver.", []),
      ("Storm injures 9 in Ostby\n\nA storm in Ostby injured 7 people on Monday, officials said.", [.headline]),
      ("Storm injures 9 in Ostby\n\nA storm in Ostby injured nine people on Monday, officials said.", []),
      ("The town is quiet now.\n\n“It is over,” Carver said.\n\nIda Carver is the mayor.", [.introduction]),
      ("The town is quiet, Ida Carver said.\n\n“It is over,” Carver said.", []),
    ] as [(String, [ProofFinding.Kind])])
  func kinds(text: String, kinds: [ProofFinding.Kind]) throws { #expect(try findings(text).map(\.kind) == kinds) }

  @Test("names both places, the arithmetic, and what would fit")
  func message() throws {
    let text = "Of the 80 pupils, half, or 30, wore hats."
    let finding = try #require(try findings(text).first)
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[finding.range], as: UTF8.self) == "half")
    #expect(finding.other.map { String(decoding: bytes[$0], as: UTF8.self) } == "30")
    #expect(finding.message == "30 of 80 is 37.5 percent, not half; half would be 40")
  }
}
