import ArticleKit
import SessionKit

extension AnnotatedArticle {
  /// Goes once through the places where claims begin and end, in step with the blocks.
  ///
  /// It keeps only what changes from one run to the next, so that claims nested in one another cost no more than claims
  /// side by side.
  struct Sweep {
    private struct Edge {
      let position: Int
      let opens: Bool
      /// The claim's position in the order of the text.
      let claim: Int
    }

    /// How one claim relates to the runs made so far.
    private struct Standing {
      /// Whether it covers the place reached.
      var covers = false
      /// Whether it covers the last run.
      var coversRun = false
      /// The last run before it broke off or ended; nil before that.
      var departure: Int?
      var isPlaced = false
    }

    private let claims: [Claim]
    private let traits: [Traits]
    private let edges: [Edge]
    private var nextEdge = 0
    private var standings: [Standing]
    /// The claims whose edges were passed since the last run, some of them more than once.
    private var touched: [Int] = []
    private var depth = 0
    /// How many covering claims have each trait, and which traits any has.
    private var counts = [Int](repeating: 0, count: 64)
    private var present: UInt64 = 0
    /// The claims that cover a run but not the next one, a run.
    private var leaving: [[Int]] = []

    init(claims: [Claim], traits: [Traits], length: Int) {
      self.claims = claims
      self.traits = traits
      standings = [Standing](repeating: Standing(), count: claims.count)
      var edges: [Edge] = []
      for (number, claim) in claims.enumerated() {
        for span in Self.apart(claim.spans, length: length) {
          edges.append(Edge(position: span.start, opens: true, claim: number))
          edges.append(Edge(position: span.end, opens: false, claim: number))
        }
      }
      self.edges = edges.sorted { ($0.position, $0.claim) < ($1.position, $1.claim) }
    }

    /// The claims found in the runs.
    var placed: Set<ClaimID> { Set(claims.indices.lazy.filter { standings[$0].isPlaced }.map { claims[$0].id }) }

    /// The runs of a block, without their ends; blocks must be asked for in the order of the text.
    mutating func runs(of block: TextSpan, in index: CodePointIndex) -> [Run] {
      var runs: [Run] = []
      var cursor = block.start
      pass(upTo: cursor)
      while cursor < block.end {
        let end = nextEdge < edges.count ? min(edges[nextEdge].position, block.end) : block.end
        let span = TextSpan(cursor, end)
        var run = Run(span: span, text: index.text(of: span), depth: depth, traits: Traits(rawValue: present))
        (run.begins, run.resumes) = beginRun()
        runs.append(run)
        cursor = end
        if cursor < block.end { pass(upTo: cursor) }
      }
      return runs
    }

    /// What ends and what breaks off at the end of each run; asked for once, after the last block.
    mutating func departures() -> [(ends: [ClaimID], pauses: [ClaimID])] {
      if let last = leaving.indices.last {
        for claim in claims.indices where standings[claim].coversRun {
          leaving[last].append(claim)
          standings[claim].departure = last
        }
        leaving[last].sort()
      }
      return leaving.enumerated().map { run, left in
        let ends = left.filter { standings[$0].departure == run }
        let pauses = left.filter { standings[$0].departure != run }
        return (ends.map { claims[$0].id }, pauses.map { claims[$0].id })
      }
    }

    /// Takes note of a new run; returns the claims that begin and those that continue in it.
    private mutating func beginRun() -> (begins: [ClaimID], resumes: [ClaimID]) {
      var begins: [ClaimID] = []
      var resumes: [ClaimID] = []
      let previous = leaving.count - 1
      leaving.append([])
      touched.sort()
      for (place, claim) in touched.enumerated() where place == 0 || touched[place - 1] != claim {
        let covers = standings[claim].covers
        guard covers != standings[claim].coversRun else { continue }
        standings[claim].coversRun = covers
        if !covers {
          leaving[previous].append(claim)
          standings[claim].departure = previous
        } else if standings[claim].isPlaced {
          resumes.append(claims[claim].id)
        } else {
          standings[claim].isPlaced = true
          begins.append(claims[claim].id)
        }
      }
      touched.removeAll(keepingCapacity: true)
      return (begins, resumes)
    }

    /// Opens and closes what begins and ends up to and at `position`.
    private mutating func pass(upTo position: Int) {
      while nextEdge < edges.count, edges[nextEdge].position <= position {
        let edge = edges[nextEdge]
        standings[edge.claim].covers = edge.opens
        touched.append(edge.claim)
        depth += edge.opens ? 1 : -1
        var bits = traits[edge.claim].rawValue
        while bits != 0 {
          let number = bits.trailingZeroBitCount
          counts[number] += edge.opens ? 1 : -1
          if counts[number] == 0 { present &= ~(1 << UInt64(number)) } else { present |= 1 << UInt64(number) }
          bits &= bits - 1
        }
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
