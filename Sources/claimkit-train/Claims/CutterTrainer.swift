import ClaimKit

/// Trains the parts of what cuts sentences into claims.
struct CutterTrainer: Sendable {
  var tagger = TaggerTrainer()
  var shares = ChoiceTrainer()

  func train(_ documents: [ClaimDocument]) -> ClaimCutter {
    let sentences = documents.flatMap(\.sentences)
    let examples = sentences.map { sentence in
      let features = TagFeatures(sentence.reading)
      let count = sentence.reading.graph.count
      return TaggerTrainer.Example(
        rows: features.rows,
        network: TaggerNetworkPass.Input(
          words: count, states: sentence.reading.states, rows: TaggerNetwork.rows(features, count: count)),
        tags: sentence.tags)
    }
    return ClaimCutter(
      tagger: tagger.train(examples), shares: ShareChooser(model: shares.train(sentences.flatMap(Self.shareExamples))),
      ranker: nil)
  }

  /// A sentence with the ways to cut it, as a choice to learn from.
  static func rankExample(_ sentence: ClaimDocument.Sentence, _ cutter: ClaimCutter) -> ChoiceTrainer.Example? {
    let candidates = cutter.candidates(sentence.reading)
    guard candidates.all.count > 1 else { return nil }
    let quality = candidates.all.map { Self.quality($0.words, gold: sentence.gold) }
    guard let best = quality.max(), quality.contains(where: { $0 < best }) else { return nil }
    let winners = Float(quality.count { $0 == best })
    return ChoiceTrainer.Example(
      candidates: CutRanker.features(sentence.reading, candidates), gold: quality.map { $0 == best ? 1 / winners : 0 })
  }

  /// The F1 of a cut by the measure of the guidelines, a little higher where the words fit better.
  static func quality(_ claims: [Set<Int>], gold: [Set<Int>]) -> Float {
    guard !claims.isEmpty, !gold.isEmpty else { return claims.isEmpty && gold.isEmpty ? 1 : 0 }
    var used: Set<Int> = []
    var (hits, sum): (Float, Float) = (0, 0)
    for claim in claims {
      var best: (likeness: Float, index: Int)?
      for (index, other) in gold.enumerated() where !used.contains(index) {
        let likeness = Float(claim.intersection(other).count) / Float(max(1, claim.union(other).count))
        if likeness > best?.likeness ?? 0 { best = (likeness, index) }
      }
      guard let best else { continue }
      sum += best.likeness
      if best.likeness >= 0.8 {
        used.insert(best.index)
        hits += 1
      }
    }
    return (2 * hits + 0.1 * sum) / Float(claims.count + gold.count)
  }

  /// What each claim of a sentence shares, as choices among the candidates.
  static func shareExamples(_ sentence: ClaimDocument.Sentence) -> [ChoiceTrainer.Example] {
    let pieces = ClaimTags.decode(sentence.tags)
    return pieces.indices.compactMap { number in
      guard
        let claim = sentence.gold.max(by: {
          $0.intersection(pieces[number]).count < $1.intersection(pieces[number]).count
        })
      else { return nil }
      let candidates = ShareCandidates(for: number, of: pieces, in: sentence.reading)
      guard candidates.all.count > 1 else { return nil }
      let own = Set(pieces[number])
      let likeness = candidates.all.map { candidate -> Float in
        let words = own.union(candidate.words)
        return Float(words.intersection(claim).count) / Float(max(1, words.union(claim).count))
      }
      let best = likeness.max() ?? 0
      let first = likeness.firstIndex(of: best) ?? 0
      return ChoiceTrainer.Example(
        candidates: candidates.all.map { candidates.features(of: $0) },
        gold: likeness.indices.map { $0 == first ? 1 : 0 })
    }
  }
}
