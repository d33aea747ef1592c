import ClaimKit
import Foundation

/// Trains a log-linear choice among candidates (a softmax over sums of hashed features), with the squares of the weights
/// held down.
struct ChoiceTrainer {
  /// One choice to learn from.
  struct Example: Sendable {
    /// The features of each candidate.
    var candidates: [[UInt32]]
    /// How right each candidate is, adding up to 1.
    var gold: [Float]
  }

  var bits = 16
  /// What a squared weight costs.
  var decay: Float = 4
  var iterations = 60

  func train(_ examples: [Example]) -> LinearModel {
    let mask = 1 << bits - 1
    let count = 1 << bits
    let open = examples.filter { $0.candidates.count > 1 }
    // The features of all candidates in one row, with where each candidate's end.
    let rows = open.map { $0.candidates.flatMap { $0.compactMap { $0 == 0 ? nil : Int32(Int($0) & mask) } } }
    let ends = open.map { example in
      example.candidates.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count { $0 != 0 }) }
    }
    let weights = QuasiNewton(iterations: iterations).minimum(of: count) { weights, slope in
      weights.withUnsafeBufferPointer { weights in
        slope.withUnsafeMutableBufferPointer { slope in
          var loss = 0.0
          for index in 0..<count {
            slope[index] = decay * weights[index]
            loss += Double(decay * weights[index] * weights[index]) / 2
          }
          for (number, example) in open.enumerated() {
            let (features, ends) = (rows[number], ends[number])
            var scores = [Float](repeating: 0, count: example.candidates.count)
            for index in scores.indices {
              for place in ends[index]..<ends[index + 1] { scores[index] += weights[Int(features[place])] }
            }
            let most = scores.max() ?? 0
            let powers = scores.map { expf($0 - most) }
            let sum = powers.reduce(0, +)
            for index in scores.indices {
              let share = powers[index] / sum
              if example.gold[index] > 0 { loss -= Double(example.gold[index] * logf(max(share, 1e-12))) }
              let gap = share - example.gold[index]
              guard abs(gap) > 1e-7 else { continue }
              for place in ends[index]..<ends[index + 1] { slope[Int(features[place])] += gap }
            }
          }
          return loss
        }
      }
    }
    let unit = Quantization.unit(of: weights)
    return LinearModel(weights: weights.map { Quantization.byte($0 / unit) }, classes: 1, unit: unit)
  }
}
