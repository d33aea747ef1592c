import CTrainingKernels
import ClaimKit
import Dispatch
import Groundwork

/// Trains the parser's network by Adam (Kingma and Ba 2015) on minibatches, each split between two threads.
///
/// The split, the random numbers and the order of sums do not depend on timing: the same data and seed give the same
/// weights.
final class ParserTrainer {
  let parameters: Parameters
  private let mean: Parameters
  private let square: Parameters
  private let passes: [NetworkPass]
  private var step = 0

  /// How training goes.
  struct Plan {
    var epochs = 15
    /// Words of a minibatch.
    var batchWords = 600
    /// The rate of Adam after the warm-up; from there it falls to nothing in a straight line.
    var rate: Float = 0.003
    var beta1: Float = 0.9
    var beta2: Float = 0.98
    /// The most that the gradient's norm may be.
    var clip: Float = 5
    /// Steps over which the rate rises at the start.
    var warmup = 300
    /// How likely a unit is left out, for a whole sentence (Gal and Ghahramani 2016).
    var dropout: Float = 0.3
    /// How likely a part of a word is left out, and how likely all of a word.
    var partDropout: Float = 0.1
    var wordDropout: Float = 0
    var seed: UInt64 = 1
  }

  let plan: Plan

  init(shape: NetworkShape, rows: Int, entries: [WordEntry], plan: Plan) {
    self.plan = plan
    parameters = Parameters(shape: shape, rows: rows)
    parameters.randomize(seed: plan.seed)
    mean = Parameters(shape: shape, rows: rows)
    square = Parameters(shape: shape, rows: rows)
    passes = [
      NetworkPass(parameters: parameters, entries: entries), NetworkPass(parameters: parameters, entries: entries),
    ]
    for pass in passes {
      pass.dropout = plan.dropout
      pass.partDropout = plan.partDropout
      pass.wordDropout = plan.wordDropout
    }
  }

  /// Trains one epoch.
  func run(epoch: Int, on sentences: [TrainingSentence]) -> Losses {
    var random = SeededGenerator(seed: plan.seed &+ UInt64(1000 + epoch))
    let shuffled = sentences.shuffled(using: &random)
    let words = sentences.reduce(0) { $0 + $1.count }
    let stepsPerEpoch = max(1, words / plan.batchWords)
    let allSteps = Float(stepsPerEpoch * plan.epochs)
    var losses = Losses()
    var start = 0
    while start < shuffled.count {
      var (end, count) = (start, 0)
      while end < shuffled.count, count < plan.batchWords {
        count += shuffled[end].count
        end += 1
      }
      step += 1
      let progress = min(1, Float(step) / allSteps)
      let rate = plan.rate * min(1, Float(step) / Float(max(1, plan.warmup))) * max(0.005, 1 - progress)
      losses += update(shuffled[start..<end], words: count, rate: rate)
      start = end
    }
    losses.arcs /= Double(words)
    losses.relations /= Double(words)
    losses.tags /= Double(words)
    return losses
  }

  private func update(_ batch: ArraySlice<TrainingSentence>, words: Int, rate: Float) -> Losses {
    var (middle, count) = (batch.startIndex, 0)
    while middle < batch.endIndex, 2 * count < words {
      count += batch[middle].count
      middle += 1
    }
    let parts = [batch[..<middle], batch[middle...]]
    let seed = plan.seed &* 0x1_0000_0001 &+ UInt64(step) << 8
    // Each iteration touches its own pass and its own place in `losses`; the parameters are only read.
    nonisolated(unsafe) let passes = passes
    nonisolated(unsafe) let losses = UnsafeMutablePointer<Losses>.allocate(capacity: parts.count)
    losses.initialize(repeating: Losses(), count: parts.count)
    defer { losses.deallocate() }
    DispatchQueue.concurrentPerform(iterations: parts.count) { index in
      let pass = passes[index]
      pass.clearGradient()
      guard !parts[index].isEmpty else { return }
      pass.forward(parts[index], isTraining: true, seed: seed &+ UInt64(index))
      losses[index] = pass.backward(weight: 1 / Float(words))
    }
    apply(rate: rate)
    var sum = losses[0]
    sum += losses[1]
    return sum
  }

  private func apply(rate: Float) {
    let (first, second) = (passes[0], passes[1])
    train_add_scaled(first.gradient.dense.count, 1, second.gradient.dense.base, first.gradient.dense.base)
    let width = parameters.shape.embedding
    for row in second.touched {
      first.touch(row)
      let at = Int(row) * width
      train_add_scaled(width, 1, second.gradient.embedding.base + at, first.gradient.embedding.base + at)
    }
    var norm = train_square_sum(first.gradient.dense.count, first.gradient.dense.base)
    for row in first.touched { norm += train_square_sum(width, first.gradient.embedding.base + Int(row) * width) }
    let clip = min(1, plan.clip / max(1e-6, Float(norm.squareRoot())))
    train_adam(
      first.gradient.dense.count, parameters.dense.base, first.gradient.dense.base, mean.dense.base,
      square.dense.base, rate, plan.beta1, plan.beta2, 1e-8, clip)
    for row in first.touched {
      let at = Int(row) * width
      train_adam(
        width, parameters.embedding.base + at, first.gradient.embedding.base + at, mean.embedding.base + at,
        square.embedding.base + at, rate, plan.beta1, plan.beta2, 1e-8, clip)
    }
  }
}
