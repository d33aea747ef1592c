import Algorithms
import ArticleKit

/// Which sentences of an article contain no claim to check, and why, as far as that is known or can be seen from the text.
public struct Coverage: Hashable, Sendable {
  /// Why a sentence contain no claim to check.
  public enum Why: Hashable, Sendable {
    /// Its claims are none that evidence could settle; this is the reason of the first.
    case uncheckable(UncheckableReason)
    /// It is in a part of the article in which no claims are searched for.
    case part(Block.Kind)
    /// It asks.
    case question
    /// It begins or ends in the middle of a quotation.
    case fragment
    /// It has too few words to say much.
    case short
    /// None of these: nothing was found in it, and what the engine made of it is not kept.
    case unknown

    /// The reason, in a few words.
    public var description: String {
      switch self {
      case .uncheckable(let reason): reason.rawValue
      case .part(let kind): kind.words
      case .question: "question"
      case .fragment: "part of a quotation"
      case .short: "too short"
      case .unknown: "not known"
      }
    }
  }

  /// A sentence that contain no claim to check.
  public struct Gap: Hashable, Sendable {
    /// Which sentence of the article it is, counted from 1.
    public var number: Int
    /// Where it is, in code points.
    var span: TextSpan
    /// Its words, verbatim.
    public var text: String
    /// Why it gave none.
    public var why: Why
    /// The claims that it gave all the same.
    public var claims: [ClaimID]
  }

  /// The number of sentences.
  public let sentences: Int
  /// The sentences that contain no claim to check, in the order of the text.
  public let gaps: [Gap]

  /// Looks through a session; excluded claims count as given.
  public init(_ session: Session) {
    let state = session.state
    let index = session.article.index
    let claims = Self.claims(of: state)
    sentences = state.sentences.count
    gaps = state.sentences.enumerated().compactMap { number, sentence in
      let given = claims[number].compactMap { state.claims[$0] }
      guard given.allSatisfy({ !$0.checkable }) else { return nil }
      let text = index.text(of: sentence)
      let kind = session.article.blocks.first { $0.span.overlaps(sentence) }?.kind
      let why = given.first?.reason.map { Why.uncheckable($0) } ?? Self.reason(text, in: kind)
      return Gap(number: number + 1, span: sentence, text: text, why: why, claims: given.map(\.id))
    }
  }

  /// The claims of each sentence.
  private static func claims(of state: ReviewState) -> [[ClaimID]] {
    let sentences = state.sentences
    var claims: [[ClaimID]] = Array(repeating: [], count: sentences.count)
    for claim in state.claims {
      for span in claim.spans {
        // The first sentence that ends after the beginning of the span; sentences are in order and apart.
        var place = sentences.partitioningIndex { $0.end > span.start }
        while place < sentences.count, sentences[place].start < span.end {
          if claims[place].last != claim.id { claims[place].append(claim.id) }
          place += 1
        }
      }
    }
    return claims
  }

  private static func reason(_ text: String, in kind: Block.Kind?) -> Why {
    if let kind, !kind.holdsClaims { return .part(kind) }
    let words = text.split(whereSeparator: \.isWhitespace)
    if text.last(where: { $0.isPunctuation && !Self.closing.contains($0) }) == "?" { return .question }
    if text.count(where: { $0 == "“" }) != text.count(where: { $0 == "”" })
      || !text.count(where: { $0 == "\"" }).isMultiple(of: 2)
    {
      return .fragment
    }
    return words.count < 4 ? .short : .unknown
  }

  private static let closing: Set<Character> = ["\"", "”", "’", "'", ")", "]", "»"]
}

extension Block.Kind {
  /// What the block is, in words.
  fileprivate var words: String {
    switch self {
    case .headline: "the headline"
    case .dateline: "a dateline"
    case .byline: "a byline"
    case .heading: "a heading"
    case .paragraph: "a paragraph"
    case .listItem: "a list entry"
    case .quote: "a quotation"
    case .caption: "a caption"
    case .post: "a post"
    case .signature: "a signature"
    }
  }
}
