import ArticleKit
import SessionKit

extension AnnotatedArticle {
  /// Goes once through the places where claims begin and end, in step with the blocks.
  struct Sweep {
    private struct Edge {
      let position: Int
      let opens: Bool
      /// The claim's position in the order of the text.
      let claim: Int
    }

    private let claims: [Claim]
    private let edges: [Edge]
    private var nextEdge = 0
    /// The claims that cover the place reached, ascending.
    private var covering: [Int] = []

    init(claims: [Claim], length: Int) {
      self.claims = claims
      var edges: [Edge] = []
      for (number, claim) in claims.enumerated() {
        for span in Self.apart(claim.spans, length: length) {
          edges.append(Edge(position: span.start, opens: true, claim: number))
          edges.append(Edge(position: span.end, opens: false, claim: number))
        }
      }
      self.edges = edges.sorted { ($0.position, $0.claim) < ($1.position, $1.claim) }
    }

    /// The runs of a block; blocks must be asked for in the order of the text.
    mutating func runs(of block: TextSpan, in index: CodePointIndex) -> [Run] {
      var runs: [Run] = []
      var cursor = block.start
      pass(upTo: cursor)
      while cursor < block.end {
        let end = nextEdge < edges.count ? min(edges[nextEdge].position, block.end) : block.end
        let span = TextSpan(cursor, end)
        runs.append(Run(span: span, text: index.text(of: span), claims: covering.map { claims[$0].id }))
        cursor = end
        if cursor < block.end { pass(upTo: cursor) }
      }
      return runs
    }

    /// Opens and closes what begins and ends up to and at `position`.
    private mutating func pass(upTo position: Int) {
      while nextEdge < edges.count, edges[nextEdge].position <= position {
        let edge = edges[nextEdge]
        let place = covering.partitioningIndex(of: edge.claim)
        if edge.opens { covering.insert(edge.claim, at: place) } else { covering.remove(at: place) }
        nextEdge += 1
      }
    }

    /// The spans cut to the text, ascending, with those that touch or overlap made one.
    private static func apart(_ spans: [TextSpan], length: Int) -> [TextSpan] {
      var apart: [TextSpan] = []
      for span in spans.sorted() {
        let cut = TextSpan(max(span.start, 0), min(span.end, length))
        guard cut.count > 0 else { continue }
        if let last = apart.last, cut.start <= last.end {
          apart[apart.count - 1].end = max(last.end, cut.end)
        } else {
          apart.append(cut)
        }
      }
      return apart
    }
  }
}

extension [Int] {
  /// The first position in an ascending array whose element is not below `value`.
  fileprivate func partitioningIndex(of value: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
