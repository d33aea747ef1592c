import ClaimKit
import Foundation
import Groundwork

/// Trains the tagger of claims.
///
/// A conditional random field over hashed features learns by AdaGrad (Duchi et al. 2011), a network on the parser's states
/// by Adam (Kingma and Ba 2015), both on the same likelihood.
///
/// Features and units are left out at random in training, so that no decision depends on one of them; the order of sentences
/// comes from the seed alone. What is learnt hangs on that order by a point either way; the mean of several trainings does not
/// (bagging without resampling, Lakshminarayanan et al. 2017).
struct TaggerTrainer {
  /// A sentence to learn from.
  struct Example: Sendable {
    var rows: [UInt32]
    var network: TaggerNetworkPass.Input
    var tags: [ClaimTag]
  }

  var bits = 17
  var epochs = 8
  var rate: Float = 0.1
  var dropout: Float = 0.3
  var decay: Float = 1e-6
  var networkRate: Float = 0.002
  var networkDropout: Float = 0.3
  var hidden = 128
  var layers = 1
  var buckets = 1024
  /// How many trainings the mean is taken of.
  var members = 2
  var batchWords = 300
  var usesFeatures = true
  var seed: UInt64 = 1

  private static let tags = ClaimTag.count

  /// What one training learns.
  private struct Member {
    var table: FeatureTable
    var network: TaggerNetworkPass?
    var transitions: [Float]
  }

  /// The tagger that is learnt from examples.
  func train(_ examples: [Example]) -> ClaimTagger {
    let all = (0..<max(1, members)).map { member(of: examples, seed: seed + UInt64($0)) }
    let transitions = all[0].transitions.indices.map { index in
      all.reduce(0) { $0 + $1.transitions[index] } / Float(all.count)
    }
    return tagger(FeatureTable(meanOf: all.map(\.table)), all.compactMap(\.network), transitions)
  }

  private func member(of examples: [Example], seed: UInt64) -> Member {
    var table = FeatureTable(bits: bits)
    var transitions = [Float](repeating: 0, count: (Self.tags + 1) * Self.tags)
    var squares = [Float](repeating: 1e-6, count: transitions.count)
    var random = SeededGenerator(seed: seed)
    let examples = examples.filter { !$0.tags.isEmpty }
    let inputs = examples.first.map { $0.network.states.count / $0.network.words } ?? 16
    let network: TaggerNetworkPass? =
      hidden > 0
      ? TaggerNetworkPass(
        inputs: inputs, hidden: hidden, layers: layers, buckets: buckets, dropout: networkDropout, seed: seed) : nil
    let words = examples.reduce(0) { $0 + $1.tags.count }
    let steps = Float(max(1, epochs * words / batchWords))
    var step: Float = 0
    for _ in 0..<epochs {
      let shuffled = examples.shuffled(using: &random)
      var start = 0
      while start < shuffled.count {
        var (end, size) = (start, 0)
        while end < shuffled.count, size < batchWords {
          size += shuffled[end].tags.count
          end += 1
        }
        let batch = shuffled[start..<end]
        start = end
        step += 1
        let progress = min(1, step / steps)
        let deep = network?.forward(batch.map(\.network), isTraining: true, seed: seed &* 7919 &+ UInt64(step))
        var at = 0
        for example in batch {
          let count = example.tags.count
          let active = usesFeatures ? table.active(example.rows, count: count, dropout: dropout, random: &random) : []
          var scores = [Float](repeating: 0, count: count * Self.tags)
          for word in 0..<count {
            let sum = usesFeatures ? table.sum(active[word], dropout: dropout) : .zero
            for tag in 0..<Self.tags {
              scores[word * Self.tags + tag] =
                sum[tag] + (deep.map { $0[(at + word) * TaggerNetworkPass.outputs + tag] } ?? 0)
            }
          }
          var change = [Float](repeating: 0, count: transitions.count)
          let (gradient, _) = TagField.gradient(
            scores: scores, transitions: transitions, gold: example.tags, change: &change)
          let slow = max(0.1, 1 - progress)
          for word in 0..<count {
            var slope = SIMD8<Float>.zero
            for tag in 0..<Self.tags { slope[tag] = gradient[word * Self.tags + tag] }
            if usesFeatures {
              table.learn(active[word], slope: slope / (1 - dropout), rate: rate * slow, decay: decay)
            }
            if let deep {
              for tag in 0..<TaggerNetworkPass.outputs {
                deep[(at + word) * TaggerNetworkPass.outputs + tag] = tag < Self.tags ? slope[tag] / Float(size) : 0
              }
            }
          }
          for index in change.indices where change[index] != 0 {
            squares[index] += change[index] * change[index]
            transitions[index] -= rate * slow * change[index] / squares[index].squareRoot()
          }
          at += count
        }
        if let deep { network?.learn(deep, rate: networkRate * min(1, step / 200) * max(0.01, 1 - progress)) }
      }
    }
    return Member(table: table, network: network, transitions: transitions)
  }

