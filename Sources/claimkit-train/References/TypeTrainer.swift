import ClaimKit
import Foundation
import Groundwork

/// Trains what tells the types of mentions apart (a softmax over sums of hashed features), by AdaGrad.
struct TypeTrainer: Sendable {
  var bits = 16
  var epochs = 4
  var rate: Float = 0.15
  var dropout: Float = 0.3
  var decay: Float = 1e-5

  func train(_ examples: [(features: [UInt32], type: MentionType)]) -> MentionTypes {
    let mask = 1 << bits - 1
    var weights = [SIMD8<Float>](repeating: .zero, count: 1 << bits)
    var squares = [SIMD8<Float>](repeating: SIMD8(repeating: 1e-6), count: 1 << bits)
    var random = SeededGenerator(seed: 1)
    for epoch in 0..<epochs {
      let step = rate * (1 - 0.9 * Float(epoch) / Float(epochs))
      for example in examples.shuffled(using: &random) {
        let rows = Set(example.features.filter { _ in random.unit() >= dropout }.map { Int($0) & mask }).sorted()
        var scores = rows.reduce(SIMD8<Float>.zero) { $0 + weights[$1] } / (1 - dropout)
        let most = scores.max()
        for index in 0..<8 { scores[index] = expf(scores[index] - most) }
        var slope = scores / scores.sum()
        slope[example.type.rawValue] -= 1
        for row in rows {
          let gradient = slope + decay * weights[row]
          squares[row] += gradient * gradient
          weights[row] -= step * gradient / squares[row].squareRoot()
        }
      }
    }
    let unit = Quantization.unit(of: weights.flatMap { row in (0..<8).map { row[$0] } })
    let bytes = weights.flatMap { row in (0..<8).map { Quantization.byte(row[$0] / unit) } }
    return MentionTypes(model: LinearModel(weights: bytes, classes: 8, unit: unit))
  }
}
