import ArticleKit
import SessionKit
import Testing

@testable import Workbench

@Suite("The list of what is due") struct DueViewTests {
  private func lines(_ commands: String..., today: CalendarDay?) throws -> [String] {
    let bench = try Bench(interactive: true)
    try bench.write(bridgeArticle, to: "bridge.txt")
    bench.run("load bridge.txt")
    for command in commands { bench.run(command) }
    let session = try #require(bench.session)
    let entries = DueItem.all(in: session).map { DueView.Entry($0) }
    return DueView(entries, today: try #require(today), width: 200).lines.map(\.plain)
  }

  @Test("has what is overdue first, and says so; what is due today is due today")
  func overdue() throws {
    let lines = try lines(
      "hold 1 until in 5 days", "ask 2 \"the police\" due in 3 days", "hold 3 until in 4 days: the mayor is away",
      today: CalendarDay(year: 1970, month: 1, day: 5))
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("1970-01-04  q1  the police on 2, asked 1970-01-01") && lines[0].hasSuffix("— overdue"))
    #expect(lines[1] == "today  ⏸ 3 on hold: the mayor is away")
    #expect(lines[2] == "1970-01-06  ⏸ 1 on hold")
  }

  @Test("tells of attempts, and of claims that were asked about in other words")
  func inquiries() throws {
    let lines = try lines(
      "ask 2 \"the police\"", "attempt q1 phone \"no answer\"", "attempt q1 mail", "trim 2 \"closed it\"",
      today: CalendarDay(year: 1970, month: 1, day: 1))
    #expect(
      lines == [
        "no date  q1  the police on 2, asked 1970-01-01, 2 attempts, last by mail on 1970-01-01; "
          + "2: asked about earlier words"
      ])
  }
}
