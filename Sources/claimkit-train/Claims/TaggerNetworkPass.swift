import CTrainingKernels
import ClaimKit
import Groundwork

/// The network of the tagger of claims while it is trained: forward for scores, backward for the gradient, and Adam.
///
/// It stands on the parser's last layers, which stay as they are: a projection to which embeddings of the tree's features
/// are added, gated recurrences in both directions (SRU, Lei et al. 2018), and a score for each tag.
final class TaggerNetworkPass {
  /// A sentence as the network reads it.
  struct Input: Sendable {
    var words: Int
    /// The parser's states, `TaggerNetwork.states` a word, as bytes with 128 added.
    var states: [UInt8]
    /// Rows of embeddings, `TaggerNetwork.features` a word.
    var rows: [UInt32]
  }

  /// Where a matrix stands among the parameters.
  struct Slice {
    var start: Int
    var rows: Int
    var columns: Int
    var count: Int { rows * columns }
  }

  let hidden: Int
  let layers: Int
  let inputs: Int
  let buckets: Int
  let dropout: Float
  let project: Slice
  let projectBias: Slice
  let recurrent: [(weights: Slice, bias: Slice, forget: Slice, reset: Slice)]
  let out: Slice
  let outBias: Slice
  let dense: FloatBuffer
  let embedding: FloatBuffer
  static let outputs = 16

  private let gradient: FloatBuffer
  private let mean: FloatBuffer
  private let square: FloatBuffer
  private let embeddingGradient: FloatBuffer
  private let embeddingMean: FloatBuffer
  private let embeddingSquare: FloatBuffer
  private var touched: [Int] = []
  private var isTouched: [Bool]
  private var batch: [Input] = []
  private var count = 0
  private var isTraining = false
  private var random = SeededGenerator(seed: 0)
  private let x = FloatBuffer()
  private var outputs: [FloatBuffer] = []
  private var dropped: [FloatBuffer] = []
  private var masks: [FloatBuffer] = []
  private var gates: [FloatBuffer] = []
  private var states: [FloatBuffer] = []
  private let scores = FloatBuffer()
  private let across = FloatBuffer()
  private let weightsAcross = FloatBuffer()
  private let gradientA = FloatBuffer()
  private let gradientB = FloatBuffer()
  private let gradientGates = FloatBuffer()

  init(inputs: Int, hidden: Int, layers: Int, buckets: Int, dropout: Float, seed: UInt64) {
    self.inputs = inputs
    self.hidden = hidden
    self.layers = layers
    self.buckets = buckets
    self.dropout = dropout
    var end = 0
    func slice(_ rows: Int, _ columns: Int) -> Slice {
      defer { end += rows * columns }
      return Slice(start: end, rows: rows, columns: columns)
    }
    project = slice(inputs, hidden)
    projectBias = slice(1, hidden)
    recurrent = (0..<layers).map { _ in
      (slice(hidden, 3 * hidden), slice(1, 3 * hidden), slice(1, hidden), slice(1, hidden))
    }
    out = slice(hidden, Self.outputs)
    outBias = slice(1, Self.outputs)
    dense = FloatBuffer(count: end)
    gradient = FloatBuffer(count: end)
    mean = FloatBuffer(count: end)
    square = FloatBuffer(count: end)
    embedding = FloatBuffer(count: buckets * hidden)
    embeddingGradient = FloatBuffer(count: buckets * hidden)
    embeddingMean = FloatBuffer(count: buckets * hidden)
    embeddingSquare = FloatBuffer(count: buckets * hidden)
    isTouched = Array(repeating: false, count: buckets)
    for _ in 0...layers {
      outputs.append(FloatBuffer())
      dropped.append(FloatBuffer())
      masks.append(FloatBuffer())
      gates.append(FloatBuffer())
      states.append(FloatBuffer())
    }
    var random = SeededGenerator(seed: seed)
    for slice in [project] + recurrent.map(\.weights) + [out] {
      let limit = (6 / Float(slice.rows + slice.columns)).squareRoot()
      for index in 0..<slice.count { at(slice)[index] = random.symmetric(limit) }
    }
    for layer in recurrent {
      for unit in 0..<hidden {
        at(layer.bias)[hidden + unit] = random.symmetric(1)
        at(layer.forget)[unit] = random.symmetric(0.3)
        at(layer.reset)[unit] = random.symmetric(0.3)
      }
    }
    for index in 0..<embedding.count { embedding.base[index] = random.symmetric(0.05) }
  }

