import Foundation
@testable import SessionKit
import Testing

/// Damage done to a sound file of eight events, what is told of it, and the numbers of the events that are saved.
struct RepairCase: Sendable, CustomTestStringConvertible {
  var name: String
  var saved: [Int]
  var told: [String]
  var damage: @Sendable (String) -> String

  var testDescription: String { name }
}

@Suite("Repairing a session file") struct RepairTests {
  /// Events 3 to 8; 6 undoes 5.
  static var session: Session {
    get throws {
      var session = try Sample.session(
        .tagged(1, as: .verified, .minorError), .cited(1, .supports(2)), .noted(1, text: "a slip"))
      try session.undo()
      try session.record(.claimFlagged(.init([3])))
      try session.record(.tagged(2, as: .disputed, .outdated))
      return session
    }
  }

  static var sound: String { get throws { try Sample.file(session) } }

  /// The text of the event at a position in a file that Stet wrote, with the comma after it.
  private static func event(_ position: Int, of file: String) -> String {
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    let first = lines.firstIndex { $0.hasPrefix("  \"events\"") } ?? 0
    let starts = lines.indices.dropFirst(first).filter { lines[$0] == "    {" }
    let end = lines[starts[position]...].firstIndex { $0.hasPrefix("    }") } ?? 0
    return lines[starts[position]...end].joined(separator: "\n")
  }

  @Test("finds nothing in a sound file, and gives the session")
  func nothing() throws {
    let repair = try SessionRepair(Data(Self.sound.utf8), path: "s.json")
    #expect(repair.findings == [])
    #expect(try repair.session == Self.session)
  }

