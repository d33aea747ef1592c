import ArticleKit
import FileTesting
import Foundation
import SessionKit
import Testing

@Suite("Examples in the documentation")
struct DocumentationTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func file(_ path: String) throws -> String {
    try String(contentsOf: package.appending(path: path), encoding: .utf8)
  }

  /// The lines of a text without their indentation.
  private static func lines(_ text: some StringProtocol) -> String {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
  }

  @Test(
    "are the ones that are compiled here",
    arguments: ["ArticleKit", "ClaimKit", "SessionKit", "ReportKit", "ArchiveKit", "PassageKit", "ProofKit"])
  func agree(module: String) throws {
    let page = try Self.file("Sources/\(module)/\(module).docc/\(module).md")
    let example = try #require(page.firstMatch(of: /```swift\n([\s\S]*?)```/)?.1)
    #expect(Self.lines(try Self.file("Tests/DocumentationTests/Examples.swift")).contains(Self.lines(example)))
  }

  @Test("do what they say")
  func run() throws {
    let folder = try TemporaryFolder()
    let path = Self.package.appending(path: "Fixtures/ceasefire.txt").path
    try Examples.article(path: path)
    let article = try ArticleFile(path: path).load()
    Examples.claims(article: article)
    Examples.passages(report: article)
    Examples.proof(article: article)
    let saved = try folder.make("review.json", try Self.file("Sessions/sample-ceasefire.json"))
    let before = try SessionStore.open(saved).session
    try Examples.session(path: saved)
    let after = try SessionStore.open(saved).session
    #expect(after.state == before.state && after.events.count == before.events.count + 2)
    try Examples.report(session: after, path: folder("review.html"))
    #expect(try folder.text("review.html").contains("Azerbaijan"))
    try Examples.archive(path: folder("archive.sqlite"), claims: Array(after.state.claims))
  }
}
