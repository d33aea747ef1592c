import ArticleKit
import SessionKit
import Testing

@testable import ReportKit

@Suite("The walk over the annotated article")
struct AnnotatedArticleTests {
  /// Runs are separated by `|`, blocks by ` / `; `+` begins, `-` ends, `<` breaks off and `>` continues.
  static let cases: [(marked: String, walk: String)] = [
    ("no claim here", "no claim here"),
    ("a ⟦1:b⟧ c", "a |+1 b -1| c"),
    ("⟦1:all of it⟧", "+1 all of it -1"),
    ("⟦1:a ⟦2:b⟧ c⟧", "+1 a |+2 b -2| c -1"),
    ("⟦1:a ⟦2:b⟧⟧⟦2: c⟧ d", "+1 a |+2 b -1| c -2| d"),
    ("⟦1:⟦2:a⟧⟧⟦1: b⟧", "+1+2 a -2| b -1"),
    ("⟦1:⟦2:a⟧ b⟧ and ⟦2:c⟧.", "+1+2 a <2| b -1| and |>2 c -2|."),
    ("⟦1:a⟧ x ⟦1:b⟧ y ⟦1:c⟧", "+1 a <1| x |>1 b <1| y |>1 c -1"),
    ("⟦1:a⟧⟦2:b⟧", "+1 a -1|+2 b -2"),
    ("⟦1:a⟧\n⟦1:b⟧", "+1 a / b -1"),
    ("⟦1:a⟧\n\nx\n\n⟦1:b⟧", "+1 a <1 / x / >1 b -1"),
    ("🚨 e\u{301}⟦1:\u{301}🏴⟧ß", "🚨 e\u{301}|+1 \u{301}🏴 -1|ß"),
    ("headline> ⟦8a:a⟧", "+8a a -8a"),
    ("", ""),
  ]

