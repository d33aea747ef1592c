import Testing

@testable import ClaimKit

/// A sentence of a pattern's example as the engine parses it, and where the words after its bar begin.
struct MarkedSentence {
  let graph: SentenceGraph
  /// The sentence without the bar.
  let text: String
  /// The first byte behind the bar; 0 where there is none.
  let start: Int

  init(_ marked: String) {
    let parts = marked.split(separator: "|").map { $0.trimmingPrefix(" ") }
    var text = parts.joined()
    let engine = ClaimEngine()
    let parsed = engine.parser.tokens(for: engine.tokenizer.tokens(for: text).map(\.range), in: text)
    graph = text.withUTF8 {
      SentenceGraph(parsed, in: $0, quotations: parsed.map { _ in -1 }) { Lexicon.embedded.speech[$0] != nil }
    }
    self.text = text
    start = parts.count > 1 ? parts[0].utf8.count : 0
  }
}
