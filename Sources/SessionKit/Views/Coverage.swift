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

  /// Blocks of one kind in which no sentences are searched for.
  public struct Part: Hashable, Sendable {
    /// What they are.
    public var kind: Block.Kind
    /// How many there are.
    public var count: Int

    /// The number and the kind, in words.
    public var description: String { count.counted(kind.noun) }
  }

  /// The number of sentences.
  public let sentences: Int
  /// The sentences that contain no claim to check, in the order of the text.
  public let gaps: [Gap]
  /// The blocks without sentences by their kind, in the order of the text.
  public let parts: [Part]

  /// Looks through a session; excluded claims count as given.
  public init(_ session: Session) {
    let state = session.state
    let index = session.article.index
    let claims = Self.claims(of: state)
    sentences = state.sentences.count
    parts = Self.parts(of: session.article.blocks, sentences: state.sentences)
    gaps = state.sentences.enumerated().compactMap { number, sentence in
      let given = claims[number].compactMap { state.claims[$0] }
      guard given.allSatisfy({ !$0.checkable }) else { return nil }
      let text = index.text(of: sentence)
      let kind = session.article.blocks.first { $0.span.overlaps(sentence) }?.kind
      let why = given.first?.reason.map { Why.uncheckable($0) } ?? Self.reason(text, in: kind)
      return Gap(number: number + 1, span: sentence, text: text, why: why, claims: given.map(\.id))
    }
  }

  /// The blocks that hold none of the sentences, counted by kind.
  private static func parts(of blocks: [ArticleRecord.BlockRecord], sentences: [TextSpan]) -> [Part] {
    blocks.reduce(into: []) { parts, block in
      let next = sentences.partitioningIndex { $0.end > block.start }
      guard next == sentences.count || sentences[next].start >= block.end else { return }
      if let place = parts.firstIndex(where: { $0.kind == block.kind }) {
        parts[place].count += 1
      } else {
        parts.append(Part(kind: block.kind, count: 1))
      }
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
  /// What such blocks are called, in the singular.
  fileprivate var noun: String {
    switch self {
    case .headline: "headline"
    case .dateline: "dateline"
    case .byline: "byline"
    case .standfirst: "standfirst"
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .listItem: "list entry"
    case .quote: "quotation"
    case .caption: "caption"
    case .credit: "picture credit"
    case .pullQuote: "pull quote"
    case .post: "post"
    case .signature: "signature"
    }
  }

  /// What the block is, in words.
  fileprivate var words: String {
    switch self {
    case .headline, .standfirst: "the \(noun)"
    default: "a \(noun)"
    }
  }
}
