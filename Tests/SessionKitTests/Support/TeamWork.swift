import ArticleKit
import Foundation
import Groundwork
import Mutating
@testable import SessionKit

/// Random work on the article of ``TeamArticle``: whatever can be done to a session, by one person or another, with
/// clocks that stand still or run back.
struct TeamWork {
  var random: SeededGenerator
  private var clock = 1000

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Adds events by one of `people` to a session.
  mutating func go(on session: inout Session, by people: [String], steps: Int) throws {
    for _ in 0..<steps {
      let by = people.randomElement(using: &random)!
      clock += [0, 0, 1, 1, 3, -2].randomElement(using: &random)!
      let at = Date(timeIntervalSince1970: Double(clock))
      // What does not apply, such as a signature under one's own verdict, is not done.
      try? step(on: &session, by: by, at: at)
    }
  }

  private mutating func step(on session: inout Session, by: String, at: Date) throws {
    switch roll(12) {
    case 0: try session.undo(by: by, at: at)
    case 1: try session.redo(by: by, at: at)
    case 2:
      let seq = Int.random(in: 1...session.lastSeq, using: &random)
      try session.record(.eventUndone(.init(seq)), by: by, at: at)
    default: try session.record(change(in: session), by: by, at: at)
    }
  }

  private mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &random) }

  private mutating func change(in session: Session) -> Change {
    let state = session.state
    guard let claim = state.claims.randomElement(using: &random) else { return .articleNoted(.init(text: "empty")) }
    let other = state.claims.randomElement(using: &random)!
    let evidence = state.evidence.randomElement(using: &random)
    switch roll(31) {
    case 0: return .claimFlagged(.init([claim.id, other.id]))
    case 1: return .claimNoted(.init(claims: [claim.id], text: "note \(session.lastSeq)"))
    case 2: return .notesCleared(.init([claim.id]))
    case 3: return .unknown(type: "claimPainted")
    case 4, 5: return split(claim, in: session)
    case 6: return joined(claim, in: session) ?? .claimFlagged(.init([claim.id]))
    case 7: return trimmed(claim, in: session)
    case 8: return .claimAdded(.init(claim: added(in: session)))
    case 9: return .cited(state.nextEvidenceID.number, .supports(claim.id))
    case 10:
      return evidence.map { .evidenceLinked(.init(evidence: $0.id, links: [.refutes(claim.id)])) } ?? tagged(claim)
    case 11: return evidence.map { .evidenceRemoved(.init(evidence: $0.id)) } ?? tagged(claim)
    case 12: return evidence.map { .evidenceArchived(.init(evidence: $0.id, archive: "https://a")) } ?? tagged(claim)
    case 13:
      return .inquiryMade(
        .init(inquiry: Inquiry(id: state.nextInquiryID, claims: [claim.id], whom: "ministry", asked: "2026-01-01")))
    case 14:
      return state.inquiries.last.map { .inquiryAnswered(.init(inquiry: $0.id, answer: .declined)) } ?? tagged(claim)
    case 15: return .tagRemoved(.init([claim.id]))
    case 16: return .claimHeld(.init(claims: [claim.id], until: "2026-02-01"))
    case 17: return .confidenceSet(.init(claims: [claim.id], confidence: .high))
    case 18: return .claimExcluded(.init([claim.id]))
    case 19: return .claimAdjudicated(.init(claims: [claim.id], verdict: .disputed, note: claim.text))
    case 20: return .claimSigned(.init([claim.id]))
    case 21: return .sessionSigned(.init())
    case 22: return .articleInfoSet(.init(field: .title, value: "title \(session.lastSeq)"))
    case 23: return .tagConfirmed(.init([claim.id]))
    case 24: return roll(4) == 0 ? reloaded(session) : tagged(claim)
    case 26: return .claimAssigned(.init(claims: [claim.id, other.id], to: roll(3) == 0 ? nil : "ada"))
    case 27:
      guard let word = claim.text.split(separator: " ").first.map(String.init) else { return tagged(claim) }
      let facts = [Fact(kind: .name, span: TextSpan(0, word.unicodeScalars.count), text: word)]
      return .factsTicked(
        .init(claims: [.init(claim: claim.id, facts: facts, marked: [1])], evidence: evidence?.id))
    case 25: return .partySet(.init(name: "party \(roll(3))", members: ["m\(roll(4))"]))
    default: return tagged(claim)
    }
  }

  /// The note keeps the words that the verdict was given for.
  private mutating func tagged(_ claim: Claim) -> Change {
    .claimTagged(
      .init(claims: [claim.id], verdict: Verdict.allCases.randomElement(using: &random)!, note: claim.text))
  }

  private mutating func split(_ claim: Claim, in session: Session) -> Change {
    let index = session.article.index
    let cut = claim.spans[0].start + (claim.spans[0].count > 9 ? 5 * (1 + roll(2)) : claim.spans[0].count)
    let first = [TextSpan(claim.spans[0].start, cut)]
    // Now and then both parts share all the words.
    let second = cut == claim.spans[0].end || roll(3) == 0 ? claim.spans : [TextSpan(cut, claim.spans[0].end)]
    let parts = [first, second].enumerated().map { place, spans in
      Change.ClaimSplit.Part(id: claim.id.part(place), spans: spans, text: Claim.text(of: spans, in: index))
    }
    return .claimSplit(.init(claim: claim.id, parts: parts))
  }

  private func joined(_ claim: Claim, in session: Session) -> Change? {
    let claims = session.state.claims
    guard let place = claims.position(of: claim.id), place + 1 < claims.count else { return nil }
    let next = claims[place + 1]
    let end = max(claim.spans.last!.end, next.spans.last!.end)
    let spans = [TextSpan(min(claim.spans[0].start, next.spans[0].start), end)]
    return .claimsJoined(
      .init(claims: [claim.id, next.id], spans: spans, text: Claim.text(of: spans, in: session.article.index)))
  }

  private mutating func trimmed(_ claim: Claim, in session: Session) -> Change {
    let span = TextSpan(claim.spans[0].start, claim.spans[0].start + max(1, claim.spans[0].count - 1 - roll(3)))
    return .claimTrimmed(
      .init(claim: claim.id, spans: [span], text: Claim.text(of: [span], in: session.article.index)))
  }

  private mutating func added(in session: Session) -> Claim {
    let start = roll(3) * 5
    let span = TextSpan(start, start + 4)
    return Claim(
      id: session.state.nextClaimID, spans: [span], text: Claim.text(of: [span], in: session.article.index),
      sentence: TextSpan(0, 30))
  }

  /// The text with words put before it: every claim moves, and the first one is reworded or gone.
  private mutating func reloaded(_ session: Session) -> Change {
    let before = "Update \(roll(2)). "
    let text = before + session.article.text
    let article = TeamArticle.record(of: text, name: "team")
    let index = article.index
    let shift = before.unicodeScalars.count
    let moved = { (span: TextSpan) in TextSpan(span.start + shift, span.end + shift) }
    let fate = roll(3)
    let anchors = session.state.claims.enumerated().map { place, claim -> Anchor in
      var spans = claim.spans.map(moved)
      if place == 0, fate == 0 { return Anchor(claim: claim.id, fate: .gone) }
      if place == 0, fate == 1 { spans[0].start = 0 }
      let text = Claim.text(of: spans, in: index)
      return Anchor(
        claim: claim.id, fate: text == claim.text ? .moved : .reworded, spans: spans, text: text,
        sentence: moved(claim.sentence))
    }
    return .articleReloaded(
      .init(article: article, engine: "9", sentences: session.state.sentences.map(moved), anchors: anchors))
  }
}
