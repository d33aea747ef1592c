@testable import SessionKit
import Testing

@Suite("Filters") struct ClaimFilterTests {
  /// 1 verified by ana, 2 flagged and noted, 3 disputed, stale and with evidence, 4 uncheckable, 5 taken out.
  private static func state() throws -> ReviewState {
    let ministry = Sample.marked["ministry"]
    let added = Claim(id: 5, spans: ministry, text: "the ministry", sentence: Sample.marked["s1"][0], priority: 70)
    var session = try Sample.session(
      .tagged(1, as: .verified, .minorError), .claimFlagged(.init([2])), .noted(2, text: "x"),
      .claimAdded(.init(claim: added)),
      .claimExcluded(.init([5])), .cited(1, .supports(3)),
      .speakerSet(.init(claims: [3], source: Mention(text: "he", resolved: "José Ávila"))))
    try session.record(.tagged(3, as: .disputed), by: "bo", at: Sample.time(20))
    try session.record(.trimmed)
    return session.state
  }

  @Test(
    "let those claims through that fulfil every term",
    arguments: [
      ("", [1, 2, 3, 4]), ("untagged", [2, 4]), ("tagged", [1, 3]), ("verified", [1]), ("disputed", [3]),
      ("one-sided", []),
      ("flagged", [2]), ("excluded", [5]), ("stale", [3]), ("checkable", [1, 2, 3]), ("uncheckable", [4]),
      ("untagged checkable", [2]), ("excluded untagged", [5]), ("verified disputed", []),
      ("speaker:ministry", [1]), ("speaker:MINISTRY", [1]), ("speaker:avila", [3]), ("speaker:he", [1, 3]),
      ("speaker:nobody", []), ("checker:bo", [3]), ("checker:b", []), ("reason:minor-error", [1]),
      ("reason:outdated", []),
      ("no:evidence", [1, 2, 4]), ("no:note", [1, 3, 4]), ("no:reason", [2, 3, 4]), ("no:speaker", [2, 4]),
      ("priority>40", [1, 2]), ("priority<40", [4]), ("priority=40", [3]), ("priority>-1", [1, 2, 3, 4]),
      ("/CEASEFIRE/", [1]), ("/are/", [3]), ("/tHe/", [1, 4]), ("///", []), ("tagged no:reason stale", [3]),
      ("/the ceasefire/", [1]), ("/ceasefire holds/ checkable", [1]), ("/the ministry/", []), ("held", []),
      ("contested", []), ("signed", []), ("gone", []),
    ] as [(String, [ClaimID])])
  func matches(words: String, ids: [ClaimID]) throws {
    let filter = try ClaimFilter(words.split(separator: " ").map(String.init))
    let state = try Self.state()
    #expect(state.claims.filter { filter.matches($0, in: state) }.map(\.id).sorted() == ids)
  }

  @Test("ask what documents have on claims, where somebody looked")
  func findings() throws {
    let state = try Self.state()
    let known = state.knowing(
      ClaimFindings(withoutPassages: [1, 5], withDifferentFigures: [2], quotations: [3: ["altered", "absent"]]))
    #expect(known == state)
    let expected: [(String, [ClaimID])] = [
      ("no:passages", [1]), ("different-figures", [2]), ("quotes:altered", [3]), ("quotes:verbatim", []),
    ]
    for (words, ids) in expected {
      let filter = try ClaimFilter([words])
      #expect(filter.wantsPassages != filter.wantsQuotations)
      #expect(known.claims.filter { filter.matches($0, in: known) }.map(\.id) == ids, "\(words)")
      #expect(filter.claims(of: state).isEmpty)
    }
    #expect(throws: FilterError.unknownTerm("quotes:odd")) { try ClaimFilter(["quotes:odd"]) }
  }

