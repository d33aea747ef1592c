import Groundwork
import LineEditor
import SessionKit
import Testing

@testable import Workbench

@Suite("The screen of the review")
struct ReviewFrameTests {
  @Test("shows the claim in its paragraph, what is known about it, and the keys")
  func picture() throws {
    let bench = try ReviewBench(bridgeArticle)
    bench.press("d1")
    #expect(
      bench.text() == """
          article                                                                [1/3]
          ━━━━━━━━━━━━━━━━━━━━━━━━━───────────────────────────────────────────────────

          Claim 2 · 2 of 3

          ▎ [Engineers closed it on Monday], and police blocked the road.

            says       the article
            priority   40








          just tagged: 1 ✗ disputed — 1● contradicted  2 conflicting-accounts
          3 outdated  4 misquoted  5 wrong-detail  6 unsupported  7 not-authentic
          0 more  N note

          v verified  d disputed  o one-sided  space skip  u U undo  n note  c cite
          e evidence  h hold  j k untagged  J K any  V D O stay  s split  m join
          x exclude  f flag  a ask  / find  g go to  . E t w T + l p :  ? help  q back
        """)
  }

  @Test("is shorter on a small screen, and keeps help and the way back")
  func small() throws {
    let bench = try ReviewBench(bridgeArticle)
    bench.press("d1")
    #expect(
      bench.text(60, 15) == """
        article                                                [1/3]
        Claim 2 · 2 of 3

        ▎ [Engineers closed it on Monday], and police blocked the
          road.

          says       the article
          priority   40

        just tagged: 1 ✗ disputed — 1● contradicted
        2 conflicting-accounts  3 outdated  4 misquoted
        5 wrong-detail  6 unsupported  7 not-authentic  0 more
        N note
        v d o tag  V D O stay  space skip  u U undo  j k J K move
        n c t h s m T + x f a w e E . / g l p :  ? help  q back
        """)
  }

  static let sizes = [(80, 24), (60, 15), (200, 60), (20, 5), (1, 1), (61, 17), (109, 18)]
  static let hostile = [
    bridgeArticle,
    String(repeating: "The mayor said that the bridge, the tower and the road are safe and sound, ", count: 400)
      + "he said.",
    "漢字の橋は安全だと市長は述べた。 The mayor said the 橋 is safe 🚨🚨👩‍👩‍👧.",
    "The mayor said \u{1B}[31mthe bridge\u{7} is \u{202E}efas\u{202C}, e\u{301}\u{301}\u{301} and \u{200B} so on.",
    "The mayor said " + String(repeating: "x", count: 5000) + " is safe.",
  ]

  @Test("always fits, and nothing of the article steers the terminal", arguments: hostile)
  func fits(article: String) throws {
    let bench = try ReviewBench(article)
    bench.press("n", String(repeating: "noted ", count: 300))
    for keys in ["", "V1", "s", "⎋?", " ", "qp", "c"] {
      bench.press(keys)
      for (columns, rows) in Self.sizes {
        let picture = bench.picture(columns, rows)
        #expect(picture.count == rows)
        #expect(picture.allSatisfy { $0.columns <= columns })
        let text = picture.map { $0.rendered(coloured: false) }.joined()
        #expect(
          !text.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}" })
      }
    }
  }

  @Test("shows of a long paragraph what stands around the claim")
  func window() throws {
    let filler = String(repeating: "Nothing of note was reported by anybody on that long day. ", count: 60)
    let bench = try ReviewBench(filler + "Engineers closed the bridge. " + filler)
    bench.press("/", "engineers closed")
    let lines = bench.text().split(separator: "\n")
    let claim = lines.firstIndex { $0.contains("[Engineers closed the bridge]") }
    #expect(claim != nil)
    #expect(lines.filter { $0.hasPrefix("  … ") }.count == 2)
    #expect(lines.filter { $0.hasPrefix("  ▎ ") }.count == 1)
  }

  @Test("shows the whole claim on a small screen before what is known about it")
  func claimFirst() throws {
    let words = "the bridge over the river behind the old mill on the road to the sea is safe "
    let article =
      "The mayor said \(String(repeating: words, count: 3))for \(String(repeating: "all ", count: 20))of us.\n"
    let bench = try ReviewBench(article)
    bench.bench.run("restate 1: \(String(repeating: "restated by hand ", count: 16))")
    let text = bench.text(60, 15)
    #expect(text.contains("of us].") && text.contains("  … “show 1” shows the rest"), "\(text)")
  }

  @Test("names all keys at 80 by 24, and behind ? on any screen")
  func keys() throws {
    let bench = try ReviewBench(bridgeArticle)
    let foot = bench.text().split(separator: "\n").suffix(3).joined(separator: "  ").split(separator: "  ")
    #expect(foot.map { $0.trimmed } == (ReviewKey.bar + ReviewKey.always).map { "\($0.keys) \($0.label)".trimmed })
    #expect(
      bench.text(60, 15).hasSuffix(
        """
        v d o tag  V D O stay  space skip  u U undo  j k J K move
        n c t h s m T + x f a w e E . / g l p :  ? help  q back
        """))
    let short = Set(bench.text(60, 15).split(separator: "\n").suffix(2).joined(separator: " ").split(separator: " "))
    #expect(
      (ReviewKey.browsing + ReviewKey.always).flatMap { $0.keys.split(separator: " ") }.allSatisfy(short.contains))
    bench.press("?")
    var pages = ""
    for _ in 0..<20 {
      pages += bench.text(60, 15)
      bench.press(" ")
    }
    for key in ReviewKey.browsing + ReviewKey.digits + ReviewKey.always + ReviewKey.splitting {
      #expect(pages.contains("  \(key.keys) "), "\(key.keys)")
    }
    bench.press("⏎")
    #expect(bench.review.mode == .browsing)
  }

  @Test("shows where a claim would be split")
  func split() throws {
    let bench = try ReviewBench("Engineers closed the bridge to repair the old deck.\n")
    bench.press("s← →→→")
    #expect(bench.text().contains("‹Engineers› closed the bridge │ to repair the old deck"))
    #expect(bench.text().contains("1a  Engineers closed the bridge\n"))
    #expect(bench.text().contains("1b  Engineers … to repair the old deck"))
  }

  @Test("leaves room below for a line that is typed", arguments: [(80, 24, 2), (60, 15, 2), (40, 8, 0)])
  func asking(columns: Int, rows: Int, spare: Int) throws {
    let bench = try ReviewBench(bridgeArticle)
    let frame = ReviewFrame(
      review: bench.review, desk: bench.bench.desk, columns: columns, rows: rows, question: .note)
    #expect(frame.spareRows == spare)
    #expect(frame.lines.count == rows)
    #expect(frame.lines.suffix(spare + 1).allSatisfy { $0.plain.isEmpty })
    #expect(!frame.lines[rows - spare - 2].plain.isEmpty)
  }

  @Test("shows hints after the tag, before it, or never")
  func hints() throws {
    let bench = try ReviewBench(bridgeArticle) { claim, _ in ["only \(claim.source?.name ?? "the article") says so"] }
    #expect(!bench.text().contains("says so"))
    bench.press("o")
    #expect(bench.text().contains("hint: only The mayor says so"))
    bench.bench.run("set hints before")
    #expect(bench.text().contains("  hint       only the article says so"))
    bench.bench.run("set hints off")
    #expect(!bench.text().contains("says so"))
  }

  @Test("is sent to the terminal row by row where it changed")
  func painting() {
    var painter = FramePainter()
    let first = painter.painting(["one", "two"], columns: 3, coloured: false)
    #expect(first == "\u{1B}[?2026h\u{1B}[0m\u{1B}[2J\u{1B}[1;1Hone\u{1B}[2;1Htwo\u{1B}[?2026l")
    #expect(
      painter.painting(["one", "2"], columns: 3, coloured: false) == "\u{1B}[?2026h\u{1B}[2;1H2\u{1B}[K\u{1B}[?2026l")
    #expect(
      painter.painting(["one", "two"], columns: 3, coloured: false) == "\u{1B}[?2026h\u{1B}[2;1Htwo\u{1B}[?2026l")
    #expect(painter.painting(["one", "two"], columns: 4, coloured: false).contains("\u{1B}[2J"))
    painter.forget()
    #expect(painter.painting(["one", "two"], columns: 4, coloured: false).contains("\u{1B}[1;1Hone"))
  }
}
