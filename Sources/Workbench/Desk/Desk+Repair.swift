import ArticleKit
import SessionKit

extension Desk {
  /// Splits a claim where `words` begin; both parts get the words `shared`, which must stand in the first.
  mutating func split(_ id: ClaimID, at words: String, sharing shared: String?) throws(WorkbenchError) -> Screen {
    let session = try requiredSession()
    let claim = try claim(id)
    let finder = ClaimWords(session.article.text)
    guard let place = finder.first(words, in: claim.spans) else { throw .wordsNotFound(words, in: "claim \(id)") }
    var (before, after) = finder.cut(claim.spans, at: place.start)
    guard !before.isEmpty, !after.isEmpty else { throw .emptyCut(id) }
    if let shared {
      guard let span = finder.first(shared, in: before) else {
        throw .wordsNotFound(shared, in: "the first part of claim \(id)")
      }
      after.insert(span, at: 0)
    }
    let index = session.article.index
    let parts = [before, after].enumerated().map { number, spans in
      Change.ClaimSplit.Part(id: id.part(number), spans: spans, text: Claim.text(of: spans, in: index))
    }
    try record(.claimSplit(.init(claim: id, parts: parts)))
    current = parts[0].id
    return listing(try parts.map { part throws(WorkbenchError) in try self.claim(part.id) })
  }

  /// Joins claims of one sentence into the first of them.
  mutating func join(_ ids: [ClaimID]) throws(WorkbenchError) -> Screen {
    guard ids.count > 1 else { throw .session(.nothingToJoin) }
    let session = try requiredSession()
    var members: [Claim] = []
    for id in ids { members.append(try claim(id)) }
    guard let first = members.first, members.allSatisfy({ $0.sentence.overlaps(first.sentence) }) else {
      throw .notNeighbours(ids)
    }
    let spans = ClaimWords(session.article.text).joined(members.flatMap(\.spans))
    let text = Claim.text(of: spans, in: session.article.index)
    try record(.claimsJoined(.init(claims: ids, spans: spans, text: text)))
    current = first.id
    return listing([try claim(first.id)])
  }

  /// Adds a claim of words that stand in one sentence of the article, and returns its id.
  mutating func add(_ words: [String]) throws(WorkbenchError) -> ClaimID {
    let session = try requiredSession()
    let finder = ClaimWords(session.article.text)
    let whole = TextSpan(0, session.article.index.count)
    guard let first = words.first, let head = finder.first(first, in: [whole]) else {
      throw .wordsNotFound(words.first ?? "", in: "the article")
    }
    let sentence = session.state.sentences.first { $0.overlaps(head) } ?? head
    let spans: [TextSpan]
    switch finder.places(of: words, in: TextSpan(head.start, max(head.end, sentence.end))) {
    case .success(let places): spans = places
    case .failure(let missing): throw .wordsNotFound(missing.words, in: "that sentence, behind the words before")
    }
    let claim = Claim(
      id: session.state.nextClaimID, spans: spans, text: Claim.text(of: spans, in: session.article.index),
      sentence: sentence)
    try record(.claimAdded(.init(claim: claim)))
    current = claim.id
    return claim.id
  }

  /// A name as a mention, as it was typed: with its place where exactly these words stand in a claim's sentence or
  /// elsewhere in the article.
  func mention(of name: String, near ids: [ClaimID]) throws(WorkbenchError) -> Mention {
    let session = try requiredSession()
    let finder = ClaimWords(session.article.text)
    let index = session.article.index
    let sentences = ids.compactMap { session.state.claims[$0]?.sentence }
    guard let span = finder.first(name, in: sentences + [TextSpan(0, index.count)]) else { return Mention(text: name) }
    let words = index.text(of: span)
    return words.utf8.elementsEqual(name.utf8) ? Mention(text: name, span: span) : Mention(text: name)
  }
}
