import ClaimKit
import Foundation

/// Trains a log-linear choice among classes (a softmax over sums of hashed features) by AdaGrad.
struct ClassTrainer {
  /// One choice to learn from.
  struct Example: Sendable {
    var features: [UInt32]
    var states: [Int8] = []
    var gold: Int
  }

  var classes: Int
  var bits = 15
  var epochs = 12
  var rate: Float = 0.08
  var dropout: Float = 0.3
  var decay: Float = 1e-5
  var seed: UInt64 = 1
  var usesStates = true
  var stateRate: Float = 0.02

  func train(_ examples: [Example]) -> KindChooser {
    let width = examples.first?.states.count ?? 0
    var dense = [SIMD8<Float>](repeating: .zero, count: width)
    var denseSquares = [SIMD8<Float>](repeating: SIMD8(repeating: 1e-4), count: width)
    let mask = 1 << bits - 1
    var weights = [SIMD8<Float>](repeating: .zero, count: 1 << bits)
    var squares = [SIMD8<Float>](repeating: SIMD8(repeating: 1e-6), count: 1 << bits)
    var random = SeededGenerator(seed: seed)
    for epoch in 0..<epochs {
      let step = rate * (1 - 0.9 * Float(epoch) / Float(epochs))
      for example in examples.shuffled(using: &random) {
        let rows = example.features.filter { $0 != 0 && random.unit() >= dropout }.map { Int($0) & mask }
        var sums = SIMD8<Float>.zero
        for row in rows { sums += weights[row] }
        sums /= 1 - dropout
        let inputs = usesStates ? example.states.map { random.unit() < 0.3 ? 0 : Float($0) / (127 * 0.7) } : []
        for (unit, input) in inputs.enumerated() where input != 0 { sums += dense[unit] * input }
        var most = -Float.infinity
        for index in 0..<classes { most = max(most, sums[index]) }
        var slope = SIMD8<Float>.zero
        var total: Float = 0
        for index in 0..<classes {
          slope[index] = expf(sums[index] - most)
          total += slope[index]
        }
        slope /= total
        slope[example.gold] -= 1
        for (unit, input) in inputs.enumerated() where input != 0 {
          let gradient = slope * input + 1e-5 * dense[unit]
          denseSquares[unit] += gradient * gradient
          dense[unit] -= stateRate * step / rate * gradient / denseSquares[unit].squareRoot()
        }
        slope /= 1 - dropout
        for row in rows {
          let gradient = slope + decay * weights[row]
          squares[row] += gradient * gradient
          weights[row] -= step * gradient / squares[row].squareRoot()
        }
      }
    }
    let unit = Quantization.unit(of: weights.flatMap { row in (0..<classes).map { row[$0] } })
    var bytes: [Int8] = []
    for row in weights { for column in 0..<8 { bytes.append(Quantization.byte(row[column] / unit)) } }
    // One unit of a state's weight is worth what its product, 127 at most, makes of the sums' unit.
    let stateUnit = unit * 127 / Float(KindChooser.scale)
    return KindChooser(
      model: LinearModel(weights: bytes, classes: classes, unit: unit),
      dense: dense.flatMap { row in (0..<classes).map { Quantization.byte(row[$0] / stateUnit) } })
  }
}