  static let cases: [RepairCase] = [
    RepairCase(
      name: "cut off in an event", saved: [1, 2, 3, 4],
      told: [
        "line 200, column 23: lost: event 5: the file ends in the middle of a string; the rest is missing",
        "line 200, column 23: the file ends here, after 4 events that can be read",
        "the state cannot be read; rebuilt from the events",
      ],
      damage: { String($0.prefix(upTo: $0.range(of: "a slip")!.upperBound)) }),
    RepairCase(
      name: "a flipped quotation mark in one event", saved: [1, 2, 3, 5, 6, 7, 8],
      told: [
        "line 179, column 9: lost: event 4 (evidenceAdded): expected a key or “}”, found “f”",
        "line 193, column 5: event 4 is missing", "line 193, column 5: events 5–8 are now 4–7",
        "line 238, column 13: the state does not match the events; rebuilt from them",
      ],
      damage: {
        $0.replacing("\"evidence\" : {\n        \"form\"", with: "\"evidence\" : {\n        form\"", maxReplacements: 1)
      }),
    RepairCase(
      name: "a NUL in a note", saved: [1, 2, 3, 4, 5, 6, 7, 8],
      told: ["line 200, column 18: 1 byte that are not valid text, replaced with “?”"],
      damage: { $0.replacing("a slip", with: "a\u{0}slip") }),
    RepairCase(
      name: "a verdict that does not exist", saved: [1, 2, 4, 5, 6, 7, 8],
      told: [
        "line 173, column 19: lost: event 3 (claimTagged): “true” is not a verdict that this version of Stet knows",
        "line 175, column 5: event 3 is missing", "line 175, column 5: events 4–8 are now 3–7",
        "line 238, column 13: the state does not match the events; rebuilt from them",
      ],
      damage: { $0.replacing("\"verified\"", with: "\"true\"", maxReplacements: 1) }),
    RepairCase(
      name: "no state", saved: [1, 2, 3, 4, 5, 6, 7, 8], told: ["the state cannot be read; rebuilt from the events"],
      damage: {
        String($0.prefix(upTo: $0.range(of: "  \"seal\"")!.lowerBound))
          + "  \"version\" : { \"major\" : 1, \"minor\" : 1 } }\n"
      }),
    RepairCase(
      name: "another state", saved: [1, 2, 3, 4, 5, 6, 7, 8],
      told: ["line 238, column 13: the state does not match the events; rebuilt from them"],
      damage: { $0.replacing("\"flagged\" : true", with: "\"flagged\" : false") }),
    RepairCase(
      name: "wrong numbers", saved: [1, 2, 3, 4, 5, 6, 7, 8],
      told: ["line 210, column 5: events 7–16 are missing", "line 210, column 5: events 17–18 are now 7–8"],
      damage: { $0.replacing("\"seq\" : 7", with: "\"seq\" : 17").replacing("\"seq\" : 8", with: "\"seq\" : 18") }),
    RepairCase(
      name: "an event that is gone", saved: [1, 2, 4, 5, 6, 7, 8],
      told: [
        "line 162, column 5: event 3 is missing", "line 162, column 5: events 4–8 are now 3–7",
        "line 225, column 13: the state does not match the events; rebuilt from them",
      ],
      damage: { $0.replacing(event(2, of: $0) + "\n", with: "") }),
    RepairCase(
      name: "an undone event that is gone", saved: [1, 2, 3, 4, 6, 7, 8],
      told: [
        "line 193, column 5: event 5 is missing", "line 193, column 5: events 6–8 are now 5–7",
        "line 193, column 5: event 5 set aside; it has no effect: event 5 cannot be undone now",
      ],
      damage: { $0.replacing(event(4, of: $0) + "\n", with: "") }),
    RepairCase(
      name: "a tag on no claim", saved: [1, 2, 3, 4, 5, 6, 7, 8],
      told: [
        "line 219, column 5: event 8 set aside; it has no effect: there is no claim 12",
        "line 238, column 13: the state does not match the events; rebuilt from them",
      ],
      damage: {
        let tag = event(7, of: $0)
        return $0.replacing(tag, with: tag.replacing("\"2\"", with: "\"12\""))
      }),
    RepairCase(
      name: "an event twice", saved: [1, 2, 3, 4, 5, 6, 7, 8],
      told: ["line 219, column 5: 1 duplicate event left out"],
      damage: { $0.replacing(event(6, of: $0), with: event(6, of: $0) + "\n" + event(6, of: $0)) }),
    RepairCase(
      name: "another text", saved: [1, 2, 3, 4, 5, 6, 7, 8],
      told: [
        "line 2, column 15: the article's text differs from the one that was loaded: positions may be wrong"
      ],
      damage: { $0.replacing("nobody was hurt.", with: "somebody was hurt.", maxReplacements: 1) }),
    RepairCase(
      name: "an article that is broken", saved: [1, 2, 3, 4, 5, 6, 7, 8],
      told: ["line 16, column 14: the article is damaged: expected a value, found “a”"],
      damage: { $0.replacing("\"path\" : \"articles", with: "\"path\" : articles", maxReplacements: 1) }),
    RepairCase(
      name: "everything before the events gone", saved: [1, 2, 3, 4, 5, 6, 7, 8],
      told: ["lost: the article's text (the claims still have their words)"],
      damage: { String($0.suffix(from: $0.range(of: "\n    {")!.lowerBound)) }),
    RepairCase(
      name: "garbage between events", saved: [1, 2, 3, 4, 5, 6, 7, 8],
      told: ["line 219, column 1: left out: not an event"],
      damage: { $0.replacing(event(6, of: $0), with: event(6, of: $0) + "\n" + String(repeating: "\u{0}", count: 40)) }),
  ]

  @Test("saves what can be saved, and lists the rest", arguments: cases)
  func saving(repairCase: RepairCase) throws {
    let sound = try Self.sound
    let damaged = repairCase.damage(sound)
    #expect(damaged != sound)
    let repair = try SessionRepair(Data(damaged.utf8), path: "s.json")
    #expect(repair.findings.map(\.description) == repairCase.told)
    let times = try Self.session.events.map(\.at)
    #expect(repair.session.events.map { (times.firstIndex(of: $0.at) ?? -1) + 1 } == repairCase.saved)
    let again = try SessionReplay(SessionCoding.encode(repair.session), path: "s.json")
    #expect(again.findings.allSatisfy { !$0.isAcceptable })
    #expect(again.session == repair.session)
  }

