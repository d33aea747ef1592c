import ArticleKit
import FileTesting
import Foundation
import GRDB
import SessionKit
import Testing

@testable import ArchiveKit

@Suite("The archive of sessions")
struct ArchiveTests {
  private let test: TestArchive

  init() throws { test = try TestArchive() }

  @Test("keeps the tagged claims of a session, and nothing that is private")
  func tagged() throws {
    let session = try SampleReview.session(
      SampleReview.tag(2, .disputed, [.contradicted], note: "The list says otherwise."),
      SampleReview.tag(3, .verified),
      SampleReview.evidence(1, url: "https://port.example/list", for: 2),
      SampleReview.evidence(2, url: "https://leak.example/secret", alias: "S1", for: 2),
      SampleReview.evidence(3, url: "/home/ada/scan.pdf", for: 2),
      .claimNoted(.init(claims: [ClaimID(2)], text: "S1 is the mate, do not print")))
    #expect(try test.archive.add(session) == outcome(added: 2))
    let name = ArchivedClaim.name(of: session)
    #expect(
      try test.claims() == [
        ArchivedClaim(
          id: "\(name.prefix(12)):2", claim: "it carried 320 people", restated: "The ferry carried 320 people.",
          source: "Ana Reyes", polarity: "asserted", voice: "named", told: "Ana Reyes says: it carried 320 people",
          verdict: "disputed", reasons: ["contradicted"], note: "The list says otherwise.",
          evidence: [.init(url: "https://port.example/list", title: "Passenger list", stance: "refutes")],
          checker: "ada", date: "2026-01-01", articleTitle: "Ferry overloaded",
          articleURL: "https://news.example/ferry", session: name),
        ArchivedClaim(
          id: "\(name.prefix(12)):3", claim: "Nobody was hurt", polarity: "asserted", voice: "article",
          told: "The article says: Nobody was hurt", verdict: "verified", checker: "ada", date: "2026-01-01",
          articleTitle: "Ferry overloaded", articleURL: "https://news.example/ferry",
          session: name),
      ])
    #expect(try test.find("How many did the ferry carry? Ana Reyes says 320.").first?.claim.verdict == "disputed")
  }

  @Test("finds a claim about “it” by its reading")
  func byReading() throws {
    _ = try test.archive.add(
      SampleReview.session(
        SampleReview.tag(1, .verified), SampleReview.tag(2, .disputed, [.contradicted]), SampleReview.tag(3, .verified))
    )
    #expect(try test.find("320 on the ferry").first?.claim.claim == "it carried 320 people")
  }

  @Test("erases a name from every text of a check that people wrote, and from the claim as it is told")
  func rewritten() throws {
    let session = try SampleReview.session(
      .speakerSet(.init(claims: [ClaimID(2)], source: Mention(text: "Zeb Quirk"))),
      .claimRestated(.init(claim: ClaimID(2), text: "Zeb Quirk counted 320 people.")),
      SampleReview.tag(2, .disputed, [.contradicted], note: "Zeb Quirk was not there."))
    _ = try test.archive.add(session)
    #expect(try test.claims().first?.told == "Zeb Quirk says: it carried 320 people")
    #expect(try test.archive.rewrite { $0.replacing("Zeb Quirk", with: "[purged]") } == 1)
    let told = try test.claims().map { "\($0)" }.joined()
    #expect(!told.contains("Zeb Quirk") && told.contains("[purged] says: it carried 320 people"))
  }

  @Test("does not change where a session is added twice, and follows one that changed")
  func again() throws {
    let first = try SampleReview.session(SampleReview.tag(1, .verified), SampleReview.tag(3, .verified))
    #expect(try test.archive.add(first) == outcome(added: 2))
    let before = try Data(contentsOf: URL(fileURLWithPath: test.archive.path))
    #expect(try test.archive.add(first) == outcome(unchanged: 2))
    #expect(try Data(contentsOf: URL(fileURLWithPath: test.archive.path)) == before)
    let second = try SampleReview.session(
      SampleReview.tag(1, .disputed), SampleReview.tag(2, .disputed), SampleReview.tag(3, .verified),
      .tagRemoved(.init([ClaimID(3)])))
    #expect(try test.archive.add(second) == outcome(added: 1, replaced: 1, removed: 1))
    #expect(try test.claims().map(\.verdict) == ["disputed", "disputed"])
    #expect(try test.find("nobody was hurt").isEmpty)
    // What is counted for ranking went with it.
    let fresh = try TestArchive()
    _ = try fresh.archive.add(second)
    #expect(try counts(test) == counts(fresh))
  }

  @Test("keeps who denies what, counts what was only said apart, and leaves out what wants to be confirmed")
  func denials() throws {
    let span = TextSpan(40, 61)
    let denial = Claim(
      id: ClaimID(4), spans: [span], text: "it carried 320 people", sentence: TextSpan(20, 62),
      source: Mention(text: "Ana Reyes"), polarity: .denied)
    var session = try SampleReview.session(
      SampleReview.tag(1, .verified, [.attributionOnly]), SampleReview.tag(3, .verified),
      .claimAdded(.init(claim: denial)), SampleReview.tag(4, .disputed, [.contradicted]))
    #expect(try test.archive.add(session) == outcome(added: 3))
    let kept = try #require(try test.claims().first { $0.isDenial })
    #expect(kept.polarity == "denied" && kept.toldClaim == "Ana Reyes denies: it carried 320 people")
    #expect(kept.toldVerdict == "denial disputed: contradicted")
    #expect(try test.claims().map(\.toldVerdict).contains("said; truth not checked"))
    let verdicts = try test.archive.statistics().verdicts
    #expect(Set(verdicts.map(\.verdict)) == ["verified", "said; truth not checked", "disputed"])
    #expect(verdicts.allSatisfy { $0.claims == 1 })
    // A verdict of an older version, which does not tell whether it judges the denial.
    try session.append(
      Event(
        seq: session.lastSeq + 1, at: session.events[0].at, by: "ada",
        change: .claimTagged(.init(claims: [ClaimID(4)], verdict: .disputed))))
    #expect(try test.archive.add(session) == outcome(unchanged: 2, removed: 1))
  }

  @Test("holds sessions of the same article by others apart")
  func others() throws {
    for checker in ["ada", "ben"] {
      _ = try test.archive.add(try SampleReview.session(by: checker, SampleReview.tag(1, .verified)))
    }
    #expect(try test.claims().map(\.checker) == ["ada", "ben"])
    let statistics = try test.archive.statistics()
    #expect(statistics.claims == 2)
    #expect(statistics.sessions == 2)
    #expect(statistics.imported == 0)
    #expect(statistics.days == "2026-01-01"..."2026-01-01")
    #expect(statistics.verdicts.map(\.verdict) == ["verified"])
    #expect(statistics.verdicts.map(\.claims) == [2])
  }

  @Test("is for its owner alone, and there is one place for it by default")
  func place() throws {
    let rights = try FileManager.default.attributesOfItem(atPath: test.archive.path)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    #expect(Archive.defaultPath(environment: ["XDG_DATA_HOME": "/data", "HOME": "/h"]) == "/data/stet/archive.sqlite")
    #expect(
      Archive.defaultPath(environment: ["XDG_DATA_HOME": "data", "HOME": "/h"])
        == "/h/.local/share/stet/archive.sqlite")
    #expect(Archive.defaultPath(environment: [:]) == nil)
  }

  @Test("refuses what it cannot open and leaves it as it is")
  func refusals() throws {
    let text = try test.write("no archive, but a text that is longer than a header of SQLite", to: "text.txt")
    #expect(throws: ArchiveError.notAnArchive(path: text)) { try Archive(path: text) }
    #expect(try String(contentsOfFile: text, encoding: .utf8).hasPrefix("no archive"))
    #expect(throws: ArchiveError.cannotOpen(path: test.folder.path, reason: "Is a directory")) {
      try Archive(path: test.folder.path)
    }
    #expect(throws: ArchiveError.cannotOpen(path: text + "/a", reason: "its folder cannot be created")) {
      try Archive(path: text + "/a")
    }
    let newer = test.folder("newer.sqlite")
    try Archive(path: newer).pool.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999')") }
    #expect(throws: ArchiveError.newer(path: newer)) { try Archive(path: newer) }
    let foreign = test.folder("foreign.sqlite")
    try Archive(path: foreign).pool.write { try $0.execute(sql: "DROP TABLE grdb_migrations") }
    #expect(throws: ArchiveError.notAnArchive(path: foreign)) { try Archive(path: foreign) }
  }

  @Test(
    "refuses what stands in the place of its tables, before it reads it",
    arguments: [
      "DROP TABLE total; CREATE VIEW total AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, i AS claims, i AS claimWords, i AS titleWords, i AS claimPieces, i AS titlePieces FROM n",
      "PRAGMA foreign_keys = OFF; DROP TABLE claim; CREATE VIEW claim AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, '' AS name FROM n",
      "DROP TABLE grdb_migrations; CREATE VIEW grdb_migrations AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT '1' AS identifier FROM n",
      "CREATE TRIGGER t AFTER INSERT ON claim BEGIN DELETE FROM claim; END", "CREATE VIEW other AS SELECT 1",
      "DROP TABLE stem; CREATE TABLE stem (key INTEGER PRIMARY KEY, claims INTEGER AS (length(zeroblob(900000000))))",
      "CREATE VIRTUAL TABLE claim_stems_more USING fts5 (x)", "CREATE INDEX more ON claim (length(claim))",
      "DROP TABLE piece",
    ])
  func otherTables(sql: String) throws {
    let path = test.folder("other.sqlite")
    try Archive(path: path).pool.writeWithoutTransaction { try $0.execute(sql: sql) }
    #expect(throws: ArchiveError.notAnArchive(path: path)) { try Archive(path: path) }
  }

  @Test(
    "tells of what is in no column of its kind, and reads the rest",
    arguments: [
      "UPDATE claim SET source = x'FF'", "UPDATE claim SET claim = x'C328'", "UPDATE claim SET evidence = '['",
      "UPDATE claim SET evidence = x'00FF'", "UPDATE claim SET name = x'FF'", "UPDATE claim SET date = x'FF'",
      "UPDATE claim SET verdict = x'FF'", "UPDATE claim SET reasons = x'FF'", "UPDATE session SET name = x'FF'",
      "UPDATE total SET claims = 'many'", "UPDATE total SET claims = 9223372036854775807, claimWords = -5",
      "UPDATE total SET claims = -9223372036854775808", "UPDATE total SET claims = x'FF'", "DELETE FROM total",
      "UPDATE stem SET claims = 9223372036854775807", "UPDATE stem SET claims = -1", "UPDATE piece SET claims = 'x'",
      "UPDATE claim SET id = 9223372036854775807 WHERE id = 1", "UPDATE claim SET id = -5 WHERE id = 1",
      "INSERT INTO claim_stems (rowid, stems) VALUES (9223372036854775807, 'ferri carri 320')",
      "INSERT INTO claim_stems (rowid, stems) VALUES (-7, 'ferri carri 320')",
      "UPDATE claim SET date = 'e\u{301}' WHERE id = 1; UPDATE claim SET date = 'f' WHERE id = 2",
      "UPDATE claim_stems_data SET block = zeroblob(20)", "UPDATE claim SET identity = 7 WHERE id = 1",
    ])
  func otherColumns(sql: String) throws {
    let path = test.folder("columns.sqlite")
    let archive = try Archive(path: path)
    let session = try SampleReview.session(
      SampleReview.tag(1, .verified), SampleReview.tag(2, .disputed, [.contradicted]), SampleReview.tag(3, .verified))
    _ = try archive.add(session)
    try archive.pool.write { try $0.execute(sql: sql) }
    // Each of these is done or refused with an error of the archive.
    let again = try Archive(path: path)
    for work in [
      {
        _ = try again.earlierChecks(of: [ClaimQuestion("How many did the ferry carry? Ana Reyes says 320.")], least: 0)
      },
      { _ = try again.names(of: [ClaimQuestion("the ferry carried 320 people")], limit: 5) },
      { _ = try again.statistics() }, { try again.export { _ in } }, { _ = try again.add(session) },
    ] as [() throws -> Void] {
      do { try work() } catch { #expect(error is ArchiveError, "\(error)") }
    }
  }

  @Test(
    "tells errors with what to do",
    arguments: [
      (
        .cannotOpen(path: "a", reason: "r"), "the archive “a” cannot be opened: r",
        "Check the folder's permissions, or choose another archive: --archive FILE."
      ),
      (
        .notAnArchive(path: "a"), "“a” is not a Stet archive",
        "Choose another file: --archive FILE. This one is unchanged."
      ),
      (
        .newer(path: "a"), "the archive “a” was written by a newer Stet",
        "Install a newer Stet. The archive is unchanged."
      ),
      (.busy(path: "a"), "the archive “a” is in use by another program", "Try again when it has finished."),
      (
        .full(path: "a"), "there is no space left for the archive “a”",
        "Free some space and try again: what was reported as added is safe, and adding it twice changes nothing."
      ),
      (
        .failed(path: "a", reason: "r"), "the archive “a” failed: r",
        "Try again; “stet archive export” saves whatever can be read."
      ),
      (.noSuchFile(path: "f"), "there is no file “f”", "Check the spelling, or give the full path."),
      (.unreadable(path: "f", reason: "r"), "“f” cannot be read: r", "Check the file's permissions."),
      (
        .unknownForm(path: "f"), "“f” is neither JSON nor a table",
        "Stet imports ClaimReview as JSON, JSON Lines, CSV or TSV, in UTF-8."
      ),
      (
        .noClaimColumn(path: "f", columns: ["a", "b"]), "the table “f” has no column “claim”, only “a”, “b”",
        "Put the column names in the first line: id, claim, title, verdict, url, date."
      ),
      (
        .badLine(path: "f", line: 3, reason: "r"), "“f”, line 3: r",
        "Correct the line and import the file again: claims already in the archive stay as they are."
      ),
      (
        .noClaims(path: "f"), "“f” contains no checked claims",
        "A check is an object with the claim's text in “claimReviewed” or “claim”."
      ),
    ] as [(ArchiveError, String, String)])
  func errors(error: ArchiveError, description: String, hint: String) {
    #expect(error.description == description)
    #expect(error.hint == hint)
  }

  private func outcome(added: Int = 0, replaced: Int = 0, unchanged: Int = 0, removed: Int = 0) -> AddingOutcome {
    var outcome = AddingOutcome()
    outcome.added = added
    outcome.replaced = replaced
    outcome.unchanged = unchanged
    outcome.removed = removed
    return outcome
  }

  /// All that is counted of an archive's words, without what came to nothing.
  private func counts(_ test: TestArchive) throws -> [String] {
    try test.archive.pool.read { db in
      try ["stem", "piece"].flatMap {
        try String.fetchAll(db, sql: "SELECT key || ' ' || claims FROM \($0) WHERE claims <> 0 ORDER BY key")
      } + String.fetchAll(db, sql: "SELECT claims || ' ' || claimWords || ' ' || titlePieces FROM total")
    }
  }
}
