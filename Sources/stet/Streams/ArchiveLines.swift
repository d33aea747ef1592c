import ArchiveKit
import Foundation
import LineEditor
import SessionKit

/// What `stet archive` prints.
enum ArchiveLines {
  /// The answer to a query.
  struct Hits: Encodable {
    let query: String
    let hits: [String]
  }

  /// A check that was found, as one line of JSON.
  private struct Line: Encodable {
    let rank: Int
    let score: Double
    let agreement: Double
    let check: ArchivedClaim
    let clues: [String]?
  }

  /// A check in lines for a person.
  static func text(of check: EarlierCheck, rank: Int, explained: Bool) -> String {
    let claim = check.claim
    var lines = ["\(rank). \(claim.toldClaim)"]
    let found = [claim.toldVerdict, claim.date, claim.checker.map { "by \($0)" }].compactMap { $0 }
    if !found.isEmpty { lines.append("   \(found.joined(separator: ", "))") }
    if let title = claim.title { lines.append("   \(title)") }
    if claim.told == nil, let source = claim.source { lines.append("   said by \(source)") }
    if let url = claim.url ?? claim.articleURL { lines.append("   \(url)") }
    lines.append("   [\(claim.id)] agreement \(percent(check.agreement))")
    if explained { lines += check.clues.map { "     \($0)" } }
    return lines.map { Printable.escaped($0) + "\n" }.joined()
  }

  /// A check as a line of JSON.
  static func json(of check: EarlierCheck, rank: Int, explained: Bool) throws -> String {
    try json(
      Line(
        rank: rank, score: rounded(check.score), agreement: rounded(check.agreement), check: check.claim,
        clues: explained ? check.clues.map(\.description) : nil))
  }

  /// A value as a line of JSON.
  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// What an archive holds, in lines for a person.
  static func text(of statistics: ArchiveStatistics) -> String {
    var lines = [
      "\(statistics.claims.counted("claim")): \(statistics.imported) imported, "
        + "\(statistics.claims - statistics.imported) from \(statistics.sessions.counted("session"))",
      "\(statistics.bytes) bytes",
    ]
    if let days = statistics.days { lines.append("checked from \(days.lowerBound) to \(days.upperBound)") }
    lines += statistics.verdicts.map { "\($0.claims) \($0.verdict)" }
    return lines.map { Printable.escaped($0) + "\n" }.joined()
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
  private static func rounded(_ number: Double) -> Double { (number * 1000).rounded() / 1000 }
}
