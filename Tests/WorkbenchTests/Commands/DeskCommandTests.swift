import Groundwork
import SessionKit
import Testing

@testable import Workbench

@Suite("The desk's daily work") struct DeskCommandTests {
  private let bench: Bench

  init() throws {
    bench = try Bench(width: 100)
    try bench.write(bridgeArticle, to: "bridge.txt")
    bench.run("load bridge.txt")
  }

  @Test("hold: claims wait without a verdict, are told when due, and a verdict ends it")
  func hold() throws {
    #expect(bench.run("hold 1 until Friday: the ministry answers") == "⏸ 1 held until 1970-01-02: the ministry answers")
    #expect(bench.desk.current == ClaimID(2))
    #expect(bench.claim("1")?.hold?.why == "the ministry answers")
    #expect(bench.run("hold 2").hasPrefix("⏸ 2 held"))
    #expect(bench.run("status").contains("⏸ held"))
    #expect(bench.run("show 1").contains("held       until 1970-01-02: the ministry answers — ada"))
    let listed = bench.run("list held").split(separator: "\n").map { $0.trimmed }
    #expect(listed.contains("until 1970-01-02: the ministry answers") && listed.contains("for now"))
    #expect(bench.run("status").contains("⏸ held        2  “list held” shows until when and why"))
    bench.run("set linear on")
    #expect(bench.run("list held").contains("On hold: until 1970-01-02: the ministry answers.\n"))
    bench.run("set linear off")
    #expect(bench.run("release 2") == "2 released")
    #expect(bench.run("release 2").hasPrefix("Claim 2 is not on hold."))
    bench.run("verified 1 minor-error")
    #expect(bench.claim("1")?.hold == nil)
    bench.run("hold 3 until 1970-01-01")
    #expect(bench.run("status").contains("⏸ 3 was held until 1970-01-01"))
    #expect(
      bench.run("hold 3 until some day").hasPrefix("Unrecognised date “some day”.\nHint: Use a full"))
  }

  @Test("ask and answer: the right of reply")
  func inquiries() {
    #expect(
      bench.run("ask 1,2 \"Ministry of Works\" by mail due tomorrow 18:00")
        == "q1  Ministry of Works on 1, 2 by mail, asked 1970-01-01, due 1970-01-02 18:00")
    #expect(bench.run("show 1").contains("asked      q1  Ministry of Works on 1, 2"))
    #expect(
      bench.run("ask 3 Police due yesterday")
        == "1969-12-31 is in the past.\nHint: Use today or a later day, such as tomorrow, Friday or in 3 days.")
    #expect(bench.run("ask 3 Police due today").hasSuffix("due 1970-01-01"))
    #expect(bench.run("status").contains("q1  Ministry of Works on 1, 2"))
    #expect(bench.run("answer q1 received: it is safe").hasSuffix(", answered: it is safe"))
    #expect(bench.run("answer q2 declined").hasSuffix(", declined"))
    #expect(bench.run("answer q9 none").hasPrefix("There is no inquiry q9."))
    #expect(
      bench.run("answer q1 maybe").hasPrefix("Unknown answer “maybe”.\nHint: Use open, received, declined or none.")
    )
    #expect(bench.run("ask 1").hasPrefix("“ask” needs whom to ask."))
    #expect(bench.session?.state.inquiries.map(\.answer) == [.received, .declined])
  }

  @Test("suggest and correction: what the article should say, and what became of it")
  func corrections() {
    #expect(bench.run("correction sent").hasPrefix("“correction” needs claims: no wording has been suggested yet."))
    #expect(bench.run("suggest 2: engineers said so") == "2 suggested: engineers said so")
    #expect(bench.run("correction sent") == "2 correction: sent")
    #expect(bench.run("show 2").contains("correction sent"))
    #expect(bench.run("correction 2 made") == "2 correction: made")
    #expect(bench.run("correction 2 lost").hasPrefix("Unknown correction status “lost”."))
    #expect(bench.run("correction 2 none") == "2 correction: none")
    #expect(bench.run("suggest 2:") == "2: suggestion removed")
    #expect(bench.claim("2")?.suggestion == nil)
    #expect(bench.run("suggest 2").hasPrefix("“suggest” needs a colon and the wording."))
  }

  @Test("archive and dates of evidence")
  func evidence() {
    bench.run("cite https://example.org/a supports 1 published 16 Nov 2021 publisher \"The Post\" accessed yesterday")
    let item = bench.session?.state.evidence.first
    #expect(item?.published == "2021-11-16")
    #expect(item?.accessed == "1969-12-31")
    #expect(item?.publisher == "The Post")
    #expect(bench.run("archive e1 https://archive.example/1") == "e1 archived at https://archive.example/1")
    #expect(bench.run("sources").contains("archived: https://archive.example/1"))
    #expect(bench.run("archive e1 none") == "e1: archived copy removed")
    #expect(bench.session?.state.evidence.first?.archive == nil)
    #expect(bench.run("archive e7 x").hasPrefix("There is no evidence e7."))
    #expect(
      bench.run("cite https://example.org/b supports 1 published sometime").hasPrefix(
        "Unrecognised date “sometime”."))
  }

  @Test("private remarks say that they are")
  func privateNotes() {
    #expect(bench.run("note 1 private: she called") == "1 noted, privately: she called")
    #expect(bench.claim("1")?.notes.first?.isPrivate == true)
    #expect(bench.run("show 1").contains("she called — ada, private"))
    #expect(bench.run("note article private: leave it out") == "noted on the article, privately: leave it out")
    #expect(bench.session?.state.notes.first?.isPrivate == true)
  }

  @Test("clearing notes takes no more than was asked for, and tells how much that was")
  func clearing() {
    #expect(bench.run("note 1:") == "claim 1: you have no note there")
    bench.run(
      lines: "note 1: open", "note 1 private: secret", "note 2 private: one", "note 2 private: two", "note 3: x")
    #expect(
      bench.run("note 1 private:") == """
        Clearing your private notes on claim 1 would clear your public ones too.
        Hint: “note 1:” clears them all; “undo” takes back the last step.
        """)
    #expect(bench.claim("1")?.notes.map(\.text) == ["open", "secret"])
    #expect(bench.run("note 3 private:") == "claim 3: you have no private note there")
    #expect(bench.run("note 2,3 private:") == "claim 2: 2 private notes cleared")
    #expect(bench.run("note 1-3:") == "claims 1, 3: 3 notes cleared")
    #expect(bench.run("undo") == "undid: cleared the notes on 1, 3")
    bench.run(lines: "set checker bob")
    #expect(bench.run("note 1:") == "claim 1: you have no note there")
    #expect(bench.claim("1")?.notes.count == 2)
    #expect(
      bench.run("note article:") == """
        Notes on the article cannot be cleared.
        Hint: “undo” takes back the last step. Words go after the colon.
        """)
  }

  @Test(
    "what is known about the article takes days as people write them, and nothing else for a day",
    arguments: [
      ("info published 16 Nov 2021", "published: 2021-11-16"), ("info modified 16.11.2021", "modified: 2021-11-16"),
      ("info published 2021-11-16T10:00Z", "published: 2021-11-16"),
      ("info published yesterday", "published: 1969-12-31"),
      ("info published none", "published: none"),
      ("info published 2021-13-45", "Unrecognised date “2021-13-45”."),
      ("info published November 2021", "Unrecognised date “November 2021”."),
    ])
  func info(line: String, answer: String) {
    #expect(bench.run(line).hasPrefix(answer))
  }
}