  @Test("Runs are cut where claims begin and end", arguments: cases)
  func runs(marked: String, walk: String) {
    let marked = MarkedArticle(marked)
    let article = AnnotatedArticle(marked.record, claims: marked.claims)
    #expect(Self.walk(article) == walk)
    let index = CodePointIndex(marked.article.text)
    for run in article.blocks.flatMap(\.runs) { #expect(run.text == index.text(of: run.span)) }
    let covering = Self.covering(article)
    for claim in marked.claims {
      let words = covering.filter { $0.claims.contains(claim.id) }.map(\.run.text).joined()
      #expect(words.filter { $0 != "\n" } == claim.spans.map { index.text(of: $0) }.joined().filter { $0 != "\n" })
    }
  }

  @Test("Text outside of blocks is kept as paragraphs, overlapping blocks and spans are cut to the text")
  func brokenBlocks() {
    var record = MarkedArticle("one two three four").record
    record.blocks = [
      .init(kind: .heading, span: TextSpan(4, 9)), .init(kind: .quote, span: TextSpan(6, 13)),
      .init(kind: .post, span: TextSpan(40, 50)), .init(kind: .post, span: TextSpan(5, 5)),
    ]
    let far = [TextSpan(14, 99), TextSpan(200, 300), TextSpan(3, 3)]
    let claims = [
      Claim(id: ClaimID(1), spans: far, text: "four", sentence: TextSpan(0, 18)),
      Claim(id: ClaimID(2), spans: [TextSpan(50, 60)], text: "", sentence: TextSpan(0, 18)),
    ]
    let article = AnnotatedArticle(record, claims: claims)
    #expect(Self.walk(article) == "one / two t / hree / +1 four -1")
    #expect(article.blocks.map(\.kind) == [.paragraph, .heading, .quote, .paragraph])
    #expect(article.placed == [ClaimID(1)])
  }

  @Test("Any claims cover the code points that their spans cover, and begin and end once", arguments: 1...200)
  func anyClaims(seed: Int) {
    var random = Generator(state: UInt64(seed))
    let length = 40
    let letters = "aé🚨 \u{301}ß\n".unicodeScalars.map { String($0) }
    let text = (0..<length).map { _ in letters[random.below(letters.count)] }.joined()
    var record = ArticleRecord(Article(text: text, blocks: []), name: "any", path: nil)
    let cut = random.below(length)
    record.blocks = [.init(kind: .paragraph, span: TextSpan(0, cut)), .init(kind: .quote, span: TextSpan(cut, length))]
    let claims = (1...random.below(8) + 1).map { number -> Claim in
      let spans = (0...random.below(3)).map { _ in
        let start = random.below(length)
        return TextSpan(start, start + random.below(12))
      }
      return Claim(id: ClaimID(number), spans: spans, text: "", sentence: TextSpan(0, length))
    }
    let article = AnnotatedArticle(record, claims: claims) { .init($0.id.number) }
    let runs = Self.covering(article)
    #expect(runs.map(\.run.text).joined() == text)
    for (run, claimed) in runs {
      for place in run.span.start..<run.span.end {
        let covering = claims.filter { claim in claim.spans.contains { $0.contains(TextSpan(place, place + 1)) } }
        #expect(claimed == Set(covering.map(\.id)))
        #expect(run.depth == covering.count)
        #expect(run.traits.numbers == covering.map(\.id.number).sorted())
      }
    }
    #expect(runs.flatMap(\.run.begins).sorted() == article.placed.sorted())
    #expect(runs.flatMap(\.run.ends).sorted() == article.placed.sorted())
    #expect(runs.flatMap(\.run.pauses).count == runs.flatMap(\.run.resumes).count)
    #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.claims != $1.claims || $1.run.span.start == cut })
  }

  @Test("Claims nested in one another cost no more room than claims side by side")
  func nested() {
    let count = 2_000
    let text = String(repeating: "a", count: count * 2)
    let record = ArticleRecord(Article(text: text, blocks: []), name: "nested", path: nil)
    let claims = (0..<count).map { number in
      Claim(
        id: ClaimID(number + 1), spans: [TextSpan(number, count * 2 - number)], text: "", sentence: TextSpan(0, 1))
    }
    let runs = AnnotatedArticle(record, claims: claims) { .init($0.id.number % 64) }.blocks.flatMap(\.runs)
    #expect(runs.count == 2 * count - 1)
    #expect(runs.map { $0.begins.count + $0.ends.count + $0.resumes.count + $0.pauses.count }.reduce(0, +) == 2 * count)
    #expect(runs.map(\.depth).max() == count)
  }

  @Test("Traits are numbers from 0 to 63")
  func traits() {
    #expect(AnnotatedArticle.Traits(0, 63, 5, 64, -1).numbers == [0, 5, 63])
    #expect(AnnotatedArticle.Traits(5).contains(5) && !AnnotatedArticle.Traits(5).contains(4))
  }

  /// The runs with the claims that cover each, followed from run to run.
  static func covering(_ article: AnnotatedArticle) -> [(run: AnnotatedArticle.Run, claims: Set<ClaimID>)] {
    var open: Set<ClaimID> = []
    return article.blocks.flatMap(\.runs).map { run in
      open.formUnion(run.begins + run.resumes)
      let here = open
      open.subtract(run.ends + run.pauses)
      return (run, here)
    }
  }

  /// A generator of the same numbers for the same seed (Knuth's linear congruential one).
  struct Generator {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  static func walk(_ article: AnnotatedArticle) -> String {
    article.blocks.map { block in
      block.runs.map { run in
        let before = run.begins.map { "+\($0)" } + run.resumes.map { ">\($0)" }
        let after = run.pauses.map { "<\($0)" } + run.ends.map { "-\($0)" }
        return (before.isEmpty ? "" : before.joined() + " ") + run.text + (after.isEmpty ? "" : " " + after.joined())
      }.joined(separator: "|")
    }.joined(separator: " / ")
  }
}
