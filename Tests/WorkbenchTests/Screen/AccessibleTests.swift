import ArticleKit
import Foundation
import Groundwork
import SessionKit
import Testing

@testable import Workbench

@Suite("Accessible")
struct AccessibleTests {
  /// One claim in every state it can be in, each with the words by which it is told.
  private static let states: [(words: [String], change: @Sendable (inout Claim) -> Void)] = [
    ([], { _ in }), (["verified"], { $0.tag = tag(Verdict.verified) }),
    (["disputed"], { $0.tag = tag(Verdict.disputed) }), (["one-sided"], { $0.tag = tag(Verdict.oneSided) }),
    (
      ["verified", "?"],
      {
        $0.tag = tag(Verdict.verified)
        $0.tag?.stale = true
      }
    ),
    (["⏸ held"], { $0.hold = Hold(by: "ada", at: Date(timeIntervalSince1970: 0)) }),
    (
      ["verified", "≠"],
      {
        $0.tag = tag(Verdict.verified)
        $0.opinions = [tag(Verdict.disputed)]
      }
    ),
    (["⚑"], { $0.flagged = true }), (["excluded"], { $0.excluded = true }), (["opinion"], { $0.reason = .opinion }),
    (["denies"], { $0.polarity = .denied }),
  ]

  private static func tag(_ verdict: Verdict) -> SessionKit.Tag {
    SessionKit.Tag(verdict: verdict, by: "ada", at: Date(timeIntervalSince1970: 0))
  }

  private func claims() -> [Claim] {
    Self.states.map { state in
      var claim = Claim(
        id: ClaimID(1), spans: [TextSpan(0, 3)], text: "yes", sentence: TextSpan(0, 3), source: Mention(text: "he"))
      state.change(&claim)
      return claim
    }
  }

  private func plain(_ lines: [StyledText]) -> String {
    lines.map { $0.rendered(coloured: false) }.joined(separator: "\n")
  }

  @Test("tells verdicts, flags and all else in the list by words and symbols", arguments: [30, 80])
  func list(width: Int) {
    let shown = claims().map {
      plain(
        ClaimListView(claims: [$0], index: CodePointIndex("yes"), current: nil, width: width, linear: false).entries
          .flatMap(\.self))
    }
    #expect(Set(shown).count == shown.count)
    for (text, state) in zip(shown, Self.states) { for word in state.words { #expect(text.contains(word)) } }
    let current = ClaimListView(
      claims: [claims()[0]], index: CodePointIndex("yes"), current: ClaimID(1), width: width, linear: false)
    #expect(plain(current.entries.flatMap(\.self)).contains("›"))
  }

  @Test("tells them in the card, and in linear mode", arguments: [false, true])
  func card(linear: Bool) {
    let shown = claims().map { claim in
      var state = ReviewState()
      state.claims = ClaimList([claim])
      return plain(
        ClaimCard(
          claim: claim, state: state, index: CodePointIndex("yes"), width: 80,
          today: CalendarDay(daysSince1970: 0), linear: linear
        ).lines)
    }
    #expect(Set(shown).count == shown.count)
    let list = claims().map {
      plain(
        ClaimListView(claims: [$0], index: CodePointIndex("yes"), current: nil, width: 80, linear: true).entries
          .flatMap(\.self))
    }
    #expect(Set(list).count == list.count)
  }

  @Test("says the same with and without colour, in every view and theme", arguments: Theme.allCases)
  func colourless(theme: Theme) throws {
    let bench = try reviewed()
    for view in Self.views {
      let screen = bench.screen(view)
      for line in screen.lines + screen.messages {
        let stripped = line.rendered(coloured: true, theme: theme).replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(stripped == line.rendered(coloured: false), "\(view)")
      }
    }
  }

  @Test("uses only colours out of the 16, and none that its background swallows", arguments: Theme.allCases)
  func palette(theme: Theme) {
    let styles: [Style] =
      [.plain, .strong, .dim, .heading, .speaker, .match, .error, .hint] + Verdict.allCases.map { .verdict($0) }
    let swallowed: [Theme: Set<Int>] = [
      // yellow, cyan and white; blue and black; all of them
      .light: [33, 36, 37, 93, 96, 97], .dark: [30, 34, 90], .auto: [30, 33, 34, 36, 37, 90, 93, 96, 97],
    ]
    for style in styles {
      let codes = style.sgr(for: theme)?.split(separator: ";").compactMap { Int($0) } ?? []
      for code in codes {
        #expect((1...7).contains(code) || (30...37).contains(code) || (90...97).contains(code), "\(style)")
        #expect(swallowed[theme]?.contains(code) == false, "\(style)")
      }
    }
  }

  @Test("gives one fact a line in linear mode: no columns, no indents, no broken lines, no empty ones")
  func linear() throws {
    let bench = try reviewed(width: nil)
    bench.run("set linear on")
    for view in Self.views {
      for line in bench.screen(view).lines.map({ $0.rendered(coloured: false) }) where !line.isEmpty {
        #expect(!line.hasPrefix(" "), "\(view): \(line)")
        #expect(!line.contains("  "), "\(view): \(line)")
        #expect(!line.contains { "─│┌┐└┘├┤═║▏▎▍▌▋▊▉█".contains($0) }, "\(view): \(line)")
      }
    }
    let card = bench.run("show 2").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      card
        == [
          "Claim 2, 2 of 4.", "Verdict: disputed: outdated.", "Flagged.",
          "Sentence: [Engineers closed it on Monday], and police blocked the road.",
          "says: the article", "priority: \(bench.claim("2")?.priority ?? 0)\(because(bench.claim("2")))",
          "verdict: ✗ disputed: outdated — ada", "because: \(Self.long)", "e1: supports the report: “a quote”",
        ].map { Substring($0) })
    #expect(bench.run("status").contains("\ndisputed: 1 (1 outdated)\n"))
    #expect(bench.run("sources").hasPrefix("e1: the report, document\n"))
    #expect(bench.run("history 1").hasPrefix("Event "))
  }

  private static let views = [
    "list", "show 1-3", "status", "history", "sources", "evidence 2", "coverage", "find bridge", "info", "check", "set",
    "alias", "help", "help list", "help filters", "help verdicts", "help settings", "next", "frobnicate",
    "list nonsense",
  ]

  private static let long = String(repeating: "a long reason ", count: 20).trimmed

  private func because(_ claim: Claim?) -> String {
    guard let claim, !claim.priorityReasons.isEmpty else { return "" }
    return ": " + claim.priorityReasons.joined(separator: ", ")
  }

  private func reviewed(width: Int? = 80) throws -> Bench {
    let bench = try Bench(width: width)
    try bench.write(bridgeArticle + "\nWill it hold?\n", to: "bridge.txt")
    bench.run(
      lines: "load bridge.txt", "disputed 2 outdated: \(Self.long)", "flag 2", "exclude 3",
      "cite \"the report\" supports 2: a quote", "set filter mine = flagged", "alias todo = list untagged")
    return bench
  }
}
