import ArticleKit
import Testing

@testable import SessionKit

@Suite("How a claim is told") struct TellingTests {
  /// A claim on words of a sentence, with who says it.
  private static func telling(
    _ sentence: String, _ words: String, source: Mention? = nil, via: String? = nil, cue: String? = nil,
    denied: Bool = false, voice: Voice? = nil
  ) throws -> Telling {
    let index = CodePointIndex(sentence)
    let range = try #require(sentence.range(of: words))
    let start = sentence.unicodeScalars.distance(from: sentence.startIndex, to: range.lowerBound)
    let span = TextSpan(start, start + words.unicodeScalars.count)
    let claim = Claim(
      id: 1, spans: [span], text: words, sentence: TextSpan(0, index.count), source: source,
      via: via.map { Mention(text: $0) }, cue: cue.map { Mention(text: $0) }, polarity: denied ? .denied : .asserted,
      voice: voice)
    return Telling(claim, in: index)
  }

  private static let sentence = "Ann Holt denied that her deputy had seen the e-mails."
  private static let words = "her deputy had seen the e-mails"

  @Test("of a denial names who denies it wherever a line stands alone")
  func denial() throws {
    let telling = try Self.telling(
      Self.sentence, Self.words, source: Mention(text: "Ann Holt"), cue: "denied", denied: true)
    #expect(telling.line == "Ann Holt denies: her deputy had seen the e-mails")
    #expect(telling.quoted == telling.line)
    #expect(telling.sentence == "Ann Holt denies: her deputy had seen the e-mails.")
    #expect(telling.manner == "denies: ")
    #expect(telling.attribution == "Denied by Ann Holt")
    #expect(telling.margin == "denied by Ann Holt")
    #expect(!telling.quotesSentence)
  }

  @Test("of an assertion quotes the words, and says who passes them on")
  func assertion() throws {
    let telling = try Self.telling(
      "She said the bridge was closed, TASS wrote.", "the bridge was closed",
      source: Mention(text: "She", resolved: "Ann Holt"), via: "TASS")
    #expect(telling.line == "Ann Holt, as reported by TASS, says: the bridge was closed")
    #expect(telling.quoted == "“the bridge was closed”")
    #expect(telling.manner == "")
    #expect(telling.sentence == "The bridge was closed.")
    #expect(telling.attribution == "Said by Ann Holt (“She”), as reported by TASS")
  }

  @Test("quotes the sentence where the words alone would mislead")
  func fragment() throws {
    let sentence = "Bruun accused Holt of lying to the public."
    let telling = try Self.telling(
      sentence, "Holt of lying to the public", source: Mention(text: "Bruun"), cue: "accused")
    #expect(telling.quotesSentence)
    #expect(telling.words == "Bruun accused [Holt of lying to the public].")
    #expect(telling.line == "Bruun says, in the article's words: Bruun accused [Holt of lying to the public].")
    #expect(telling.sentence == sentence)
    let denial = try Self.telling(
      "Iran rejected claims of arming rebels.", "arming rebels", source: Mention(text: "Iran"), cue: "rejected",
      denied: true)
    #expect(denial.line == "Iran denies, in the article's words: Iran rejected claims of [arming rebels].")
  }