  /// The field with weights of 8 bits; the few largest are cut, which costs less than a coarser step for all.
  private func tagger(_ table: FeatureTable, _ networks: [TaggerNetworkPass], _ transitions: [Float]) -> ClaimTagger {
    let unit = table.unit(classes: Self.tags)
    return ClaimTagger(
      model: LinearModel(weights: table.bytes(unit: unit), classes: Self.tags, unit: unit),
      transitions: transitions.map { Int32(($0 / unit).rounded()) },
      networks: networks.compactMap { QuantizedTaggerNetwork(of: $0).network })
  }
}

/// The weights of hashed features while they are learnt.
struct FeatureTable {
  private let mask: Int
  private var weights: [SIMD8<Float>]
  private var squares: [SIMD8<Float>]

  init(bits: Int) {
    mask = 1 << bits - 1
    weights = Array(repeating: .zero, count: 1 << bits)
    squares = Array(repeating: SIMD8(repeating: 1e-6), count: 1 << bits)
  }

  /// The mean of tables of one size, to be read alone.
  init(meanOf tables: [FeatureTable]) {
    self = tables[0]
    for table in tables.dropFirst() { for row in weights.indices { weights[row] += table.weights[row] } }
    for row in weights.indices { weights[row] /= Float(tables.count) }
  }

  /// The rows of each word's features, some left out at random.
  func active(_ rows: [UInt32], count: Int, dropout: Float, random: inout SeededGenerator) -> [[Int]] {
    (0..<count).map { word in
      var active: [Int] = []
      active.reserveCapacity(TagFeatures.width)
      for feature in rows[(word * TagFeatures.width)..<((word + 1) * TagFeatures.width)] where feature != 0 {
        if dropout == 0 || random.unit() >= dropout { active.append(Int(feature) & mask) }
      }
      return active
    }
  }

  func sum(_ rows: [Int], dropout: Float) -> SIMD8<Float> {
    var sum = SIMD8<Float>.zero
    for row in rows { sum += weights[row] }
    return sum / (1 - dropout)
  }

  mutating func learn(_ rows: [Int], slope: SIMD8<Float>, rate: Float, decay: Float) {
    for row in rows {
      let slope = slope + decay * weights[row]
      squares[row] += slope * slope
      weights[row] -= rate * slope / squares[row].squareRoot()
    }
  }

  func unit(classes: Int) -> Float {
    Quantization.unit(of: weights.flatMap { row in (0..<classes).map { row[$0] } })
  }

  func bytes(unit: Float) -> [Int8] {
    var bytes: [Int8] = []
    bytes.reserveCapacity(weights.count * 8)
    for row in weights { for column in 0..<8 { bytes.append(Quantization.byte(row[column] / unit)) } }
    return bytes
  }
}

/// Weights as numbers of 8 bits.
enum Quantization {
  /// What one unit is worth, so that all but one weight in 5,000 of those that are not 0 fits.
  static func unit(of weights: [Float]) -> Float {
    let sizes = weights.lazy.map { abs($0) }.filter { $0 > 0 }.sorted()
    guard !sizes.isEmpty else { return 1 }
    return max(sizes[sizes.count - 1 - sizes.count / 5000], 1e-6) / 127
  }

  static func byte(_ value: Float) -> Int8 {
    Int8(max(-127, min(127, value.rounded(.toNearestOrAwayFromZero))))
  }
}
