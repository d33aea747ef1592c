import ClaimKit
import SessionKit
import Testing

@testable import Workbench

@Suite("The balance of an article") struct BalanceTests {
  private let bench: Bench

  init() throws {
    bench = try Bench(in: packageFolder)
    bench.run("load Fixtures/ceasefire.txt")
  }

  private var balance: Balance {
    get throws { Balance(try #require(bench.session), nations: Nations.names) }
  }

  @Test("counts who speaks, as a hand count of the claims of the ceasefire article does")
  func voices() throws {
    let voices = try balance.voices
    #expect(
      voices.map { "\($0.party ?? $0.kind.unnamedSpeaker): \(EventSummary.list($0.claims))" } == [
        "Charles Michel: 15-20", "Azerbaijan: 3, 7, 11, 13", "Armenia: 2, 14",
        "Reports in international media: 4", "Aditya Singh: 12", "speaker unknown: 5, 6",
        "the article itself: 1, 8-10, 21-26",
      ])
    #expect(voices.map(\.words) == [88, 36, 23, 15, 7, 21, 174])
    #expect(voices.map(\.quoted) == [[ClaimID(20)], [], [], [], [], [], []])
    #expect(
      voices[1].speakers == [
        "the Azeri officials", "Azeri defense minister Zakir Hasanov", "Azerbaijan", "Azerbaijan's Defense Ministry",
      ])
    #expect(Set(voices.flatMap(\.claims)).count == bench.session?.state.claims.count)
  }

  @Test("counts the same in reports")
  func report() {
    #expect(
      bench.run("export html - --with-balance").contains(
        "Azerbaijan: 36 words, 4 claims; Armenia: 23 words, 2 claims; Speaker unknown: 21 words, 2 claims"))
  }

  @Test("names the accusations of each side, and which of them are answered")
  func accusations() throws {
    let told = try balance.accusations.map { accusation in
      "\(accusation.claim) \(accusation.accuser ?? "article") > \(accusation.accused): "
        + (accusation.answers.isEmpty ? "\(accusation.isHeard)" : EventSummary.list(accusation.answers))
    }
    #expect(
      told == [
        "3 Azerbaijan > Armenia: true", "8 article > Armenia: true", "9 article > Armenia: true",
        "11 Azerbaijan > Armenia: 14", "13 Azerbaijan > Armenia: 14", "14 Armenia > Azerbaijan: 11, 13",
        "23 article > Armenia: true",
      ])
  }

  @Test("finds the answer to an accusation")
  func answers() throws {
    let bench = try Bench()
    try bench.write(
      "Azerbaijan said that Armenia attacked two posts.\n\nArmenia said that Azerbaijan attacked the border.\n",
      to: "posts.txt")
    bench.run("load posts.txt")
    let told = Balance(try #require(bench.session), nations: Nations.names).accusations.map {
      "\($0.claim) \($0.accuser ?? "article") > \($0.accused): \(EventSummary.list($0.answers))"
    }
    #expect(told == ["1 Azerbaijan > Armenia: 2", "2 Armenia > Azerbaijan: 1"])
  }

  @Test("fits narrow screens: bars give way, and what goes on stands under its beginning", arguments: [40, 60, 72])
  func narrow(width: Int) throws {
    let lines = BalanceView(balance: try balance, width: width, linear: false).lines.map(\.plain)
    #expect(lines.allSatisfy { $0.count <= width })
    #expect(
      lines.filter { !$0.hasPrefix("  ") && !$0.isEmpty }.joined(separator: " ")
        == "Who speaks Accusations Contested, yet stated in the article's own voice")
    #expect(lines.contains { $0.hasSuffix("██ 174 words, 10 claims") })
  }

  @Test("hints say what to look at, suggest no verdict, and tag nothing; off is off")
  func hints() throws {
    func hints(_ id: String) throws -> [String] {
      try bench.desk.hints(on: try #require(bench.claim(id))).map(\.words)
    }
    #expect(try hints("13").contains("Azerbaijan accuses Armenia; see the response in 14"))
    #expect(try hints("3").first == "only Azerbaijan says this; Armenia does not respond to it")
    #expect(try hints("2") == ["only Armenia says this"])
    #expect(try hints("1") == [])
    #expect(
      bench.run("show 3").contains("hint       only Azerbaijan says this; Armenia does not respond to it"))
    bench.run("set hints off")
    #expect(!bench.run("show 3").contains("hint"))
    #expect(bench.session?.state.claims.taggedCount == 0)
  }

  @Test("party gathers names, lets them go, and can be undone")
  func parties() throws {
    #expect(
      bench.run("party Europe = \"Charles Michel\", \"European Council President Charles Michel\"")
        == "Europe: Charles Michel; European Council President Charles Michel")
    #expect(try balance.voices.first?.party == "Europe")
    #expect(bench.run("party").contains("Europe: European Council President Charles Michel; Charles Michel"))
    #expect(bench.run("party").contains("Azerbaijan (proposed): the Azeri officials"))
    bench.run("party West = \"Charles Michel\"")
    #expect(
      bench.session?.state.parties == [
        Party(name: "Europe", members: ["European Council President Charles Michel"]),
        Party(name: "West", members: ["Charles Michel"]),
      ])
    #expect(
      bench.run("party East = Bar, \"charles michel\"").hasSuffix(
        "\nNo claim is by “Bar”; “balance” shows the speakers."))
    bench.run("undo")
    #expect(bench.run("party West =") == "West is no longer a party")
    bench.run("undo")
    #expect(bench.session?.state.parties.map(\.name) == ["Europe", "West"])
    #expect(bench.run("party West Charles").hasPrefix("“party” needs = and the names of speakers."))
  }
}
