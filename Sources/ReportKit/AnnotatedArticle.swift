import ArticleKit
import SessionKit

/// An article cut into runs of text that the same claims cover, block by block: the walk that every writer shares.
///
/// Claims may overlap, and may leave words out; here that is already worked out. All offsets are Unicode code points.
public struct AnnotatedArticle: Sendable {
  /// A stretch of one block that the same claims cover from end to end.
  public struct Run: Hashable, Sendable {
    /// Where it stands in the article.
    public var span: TextSpan
    /// Its words, verbatim.
    public var text: String
    /// The claims that cover it, in the order of the text.
    public var claims: [ClaimID]
    /// Those of ``claims`` whose first words these are.
    public var begins: [ClaimID] = []
    /// Those of ``claims`` whose last words these are.
    public var ends: [ClaimID] = []
    /// Those of ``claims`` that go on here after words that are not theirs.
    public var resumes: [ClaimID] = []
    /// Those of ``claims`` that break off here and go on later.
    public var pauses: [ClaimID] = []
  }

  /// One block of the article.
  public struct Block: Hashable, Sendable {
    /// What the block is for.
    public var kind: ArticleKit.Block.Kind
    /// The number of the embedded post that it belongs to.
    public var post: Int?
    /// Where it stands in the article.
    public var span: TextSpan
    /// Its text; the runs follow one another without gaps.
    public var runs: [Run]
  }

  /// The blocks in the order of the text.
  public let blocks: [Block]
  /// The claims that stand somewhere in the blocks.
  public let placed: Set<ClaimID>

  /// Cuts an article where claims begin and end, in time linear in the text and the cuts.
  ///
  /// Nothing of the text is lost: words that no block holds become paragraphs. Spans that reach beyond the text are cut
  /// to it, and of blocks that overlap the later one is cut.
  public init(_ article: ArticleRecord, claims: some Sequence<Claim>) {
    let index = CodePointIndex(article.text)
    var sweep = Sweep(claims: Array(claims), length: index.count)
    var blocks = Self.wholeBlocks(of: article, in: index).map { block in
      Block(kind: block.kind, post: block.post, span: block.span, runs: sweep.runs(of: block.span, in: index))
    }
    placed = Self.markEnds(in: &blocks)
    self.blocks = blocks
  }

  /// The article's blocks, in order, without overlaps, and with paragraphs where words stand outside of them.
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

  /// Works out where each claim begins, breaks off, goes on and ends; gives the claims found.
  private static func markEnds(in blocks: inout [Block]) -> Set<ClaimID> {
    var last: [ClaimID: Int] = [:]
    for (number, run) in blocks.lazy.flatMap(\.runs).enumerated() {
      for claim in run.claims { last[claim] = number }
    }
    var seen: Set<ClaimID> = []
    var before: Set<ClaimID> = []
    var previous: (block: Int, run: Int)?
    var number = 0
    for block in blocks.indices {
      for run in blocks[block].runs.indices {
        let claims = blocks[block].runs[run].claims
        blocks[block].runs[run].begins = claims.filter { !seen.contains($0) }
        blocks[block].runs[run].resumes = claims.filter { seen.contains($0) && !before.contains($0) }
        blocks[block].runs[run].ends = claims.filter { last[$0] == number }
        let here = Set(claims)
        if let previous {
          let left = blocks[previous.block].runs[previous.run]
          blocks[previous.block].runs[previous.run].pauses = left.claims.filter {
            !here.contains($0) && last[$0] != number - 1
          }
        }
        seen.formUnion(here)
        before = here
        previous = (block, run)
        number += 1
      }
    }
    return seen
  }
}
