import Foundation
import SessionKit
import Testing

@testable import Workbench

@Suite("What is kept, and where")
struct KeepingTests {
  @Test("an article whose splitting was stopped is not opened, and what was open stays")
  func stopped() throws {
    var parts: [Double] = []
    let bench = try Bench(shouldContinue: { done in
      parts.append(done)
      return parts.count < 6
    })
    try bench.write("The bridge fell.\n\nThe road is closed.\n", to: "a.txt")
    bench.run("load a.txt")
    let before = bench.session
    #expect(
      bench.run("load a.txt") == """
        “a” was not opened: you stopped it.
        Hint: The review that was open still is. “load” starts again.
        """)
    #expect(bench.session == before)
    #expect(parts == [0, 18.0 / 38, 1, 0, 18.0 / 38, 1])
  }

  private func bench(interactive: Bool, checker: String = "ada") throws -> Bench {
    let bench = try Bench(interactive: interactive, checker: checker)
    try bench.write(bridgeArticle, to: "bridge.txt")
    return bench
  }

  /// What the file of a session says of a claim's verdict.
  private func savedVerdict(_ bench: Bench, _ name: String, of id: String) throws -> Verdict? {
    let reading = try SessionStore.open(bench.path(name))
    #expect(reading.findings == [])
    return reading.session.state.claims[try #require(ClaimID(id))]?.tag?.verdict
  }

  @Test("on a terminal: every step, from the first on")
  func terminal() throws {
    let bench = try bench(interactive: true)
    bench.run("load bridge.txt")
    #expect(!bench.has("Sessions/bridge.json"))
    bench.run("verified 1 attribution-only")
    #expect(try savedVerdict(bench, "Sessions/bridge.json", of: "1") == .verified)
    bench.run("undo")
    #expect(try savedVerdict(bench, "Sessions/bridge.json", of: "1") == nil)
    bench.run("redo")
    #expect(try savedVerdict(bench, "Sessions/bridge.json", of: "1") == .verified)
  }

  @Test("on a terminal: the same checker goes on where the review of the same text was left")
  func resumed() throws {
    let bench = try bench(interactive: true)
    bench.run(lines: "load bridge.txt", "disputed 2 outdated")
    let answer = bench.run("load bridge.txt")
    #expect(answer.contains("Resumed from Sessions/bridge.json, 3 events."))
    #expect(bench.claim("2")?.tag?.verdict == .disputed)
    #expect(bench.run("undo") == "undid: tagged 2 disputed (outdated)")
    #expect(bench.claim("2")?.tag == nil)
  }

  @Test("on a terminal: another text gets the next free file, another checker a file beside")
  func nextFile() throws {
    let bench = try bench(interactive: true)
    bench.run(lines: "load bridge.txt", "verified 1")
    try bench.write("The mayor left. He came back.", to: "bridge.txt")
    bench.run(lines: "load bridge.txt", "verified 1")
    #expect(bench.has("Sessions/bridge-2.json"))
    bench.run(lines: "set checker bob", "load bridge.txt", "verified 1")
    #expect(bench.has("Sessions/bridge.bob.json"))
    #expect(try SessionStore.open(bench.path("Sessions/bridge.bob.json")).session.checker == "bob")
  }

  @Test("from a pipe: nothing, until save names a file; then every step")
  func pipe() throws {
    let bench = try bench(interactive: false)
    bench.run(lines: "load bridge.txt", "verified 1")
    #expect(!bench.has("Sessions"))
    #expect(
      bench.run("save")
        == "This session has no file yet.\nHint: Name one, for example: save review.json")
    #expect(bench.run("save review.json") == "saved review.json")
    bench.run("one-sided 2")
    #expect(try savedVerdict(bench, "review.json", of: "2") == .oneSided)
  }

  @Test("from a pipe: an opened session is kept in its file")
  func opened() throws {
    let bench = try bench(interactive: false)
    bench.run(lines: "load bridge.txt", "save review.json", "open review.json", "disputed 3")
    #expect(try savedVerdict(bench, "review.json", of: "3") == .disputed)
  }

  @Test("a review that is in no file is not dropped without a word")
  func unkept() throws {
    let bench = try bench(interactive: false)
    bench.run(lines: "load bridge.txt", "verified 1")
    let refusal = """
      1 unsaved change would be lost.
      Hint: Save them first, for example: save review.json. Or add --force after the
      command.
      """
    #expect(bench.run("load bridge.txt") == refusal)
    #expect(bench.run("open bridge.txt") == refusal)
    #expect(bench.claim("1")?.tag?.verdict == .verified)
    bench.run("load --force bridge.txt")
    #expect(bench.claim("1")?.tag == nil)
  }

  @Test("a disk that refuses leaves the review and the file as they were")
  func refused() throws {
    let bench = try bench(interactive: false)
    try FileManager.default.createDirectory(atPath: bench.path("folder"), withIntermediateDirectories: true)
    bench.run(lines: "load bridge.txt", "save folder/review.json", "verified 1")
    let before = try #require(bench.text(of: "folder/review.json"))
    try FileManager.default.moveItem(atPath: bench.path("folder"), toPath: bench.path("moved"))
    try bench.write("a file in the way", to: "folder")
    let answer = bench.run("disputed 1")
    #expect(answer.hasPrefix("“folder/review.json” cannot be written: "))
    #expect(bench.claim("1")?.tag?.verdict == .verified)
    #expect(bench.text(of: "moved/review.json") == before)
  }

  @Test("a file that Stet did not write is only replaced when that is wanted")
  func overwriting() throws {
    let bench = try bench(interactive: false)
    try bench.write("precious", to: "mine.json")
    bench.run("load bridge.txt")
    for line in ["save mine.json", "export markdown mine.json"] {
      #expect(
        bench.run(line)
          == "“mine.json” already exists.\nHint: Name another file, or add --force after the command."
      )
    }
    bench.answers = [false]
    #expect(bench.run("save mine.json") == "Cancelled.")
    #expect(bench.questions.last == "Replace “mine.json”?")
    #expect(bench.text(of: "mine.json") == "precious")
    bench.answers = [true]
    #expect(bench.run("export markdown mine.json") == "wrote mine.json")
    #expect(bench.run("export markdown mine.json") == "wrote mine.json")
    #expect(bench.run("save --force mine.json") == "saved mine.json")
    try bench.write("precious", to: "bridge.md")
    #expect(bench.run("export markdown --force") == "wrote bridge.md")
    #expect(!bench.has("--force"))
  }

  @Test("a session changed outside Stet opens with a warning")
  func changedOutside() throws {
    let bench = try bench(interactive: false)
    bench.run(lines: "load bridge.txt", "disputed 2 outdated", "save review.json")
    let text = try #require(bench.text(of: "review.json"))
    try bench.write(text.replacingOccurrences(of: "\"outdated\"", with: "\"misquoted\""), to: "review.json")
    let answer = bench.run("open review.json")
    #expect(answer.contains("This file was changed outside Stet: its seal does not match."))
    #expect(answer.contains("Hint: “stet replay FILE” shows what differs, “stet check --reseal FILE”"))
  }

  @Test(
    "names of files come from names of articles",
    arguments: [
      ("Fixtures/ceasefire.txt", "ceasefire"), ("My Article (2).txt", "my-article-2"), ("...", "article"),
      ("/tmp/Überblick.md", "überblick"), ("", "article"),
    ])
  func names(path: String, name: String) {
    #expect(ArticleRecord.name(of: path) == name)
  }

  @Test("two shells on one session: the second can only read, until the first is gone")
  func twoShells() throws {
    let bench = try bench(interactive: true)
    bench.run(lines: "load bridge.txt", "verified 1 minor-error")
    let other = try Bench(in: bench.folder, interactive: true)
    let answer = other.run("load bridge.txt")
    let holder = SessionHolder(
      host: "desk", process: 7, since: Date(timeIntervalSince1970: 60))
    #expect(
      answer.contains(
        """
        “Sessions/bridge.json” is open in \(holder.inWords).
        Read-only: changes won't be saved.
        Hint: Close it there first. If it hangs, end that process: nothing it saved is
        lost.
        """), "\(answer)")
    #expect(other.claim("1")?.tag?.verdict == .verified)
    #expect(other.run("status").hasSuffix("read-only: open in \(holder.inWords)"))
    #expect(other.run("disputed 2").hasPrefix("“Sessions/bridge.json” is open in \(holder.inWords)."))
    #expect(other.claim("2")?.tag == nil)
    bench.run("disputed 3: mine")
    let third = try Bench(in: bench.folder, interactive: true).run("load bridge.txt")
    #expect(third.contains("Resumed from Sessions/bridge.json, 4 events.") && !third.contains("Recovered"))
    bench.crash()
    #expect(other.run("disputed 2: theirs").contains("This review is no longer open elsewhere; 1 further step loaded."))
    #expect(other.claim("3")?.tag?.note == "mine")
    try other.leave()
    #expect(try savedVerdict(bench, "Sessions/bridge.json", of: "2") == .disputed)
    #expect(try savedVerdict(bench, "Sessions/bridge.json", of: "3") == .disputed)
    #expect(try bench.names(in: "Sessions") == ["bridge.json"])
  }

  @Test("a shell that was killed loses nothing: the journal is recovered")
  func recovered() throws {
    let bench = try bench(interactive: true)
    bench.run(lines: "load bridge.txt", "verified 1 minor-error", "disputed 2: why", "undo", "one-sided 3: who")
    bench.crash()
    #expect(try bench.names(in: "Sessions") == ["bridge.json", "bridge.json.journal"])
    let answer = bench.run("load bridge.txt")
    #expect(answer.contains("Recovered 3 steps from the journal: the last session did not end properly."), "\(answer)")
    #expect(bench.claim("2")?.tag == nil)
    #expect(bench.claim("3")?.tag?.note == "who")
    try bench.leave()
    #expect(try bench.names(in: "Sessions") == ["bridge.json"])
    #expect(!bench.run("load bridge.txt").contains("Recovered"))
  }

  @Test("a file that another program wrote is left as it is, and the review goes on beside it")
  func changedMeanwhile() throws {
    let bench = try bench(interactive: true)
    bench.run(lines: "load bridge.txt", "verified 1 minor-error")
    let theirs = try #require(bench.text(of: "Sessions/bridge.json")).replacing("minor-error", with: "misquoted")
    try bench.write(theirs, to: "Sessions/bridge.json")
    let answer = bench.run("disputed 3: mine")
    #expect(
      answer.hasSuffix(
        """
        “Sessions/bridge.json” was changed by another program. That version was left as
        it is; this review continues in “Sessions/bridge.mine.json”. “stet merge” joins
        the two; “open” opens the other one.
        """), "\(answer)")
    bench.run("one-sided 2: mine too")
    try bench.leave()
    #expect(bench.text(of: "Sessions/bridge.json") == theirs)
    #expect(try savedVerdict(bench, "Sessions/bridge.mine.json", of: "1") == .verified)
    #expect(try savedVerdict(bench, "Sessions/bridge.mine.json", of: "2") == .oneSided)
    #expect(try savedVerdict(bench, "Sessions/bridge.mine.json", of: "3") == .disputed)
    #expect(try bench.names(in: "Sessions") == ["bridge.json", "bridge.mine.json"])
  }

  @Test("a folder that cannot be written to can be read, and says so", .enabled(if: geteuid() != 0))
  func readOnlyFolder() throws {
    let bench = try bench(interactive: false)
    bench.run(lines: "load bridge.txt", "save review.json", "verified 1")
    try bench.leave()
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: bench.folder)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: bench.folder) }
    #expect(bench.run("open review.json").contains("Read-only: changes won't be saved."))
    #expect(bench.run("disputed 2").hasPrefix("“review.json” cannot be written: Permission denied."))
  }

  @Test("two shells that begin at once get a file each")
  func twoBeginnings() throws {
    let bench = try bench(interactive: true)
    let other = try Bench(in: bench.folder, interactive: true)
    bench.run("load bridge.txt")
    other.run("load bridge.txt")
    bench.run("verified 1")
    other.run("disputed 1")
    #expect(try savedVerdict(bench, "Sessions/bridge.json", of: "1") == .verified)
    #expect(try savedVerdict(bench, "Sessions/bridge-2.json", of: "1") == .disputed)
  }

  @Test("a report never replaces the session itself, nor another session without asking")
  func reportOverSession() throws {
    let bench = try bench(interactive: false)
    bench.run(lines: "load bridge.txt", "save a.json", "load bridge.txt", "save b.json")
    #expect(
      bench.run("export html b.json") == "“b.json” is a file of this session.\nHint: Name another file.")
    #expect(bench.run("export html ./x/../b.json").hasPrefix("“b.json” is a file of this session."))
    bench.run("open a.json")
    #expect(bench.run("save b.json").hasPrefix("“b.json” already exists."))
  }

  @Test("saving elsewhere moves the review away from the place that Stet chose")
  func moved() throws {
    let bench = try bench(interactive: true)
    bench.run(lines: "load bridge.txt", "verified 1", "save review.json", "disputed 2")
    #expect(try bench.names(in: "Sessions") == [])
    #expect(!bench.has("Sessions/bridge.json"))
    #expect(try savedVerdict(bench, "review.json", of: "2") == .disputed)
    bench.run("save copy.json")
    #expect(bench.has("review.json"))
  }

  @Test("a session that cannot be opened is passed over with a word, and left alone")
  func passedOver() throws {
    let bench = try bench(interactive: true)
    bench.run(lines: "load bridge.txt", "verified 1")
    let damaged = String(try #require(bench.text(of: "Sessions/bridge.json")).prefix(900))
    try bench.write(damaged, to: "Sessions/bridge.json")
    let answer = bench.run("load bridge.txt")
    #expect(answer.contains("An earlier session was skipped: “Sessions/bridge.json” is damaged at\n"))
    bench.run("disputed 1")
    #expect(bench.text(of: "Sessions/bridge.json") == damaged)
    #expect(try savedVerdict(bench, "Sessions/bridge-2.json", of: "1") == .disputed)
  }

  @Test("a session that was changed outside Stet is resumed with a warning, and nothing is kept in it")
  func unsound() throws {
    let bench = try bench(interactive: true)
    bench.run(lines: "load bridge.txt", "disputed 2 outdated")
    let text = try #require(bench.text(of: "Sessions/bridge.json"))
    let changed = text.replacingOccurrences(of: "\"outdated\"", with: "\"misquoted\"")
    try bench.write(changed, to: "Sessions/bridge.json")
    #expect(bench.run("load bridge.txt").contains("This file was changed outside Stet: its seal does not match."))
    #expect(
      bench.run("status").contains("read-only: “Sessions/bridge.json” was changed outside Stet, so nothing is saved"))
    #expect(
      bench.run("verified 1").hasPrefix("“Sessions/bridge.json” was changed outside Stet, so nothing is saved in it."))
    #expect(bench.text(of: "Sessions/bridge.json") == changed)
    #expect(bench.run("save review.json") == "saved review.json")
    #expect(bench.run("verified 1 minor-error").hasPrefix("✓ 1 verified"))
  }

  @Test("a new session file is for its owner alone")
  func mode() throws {
    let bench = try bench(interactive: false)
    bench.run(lines: "load bridge.txt", "save review.json")
    let attributes = try FileManager.default.attributesOfItem(atPath: bench.path("review.json"))
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test("looking at a session writes nothing")
  func looking() throws {
    let bench = try bench(interactive: false)
    bench.run(lines: "load bridge.txt", "disputed 2 outdated", "save review.json")
    try bench.leave()
    let before = (try bench.names(), bench.text(of: "review.json"), FileStamps(bench.folder))
    bench.run(lines: "open review.json", "show 1", "list", "status", "export csv -")
    #expect(FileStamps(bench.folder) == before.2)
    try bench.leave()
    #expect(try bench.names() == before.0)
    #expect(bench.text(of: "review.json") == before.1)
    #expect(FileStamps(bench.folder) == before.2)
  }

  @Test("two who look at once: the first to do something has it, and the other takes over what was done")
  func twoLookers() throws {
    let bench = try bench(interactive: false)
    bench.run(lines: "load bridge.txt", "save review.json")
    try bench.leave()
    let other = try Bench(in: bench.folder, checker: "bo")
    bench.run("open review.json")
    other.run("open review.json")
    bench.run("verified 1 minor-error")
    #expect(other.run("disputed 2 outdated").hasPrefix("“review.json” is open in process 7 on desk"))
    try bench.leave()
    #expect(
      other.run("disputed 2 outdated").contains("This review is no longer open elsewhere; 1 further step loaded."))
    try other.leave()
    #expect(try savedVerdict(bench, "review.json", of: "1") == .verified)
    #expect(try savedVerdict(bench, "review.json", of: "2") == .disputed)
  }

  @Test("a session that became another one while it was looked at is told")
  func changedWhileLooking() throws {
    let bench = try bench(interactive: false)
    bench.run(lines: "load bridge.txt", "verified 1 minor-error", "save review.json", "load bridge.txt")
    bench.run(lines: "disputed 1 outdated", "save other.json", "open review.json")
    try bench.write(try #require(bench.text(of: "other.json")), to: "review.json")
    let answer = bench.run("verified 2 minor-error")
    #expect(
      answer.replacing("\n", with: " ").contains(
        "“review.json” has changed in the meantime; this review continues from what it contains now."),
      "\(answer)")
    #expect(bench.claim("1")?.tag?.verdict == .disputed)
    #expect(bench.claim("2")?.tag?.verdict == .verified)
  }

  @Test("a journal that lies where a session is saved is set aside, and told")
  func journalInTheWay() throws {
    let bench = try bench(interactive: false)
    bench.run(lines: "load bridge.txt", "save review.json", "verified 1 minor-error")
    bench.crash()
    bench.run(lines: "load bridge.txt", "disputed 2 outdated")
    let answer = bench.run("save --force review.json")
    #expect(
      answer.hasSuffix(
        """
        The journal of “review.json” contained steps that are not in it; it was set
        aside as “review.json.journal-2”. “stet repair review.json” recovers what fits.
        """), "\(answer)")
  }
}

/// When the files of a folder, and the folder itself, were changed last.
private struct FileStamps: Equatable {
  private let times: [String: Date]

  init(_ folder: String) {
    let names = [""] + ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    times = Dictionary(
      uniqueKeysWithValues: names.map { name in
        let found = try? FileManager.default.attributesOfItem(atPath: folder + "/" + name)
        return (name, found?[.modificationDate] as? Date ?? .distantPast)
      })
  }
}
