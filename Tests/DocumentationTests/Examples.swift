import ArchiveKit
import ArticleKit
import ClaimKit
import Foundation
import PassageKit
import ProofKit
import ReportKit
import SessionKit

// The examples of the documentation as they stand there, so that they compile; `DocumentationTests` compares and runs them.

enum Examples {
  static func article(path: String) throws {
    let article = try ArticleFile(path: path).load()
    let index = CodePointIndex(article.text)
    for block in article.blocks where block.kind.holdsClaims {
      print(index.text(ofBytes: block.range))
    }
  }

  static func claims(article: Article) {
    let index = CodePointIndex(article.text)
    for claim in ClaimEngine().analysis(of: article).claims where claim.isCheckable {
      let speaker = claim.source.map { index.text(ofBytes: $0.range) } ?? "the article"
      print(speaker, "–", claim.spans.map { index.text(ofBytes: $0) }.joined(separator: " … "))
    }
  }

  static func session(path: String) throws {
    var session = try SessionStore.open(path).session
    let tag = Change.ClaimTagged(claims: [ClaimID(2)], verdict: .disputed, reasons: [.contradicted])
    try session.record(.claimTagged(tag), by: "ada", at: Date())
    try session.record(.eventUndone(.init(session.lastSeq)), by: "ada", at: Date())
    try SessionStore.save(session, to: path)
  }

  static func report(session: Session, path: String) throws {
    if let html = ReportFormat(rawValue: "html") {
      let report = Report(session, generator: "newsroom 1.0")
      try report.text(as: html).write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  static func archive(path: String, claims: [Claim]) throws {
    let archive = try Archive(path: path)
    let questions = claims.map { ClaimQuestion($0.restated ?? $0.text, source: $0.source?.name) }
    for (claim, earlier) in zip(claims, try archive.earlierChecks(of: questions)) {
      print(claim.id, earlier.first?.claim.verdict ?? "new")
    }
  }

  static func passages(report: Article) {
    let finder = PassageFinder([SourceDocument(name: "report.txt", article: report)])
    for passage in finder.passages(for: "Burglaries rose to 1,377", limit: 3) {
      print(passage.locator.words, passage.comparison.agrees, passage.comparison.clashes)
    }
  }

  static func proof(article: Article) {
    for finding in ProofReader().findings(in: article) {
      print(finding.kind, finding.message)
    }
  }
}
