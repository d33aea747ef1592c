import LineEditor
import SessionKit
import Testing

@testable import Workbench

@Suite("Another checker's review of the article") struct OthersReviewTests {
  /// A desk in the folder where ada has tagged one of three claims.
  private func bench(answers: String...) throws -> (ada: Bench, jo: Bench) {
    let ada = try Bench(interactive: true)
    try ada.write(bridgeArticle, to: "bridge.txt")
    ada.run(lines: "load bridge.txt", "verified 1 minor-error")
    try ada.leave()
    let jo = try Bench(in: ada.folder, interactive: true, checker: "jo")
    jo.lines = answers
    return (ada, jo)
  }

  @Test("is offered, to resume, to join, to judge blind or to leave")
  func question() throws {
    let (ada, jo) = try bench(answers: "x", "")
    defer { _ = ada.folder }
    jo.run("load bridge.txt")
    #expect(
      jo.questionsAsked == [
        """
        Sessions/bridge.json is ada's review of this article: 1 of 3 claims tagged.
        r  resume it as ada (Enter)
        j  join it as jo, a second checker
        b  start blind as jo: the same claims, no verdicts
        a  start over as jo
        r, j, b or a?\u{20}
        """, "r, j, b or a? ",
      ])
  }

  @Test(
    "is taken up as the person says, and the next start resumes it without a question",
    arguments: [
      ("", "Sessions/bridge.json", "ada", true), ("j", "Sessions/bridge.json", "jo", true),
      ("b", "Sessions/bridge.jo.json", "jo", false), ("a", "Sessions/bridge.jo.json", "jo", false),
    ])
  func choices(answer: String, file: String, checker: String, showsVerdict: Bool) throws {
    let (ada, jo) = try bench(answers: answer)
    jo.run("load bridge.txt")
    #expect((jo.claim("1")?.tag != nil) == showsVerdict)
    jo.run("disputed 2 unsupported")
    #expect(jo.claim("2")?.tag?.by == checker)
    #expect(jo.desk.file == jo.path(file))
    try jo.leave()
    let again = try Bench(in: ada.folder, interactive: true, checker: checker)
    #expect(again.run("load bridge.txt").contains("Resumed from \(file)"))
    #expect(again.questionsAsked.isEmpty)
  }

  @Test("is left alone where the question is cancelled")
  func cancelled() throws {
    let (ada, jo) = try bench()
    jo.desk = Desk(
      settings: jo.desk.settings,
      environment: {
        var environment = jo.desk.environment
        environment.readLine = { _ in .interrupted }
        return environment
      }())
    #expect(jo.run("load bridge.txt") == "Cancelled.")
    #expect(jo.session == nil)
    #expect(ada.has("Sessions/bridge.jo.json") == false)
  }
}