  @Test(
    "say what they do not understand, and how to write it",
    arguments: [
      (
        .unknownTerm("seen"), "seen", "“seen” is not a filter",
        "See “help filters”, for example: list untagged speaker:Armenia."
      ),
      (
        .unknownTerm("speaker:"), "speaker:", "“speaker:” is not a filter",
        "See “help filters”, for example: list untagged speaker:Armenia."
      ),
      (
        .unknownTerm("//"), "//", "“//” is not a filter",
        "See “help filters”, for example: list untagged speaker:Armenia."
      ),
      (.unknownReason("whim"), "reason:whim", "“whim” is not a reason", "See “help verdicts” for the reasons."),
      (
        .unknownLack("time"), "no:time", "unknown filter “no:time”",
        "Use no:evidence, no:note, no:reason, no:speaker or no:passages."
      ),
      (
        .badPriority("priority~6"), "priority~6", "“priority~6” is not a priority filter",
        "For example: priority>60."
      ),
      (.badPriority("priority>"), "priority>", "“priority>” is not a priority filter", "For example: priority>60."),
      (
        .badPriority("priority>99999999999999999999"), "priority>99999999999999999999",
        "“priority>99999999999999999999” is not a priority filter", "For example: priority>60."
      ),
    ] as [(FilterError, String, String, String)])
  func errors(error: FilterError, word: String, text: String, hint: String) {
    #expect(throws: error) { try ClaimFilter(["tagged", word]) }
    #expect(error.description == text)
    #expect(error.hint == hint)
  }

  @Test("offer every word and beginning that they understand")
  func completion() throws {
    #expect(try ClaimFilter(ClaimFilter.plainWords).terms.count == ClaimFilter.plainWords.count)
    let values = [
      "speaker:": "x", "checker:": "x", "assigned:": "x", "reason:": "outdated", "no:": "note", "quotes:": "altered",
      "priority>": "1", "priority<": "1", "unticked:": "names",
    ]
    #expect(Set(values.keys) == Set(ClaimFilter.prefixes))
    #expect(try ClaimFilter(values.map { $0 + $1 }).terms.count == values.count)
  }
}

@Suite("Filters for what a desk and a team do")
struct DeskFilterTests {
  @Test("let the claims through that are assigned, to whom or to nobody")
  func assigned() throws {
    let state = try Sample.session(
      .claimAssigned(.init(claims: [1, 2, 3], to: "ada")), .claimAssigned(.init(claims: [2], to: "bo")),
      .claimAssigned(.init(claims: [3], to: nil))
    ).state
    for (word, ids) in [("assigned:ada", [1]), ("assigned:bo", [2]), ("unassigned", [3, 4])] as [(String, [ClaimID])] {
      #expect(try ClaimFilter([word]).claims(of: state).map(\.id) == ids, "\(word)")
    }
  }

  @Test("let the claims through that are held, contested, signed or gone")
  func states() throws {
    var session = try Sample.session(
      .claimHeld(.init(claims: [2], until: "2026-01-05", why: "the ministry")), .tagged(1, as: .verified),
      .tagged(3, as: .disputed))
    try session.record(.tagged(3, as: .verified), by: "bo", at: Sample.time(20))
    try session.record(.claimSigned(.init([1])), by: "bo", at: Sample.time(21))
    var state = session.state
    var lost = state.claims[0]
    lost.id = 9
    state.gone = [lost]
    for (word, ids) in [("held", [2]), ("contested", [3]), ("signed", [1]), ("gone", [9])] as [(String, [ClaimID])] {
      #expect(try ClaimFilter([word]).claims(of: state).map(\.id) == ids, "\(word)")
    }
    #expect(try ClaimFilter(["untagged"]).claims(of: state).map(\.id) == [2, 4])
  }

  @Test(
    "join the words between slashes",
    arguments: [
      (["/a", "b/"], ["/a b/"]), (["/a", "b", "c/", "tagged"], ["/a b c/", "tagged"]), (["/a/", "b/"], ["/a/", "b/"]),
      (["/", "a/"], ["/ a/"]), (["/a", "b"], ["/a", "b"]), (["tagged"], ["tagged"]), ([], []),
    ] as [([String], [String])])
  func slashes(words: [String], joined: [String]) {
    #expect(ClaimFilter.joiningSlashes(words) == joined)
  }
}
