import ClaimKit

/// How well a parser does on sentences whose words are given, in per cent of the words.
struct ParserScores: CustomStringConvertible {
  var words = 0
  var upos = 0
  var xpos = 0
  var attached = 0
  var labelled = 0

  var description: String {
    func percent(_ count: Int) -> String { "\(Double(10000 * count / max(1, words)) / 100)" }
    return "UPOS \(percent(upos)) XPOS \(percent(xpos)) UAS \(percent(attached)) LAS \(percent(labelled))"
  }

  /// Counts what the network finds; relations are compared without their subtypes.
  mutating func add(_ sentences: [TrainingSentence], pass: NetworkPass, relations: [String]) {
    let main = relations.map { $0.prefix { $0 != ":" } }
    let shape = pass.shape
    var decoder = TreeDecoder()
    for from in stride(from: 0, to: sentences.count, by: 32) {
      let batch = sentences[from..<min(sentences.count, from + 32)]
      pass.forward(batch, isTraining: false, seed: 0)
      let list = Array(batch)
      pass.eachSentence { number, start, count in
        let gold = list[number]
        var heads = [Int](repeating: -1, count: count)
        let scores = pass.arcScores(start: start, count: count)
        heads.withUnsafeMutableBufferPointer {
          decoder.decode(scores, stride: pass.arcStride(count), into: $0)
        }
        let labels = pass.labelScores(heads: heads, start: start)
        for word in 0..<count {
          let tags = pass.heads.base + (start + word) * shape.heads + 2 * shape.arc + 2 * shape.relation
          words += 1
          upos += best(tags, shape.upos) == gold.upos[word] ? 1 : 0
          xpos += best(tags + shape.upos, shape.xpos) == gold.xpos[word] ? 1 : 0
          guard heads[word] == gold.heads[word] else { continue }
          attached += 1
          let label = best(labels + word * shape.labels, relations.count)
          labelled += main[label] == main[gold.relations[word]] ? 1 : 0
        }
      }
    }
  }

  private func best(_ scores: UnsafePointer<Float>, _ count: Int) -> Int {
    var best = 0
    for index in 1..<count where scores[index] > scores[best] { best = index }
    return best
  }
}
