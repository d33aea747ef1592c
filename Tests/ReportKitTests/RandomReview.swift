import ArticleKit
import Foundation
import SessionKit

/// Reviews made of a number: any words, any claims, anything that can be said of them.
struct RandomReview {
  let session: Session

  /// What words are made of, harmless and hostile.
  private static let pieces = [
    "word", "The mayor", "said", "é", "e\u{301}", "🚨", "👩‍🔬", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", " ", " ", " ", "\n", "\n\n", ". ", ",", "\"", "'", "“",
    "=1+1",
    "+x", "-y", "@z", "\t", "<script>", "</script>", "-->", "&amp;", "<b>", "`*_[]`", "# ", "- ", "1. ", "|", "\u{0}",
    "\u{1B}[31m", "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{2028}", "\u{85}", "{{title}}", "\\", "ß", "漢字", "עברית",
    "\u{10FFFF}", "…", " … ", "www.x.example", "a@b.example",
  ]

  init(seed: Int) throws {
    var random = AnnotatedArticleTests.Generator(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    let text = Self.words(20 + random.below(60), &random)
    let blocks = BlockRecognizer().blocks(in: text)
    let record = ArticleRecord(Article(text: text, blocks: blocks), name: "random-\(seed)", path: nil)
    let index = record.index
    var session = Session(article: record)
    let at = Date(timeIntervalSince1970: 1_637_064_000)
    var claims: [Claim] = []
    for number in 1...random.below(10) + 1 {
      if let claim = Self.claim(number, in: index, &random) { claims.append(claim) }
    }
    var info = Metadata()
    if random.below(2) == 0 {
      info.url = ["https://a.example/x", "javascript:x", "http://b.example/\"q"][random.below(3)]
    }
    if random.below(2) == 0 { info.published = ["2021-11-16", "yesterday", "16 May 2020"][random.below(3)] }
    if random.below(2) == 0 { info.title = Self.words(4, &random) }
    try session.record(.articleLoaded(.init(name: record.name, sha256: record.sha256, info: info)), by: "ann", at: at)
    try session.record(.claimsDetected(.init(engine: "any", sentences: [], claims: claims)), by: "ann", at: at)
    for claim in claims {
      for change in Self.changes(of: claim.id, &random, session) { try session.record(change, by: "ann", at: at) }
    }
    self.session = session
  }

  private static func words(_ count: Int, _ random: inout AnnotatedArticleTests.Generator) -> String {
    var words = "x"
    for _ in 0..<count { words += pieces[random.below(pieces.count)] }
    return words + "y"
  }

  private static func claim(
    _ number: Int, in index: CodePointIndex, _ random: inout AnnotatedArticleTests.Generator
  ) -> Claim? {
    var spans: [TextSpan] = []
    var cursor = random.below(index.count)
    for _ in 0...random.below(3) where cursor < index.count {
      let end = min(index.count, cursor + 1 + random.below(25))
      spans.append(TextSpan(cursor, end))
      cursor = end + 1 + random.below(12)
    }
    guard !spans.isEmpty else { return nil }
    let denied = random.below(4) == 0
    let source = random.below(2) == 0 ? Mention(text: words(2, &random)) : nil
    return Claim(
      id: ClaimID(number), spans: spans, text: Claim.text(of: spans, in: index), sentence: TextSpan(0, index.count),
      restated: random.below(3) == 0 ? words(3, &random) : nil, source: source,
      polarity: denied ? .denied : .asserted, reason: random.below(5) == 0 ? .opinion : nil)
  }

  private static func changes(
    of id: ClaimID, _ random: inout AnnotatedArticleTests.Generator, _ session: Session
  ) -> [Change] {
    var changes: [Change] = []
    if random.below(3) > 0 {
      changes.append(
        .claimTagged(
          .init(
            claims: [id], verdict: Verdict.allCases[random.below(3)],
            reasons: random.below(2) == 0 ? [Reason.allCases[random.below(Reason.allCases.count)]] : [],
            note: random.below(2) == 0 ? words(6, &random) : nil)))
    }
    if random.below(3) == 0 { changes.append(.claimNoted(.init(claims: [id], text: words(3, &random)))) }
    if random.below(4) == 0 { changes.append(.claimNoted(.init(claims: [id], text: "hush", private: true))) }
    if random.below(4) == 0 { changes.append(.wordingSuggested(.init(claim: id, text: words(3, &random)))) }
    if random.below(6) == 0 { changes.append(.claimRestated(.init(claim: id, text: words(3, &random)))) }
    if random.below(8) == 0 { changes.append(.claimExcluded(.init([id]))) }
    if random.below(2) == 0 {
      let evidence = Evidence(
        id: session.state.nextEvidenceID, form: .document,
        url: random.below(2) == 0 ? "https://e.example/\(id)" : "javascript:alert(1)",
        title: random.below(2) == 0 ? words(3, &random) : nil, alias: random.below(4) == 0 ? "S1" : nil,
        links: [
          .init(
            claim: id, stance: Evidence.Stance.allCases[random.below(3)],
            quote: random.below(2) == 0 ? words(3, &random) : nil)
        ])
      changes.append(.evidenceAdded(.init(evidence: evidence)))
    }
    return changes
  }
}
