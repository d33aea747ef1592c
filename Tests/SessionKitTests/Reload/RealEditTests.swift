import ArticleKit
import Foundation
import Groundwork
import Mutating
@testable import SessionKit
import Testing

/// Edits that news pages see, and where the claims of articles marked by hand are found after them.
///
/// `swift test` runs a few for each article; `STET_EDITS=1000` runs so many, and `STET_GOLD=FILE` takes other articles.
@Suite("Re-anchoring on real edits") struct RealEditTests {
  private static let rounds = ProcessInfo.processInfo.environment["STET_EDITS"].flatMap(Int.init) ?? 12

  /// What was counted.
  private struct Figures: CustomStringConvertible {
    var untouched = 0
    var fresh = 0
    var standing = 0
    var right = 0
    var reworded = 0
    var gone = 0
    var violations: [String] = []

    var description: String {
      "\(untouched) untouched, \(fresh) of them fresh at the right place; \(standing) with their words, \(right) at the "
        + "right place; \(reworded) reworded, \(gone) gone; \(violations.count) on other words without being stale"
    }
  }

  @Test("keeps untouched claims fresh at their place, and no verdict on other words", arguments: GoldArticle.all)
  func edits(gold: GoldArticle) {
    var random = SeededGenerator(seed: UInt64(gold.text.utf8.count))
    let strange = GoldArticle.all.filter { $0.name != gold.name }
      .flatMap { other in other.sentences.map { CodePointIndex(other.text).text(of: $0) } }.filter { $0.count < 400 }
    var figures = Figures()
    for _ in 0..<Self.rounds {
      var edited = EditedArticle(gold)
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        edited.apply(EditedArticle.Edit.allCases.randomElement(using: &random)!, strange: strange, using: &random)
      }
      measure(edited, &figures)
    }
    print("\(gold.name): \(figures)")
    #expect(figures.violations.isEmpty, "\(figures.violations.prefix(5).joined(separator: "\n"))")
    #expect(figures.fresh * 100 >= figures.untouched * 99)
    #expect(figures.right * 100 >= figures.standing * 99)
  }

  private func measure(_ edited: EditedArticle, _ figures: inout Figures) {
    let gold = edited.gold
    let result = Reanchoring(
      [.init(article: .plain(gold.text), sentences: gold.sentences, claims: gold.claims)],
      to: .init(article: .plain(edited.text), sentences: edited.spans, claims: [], engine: "hand"), issued: 99)
    let places = edited.places
    var claimed: Set<Int> = []
    for claim in gold.claims { for span in claim.spans { claimed.formUnion(span.start..<span.end) } }
    let index = CodePointIndex(edited.text)
    for (claim, anchor) in zip(gold.claims, result.anchors) {
      let expected = edited.expectation(of: claim, places: places, claimed: claimed)
      let isFresh = anchor.fate == .unchanged || anchor.fate == .moved
      if let spans = expected.spans {
        figures.standing += 1
        if spans == anchor.spans { figures.right += 1 }
        if expected.isUntouched {
          figures.untouched += 1
          if isFresh, spans == anchor.spans { figures.fresh += 1 }
          if (!isFresh || spans != anchor.spans), ProcessInfo.processInfo.environment["STET_MISSES"] != nil {
            print("MISS \(anchor.fate) \(claim.text) | \(spans) \(anchor.spans) \(anchor.text)")
          }
        }
      }
      if anchor.fate == .reworded { figures.reworded += 1 }
      if anchor.fate == .gone { figures.gone += 1 }
      if isFresh, Self.words(anchor.text) != Self.words(claim.text) || expected.isStale && expected.spans != nil {
        figures.violations.append("\(anchor.fate) “\(claim.text)” → “\(anchor.text)”")
      }
      if anchor.fate != .gone { #expect(Claim.text(of: anchor.spans, in: index) == anchor.text) }
    }
  }

  /// The words of a text without the ways of setting signs; written again here so that it owes nothing to what is tested.
  private static func words(_ text: String) -> [Substring] {
    let plain = text.map { character -> Character in
      switch character {
      case "“", "”": "\""
      case "‘", "’": "'"
      case "–", "—": "-"
      default: character
      }
    }
    return String(plain).split(whereSeparator: \.isWhitespace)
  }
}

extension ArticleRecord {
  /// A text as one paragraph.
  static func plain(_ text: String) -> ArticleRecord {
    let block = Block(kind: .paragraph, range: 0..<text.utf8.count)
    return ArticleRecord(Article(text: text, blocks: [block]), name: "article", path: nil)
  }
}
