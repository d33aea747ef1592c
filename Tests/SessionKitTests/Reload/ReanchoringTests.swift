import ArticleKit
import Groundwork
import Mutating
@testable import SessionKit
import Testing

/// Two texts with marks.
///
/// `[1|words]` is claim 1, `[s1|…]` a sentence, `[1.source|…]` and `[1.cue|…]` who says claim 1 and
/// the word that says so. In the newer text `[n1|…]` is a claim that the engine finds there.
struct ReanchoringCase: Sendable, CustomTestStringConvertible {
  var name: String
  var old: String
  var new: String
  /// For each claim what became of it, and its words where they are other ones.
  var expected: [String]
  /// The words of new claims.
  var fresh: [String] = []
  var testDescription: String { name }
}

@Suite("Re-anchoring") struct ReanchoringTests {
  static let claimNames = (1...9).map(String.init)

  /// The claims of a marked text.
  static func claims(_ marked: MarkedText, prefix: String = "") -> [Claim] {
    claimNames.filter { marked.names.contains(prefix + $0) }.map { name in
      let spans = marked[prefix + name]
      func mention(_ kind: String) -> Mention? {
        let mark = "\(prefix)\(name).\(kind)"
        guard marked.names.contains(mark) else { return nil }
        return Mention(text: marked.words(mark), span: marked[mark][0])
      }
      return Claim(
        id: ClaimID(name)!, spans: spans, text: marked.words(prefix + name),
        sentence: sentences(marked).first { $0.contains(TextSpan(spans[0].start, spans[0].end)) } ?? spans[0],
        source: mention("source"), cue: mention("cue"),
        polarity: marked.names.contains("\(prefix)\(name).denied") ? .denied : .asserted)
    }
  }

  static func sentences(_ marked: MarkedText) -> [TextSpan] {
    (1...9).flatMap { marked.names.contains("s\($0)") ? marked["s\($0)"] : [] }
  }

  static func result(_ old: MarkedText, _ new: MarkedText) -> Reanchoring {
    Reanchoring(
      [.init(article: .plain(old.text), sentences: sentences(old), claims: claims(old), engine: "e 1")],
      to: .init(article: .plain(new.text), sentences: sentences(new), claims: claims(new, prefix: "n"), engine: "e 1"),
      issued: 40)
  }

  @Test("follows each claim", arguments: cases)
  func follow(given: ReanchoringCase) {
    let (old, new) = (MarkedText(given.old), MarkedText(given.new))
    let result = Self.result(old, new)
    let claims = Self.claims(old)
    let told = zip(claims, result.anchors).map { claim, anchor in
      anchor.text == claim.text || anchor.fate == .gone
        ? anchor.fate.rawValue : "\(anchor.fate.rawValue): \(anchor.text)"
    }
    #expect(told == given.expected)
    #expect(result.claims.map(\.text) == given.fresh)
    #expect(result.claims.map(\.id) == given.fresh.indices.map { ClaimID(41 + $0) })
    let index = CodePointIndex(new.text)
    for anchor in result.anchors where anchor.fate != .gone {
      #expect(Claim.text(of: anchor.spans, in: index) == anchor.text)
    }
    for (claim, anchor) in zip(claims, result.anchors) where anchor.fate == .unchanged || anchor.fate == .moved {
      #expect(claim.source?.text == anchor.source.map { index.text(of: $0) })
      #expect(claim.cue?.text == anchor.cue.map { index.text(of: $0) })
    }
  }