  func at(_ slice: Slice) -> UnsafeMutablePointer<Float> { dense.base + slice.start }

  private func eachSentence(_ body: (_ number: Int, _ start: Int, _ count: Int) -> Void) {
    var start = 0
    for (number, sentence) in batch.enumerated() {
      body(number, start, sentence.words)
      start += sentence.words
    }
  }

  /// Runs sentences forward; gives scores, `outputs` a word.
  func forward(_ sentences: [Input], isTraining: Bool, seed: UInt64) -> UnsafeMutablePointer<Float> {
    batch = sentences
    count = sentences.reduce(0) { $0 + $1.words }
    self.isTraining = isTraining
    random = SeededGenerator(seed: seed)
    let input = x.reserve(count * inputs)
    var at = 0
    for sentence in sentences {
      for byte in sentence.states {
        input[at] = Float(Int(byte) - 128) / 127
        at += 1
      }
    }
    if isTraining {
      // The same parts of all words of a sentence.
      eachSentence { _, start, words in
        for column in 0..<inputs where random.unit() < dropout {
          for word in start..<(start + words) { input[word * inputs + column] = 0 }
        }
      }
      let kept = 1 / (1 - dropout)
      for index in 0..<(count * inputs) { input[index] *= kept }
    }
    let first = outputs[0].reserve(count * hidden)
    affine(input, inputs, project, projectBias, first)
    var word = 0
    for sentence in sentences {
      for place in 0..<sentence.words {
        for row in sentence.rows[(place * TaggerNetwork.features)..<((place + 1) * TaggerNetwork.features)]
        where row != 0 {
          train_add_scaled(
            hidden, 1, embedding.base + Int(row) % buckets * hidden, first + word * hidden)
        }
        word += 1
      }
    }
    train_tanh(count, hidden, first, hidden)
    for layer in 0..<layers { recur(layer) }
    let last = drop(layer: layers)
    let result = scores.reserve(count * Self.outputs)
    affine(last, hidden, out, outBias, result)
    return result
  }

  private func affine(
    _ input: UnsafeMutablePointer<Float>, _ width: Int, _ weights: Slice, _ bias: Slice,
    _ output: UnsafeMutablePointer<Float>
  ) {
    train_gemm(count, weights.columns, width, input, width, at(weights), weights.columns, output, weights.columns, 0)
    train_add_bias(count, weights.columns, output, weights.columns, at(bias))
  }

  private func drop(layer: Int) -> UnsafeMutablePointer<Float> {
    let source = outputs[layer].base
    guard isTraining else { return source }
    let mask = masks[layer].reserve(batch.count * hidden)
    let kept = 1 / (1 - dropout)
    for index in 0..<(batch.count * hidden) { mask[index] = random.unit() < dropout ? 0 : kept }
    let result = dropped[layer].reserve(count * hidden)
    eachSentence { number, start, words in
      train_multiply_rows(
        words, hidden, source + start * hidden, hidden, mask + number * hidden, result + start * hidden, hidden)
    }
    return result
  }

  private func recur(_ layer: Int) {
    let half = hidden / 2
    let slices = recurrent[layer]
    let inner = gates[layer].reserve(count * 3 * hidden)
    affine(drop(layer: layer), hidden, slices.weights, slices.bias, inner)
    let state = states[layer].reserve(count * hidden)
    let output = outputs[layer + 1].reserve(count * hidden)
    let skip = outputs[layer].base
    eachSentence { _, start, words in
      for (offset, step) in [(0, Int32(1)), (half, -1)] {
        let at = start * hidden + offset
        train_recurrence(
          words, half, step, inner + start * 3 * hidden + offset, 3 * hidden, hidden, skip + at, hidden,
          self.at(slices.forget) + offset, self.at(slices.reset) + offset, state + at, output + at)
      }
    }
  }