  @Test(
    "tells words that assert something from words that do not",
    arguments: [
      ("her deputy had seen the e-mails", true), ("Holt of lying to the public", false),
      ("Armenia of provoking the clash by attacking positions", false),
      ("death of “some of its soldiers” and loss of two military positions", false),
      ("The minister resigned", true), ("a ceasefire brokered by Russia", false), ("to leave the country", false),
      ("Iran supplies the rebels with arms", true), ("two soldiers killed in the clash", false),
      ("that it was closed", false), ("Holt of lying when she was asked", false), ("they didn't know", true),
      ("Azerbaijan attacked its positions", true), ("the bridge which was closed", false), ("", false),
      ("of misleading people who were ill", false), ("the man to have seen it", false), ("It’s true", true),
    ])
  func finite(words: String, asserts: Bool) { #expect(FiniteClause.holds(words) == asserts) }

  @Test(
    "the verb fits the speaker",
    arguments: [
      ("Ann Holt", "denies"), ("the Azeri officials", "deny"), ("James", "denies"), ("the United States", "denies"),
      ("Residents of the town", "deny"), ("Armenia and Azerbaijan", "deny"), ("officials in Baku, the capital", "deny"),
      ("they", "deny"), ("police", "deny"), ("Azerbaijan's Defense Ministry", "denies"), ("the press", "denies"),
      ("the head of the unions", "denies"), ("local news", "denies"), ("Witnesses", "deny"),
    ])
  func number(name: String, verb: String) throws {
    let telling = try Self.telling(Self.sentence, Self.words, source: Mention(text: name), denied: true)
    #expect(telling.verb == verb)
  }

  @Test(
    "names no speaker rather than a wrong one, and keeps the hedge in sight",
    arguments: [
      (
        "Fifty people were reportedly killed.", "Fifty people were reportedly killed",
        "Speaker unknown, “reportedly”: Fifty people were reportedly killed"
      ),
      ("Reportedly, they had fled.", "they had fled", "The article says: they had fled"),
      ("They had reportedly fled, and the road was shut.", "the road was shut", "The article says: the road was shut"),
      (
        "He is believed to have fled.", "to have fled", "Speaker unknown, “is believed”: He is believed [to have fled]."
      ),
      ("“It was cold,” and it rained.", "It was cold", "Speaker unknown: It was cold"),
      ("It rained.", "It rained", "The article says: It rained"),
    ])
  func unknown(sentence: String, words: String, line: String) throws {
    #expect(try Self.telling(sentence, words).line == line)
  }

  @Test("a hedge outside of the words brings the sentence")
  func hedge() throws {
    let telling = try Self.telling(
      "Fifty people were killed there, reportedly by rebels.", "Fifty people were killed there")
    #expect(telling.line == "The article says: Fifty people were killed there")
    let near = try Self.telling("Allegedly fifty people were killed.", "fifty people were killed")
    #expect(near.voice == .unknown && near.hedge == "allegedly")
    #expect(near.words == "Allegedly [fifty people were killed].")
  }

  @Test("a voice that was recorded counts, but no one is named where there is no source")
  func recorded() throws {
    #expect(try Self.telling("It rained.", "It rained", voice: .unknown).line == "Speaker unknown: It rained")
    #expect(try Self.telling("“It rained.”", "It rained", voice: .article).voice == .article)
    #expect(try Self.telling("It rained.", "It rained", voice: .named).voice == .unknown)
    #expect(
      try Self.telling("It rained.", "It rained", cue: "denied", denied: true).line
        == "An unnamed speaker denies: It rained")
  }

  @Test("a denial of nobody who is named says so in every form")
  func unnamed() throws {
    let telling = try Self.telling("It rained.", "It rained", via: "TASS", denied: true, voice: .unknown)
    #expect(telling.line == "An unnamed speaker, as reported by TASS, denies: It rained")
    #expect(telling.attribution == "Denied by an unnamed speaker, as reported by TASS")
    #expect(telling.margin == "denied by an unnamed speaker")
    #expect(telling.needsLead)
  }

  @Test("says the claim's own words where the text is not at hand, whatever the claim is made of")
  func withoutText() {
    for spans in [[TextSpan(2, 6)], [TextSpan(0, 4), TextSpan(9, 12)], []] {
      let claim = Claim(
        id: 1, spans: spans, text: "arming … rebels", sentence: TextSpan(0, 20), source: Mention(text: "Iran"),
        polarity: .denied)
      #expect(Telling(claim).line == "Iran denies: arming … rebels")
    }
  }

  @Test("places that do not fit the text break nothing")
  func places() {
    let index = CodePointIndex("Short.")
    for spans in [[], [TextSpan(9, 20)], [TextSpan(3, 5), TextSpan(0, 2)], [TextSpan(0, 4), TextSpan(2, 6)]] {
      let claim = Claim(id: 1, spans: spans, text: "x", sentence: TextSpan(2, 40))
      #expect(Telling(claim, in: index).voice == .article)
    }
  }
}

@Suite("Verdicts on denials") struct DenialTests {
  /// A session whose claim 2 is a denial.
  private static func session(_ changes: Change...) throws -> Session { try Sample.session(changes) }

  @Test("record that the denial was judged, and are told so")
  func tagged() throws {
    let session = try Self.session(.tagged(1, 2, as: .disputed, .contradicted))
    guard case .claimTagged(let payload)? = session.events.last?.change else { throw Missing() }
    #expect(payload.denials == [2])
    #expect(session.state.claims[1 as ClaimID]?.tag?.told == "disputed: contradicted")
    let tag = try #require(session.state.claims[2 as ClaimID]?.tag)
    #expect(tag.told == "denial disputed: contradicted")
    #expect(session.state.claims.allSatisfy { !$0.isToConfirm })
  }

