import ClaimKit
import Foundation
import Groundwork

/// Learns the sentence model: logistic regression on hashed features by AdaGrad (Duchi, Hazan and Singer 2011), with
/// the sentence so far as the treebank has it at first and as the model itself splits later on.
struct SentenceTrainer {
  /// What may be chosen.
  struct Options {
    var weightBits = 19
    var wordBits = 16
    var minimumWordCount = 2
    /// Features seen less often are left out.
    var minimumFeatureCount = 1
    var rounds = 30
    /// Rounds in which the sentence so far is the treebank's.
    var guidedRounds = 3
    var rate: Float = 0.2
    var decay: Float = 2e-6
    /// Steps of a quantised weight that make one.
    var scale: Float = 16
    /// How many features of a place are left out when learning from it, of 256.
    var dropped: UInt64 = 128
    /// How much more a place in GUM counts than one in EWT, which has more sentences.
    var gumWeight: Float = 3
    /// How often the seeds are added to the treebanks.
    var seedCopies = 3
    var seed: UInt64 = 1
  }

  private struct Sample {
    var text: String
    var gold: [Range<Int>]
    var ends: Set<Int>
    var weight: Float
  }

  let options: Options
  private let table: [(check: UInt8, value: UInt8)]
  private let splitter: SentenceSplitter
  private let samples: [Sample]
  private var weights: [Float]
  private var squares: [Float]
  private var counts: [UInt8]
  private var average: [Float]
  private var bias: Float = 0

  /// Counts the words of the documents and makes ready to learn from them.
  init(documents: [TreebankDocument], options: Options = Options()) throws {
    self.options = options
    let size = 1 << options.weightBits
    let blank = [Int8](repeating: 0, count: size)
    let empty = [(check: UInt8, value: UInt8)](repeating: (0, 0), count: 2)
    let first = SentenceSplitter(model: try Self.model(bias: 0, weights: blank, words: empty))
    var counter = WordCounter()
    for document in documents { counter.add(document, splitter: first) }
    table = counter.table(bits: options.wordBits, minimum: options.minimumWordCount)
    splitter = SentenceSplitter(model: try Self.model(bias: 0, weights: blank, words: table))
    let seeds = (0..<options.seedCopies).flatMap { _ in SentenceSeeds.documents }
    samples = (documents + seeds).map { document in
      let gold = document.sentences.map(\.range)
      return Sample(
        text: document.text, gold: gold, ends: Set(gold.map(\.upperBound)),
        weight: document.name.hasPrefix("GUM") ? options.gumWeight : 1)
    }
    weights = Array(repeating: 0, count: size)
    squares = Array(repeating: 1e-3, count: size)
    average = Array(repeating: 0, count: size)
    counts = Array(repeating: 0, count: size)
  }

  private static func model(
    bias: Int32, weights: [Int8], words: [(check: UInt8, value: UInt8)]
  ) throws -> SentenceModel {
    try SentenceModel(
      bytes: ModelBytes(copying: SentenceModel.encoded(bias: bias, weights: weights, words: words)))
  }

  /// Learns and gives the bytes of the model.
  /// - Parameter progress: called after each round with a line that says how it went.
  mutating func train(progress: (String) -> Void) throws -> [UInt8] {
    var generator = SeededGenerator(seed: options.seed)
    countFeatures()
    var order = Array(samples.indices)
    var averaged: Float = 0
    for round in 0..<options.rounds {
      order.shuffle(using: &generator)
      var score = MatchCounts()
      for index in order {
        learn(from: samples[index], isGuided: round < options.guidedRounds, using: &generator, score: &score)
      }
      if round >= options.rounds / 2 {
        averaged += 1
        for index in weights.indices { average[index] += weights[index] }
      }
      progress(String(format: "round %d: F1 on the training text %.2f", round + 1, 100 * score.f1))
    }
    let scale = options.scale
    let quantised = average.map { Int8(max(-127, min(127, ($0 / averaged * scale).rounded()))) }
    return SentenceModel.encoded(bias: Int32((bias * scale).rounded()), weights: quantised, words: table)
  }

  private mutating func countFeatures() {
    for sample in samples {
      _ = splitter.sentences(in: sample.text) { features, gap, _ in
        for feature in features where counts[Int(feature)] < 255 { counts[Int(feature)] += 1 }
        return isEnd(gap, sample)
      }
    }
  }

  private func isEnd(_ gap: Range<Int>, _ sample: Sample) -> Bool {
    sample.ends.contains(gap.lowerBound)
  }

  private mutating func learn(
    from sample: Sample, isGuided: Bool, using generator: inout SeededGenerator, score: inout MatchCounts
  ) {
    let found = splitter.sentences(in: sample.text) { features, gap, _ in
      let truth = isEnd(gap, sample)
      var sum = bias
      var kept: [Int] = []
      var bits = generator.next()
      for (place, feature) in features.enumerated() {
        if place % 8 == 0 { bits = generator.next() } else { bits >>= 8 }
        if bits & 255 < options.dropped { continue }
        kept.append(Int(feature))
        sum += weights[Int(feature)]
      }
      sum *= 256 / Float(256 - options.dropped)
      let probability = 1 / (1 + exp(-sum))
      let gradient = (probability - (truth ? 1 : 0)) * sample.weight
      if abs(gradient) > 0.01 {
        for index in kept where counts[index] >= options.minimumFeatureCount {
          squares[index] += gradient * gradient
          weights[index] -= options.rate * (gradient / squares[index].squareRoot() + options.decay * weights[index])
        }
      }
      return isGuided ? truth : sum > 0
    }
    score = score + .exact(gold: sample.gold, system: found)
  }
}