  /// Takes the gradient of the scores of the last run back through the network and learns from it.
  func learn(_ dscores: UnsafeMutablePointer<Float>, rate: Float) {
    var dout = gradientA.reserve(count * hidden)
    var other = gradientB.reserve(count * hidden)
    gradient.clear()
    train_sum_rows(count, Self.outputs, dscores, Self.outputs, gradient.base + outBias.start)
    weightGradient(dropped[layers].base, hidden, dscores, Self.outputs, out)
    inputGradient(dscores, Self.outputs, out, into: dout)
    mask(dout, layers)
    let half = hidden / 2
    for layer in (0..<layers).reversed() {
      let slices = recurrent[layer]
      let dgates = gradientGates.reserve(count * 3 * hidden)
      eachSentence { _, start, words in
        for (offset, step) in [(0, Int32(1)), (half, -1)] {
          let (place, gate) = (start * hidden + offset, start * 3 * hidden + offset)
          train_recurrence_backward(
            words, half, step, gates[layer].base + gate, 3 * hidden, hidden, outputs[layer].base + place, hidden,
            at(slices.forget) + offset, at(slices.reset) + offset, states[layer].base + place, dout + place,
            dgates + gate, other + place, gradient.base + slices.forget.start + offset,
            gradient.base + slices.reset.start + offset)
        }
      }
      train_sum_rows(count, 3 * hidden, dgates, 3 * hidden, gradient.base + slices.bias.start)
      weightGradient(dropped[layer].base, hidden, dgates, 3 * hidden, slices.weights)
      inputGradient(dgates, 3 * hidden, slices.weights, into: dout)
      mask(dout, layer)
      train_add_scaled(count * hidden, 1, dout, other)
      swap(&dout, &other)
    }
    train_tanh_backward(count, hidden, outputs[0].base, hidden, dout, hidden)
    train_sum_rows(count, hidden, dout, hidden, gradient.base + projectBias.start)
    weightGradient(x.base, inputs, dout, hidden, project)
    var word = 0
    for sentence in batch {
      for place in 0..<sentence.words {
        for row in sentence.rows[(place * TaggerNetwork.features)..<((place + 1) * TaggerNetwork.features)]
        where row != 0 {
          let row = Int(row) % buckets
          if !isTouched[row] {
            isTouched[row] = true
            touched.append(row)
          }
          train_add_scaled(hidden, 1, dout + word * hidden, embeddingGradient.base + row * hidden)
        }
        word += 1
      }
    }
    var norm = train_square_sum(gradient.count, gradient.base)
    for row in touched { norm += train_square_sum(hidden, embeddingGradient.base + row * hidden) }
    let clip = min(1, 5 / max(1e-6, Float(norm.squareRoot())))
    train_adam(gradient.count, dense.base, gradient.base, mean.base, square.base, rate, 0.9, 0.98, 1e-8, clip)
    for row in touched {
      let at = row * hidden
      train_adam(
        hidden, embedding.base + at, embeddingGradient.base + at, embeddingMean.base + at, embeddingSquare.base + at,
        rate, 0.9, 0.98, 1e-8, clip)
      (embeddingGradient.base + at).update(repeating: 0, count: hidden)
      isTouched[row] = false
    }
    touched.removeAll(keepingCapacity: true)
  }

  private func mask(_ values: UnsafeMutablePointer<Float>, _ layer: Int) {
    eachSentence { number, start, words in
      let row = values + start * hidden
      train_multiply_rows(words, hidden, row, hidden, masks[layer].base + number * hidden, row, hidden)
    }
  }

  private func weightGradient(
    _ input: UnsafeMutablePointer<Float>, _ rows: Int, _ dout: UnsafeMutablePointer<Float>, _ columns: Int,
    _ slice: Slice
  ) {
    let turned = across.reserve(rows * count)
    train_transpose(count, rows, input, rows, turned, count)
    train_gemm(rows, columns, count, turned, count, dout, columns, gradient.base + slice.start, columns, 1)
  }

  private func inputGradient(
    _ dout: UnsafeMutablePointer<Float>, _ columns: Int, _ slice: Slice, into din: UnsafeMutablePointer<Float>
  ) {
    let turned = weightsAcross.reserve(slice.count)
    train_transpose(slice.rows, slice.columns, at(slice), slice.columns, turned, slice.rows)
    train_gemm(count, slice.rows, columns, dout, columns, turned, slice.rows, din, slice.rows, 0)
  }
}
