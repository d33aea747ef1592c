import ClaimKit
import Foundation
import Groundwork

/// Trains a log-linear choice among candidates of which more than one may be right, by AdaGrad; the mean of some runs.
struct RankingTrainer: Sendable {
  /// One choice to learn from.
  struct Example: Sendable {
    /// The features of each candidate.
    var features: [[UInt32]]
    /// Whether each is right; one is at least.
    var right: [Bool]
  }

  var bits = 18
  var epochs = 8
  var rate: Float = 0.04
  var dropout: Float = 0.5
  var decay: Float = 1e-5
  var runs: UInt64 = 3

  func train(_ examples: [Example]) -> LinearModel {
    var sums = [Float](repeating: 0, count: 1 << bits)
    for seed in 1...runs {
      let weights = weights(examples, seed: seed)
      for index in sums.indices { sums[index] += weights[index] / Float(runs) }
    }
    let unit = Quantization.unit(of: sums)
    return LinearModel(weights: sums.map { Quantization.byte($0 / unit) }, classes: 1, unit: unit)
  }

  private func weights(_ examples: [Example], seed: UInt64) -> [Float] {
    let mask = 1 << bits - 1
    var weights = [Float](repeating: 0, count: 1 << bits)
    var squares = [Float](repeating: 1e-6, count: 1 << bits)
    var random = SeededGenerator(seed: seed)
    for epoch in 0..<epochs {
      let step = rate * (1 - 0.9 * Float(epoch) / Float(epochs))
      for example in examples.shuffled(using: &random) where example.features.count > 1 {
        let active = example.features.map { features in
          features.filter { _ in random.unit() >= dropout }.map { Int($0) & mask }
        }
        let scores = active.map { rows in rows.reduce(Float(0)) { $0 + weights[$1] } / (1 - dropout) }
        let most = scores.max() ?? 0
        let powers = scores.map { expf($0 - most) }
        let all = powers.reduce(0, +)
        let right = zip(powers, example.right).reduce(Float(0)) { $1.1 ? $0 + $1.0 : $0 } + 1e-12
        // Features that many candidates have are moved once, by the sum.
        var slopes: [Int: Float] = [:]
        for (index, rows) in active.enumerated() {
          let slope = powers[index] / all - (example.right[index] ? powers[index] / right : 0)
          for row in rows { slopes[row, default: 0] += slope / (1 - dropout) }
        }
        for (row, slope) in slopes {
          let gradient = slope + decay * weights[row]
          squares[row] += gradient * gradient
          weights[row] -= step * gradient / squares[row].squareRoot()
        }
      }
    }
    return weights
  }
}
