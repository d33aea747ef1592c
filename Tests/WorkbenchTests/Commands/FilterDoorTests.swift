import ReportKit
import SessionKit
import Testing

@testable import Workbench

/// A filter of the person's own, at every place where a filter may stand.
@Suite("Filters of one's own, everywhere")
struct FilterDoorTests {
  /// The lines that take a filter, with what each answers where only the first of three claims has a verdict.
  static let doors: [(line: String, answer: String)] = [
    ("list todo", "2 claims, 0 tagged"), ("next todo", "Engineers closed it on Monday"),
    ("prev todo", "further on"), ("review todo", "2 claims, 2 untagged."),
    ("tag disputed with todo", "✗ 2, 3 disputed"), ("export csv - --only todo", "disputed"),
    ("export markdown - --only \"todo\"", "This report covers only 2 of 3 claims: todo."),
    ("set filter again = todo", "filter again = todo"),
  ]

  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.write(bridgeArticle, to: "bridge.txt")
    bench.run(lines: "load bridge.txt", "verified 1 minor-error", "goto 1", "set filter todo = untagged checkable")
    return bench
  }

  @Test("work wherever the table of commands says that a filter stands")
  func table() {
    let commands = Set(CommandTable.all.filter { $0.arguments.contains(.filter) }.map(\.name))
    #expect(commands.subtracting(Self.doors.map { $0.line.split(separator: " ").first.map(String.init) ?? "" }).isEmpty)
  }

  @Test("are read", arguments: doors.filter { !["prev todo", "export csv - --only todo"].contains($0.line) })
  func read(line: String, answer: String) throws {
    let bench = try bench()
    bench.answers = [true]
    #expect(bench.run(line).contains(answer))
  }

  @Test("are read going back, too")
  func back() throws {
    let bench = try bench()
    bench.run("goto 3")
    #expect(bench.run("prev todo").contains("Engineers closed it on Monday"))
  }

  @Test("confine a report to their claims")
  func export() throws {
    let bench = try bench()
    let rows = bench.run("export csv - --only todo").split(separator: "\n")
    #expect(rows.filter { $0.contains("The mayor") }.isEmpty && rows.contains { $0.contains("Engineers closed it") })
  }

  @Test("are refused where they are unknown, by the same words at every door", arguments: doors)
  func unknown(line: String, answer: String) throws {
    let bench = try bench()
    bench.run("set filter todo =")
    #expect(bench.run(line).hasPrefix("“todo” is not a filter."))
  }

  @Test("are taken from the rc file where the program reads a filter")
  func preferences() throws {
    let bench = try bench()
    try bench.write("set filter todo = untagged checkable\nset nonsense\n", to: "rc")
    #expect(
      try FilterReader(preferences: bench.path("rc"), checker: "").filter(["todo"])
        == ClaimFilter([.untagged, .checkable]))
    #expect(throws: WorkbenchError.self) { try FilterReader(preferences: nil, checker: "").filter(["todo"]) }
  }

  @Test("“mine” is whoever the run or the rc file names")
  func mine() throws {
    let bench = try bench()
    try bench.write("set checker ada\n", to: "rc")
    func mine(_ path: String?, isGiven: Bool = false) throws -> ClaimFilter {
      try FilterReader(preferences: path, checker: "bo", isGiven: isGiven).filter(["mine"])
    }
    #expect(try mine(bench.path("rc")) == ClaimFilter([.assigned("ada")]))
    #expect(try mine(bench.path("rc"), isGiven: true) == ClaimFilter([.assigned("bo")]))
    #expect(try mine(nil) == ClaimFilter([.assigned("bo")]))
  }
}
