import Foundation
import SessionKit
import Testing

@testable import Workbench

@Suite("Reloading at the workbench")
struct ReloadCommandTests {
  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.write(bridgeArticle, to: "bridge.txt")
    try bench.write(
      """
      It rained all day in the valley. The mayor denied the bridge is safe.
      Engineers closed it on Tuesday, and police blocked the road.
      """, to: "newer.txt")
    bench.run(lines: "load bridge.txt", "verified 1 attribution-only", "disputed 3 unsupported", "save review.json")
    return bench
  }

  @Test("keeps verdicts, marks those on other words, keeps it all in the file, and shows it")
  func reload() throws {
    let bench = try bench()
    let answer = bench.run("reload newer.txt")
    #expect(answer.hasPrefix("1 unchanged, 2 reworded, 1 new\nreworded\n"))
    #expect(answer.contains("  1  ◌ said; truth not checked ?  around it: The mayor [-said-] {+denied+}"))
    #expect(answer.contains("  2  Engineers closed it on [-Monday-] {+Tuesday+}"))
    #expect(answer.contains("new\n  4  It rained all day in the valley"))
    #expect(bench.desk.current == ClaimID(1))
    #expect(bench.claim("1")?.tag?.stale == true)
    #expect(bench.claim("1")?.polarity == .denied)
    #expect(bench.claim("1")?.cue?.text == "denied")
    #expect(bench.claim("3")?.tag?.stale == nil)
    #expect(bench.session?.article.path == "newer.txt")
    #expect(bench.session?.article.name == "bridge")
    let saved = try SessionStore.open(bench.path("review.json"))
    #expect(saved.findings.isEmpty)
    #expect(saved.session == bench.session)
  }

  @Test("tells one fact a line in linear mode")
  func linear() throws {
    let bench = try bench()
    bench.run("set linear on")
    #expect(
      bench.run("reload newer.txt").split(separator: "\n").prefix(4) == [
        "1 unchanged, 2 reworded, 1 new",
        "Reworded: 1 (to be confirmed: said; truth not checked): around it: The mayor [-said-] {+denied+} the bridge is safe.",
        "Reworded: 2: Engineers closed it on [-Monday-] {+Tuesday+}", "New: 4: It rained all day in the valley",
      ])
  }

  @Test("is one step for undo, which brings the older text back")
  func undo() throws {
    let bench = try bench()
    let before = try #require(bench.session)
    bench.run("reload newer.txt")
    let after = try #require(bench.session)
    #expect(bench.run("undo").hasPrefix("undid: reloaded the article: 1 unchanged, 2 reworded, 1 new"))
    #expect(bench.session?.state == before.state)
    #expect(bench.session?.article == before.article)
    bench.run("redo")
    #expect(bench.session?.state == after.state)
    #expect(bench.session?.article == after.article)
  }

  @Test("reads the file again that the article came from")
  func sameFile() throws {
    let bench = try bench()
    try bench.write(bridgeArticle + "\nNobody was hurt that day.", to: "bridge.txt")
    #expect(bench.run("reload").hasPrefix("3 unchanged, 1 new\nnew\n  4  Nobody was hurt that day"))
  }

  @Test("lets a verdict stand, once")
  func confirm() throws {
    let bench = try bench()
    bench.run("reload newer.txt")
    #expect(bench.run("confirm") == "1 confirmed; nothing left to confirm")
    #expect(bench.claim("1")?.tag?.stale == nil)
    #expect(bench.claim("1")?.tag?.verdict == .verified)
  }

  @Test("tells claims that are gone from those that never were, and shows them")
  func gone() throws {
    let bench = try bench()
    try bench.write("Engineers closed it on Monday, and police blocked the road.", to: "short.txt")
    bench.run("reload short.txt")
    #expect(
      bench.run("list gone") == "  1  ◌ said; truth not checked  The mayor  the bridge is safe\n1 claim, 1 tagged")
    #expect(bench.run("show 1").hasPrefix("The words of claim 1 are no longer in the article."))
    #expect(bench.run("status").contains("\n    gone        1\n"))
    #expect(bench.run("list stale").hasPrefix("No claim matches “stale”."))
    bench.run("reload bridge.txt")
    #expect(bench.claim("1")?.tag?.stale == nil)
    #expect(bench.claim("1")?.tag?.verdict == .verified)
  }

  @Test(
    "says what it cannot do, and changes nothing",
    arguments: [
      (
        "reload bridge.txt", "“bridge.txt” is the text under review; nothing in it has changed.",
        "Save the newer text to a file, and use that."
      ),
      ("reload missing.txt", "There is no file “missing.txt”.", "Check the spelling, or give the full path."),
      (
        "reload http://example.org", "Web pages need the program curl, which is not installed.",
        "Install it, for example: apt install curl; or save the page to a file."
      ),
      (
        "reload newer.txt now", "Unexpected “now”.",
        "See: help reload"
      ),
      ("diff", "The article has not been reloaded.", "Name a newer text to compare with, for example: diff newer.txt"),
      (
        "diff https://example.org", "Web pages need the program curl, which is not installed.",
        "Install it, for example: apt install curl; or save the page to a file."
      ),
      (
        "confirm 1", "The verdict on claim 1 was given for its present words.",
        "“list stale” shows the verdicts to confirm."
      ),
      ("confirm 2", "Claim 2 has no verdict yet.", "Give it a verdict first, for example: verified."),
      ("confirm 9", "There is no claim 9.", "“list” shows the claim numbers."),
    ])
  func errors(line: String, message: String, hint: String) throws {
    let bench = try bench()
    let before = bench.session
    let told = bench.run(line).replacingOccurrences(of: "\n", with: " ")
    #expect(told == "\(message) Hint: \(hint)")
    #expect(bench.session == before)
  }

  @Test("wants a file where the article came from none")
  func pasted() throws {
    let bench = try Bench()
    #expect(bench.run("reload").hasPrefix("No article is open."))
    #expect(bench.run("diff").hasPrefix("No article is open."))
    #expect(bench.run("confirm").hasPrefix("No article is open."))
  }

  @Test("marks every line that changed by signs, at any width", arguments: [20, 40, 80])
  func difference(width: Int) throws {
    let old = "One line.\n\nThe second line is gone.\nSo is the third.\nThe fourth stays where it was.\n"
    let new = "One line.\n\nThe fourth stays where it was, says \u{1B}[31mhe.\n"
    let lines = MarkedDifference(old, new).changedLines(width: width).map { $0.rendered(coloured: false) }
    #expect(lines.allSatisfy { $0.count <= width })
    #expect(!lines.joined().contains("\u{1B}"))
    if width == 80 {
      #expect(
        lines == [
          "… 1 line unchanged …", "[-The second line is gone.-]", "[-So is the third.-]",
          "The fourth stays where it was{+, says ␛[31mhe+}.",
        ])
    }
  }

  @Test("asks for an address that merely stands in the session only if the person agrees")
  func addressInSession() throws {
    let address = "http://news.example/bridge"
    var asked: [String] = []
    var text = bridgeArticle
    let fetch: ArticleInput.Fetch = { (address) throws(FetchError) in
      asked.append(address.text)
      return FetchedPage(
        requested: address.text, url: address.text, status: 200, contentType: "text/plain", body: Array(text.utf8))
    }
    let bench = try Bench(fetch: fetch)
    bench.run(lines: "set keep-source off", "load \(address)", "save review.json")
    text += "\nNobody was hurt that day."
    #expect(bench.run("reload").hasPrefix("3 unchanged, 1 new"))
    #expect(asked == [address, address])
    try bench.leave()
    let other = try Bench(in: bench.folder, fetch: fetch)
    other.run(lines: "set keep-source off", "open review.json")
    text += " Nobody at all."
    #expect(
      other.run("reload") == """
        “http://news.example/bridge” comes from the session; only addresses that you
        type are loaded.
        Hint: Type it if you trust it: reload http://news.example/bridge
        """)
    other.answers = [false]
    #expect(other.run("reload") == "Cancelled.")
    #expect(other.questions.last == "Load “http://news.example/bridge”, the address in this session?")
    #expect(asked.count == 2)
    other.answers = [true]
    #expect(other.run("reload").contains("1 new"))
    #expect(asked.count == 3)
  }
}
