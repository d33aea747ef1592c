import Foundation
import SessionKit
import Testing

@testable import Workbench

@Suite("Copies of cited files") struct SourceCopyTests {
  private static let report = "The police did not block any road. Engineers closed the bridge on 3 May."
  private static let hash = ArticleRecord.digest(of: Data(report.utf8))
  private static let copy = "\(hash.prefix(12))-report.txt"

  private func bench() throws -> Bench {
    let bench = try Bench(interactive: true)
    try bench.write(bridgeArticle, to: "bridge.txt")
    try bench.write(Self.report, to: "report.txt")
    bench.run("load bridge.txt")
    return bench
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test("are kept next to the session, once, for its owner alone")
  func keeping() throws {
    let bench = try bench()
    let answer = bench.run("cite report.txt supports 1")
    #expect(answer.hasSuffix("\nA copy of report.txt is kept in Sessions/bridge.sources."))
    #expect(bench.session?.state.evidence.first?.sha256 == Self.hash)
    #expect(try bench.names(in: "Sessions/bridge.sources") == [Self.copy])
    #expect(bench.text(of: "Sessions/bridge.sources/\(Self.copy)") == Self.report)
    #expect(try mode(bench.path("Sessions/bridge.sources")) == 0o700)
    #expect(try mode(bench.path("Sessions/bridge.sources/\(Self.copy)")) == 0o600)
    #expect(!bench.run("cite report.txt refutes 2").contains("copy"))
    #expect(bench.run("documents add Sessions").contains("added") == false)
  }

  @Test("are kept of documents of the review that are cited, and of none that is only asked")
  func documents() throws {
    let bench = try bench()
    bench.run("documents add report.txt")
    #expect(!bench.has("Sessions/bridge.sources"))
    bench.run(lines: "passages 3 -n 1", "cite passage 1 refutes")
    #expect(try bench.names(in: "Sessions/bridge.sources") == [Self.copy])
  }

  @Test("are named by check where the original is gone or has changed")
  func check() throws {
    let bench = try bench()
    bench.run("cite report.txt supports 1")
    let place = "“report.txt” (copy: Sessions/bridge.sources/\(Self.copy))"
    func advice() -> String { bench.run("check").replacing("\n", with: " ") }
    try bench.write("another text", to: "report.txt")
    #expect(advice().contains("advice: the original of e1 has changed since it was cited: \(place)"))
    try FileManager.default.removeItem(atPath: bench.path("report.txt"))
    #expect(advice().contains("advice: the original of e1 cannot be opened: \(place)"))
    try bench.write("tampered with", to: "Sessions/bridge.sources/\(Self.copy)")
    #expect(advice().contains("advice: the original of e1 cannot be opened: “report.txt”"))
    #expect(!advice().contains("copy:"))
  }

  @Test("are not made where nobody wants them, nor of what is private, on the web or no plain file")
  func without() throws {
    let bench = try bench()
    bench.run(
      lines: "cite report.txt as \"S1\" supports 1", "cite https://example.org/a supports 1", "cite . supports 2",
      "documents add --private report.txt", "passages 3 -n 1", "cite passage 1 refutes", "set keep-source off")
    try bench.write("Figures.", to: "figures.txt")
    #expect(bench.run("cite figures.txt supports 2").contains("  figures.txt  document"))
    #expect(bench.session?.state.evidence.compactMap(\.sha256) == [ArticleRecord.digest(of: Data("Figures.".utf8))])
    #expect(!bench.has("Sessions/bridge.sources"))
  }

  @Test("go where a document becomes private")
  func hiding() throws {
    let bench = try bench()
    bench.run(lines: "documents add report.txt", "passages 3 -n 1", "cite passage 1 refutes")
    #expect(try bench.names(in: "Sessions/bridge.sources") == [Self.copy])
    bench.run("documents add --private report.txt")
    #expect(try bench.names(in: "Sessions/bridge.sources") == [])
  }

  @Test("wait until the session has a file, and go along where it moves")
  func moving() throws {
    let piped = try Bench()
    try piped.write(bridgeArticle, to: "bridge.txt")
    try piped.write(Self.report, to: "report.txt")
    piped.run(lines: "load bridge.txt", "cite report.txt supports 1")
    #expect(try piped.names() == ["bridge.txt", "report.txt"])
    piped.run("save s.json")
    #expect(try piped.names(in: "s.sources") == [Self.copy])
    piped.run("save t.json")
    #expect(try piped.names(in: "s.sources") == [Self.copy])
    #expect(try piped.names(in: "t.sources") == [Self.copy])

    let planned = try bench()
    planned.run(lines: "cite report.txt supports 1", "save r.json")
    #expect(try planned.names(in: "r.sources") == [Self.copy])
    #expect(try planned.names(in: "Sessions") == [])
  }

  @Test("do not follow a link in their place, and have harmless names")
  func hostile() throws {
    let bench = try bench()
    bench.run("verified 1")
    try FileManager.default.createDirectory(atPath: bench.path("elsewhere"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: bench.path("Sessions/bridge.sources"), withDestinationPath: bench.path("elsewhere"))
    let answer = bench.run("cite report.txt supports 1").replacing("\n", with: " ")
    #expect(answer.contains("could not be copied to “Sessions/bridge.sources”: bridge.sources is not a folder."))
    #expect(try bench.names(in: "elsewhere") == [])
    try FileManager.default.removeItem(atPath: bench.path("Sessions/bridge.sources"))
    try bench.write("x", to: "a\u{1B}[31m\u{202E}b.txt")
    #expect(bench.run("cite \"x\" supports 1").hasPrefix("e2"))
    bench.run("documents add a\u{1B}[31m\u{202E}b.txt")
    bench.run("cite d1 supports 1")
    let names = try bench.names(in: "Sessions/bridge.sources")
    #expect(names.map { String($0.dropFirst(13)) } == ["a__31m_b.txt"])
  }
}
