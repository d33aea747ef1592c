import ArticleKit
import SessionKit

/// Whether words are ticked, and on what.
enum Ticked: String, Hashable, Sendable {
  /// They are not.
  case not
  /// On evidence, or by a checker who names none.
  case ticked
  /// On the author's word alone.
  case onAuthor
}

/// The ticked words of a text, for formats that mark them.
struct TickedWords: Sendable {
  /// A stretch of words that is ticked from end to end, or not at all.
  struct Piece: Hashable, Sendable {
    /// The words.
    let text: String
    /// Whether they are ticked.
    let isTicked: Bool
    /// Whether they are ticked on the author's word alone.
    let isOnAuthor: Bool
    /// What is said of the ticks whose words end here: `ticked on e4`.
    let told: [String]

    /// Whether they are ticked, and on what.
    var ticked: Ticked { isTicked ? (isOnAuthor ? .onAuthor : .ticked) : .not }
  }

  private struct Mark: Sendable {
    let span: TextSpan
    let tick: Tick
  }

  /// The ticks in the order of the text.
  private let marks: [Mark]

  /// The ticked words of the article.
  init(of claims: [Claim]) {
    marks = claims.flatMap { claim in
      (claim.facts ?? []).flatMap { fact in
        fact.tick.map { tick in claim.places(of: fact).map { Mark(span: $0, tick: tick) } } ?? []
      }
    }.sorted { ($0.span, $0.tick.at) < ($1.span, $1.tick.at) }
  }

  /// The ticked words of a claim's own text.
  init(in claim: Claim) {
    marks = (claim.facts ?? []).compactMap { fact in fact.tick.map { Mark(span: fact.span, tick: $0) } }
  }

  /// Whether nothing is ticked.
  var isEmpty: Bool { marks.isEmpty }

  /// A span of the text, cut where ticked words begin and end.
  func pieces(of span: TextSpan, in index: CodePointIndex) -> [Piece] {
    let here = marks.filter { $0.span.overlaps(span) }
    guard !here.isEmpty else {
      return [Piece(text: index.text(of: span), isTicked: false, isOnAuthor: false, told: [])]
    }
    let edges = here.flatMap { [$0.span.start, $0.span.end] }.filter { $0 > span.start && $0 < span.end }
    let cuts = [span.start] + Set(edges).sorted() + [span.end]
    return zip(cuts, cuts.dropFirst()).map { start, end in
      let piece = TextSpan(start, end)
      let covering = here.filter { $0.span.contains(piece) }
      let ending = covering.filter { $0.span.end == end }.map(\.tick.told)
      return Piece(
        text: index.text(of: piece), isTicked: !covering.isEmpty, isOnAuthor: covering.allSatisfy(\.tick.isOnAuthor),
        told: ending.enumerated().filter { !ending[..<$0].contains($1) }.map(\.element))
    }
  }
}

extension Tick {
  /// What is said of it, in a few words; who heard or translated something is named.
  var told: String {
    let done = manner.map { "\($0.rawValue) by \(by)" } ?? "ticked"
    return isOnAuthor ? "\(done) on the author’s word" : evidence.map { "\(done) on \($0)" } ?? done
  }
}

extension ClaimEntry {
  /// How many of its facts are ticked: `Facts: 3 of 5 ticked`; nil where none is.
  var ticks: String? { claim.facts.map { "Facts: \(FactCount($0).words)" } }

  /// The same with each that is ticked, for formats that cannot say it at the words: `…: “12 cracks” ticked on e1`.
  var ticksNamed: String? {
    let ticked = (claim.facts ?? []).compactMap { fact in fact.tick.map { "“\(fact.text)” \($0.told)" } }
    return ticks.map { ticked.isEmpty ? $0 : "\($0): \(ticked.joined(separator: "; "))" }
  }
}
