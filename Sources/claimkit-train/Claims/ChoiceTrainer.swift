import ClaimKit
import Foundation

/// Trains a log-linear choice among candidates (a softmax over sums of hashed features) by AdaGrad.
struct ChoiceTrainer {
  /// One choice to learn from.
  struct Example: Sendable {
    /// The features of each candidate.
    var candidates: [[UInt32]]
    /// How right each candidate is, adding up to 1.
    var gold: [Float]
  }

  var bits = 16
  var epochs = 12
  var rate: Float = 0.1
  var dropout: Float = 0.1
  var decay: Float = 1e-5
  var seed: UInt64 = 1

  func train(_ examples: [Example]) -> LinearModel {
    let mask = 1 << bits - 1
    var weights = [Float](repeating: 0, count: 1 << bits)
    var squares = [Float](repeating: 1e-6, count: 1 << bits)
    var random = SeededGenerator(seed: seed)
    for epoch in 0..<epochs {
      let step = rate * (1 - 0.9 * Float(epoch) / Float(epochs))
      for example in examples.shuffled(using: &random) where example.candidates.count > 1 {
        let active = example.candidates.map { features in
          features.filter { $0 != 0 && random.unit() >= dropout }.map { Int($0) & mask }
        }
        let scores = active.map { rows in rows.reduce(Float(0)) { $0 + weights[$1] } / (1 - dropout) }
        let most = scores.max() ?? 0
        let shares = scores.map { expf($0 - most) }
        let sum = shares.reduce(0, +)
        for (index, rows) in active.enumerated() {
          let slope = (shares[index] / sum - example.gold[index]) / (1 - dropout)
          guard abs(slope) > 1e-6 else { continue }
          for row in rows {
            let gradient = slope + decay * weights[row]
            squares[row] += gradient * gradient
            weights[row] -= step * gradient / squares[row].squareRoot()
          }
        }
      }
    }
    let unit = Quantization.unit(of: weights)
    return LinearModel(weights: weights.map { Quantization.byte($0 / unit) }, classes: 1, unit: unit)
  }
}
