import Foundation
import ReportKit
import Testing

@testable import Workbench

@Suite("export")
struct ExportTests {
  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.write("The mayor said the bridge is safe. The bridge was closed on Monday.\n", to: "bridge.txt")
    bench.run(lines: "load bridge.txt", "disputed 1 contradicted: it is not", "cite https://example.org refutes 1")
    return bench
  }

  @Test("names files so that no format replaces another, or the session", arguments: ReportFormat.allCases)
  func names(format: ReportFormat) throws {
    let bench = try bench()
    let name = format.fileName(for: "bridge")
    #expect(bench.run("export \(format.rawValue)").contains("wrote \(name)"))
    #expect(bench.has(name))
  }

  @Test("writes the evidence of a table beside it")
  func companions() throws {
    let bench = try bench()
    #expect(bench.run("export csv out.csv") == "wrote out.csv\nwrote out-evidence.csv")
    #expect(bench.text(of: "out-evidence.csv")?.contains("https://example.org") == true)
  }

  @Test(
    "takes its options wherever they stand",
    arguments: [
      ("export markdown - --only disputed", "This report covers only 1 of 2 claims: disputed."),
      (
        "export --only disputed speaker:mayor --with-balance html -",
        "This report covers only 1 of 2 claims: disputed speaker:mayor."
      ),
      ("export --only \"disputed speaker:mayor\" markdown -", "claims: disputed speaker\\:mayor."),
      ("export correction - --deadline 2021-11-20", "Please let us know your decision by 2021-11-20."),
      (
        "export claimreview - --address https://desk.example/b --scale disputed=1,one-sided=3,verified=5",
        "\"url\" : \"https://desk.example/b#claim-1\""
      ),
      ("export doccano - --offsets utf16", "\"label\":[["),
      ("export webannotation - --offsets utf16", "Webannotation cannot count offsets in utf16."),
      ("export html - --offsets bytes", "Unknown unit “bytes”."),
      ("export html - --offsets", "“export” needs a value after --offsets."),
      ("export html - --only", "“export” needs a filter after --only."),
      ("export html - --scale x", "“x” is not a rating scale."),
      ("export html - --nonsense", "Unexpected “--nonsense”."),
    ])
  func options(line: String, answer: String) throws {
    #expect(try bench().run(line).contains(answer))
  }

  @Test("tells what a format leaves out, and refuses where nothing is left")
  func leftOut() throws {
    let bench = try bench()
    #expect(bench.run("export doccano -").contains("left out, because they have no verdict: 1 claim (2)"))
    bench.run("untag 1")
    let answer = bench.run("export claimreview out.json")
    #expect(
      answer.replacing("\n", with: " ").contains(
        "There is nothing to export as claimreview; left out, because they have no verdict: 2 claims (1, 2)."))
    #expect(!bench.has("out.json"))
  }
}