  @Test("keeps the events of both sides of a conflict, once each")
  func conflict() throws {
    let base = try Self.session
    var (ours, theirs) = (base, base)
    try ours.record(.noted(1, text: "ours"))
    try theirs.record(.noted(1, text: "theirs"), by: "bo", at: Sample.time(30))
    try theirs.undo(by: "bo", at: Sample.time(31))
    let (one, two) = (try Sample.file(ours), try Sample.file(theirs))
    let oneLines = one.split(separator: "\n", omittingEmptySubsequences: false)
    let twoLines = two.split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(oneLines, twoLines).prefix { $0 == $1 }.count
    let tail = zip(oneLines.reversed(), twoLines.reversed()).prefix { $0 == $1 }.count
    var merged: [Substring] = Array(oneLines.prefix(same)) + ["<<<<<<< HEAD"]
    merged += oneLines[same..<(oneLines.count - tail)]
    merged.append("=======")
    merged += twoLines[same..<(twoLines.count - tail)]
    merged.append(">>>>>>> theirs")
    merged += oneLines.suffix(tail)
    let bytes = Data(merged.joined(separator: "\n").utf8)
    #expect {
      try SessionCoding.decode(bytes, path: "s.json")
    } throws: { error in
      guard case SessionError.conflicted(_, "<<<<<<< HEAD", TextPlace(line: same + 1, column: 1)) = error else {
        return false
      }
      return true
    }
    let repair = try SessionRepair(bytes, path: "s.json")
    #expect(
      repair.findings.map(\.description) == [
        "line 235, column 5: events 9–10 are now 10–11",
        "line \(same + 1), column 1: merge conflict: kept the events of both sides, ours first",
      ])
    #expect(repair.session.lastSeq == 11)
    #expect(repair.session.events.map(\.by) == Array(repeating: "ana", count: 9) + ["bo", "bo"])
    #expect(repair.session.undoneSeqs == [5, 10])
    #expect(repair.session.state.claims[ClaimID(1)]?.notes.map(\.text) == ["ours"])
  }

  @Test("says where nothing is left, and what is no session at all")
  func nothingLeft() throws {
    let sound = try Self.sound
    let cut = String(sound.prefix(upTo: try #require(sound.range(of: "\"events\"")).lowerBound))
    #expect(throws: SessionError.nothingLeft(path: "s.json")) { try SessionRepair(Data(cut.utf8), path: "s.json") }
    for text in ["", "An article.", "{}", "[1]"] {
      #expect(throws: SessionError.notASession(path: "s.json")) { try SessionRepair(Data(text.utf8), path: "s.json") }
    }
    let newer = sound.replacing("\"major\" : 1", with: "\"major\" : 3").replacing(
      "\"by\" :", with: "\"by\" ", maxReplacements: 1)
    #expect(
      throws: SessionError.newerFormat(
        path: "s.json", found: FormatVersion(major: 3, minor: FormatVersion.current.minor), known: .current)
    ) {
      try SessionRepair(Data(newer.utf8), path: "s.json")
    }
  }

  @Test("keeps what it does not know, numbered anew")
  func unknown() throws {
    let file = try SessionFixture.text("future-1.9.json")
    let damaged = file.replacing("\"text\" : \"first\"", with: "\"text\" : 1", maxReplacements: 1)
    let repair = try SessionRepair(Data(damaged.utf8), path: "s.json")
    #expect(repair.session.events.map(\.seq) == Array(1...8))
    #expect(repair.session.events[4].original?["seq"] == .integer(5))
    let again = try Sample.file(repair.session)
    #expect(again.contains("\"newSection\""))
    #expect(again.contains("\"moodSensed\""))
    #expect(repair.session.undoneSeqs == [6])
  }
}
