import Foundation
import SessionKit
import Testing

@Suite("The review in tmux", .enabled(if: TmuxTerminal.isHere))
struct ReviewInTmuxTests {
  private let program: Program
  private let terminal: TmuxTerminal

  init() throws {
    program = try Program()
    terminal = try TmuxTerminal(program, columns: 100, rows: 30)
    try terminal.enter("stty -a > before; $stet Fixtures/ceasefire.txt")
    try terminal.expect { $0.hasSuffix("stet 0/21>") }
    try terminal.enter("review")
    try terminal.expect("[0/21]")
  }

  /// The terminal's modes; its size is none.
  private func modes(_ name: String) throws -> Substring {
    let text = try program.text(name)
    return text[(text.firstIndex(of: ";") ?? text.startIndex)...].drop { $0 != "\n" }
  }

  private func endsInOrder() throws {
    try terminal.expect { $0.hasSuffix("%") }
    try terminal.enter("stty -a > after; echo over")
    try terminal.expect { $0.hasSuffix("over\n%") }
    #expect(try modes("before") == modes("after"))
    #expect(try modes("before").contains(" icanon "))
  }

  /// Leaves the shell, and finds what it kept.
  private func leave() throws -> ReviewState {
    try terminal.press("C-d")
    try endsInOrder()
    return try state
  }

  private var state: ReviewState { get throws { try program.session("Sessions/ceasefire.json").state } }

  @Test("takes the whole article: verdicts, undo, a note, a split, a hold, another size, Ctrl-Z and fg")
  func whole() throws {
    try terminal.press("d")
    try terminal.expect("just tagged: 1 ✗ disputed")
    try terminal.press("u")
    try terminal.expect("[0/21]")
    try terminal.press("n")
    try terminal.expect("note 1:")
    try terminal.enter("é — 漢字 “so”")
    try terminal.expect("1 noted: é — 漢字 “so”")

    try terminal.press("g")
    try terminal.expect("go to:")
    try terminal.enter("8")
    try terminal.expect("Claim 8 · 8 of 26")
    try terminal.press("s")
    try terminal.expect("Splitting claim 8")
    try terminal.press("Left", "Space", "Space", "Right", "Right", "Right", "Right")
    try terminal.expect("8b  Armenian forces … to take over some areas")
    try terminal.press("Enter")
    try terminal.expect("8 split into 8a, 8b")
    try terminal.press("h")
    try terminal.expect("hold 8a until:")
    try terminal.enter("2031-11-19: awaiting the ministry")
    try terminal.expect("Claim 8b")

    try terminal.resize(columns: 60, rows: 15)
    try terminal.expect("n c t h s m T + x f a w e E . / g l p :  ? help  q back")
    try terminal.press("C-z")
    try terminal.expect("Stopped")
    try terminal.enter("stty -a > between; fg")
    try terminal.expect("Claim 8b")
    try terminal.resize(columns: 100, rows: 30)
    try terminal.expect("Claim 8b · 9 of 27")

    // 22 claims need a verdict, and 8a waits.
    for number in 1...21 {
      try terminal.press(["v", "d", "o"][number % 3])
      try terminal.expect("[\(number)/22]")
    }
    try terminal.press("q")
    try terminal.expect { $0.hasSuffix("stet 21/22>") }
    let state = try leave()
    #expect(try modes("before") == modes("between"))
    #expect(state.claims.taggedCount == 21)
    #expect(state.claims[ClaimID(1)]?.notes.map(\.text) == ["é — 漢字 “so”"])
    #expect(state.claims[ClaimID("8a")!]?.hold?.why == "awaiting the ministry")
  }

  @Test("leaves the terminal in order when it is ended or crashes", arguments: [SIGTERM, SIGSEGV])
  func ended(signal: Int32) throws {
    try terminal.press("v")
    try terminal.expect("[1/21]")
    let shell = try terminal.process
    let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    let stet = try #require(children.split(separator: " ").first.flatMap { Int32($0) })
    #expect(kill(stet, signal) == 0)
    try endsInOrder()
    #expect(try state.claims.taggedCount == 1)
  }

  @Test("takes a paste for one text where words are asked for, and for nothing where keys are")
  func pasting() throws {
    try terminal.paste("vvv\nq\n")
    try terminal.expect("Paste ignored.")
    try terminal.press("n")
    try terminal.expect("note 1:")
    try terminal.paste("seen on site\nq\nd\nquit\n")
    try terminal.expect("note 1: seen on site␊q␊d␊quit␊")
    try terminal.expect("[0/21]")
    try terminal.press("Enter")
    try terminal.expect("1 noted: seen on site")
    try terminal.press("c")
    try terminal.expect { $0.hasSuffix("  cite for 1:") }
    try terminal.paste("https://example.org/a refutes . at “page 3”: the words\nand more\nverified 2")
    try terminal.expect("the words␊and more␊verified 2")
    try terminal.press("Enter")
    try terminal.expect("e1")
    try terminal.press("q")
    try terminal.expect { $0.hasSuffix("stet 0/21>") }
    try terminal.paste("verified 1: a\nquit\n")
    try terminal.expect { $0.hasSuffix("stet 0/21> verified 1: a␊quit␊") }
    try terminal.press("Enter")
    try terminal.expect { $0.hasSuffix("stet 1/21>") }
    let state = try leave()
    #expect(state.claims.taggedCount == 1)
    #expect(state.claims[ClaimID(1)]?.tag?.note == "a\nquit")
    #expect(state.claims[ClaimID(1)]?.notes.map(\.text) == ["seen on site\nq\nd\nquit"])
    #expect(state.evidence.first?.links.map(\.quote) == ["the words\nand more\nverified 2"])
  }
}