  static let cases: [ReanchoringCase] = [
    .init(
      name: "the same text", old: "[s1|[1|The ceasefire holds].] [s2|[2|Nobody was hurt].]",
      new: "[s1|The ceasefire holds.] [s2|Nobody was hurt.]", expected: ["unchanged", "unchanged"]),
    .init(
      name: "a sentence put in before, with a claim of its own",
      old: "[s1|[1|The ceasefire holds].] [s2|[2|Nobody was hurt].]",
      new: "[s1|The ceasefire holds.] [s2|[n1|The army left the town].] [s3|[n2|Nobody was hurt].]",
      expected: ["unchanged", "unchanged"], fresh: ["The army left the town"]),
    .init(
      name: "a sentence moved to the end",
      old:
        "[s1|[1|The ceasefire holds today].] [s2|[2|Nobody was hurt in the town].] [s3|[3|Roads are closed until May].]",
      new: "[s2|Nobody was hurt in the town.] [s3|Roads are closed until May.] [s1|The ceasefire holds today.]",
      expected: ["moved", "unchanged", "unchanged"]),
    .init(
      name: "a slip mended inside, and another claim of the sentence is left alone",
      old: "[s1|[1|The roads are closd until May], and [2|the schools are shut].]",
      new: "[s1|The roads are closed until May, and the schools are shut.]",
      expected: ["reworded: The roads are closed until May", "unchanged"]),
    .init(
      name: "a negation put in beside", old: "[s1|It is [1|true that the dam broke on Monday].]",
      new: "[s1|It is not true that the dam broke on Monday.]", expected: ["reworded"]),
    .init(
      name: "a negation put in inside", old: "[s1|[1|The dam was broken by the flood].]",
      new: "[s1|The dam was not broken by the flood.]", expected: ["reworded: The dam was not broken by the flood"]),
    .init(
      name: "said became denied", old: "[s1|[1.source|The ministry] [1.cue|said] [1|the dam broke].]",
      new: "[s1|[n1.source|The ministry] [n1.cue|denied] [n1|the dam broke].]", expected: ["reworded"]),
    .init(
      name: "another speaker", old: "[s1|[1.source|The ministry] [1.cue|said] [1|the dam broke].]",
      new: "[s1|The army said the dam broke.]", expected: ["reworded"]),
    .init(
      name: "another claim's verb of saying",
      old:
        "[s1|[1.source|Armenia] [1.cue|reported] [1|a death]; [2.source|Baku] [2.cue|accused] [2|Armenia of the raid].]",
      new: """
        [s1|[n1.source|Armenia] [n1.cue|reported] [n1|a death]; [n2.source|Baku] [n2.cue|suspected] [n2|Armenia of the raid].]
        """, expected: ["unchanged", "reworded"]),
    .init(
      name: "a verb of saying for both",
      old: "[s1|[1.source|[2.source|Baku]] [1.cue|[2.cue|said]] [1|the dam broke] and that [2|roads were shut].]",
      new: """
        [s1|[n1.source|[n2.source|Baku]] [n1.cue|[n2.cue|denied]] [n1|the dam broke] and that [n2|roads were shut].]
        """, expected: ["reworded", "reworded"]),
    .init(
      name: "a hedge at the end", old: "[s1|[1|The dam broke on Monday].]",
      new: "[s1|The dam broke on Monday, according to the army.]", expected: ["reworded"]),
    .init(
      name: "a question now", old: "[s1|[1|The dam broke on Monday].]", new: "[s1|The dam broke on Monday?]",
      expected: ["reworded"]),
    .init(
      name: "a figure", old: "[s1|[1|The flood killed 1,200 people].]", new: "[s1|The flood killed 1,300 people.]",
      expected: ["reworded: The flood killed 1,300 people"]),
    .init(
      name: "only signs set otherwise", old: "[s1|[1|The “dam” broke – it’s lost].]",
      new: "[s1|The \"dam\" broke - it's lost.]", expected: ["unchanged: The \"dam\" broke - it's lost"]),
    .init(
      name: "in two runs, both there",
      old: "[s1|[1|The army] [2|shelled the town] and [1|has left the border].]",
      new: "[s1|It rained all day there.] [s2|The army shelled the town and has left the border.]",
      expected: ["unchanged", "unchanged"]),
    .init(
      name: "in two runs, one reworded",
      old: "[s1|[1|The Armenian army] shelled the town and [1|has left the border].]",
      new: "[s1|The Armenian army shelled the town and has kept the border.]",
      expected: ["reworded: The Armenian army … has kept the border"]),
    .init(
      name: "words shared before are shared again",
      old: "[s1|[1|[2|The army] shelled the town] and [2|has left the border].]",
      new: "[s1|The old army shelled the town and has left the border.]",
      expected: ["reworded: The old army shelled the town", "reworded: The old army … has left the border"]),
    .init(
      name: "gone", old: "[s1|[1|The ceasefire holds].] [s2|[2|Nobody was hurt in the village].]",
      new: "[s1|The ceasefire holds.] [s2|[n1|Prices rose again].]", expected: ["unchanged", "gone"],
      fresh: ["Prices rose again"]),
    .init(
      name: "two with the same words, one deleted",
      old: "[s1|[1|He resigned].] [s2|[2|The king left for good].] [s3|[3|He resigned].] [s4|[4|Nobody knew why].]",
      new: "[s2|The king left for good.] [s3|He resigned.] [s4|Nobody knew why.]",
      expected: ["gone", "unchanged", "unchanged", "unchanged"]),
    .init(
      name: "more said in the same claim", old: "[s1|[1|The dam broke on Monday].]",
      new: "[s1|[n1|The dam broke on Monday after heavy rain].]",
      expected: ["reworded: The dam broke on Monday after heavy rain"]),
    .init(
      name: "a clause put in is a new claim", old: "[s1|[1|The dam broke on Monday].]",
      new: "[s1|[n1|The dam broke on Monday], and [n2|two people died in the flood].]", expected: ["reworded"],
      fresh: ["two people died in the flood"]),
    .init(
      name: "a quotation parted from who says it",
      old: "[s1|“[1|It broke],” [1.source|[2.source|she]] [1.cue|said].] [s2|“[2|We were lucky that day].”]",
      new: "[s1|“It broke,” she said.] [s2|The mayor spoke next.] [s3|“We were lucky that day.”]",
      expected: ["unchanged", "reworded"]),
    .init(
      name: "wholly rewritten",
      old: "[s1|[1|The ceasefire between the two sides was agreed in Moscow last night].]",
      new: "[s1|[n1|Last night in Moscow the two parties agreed to a ceasefire].]",
      expected: ["gone"], fresh: ["Last night in Moscow the two parties agreed to a ceasefire"]),
    .init(name: "nothing left", old: "[s1|[1|The ceasefire holds].]", new: "", expected: ["gone"]),
  ]

