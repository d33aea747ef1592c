import ArticleKit
import SessionKit

/// An article cut into runs of text that the same claims cover, block by block: the walk that every writer shares.
///
/// Claims may overlap, and may leave words out; here that is already worked out. A run says which claims begin, break
/// off, continue and end there, and what those that cover it have in common, but not each of them: of claims nested in one
/// another that would be as many names as the square of their number. All offsets are Unicode code points.
public struct AnnotatedArticle: Sendable {
  /// What claims can have in common: numbers from 0 to 63, whose meaning is the caller's.
  public struct Traits: OptionSet, Hashable, Sendable {
    /// One bit per number.
    public let rawValue: UInt64

    /// Makes a set of its bits.
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// Makes a set of numbers from 0 to 63; others are left out.
    public init(_ numbers: Int...) {
      rawValue = numbers.reduce(0) { (0..<64).contains($1) ? $0 | 1 << UInt64($1) : $0 }
    }

    /// Whether a number is in the set.
    public func contains(_ number: Int) -> Bool { contains(Traits(number)) }

    /// The numbers in the set, ascending.
    public var numbers: [Int] { (0..<64).filter { rawValue & 1 << UInt64($0) != 0 } }
  }

  /// A stretch of one block that the same claims cover from end to end.
  public struct Run: Hashable, Sendable {
    /// Where it is in the article.
    public var span: TextSpan
    /// Its words, verbatim.
    public var text: String
    /// How many claims cover it.
    public var depth: Int
    /// What one or more of these claims have.
    public var traits: Traits = []
    /// The claims whose first words these are, in the order of the text.
    public var begins: [ClaimID] = []
    /// Those whose last words these are.
    public var ends: [ClaimID] = []
    /// The claims that continue here after words outside them.
    public var resumes: [ClaimID] = []
    /// Those that break off here and continue later.
    public var pauses: [ClaimID] = []
  }

  /// One block of the article.
  public struct Block: Hashable, Sendable {
    /// What the block is for.
    public var kind: ArticleKit.Block.Kind
    /// The number of the embedded post that it belongs to.
    public var post: Int?
    /// Where it is in the article.
    public var span: TextSpan
    /// Its text; the runs follow one another without gaps.
    public var runs: [Run]
  }

  /// The blocks in the order of the text.
  public let blocks: [Block]
  /// The claims that are somewhere in the blocks.
  public let placed: Set<ClaimID>

  /// Cuts an article where claims begin and end, in time linear in the text and, except for sorting them, the cuts.
  ///
  /// Nothing of the text is lost: words that no block holds become paragraphs. Spans that reach beyond the text are cut
  /// to it, and of blocks that overlap the later one is cut. `traits` says what a claim has.
  public init(_ article: ArticleRecord, claims: some Sequence<Claim>, traits: (Claim) -> Traits = { _ in [] }) {
    let index = CodePointIndex(article.text)
    let claims = Array(claims)
    var sweep = Sweep(claims: claims, traits: claims.map(traits), length: index.count)
    var blocks = Self.wholeBlocks(of: article, in: index).map { block in
      Block(kind: block.kind, post: block.post, span: block.span, runs: sweep.runs(of: block.span, in: index))
    }
    let departures = sweep.departures()
    var number = 0
    for block in blocks.indices {
      for run in blocks[block].runs.indices {
        blocks[block].runs[run].ends = departures[number].ends
        blocks[block].runs[run].pauses = departures[number].pauses
        number += 1
      }
    }
    self.blocks = blocks
    placed = sweep.placed
  }

  /// The article's blocks, in order, without overlaps, and with paragraphs where words are outside of them.
  private static func wholeBlocks(
    of article: ArticleRecord, in index: CodePointIndex
  ) -> [ArticleRecord.BlockRecord] {
    var whole: [ArticleRecord.BlockRecord] = []
    var cursor = 0
    func fill(to end: Int) {
      let gap = TextSpan(cursor, max(cursor, end))
      let text = index.text(of: gap).unicodeScalars
      guard let first = text.firstIndex(where: { !$0.properties.isWhitespace }),
        let last = text.lastIndex(where: { !$0.properties.isWhitespace })
      else { return }
      let start = gap.start + text.distance(from: text.startIndex, to: first)
      let span = TextSpan(start, start + text.distance(from: first, to: last) + 1)
      whole.append(ArticleRecord.BlockRecord(kind: .paragraph, span: span))
    }
    for block in article.blocks.sorted(by: { $0.span < $1.span }) {
      let span = TextSpan(max(block.start, cursor), min(block.end, index.count))
      guard span.count > 0 else { continue }
      fill(to: span.start)
      whole.append(ArticleRecord.BlockRecord(kind: block.kind, span: span, post: block.post))
      cursor = span.end
    }
    fill(to: index.count)
    return whole
  }
}
