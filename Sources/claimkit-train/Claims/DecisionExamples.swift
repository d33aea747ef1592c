import ArticleKit
import ClaimKit

/// What a document teaches about who says its claims and which can be checked, from claims as they were cut.
struct DecisionExamples: Sendable {
  var speakers: [ChoiceTrainer.Example] = []
  var kinds: [ClassTrainer.Example] = []
  /// How many claims of the gold with a source have it among the candidates, and how many there are.
  var reachable = 0
  var named = 0

  init() {}

  mutating func add(_ more: DecisionExamples) {
    speakers += more.speakers
    kinds += more.kinds
    reachable += more.reachable
    named += more.named
  }

  init(_ document: ClaimDocument, engine: ClaimEngine) {
    let text = document.gold.text
    let bytes = Array(text.utf8)
    let tokens = ClaimEvaluation.tokens(of: text)
    func positions(_ spans: [Range<Int>]) -> Set<Int> {
      Set(tokens.indices.filter { token in spans.contains { $0.contains(tokens[token]) } })
    }
    let gold = document.goldClaims.map { positions($0.spans) }
    func words(_ text: String) -> Set<String> {
      Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
    var found = DecisionExamples()
    _ = engine.analysis(of: document.article) { record in
      let own = positions(record.spans)
      let likeness = gold.map { Double($0.intersection(own).count) / Double(max(1, $0.union(own).count)) }
      guard let best = likeness.indices.max(by: { likeness[$0] < likeness[$1] }), likeness[best] >= 0.8 else { return }
      let claim = document.gold.claims[best]
      let speakers = record.speakers
      var fit = speakers.map { range -> Float in
        guard let range, let source = claim.source else { return range == nil && claim.source == nil ? 1 : 0 }
        let (a, b) = (words(source), words(String(decoding: bytes[range], as: UTF8.self)))
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        let f1 = Float(2 * a.intersection(b).count) / Float(a.count + b.count)
        return f1 >= 0.5 ? f1 : 0
      }
      if claim.source != nil {
        found.named += 1
        found.reachable += fit.contains { $0 > 0 } ? 1 : 0
      }
      if let most = fit.max(), most > 0 {
        let winners = Float(fit.count { $0 == most })
        fit = fit.map { $0 == most ? 1 / winners : 0 }
        found.speakers.append(ChoiceTrainer.Example(candidates: record.speakerFeatures, gold: fit))
      }
      let kind = claim.reason.flatMap(UncheckableReason.init(rawValue:)).flatMap {
        UncheckableReason.allCases.firstIndex(of: $0)
      }
      found.kinds.append(
        ClassTrainer.Example(
          features: record.kindFeatures(isSpoken: claim.source != nil), states: record.states,
          gold: kind.map { $0 + 1 } ?? 0))
    }
    self = found
  }
}