  @Test("given before that was recorded are to be confirmed, and nothing else changes")
  func before() throws {
    var session = try Self.session()
    var event = Event(
      seq: session.lastSeq + 1, at: Sample.time(9), by: "ana",
      change: .claimTagged(.init(claims: [1, 2], verdict: .disputed, reasons: [.contradicted])))
    try session.append(event)
    #expect(session.state.claims[1 as ClaimID]?.doubt == nil)
    #expect(session.state.claims[2 as ClaimID]?.doubt == .otherPolarity)
    #expect(session.state.claims[2 as ClaimID]?.tag?.told == "disputed: contradicted")
    #expect(Tally(session.state).stale == 1)
    #expect(Completeness(session.state).lacks.contains(.stale(2, .otherPolarity)))
    let again = try SessionReplay(SessionCoding.encode(session), path: "s.json")
    #expect(again.lines == [])
    // A confirmation by one who does not know denials changes nothing; one who sees the denial settles it.
    event = Event(seq: session.lastSeq + 1, at: Sample.time(9), by: "ana", change: .tagConfirmed(.init([2])))
    try session.append(event)
    #expect(session.state.claims[2 as ClaimID]?.isToConfirm == true)
    try session.record(.tagConfirmed(.init([2])), by: "ana", at: Sample.time(9))
    #expect(session.state.claims[2 as ClaimID]?.doubt == nil)
    #expect(session.state.claims[2 as ClaimID]?.tag?.told == "denial disputed: contradicted")
    try session.undo(by: "ana", at: Sample.time(9))
    #expect(session.state.claims[2 as ClaimID]?.isToConfirm == true)
  }

  @Test("want to be confirmed when the claim is a denial no longer")
  func speaker() throws {
    let session = try Self.session(
      .tagged(2, as: .disputed), .speakerSet(.init(claims: [2], source: nil, voice: .article)))
    #expect(session.state.claims[2 as ClaimID]?.doubt == .otherPolarity)
    #expect(session.state.claims[2 as ClaimID]?.voice == .article)
  }

  @Test("survive a merge, with the old ones still to be confirmed")
  func merged() throws {
    let base = try Self.session()
    var (old, new) = (base, base)
    try old.append(
      Event(
        seq: old.lastSeq + 1, at: Sample.time(9), by: "bo",
        change: .claimTagged(.init(claims: [2], verdict: .disputed))))
    try new.record(.claimTagged(.init(claims: [2], verdict: .verified)), by: "cy", at: Sample.time(9))
    for merged in [try SessionMerge.merge(old, with: [new]), try SessionMerge.merge(new, with: [old])] {
      let claim = try #require(merged.state.claims.first { $0.polarity == .denied })
      let doubts = Dictionary(claim.verdicts.map { ($0.by, claim.doubt(of: $0)) }) { $1 }
      #expect(doubts == ["bo": .otherPolarity, "cy": nil])
    }
  }
}

@Suite("Said is not true") struct SaidTests {
  @Test(
    "attribution-only is a mark of its own",
    arguments: [
      (.verified, [.attributionOnly], Mark.said, "said; truth not checked"),
      (.verified, [.minorError, .attributionOnly], .said, "said; truth not checked: minor-error"),
      (.verified, [.minorError], .verified, "verified: minor-error"),
      (.disputed, [.attributionOnly], .said, "said; truth not checked"),
      (.disputed, [.contradicted, .attributionOnly], .disputed, "disputed: contradicted, attribution-only"),
      (.oneSided, [.singleParty], .oneSided, "one-sided: single-party"),
      (.disputed, [], .disputed, "disputed"),
    ] as [(Verdict, [Reason], Mark, String)])
  func mark(verdict: Verdict, reasons: [Reason], mark: Mark, told: String) {
    let tag = Tag(verdict: verdict, reasons: reasons, by: "a", at: Sample.time(9))
    #expect(tag.mark == mark)
    #expect(tag.told == told)
  }

  @Test("and counts with the verified neither in a tally nor in a filter")
  func counted() throws {
    let state = try Sample.session(
      .tagged(1, as: .verified, .attributionOnly), .tagged(2, as: .verified), .tagged(3, as: .disputed, .unsupported)
    ).state
    let tally = Tally(state)
    #expect(Mark.allCases.map { tally[$0] } == [1, 1, 1, 0])
    #expect(tally.tagged == 3)
    #expect(tally.disputes == [.unsupported: 1])
    #expect(try ClaimFilter(["verified"]).claims(of: state).map(\.id) == [2])
    #expect(try ClaimFilter(["said"]).claims(of: state).map(\.id) == [1])
  }

  @Test("that nothing was found is not told as if it were false")
  func unsupported() {
    #expect(Reason.unsupported.meaning == "no evidence found, which does not make it false")
    #expect(Reason.contradicted.meaningOfDenial == "the evidence contradicts the denial")
  }
}

private struct Missing: Error {}
