import ArticleKit
import SessionKit

/// How claims are cut, joined, trimmed and added by the words of the article: what to record for it.
struct ClaimRepair {
  private let session: Session
  private let finder: ClaimWords

  /// Works on the claims of a session as it stands.
  init(_ session: Session) {
    self.session = session
    finder = ClaimWords(session.article.text)
  }

  private func claim(_ id: ClaimID) throws(WorkbenchError) -> Claim {
    guard let claim = session.state.claims[id] else { throw .session(.noSuchClaim(id)) }
    return claim
  }

  /// Splits a claim where `words` begin; both parts get the words `shared`, which must be in the first.
  func split(_ id: ClaimID, at words: String, sharing shared: String?) throws(WorkbenchError) -> Change.ClaimSplit {
    let claim = try claim(id)
    guard let place = finder.first(words, in: claim.spans) else { throw .wordsNotFound(words, in: "claim \(id)") }
    var (before, after) = finder.cut(claim.spans, at: place.start)
    guard !before.isEmpty, !after.isEmpty else { throw .emptyCut(id) }
    if let shared {
      guard let span = finder.first(shared, in: before) else {
        throw .wordsNotFound(shared, in: "the first part of claim \(id)")
      }
      after.insert(span, at: 0)
    }
    return split(id, into: [before, after])
  }

  /// Splits a claim into parts of these runs.
  func split(_ id: ClaimID, into parts: [[TextSpan]]) -> Change.ClaimSplit {
    let index = session.article.index
    return Change.ClaimSplit(
      claim: id,
      parts: parts.enumerated().map { number, spans in
        .init(id: id.part(number), spans: spans, text: Claim.text(of: spans, in: index))
      })
  }

  /// Joins claims of one sentence into the first of them.
  func join(_ ids: [ClaimID]) throws(WorkbenchError) -> Change.ClaimsJoined {
    guard ids.count > 1 else { throw .session(.nothingToJoin) }
    var members: [Claim] = []
    for id in ids { members.append(try claim(id)) }
    guard let first = members.first, members.allSatisfy({ $0.sentence.overlaps(first.sentence) }) else {
      throw .differentSentences(ids)
    }
    let spans = finder.joined(members.flatMap(\.spans))
    return Change.ClaimsJoined(claims: ids, spans: spans, text: Claim.text(of: spans, in: session.article.index))
  }

  /// Chooses which words of its sentence make up a claim.
  func trim(_ id: ClaimID, to words: [String]) throws(WorkbenchError) -> Change.ClaimTrimmed {
    let claim = try claim(id)
    let spans: [TextSpan]
    switch finder.places(of: words, in: claim.sentence) {
    case .success(let places): spans = places
    case .failure(let missing): throw .wordsNotFound(missing.words, in: "the sentence of claim \(id)")
    }
    return Change.ClaimTrimmed(claim: id, spans: spans, text: Claim.text(of: spans, in: session.article.index))
  }

  /// Adds a claim of words that one sentence of the article has: the first sentence with all of them.
  func add(_ words: [String]) throws(WorkbenchError) -> Change.ClaimAdded {
    let first = words.first ?? ""
    let end = session.article.index.count
    var missing: String?
    var place = 0
    while let head = finder.first(first, in: [TextSpan(place, end)]) {
      let sentence = session.state.sentences.first { $0.overlaps(head) } ?? head
      switch finder.places(of: words, in: TextSpan(head.start, max(head.end, sentence.end))) {
      case .success(let spans):
        let claim = Claim(
          id: session.state.nextClaimID, spans: spans, text: Claim.text(of: spans, in: session.article.index),
          sentence: sentence)
        return Change.ClaimAdded(claim: claim)
      case .failure(let notFound): missing = missing ?? notFound.words
      }
      place = head.start + 1
    }
    guard let missing else { throw .wordsNotFound(first, in: "the article") }
    throw .wordsNotFound(missing, in: "the same sentence after “\(first)”")
  }

  /// A name as a mention, as it was typed: with its place where exactly these words are in a claim's sentence or
  /// elsewhere in the article.
  func mention(of name: String, near ids: [ClaimID]) -> Mention {
    let index = session.article.index
    let sentences = ids.compactMap { session.state.claims[$0]?.sentence }
    guard let span = finder.first(name, in: sentences + [TextSpan(0, index.count)]) else { return Mention(text: name) }
    let words = index.text(of: span)
    return words.utf8.elementsEqual(name.utf8) ? Mention(text: name, span: span) : Mention(text: name)
  }
}