  @Test("tells who says a claim now, where that changed")
  func reading() {
    let old = MarkedText("[s1|[1.source|The ministry] [1.cue|said] [1|the dam broke].]")
    let new = MarkedText("[s1|[n1.source|The army] [n1.cue|denied] [n1|the dam broke].[n1.denied|]]")
    let anchor = Self.result(old, new).anchors[0]
    #expect(
      anchor.reading
        == .init(
          source: Mention(text: "The army", span: new["n1.source"][0]),
          cue: Mention(text: "denied", span: new["n1.cue"][0]), polarity: .denied))
    #expect(anchor.fate == .reworded)
  }

  @Test("never lets two claims stand on the same words that did not before", arguments: GoldArticle.all)
  func apart(gold: GoldArticle) {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<6 {
      var edited = EditedArticle(gold)
      for _ in 0..<12 {
        edited.apply(
          [.mendSlip, .delete, .move, .negate, .insert].randomElement(using: &random)!,
          strange: gold.sentences.map { CodePointIndex(gold.text).text(of: $0) }, using: &random)
      }
      let anchors = Reanchoring(
        [.init(article: .plain(gold.text), sentences: gold.sentences, claims: gold.claims)],
        to: .init(article: .plain(edited.text), sentences: edited.spans, claims: [], engine: "hand"), issued: 99
      ).anchors
      for (one, first) in anchors.enumerated() {
        for (other, second) in anchors.enumerated().dropFirst(one + 1) {
          let shareNow = first.spans.contains { here in second.spans.contains { here.overlaps($0) } }
          let sharedBefore = gold.claims[one].spans.contains { here in
            gold.claims[other].spans.contains { here.overlaps($0) }
          }
          #expect(!shareNow || sharedBefore, "\(first.text) / \(second.text)")
        }
      }
    }
  }

  @Test("looks at the neighbourhood of a claim only, where a line never ends", .timeLimit(.minutes(30)))
  func endless() {
    let words = (0..<12_000).map { "w\($0)" }
    let text = words.joined(separator: " ")
    var start = 0
    let spans = words.map { word in
      defer { start += word.count + 1 }
      return TextSpan(start, start + word.count)
    }
    let index = CodePointIndex(text)
    let claims = stride(from: 0, to: words.count, by: 12).map { first in
      let span = TextSpan(spans[first].start, spans[first + 8].end)
      return Claim(
        id: ClaimID(first + 1), spans: [span], text: index.text(of: span), sentence: TextSpan(0, index.count))
    }
    let new = text.replacing(" w6010 ", with: " not w6010 ")
    let anchors = Reanchoring(
      [.init(article: .plain(text), sentences: [TextSpan(0, index.count)], claims: claims)],
      to: .init(article: .plain(new), sentences: [TextSpan(0, index.count + 4)], claims: [], engine: "x"), issued: 1
    ).anchors
    #expect(anchors.map(\.text) == claims.map(\.text))
    let stale = zip(claims, anchors).filter { $1.fate == .reworded }.map { $0.0.id.number - 1 }
    #expect(stale.contains(6000) && stale.contains(6012))
    #expect(stale.allSatisfy { abs($0 - 6010) < 250 })
  }

  @Test("marks a claim as reworded where the engine reads the same words otherwise, if it is the same engine")
  func readOtherwise() {
    let old = MarkedText("[s1|[1|He resigned on Monday].] [s2|[2|Nobody knew].]")
    var before = Self.claims(old)
    before[0].restated = "The king resigned on Monday"
    var now = before[0]
    now.restated = "The mayor resigned on Monday"
    for (engine, fate) in [("e 1", Anchor.Fate.reworded), ("e 2", .unchanged)] {
      let result = Reanchoring(
        [.init(article: .plain(old.text), sentences: Self.sentences(old), claims: before, engine: "e 1")],
        to: .init(article: .plain(old.text), sentences: Self.sentences(old), claims: [now], engine: engine), issued: 2)
      #expect(result.anchors.map(\.fate) == [fate, .unchanged])
    }
  }
}
