import ClaimKit
import Foundation

/// Trains a log-linear choice among classes (a softmax over sums of hashed features and of the parser's states), with the
/// squares of the weights held down; plain descent with little of that was two points worse.
struct ClassTrainer {
  /// One choice to learn from.
  struct Example: Sendable {
    var features: [UInt32]
    var states: [Int8] = []
    var gold: Int
  }

  var classes: Int
  var bits = 15
  /// What a squared weight costs, of features and of states.
  var decay: Float = 8
  var stateDecay: Float = 60
  var usesStates = true
  var iterations = 60

  func train(_ examples: [Example]) -> KindChooser {
    let width = usesStates ? examples.first?.states.count ?? 0 : 0
    let mask = 1 << bits - 1
    let rows = examples.map { example in example.features.compactMap { $0 == 0 ? nil : Int($0) & mask } }
    let states = examples.map { example in
      example.states.count == width ? example.states.map { Float($0) / 127 } : Array(repeating: 0, count: width)
    }
    let stateStart = 1 << bits * 8
    let count = stateStart + width * 8
    let weights = QuasiNewton(iterations: iterations).minimum(of: count) { weights, slope in
      weights.withUnsafeBufferPointer { weights in
        slope.withUnsafeMutableBufferPointer { slope in
          guard let weights = weights.baseAddress, let slope = slope.baseAddress else { return 0 }
          let rate = (0..<count).reduce(0.0) { sum, index in
            let cost = index < stateStart ? decay : stateDecay
            slope[index] = cost * weights[index]
            return sum + Double(cost * weights[index] * weights[index]) / 2
          }
          var loss = rate
          for (number, example) in examples.enumerated() {
            var sums = SIMD8<Float>.zero
            for row in rows[number] { sums += Self.row(weights, row * 8) }
            for (unit, state) in states[number].enumerated() where state != 0 {
              sums += Self.row(weights, stateStart + unit * 8) * state
            }
            var shares = SIMD8<Float>.zero
            let most = (0..<classes).reduce(-Float.infinity) { max($0, sums[$1]) }
            for index in 0..<classes { shares[index] = expf(sums[index] - most) }
            shares /= shares.sum()
            loss -= Double(logf(max(shares[example.gold], 1e-12)))
            shares[example.gold] -= 1
            for row in rows[number] { Self.add(shares, to: slope, row * 8) }
            for (unit, state) in states[number].enumerated() where state != 0 {
              Self.add(shares * state, to: slope, stateStart + unit * 8)
            }
          }
          return loss
        }
      }
    }
    let features = weights[..<stateStart]
    let unit = Quantization.unit(of: Array(features))
    // One unit of a state's weight is worth what its product, 127 at most, makes of the sums' unit.
    let stateUnit = unit * 127 / Float(KindChooser.scale)
    return KindChooser(
      model: LinearModel(weights: features.map { Quantization.byte($0 / unit) }, classes: classes, unit: unit),
      dense: (0..<width).flatMap { state in
        (0..<classes).map { Quantization.byte(weights[stateStart + state * 8 + $0] / stateUnit) }
      })
  }

  private static func row(_ values: UnsafePointer<Float>, _ start: Int) -> SIMD8<Float> {
    UnsafeRawPointer(values + start).loadUnaligned(as: SIMD8<Float>.self)
  }

  private static func add(_ row: SIMD8<Float>, to sums: UnsafeMutablePointer<Float>, _ start: Int) {
    for index in 0..<8 { sums[start + index] += row[index] }
  }
}
