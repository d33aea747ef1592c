import CTrainingKernels
import ClaimKit
import Groundwork

/// One run of the network over some sentences: forward for scores, backward for the gradient.
///
/// The method: embeddings summed over features, a window of three words, gated linear recurrences in both directions
/// (SRU, Lei et al. 2018), then heads for tags, arcs (biaffine, Dozat and Manning 2017) and relations.
final class NetworkPass {
  let parameters: Parameters
  let gradient: Parameters
  let entries: [WordEntry]
  var dropout: Float = 0.33
  /// How likely the row of a part of a word is left out in training.
  var partDropout: Float = 0.1
  /// How likely everything about a word is left out in training, so that its neighbours must tell.
  var wordDropout: Float = 0
  /// Rows of embeddings that have a gradient.
  private(set) var touched: [Int32] = []
  private var isTouched: [Bool]

  var shape: NetworkShape { parameters.shape }
  var sentences: ArraySlice<TrainingSentence> = []
  var words = 0
  var isTraining = false
  var random = SeededGenerator(seed: 0)
  var usedRows: [[(row: Int32, factor: Float)]] = []

  let embedded = FloatBuffer()
  let embeddedMask = FloatBuffer()
  let window = FloatBuffer()
  var layerOutputs: [FloatBuffer] = []
  var layerInputs: [FloatBuffer] = []
  var layerGates: [FloatBuffer] = []
  var layerStates: [FloatBuffer] = []
  var layerMasks: [FloatBuffer] = []
  let heads = FloatBuffer()
  let headsMask = FloatBuffer()
  let arcEnds = FloatBuffer()
  let distances = FloatBuffer()
  let scores = FloatBuffer()
  let relationInput = FloatBuffer()
  let relationScores = FloatBuffer()
  let transposed = FloatBuffer()
  let weightsTransposed = FloatBuffer()
  let gradientA = FloatBuffer()
  let gradientB = FloatBuffer()
  let gradientGates = FloatBuffer()
  let gradientHeads = FloatBuffer()
  let gradientArcEnds = FloatBuffer()
  let gradientDistances = FloatBuffer()

  init(parameters: Parameters, entries: [WordEntry]) {
    self.parameters = parameters
    self.entries = entries
    gradient = Parameters(shape: parameters.shape, rows: parameters.rows)
    isTouched = Array(repeating: false, count: parameters.rows)
    for _ in 0...parameters.shape.layers {
      layerOutputs.append(FloatBuffer())
      layerInputs.append(FloatBuffer())
      layerGates.append(FloatBuffer())
      layerStates.append(FloatBuffer())
      layerMasks.append(FloatBuffer())
    }
  }

  /// Forgets the gradient of the last run.
  func clearGradient() {
    gradient.dense.clear()
    let width = shape.embedding
    for row in touched {
      (gradient.embedding.base + Int(row) * width).update(repeating: 0, count: width)
      isTouched[Int(row)] = false
    }
    touched.removeAll(keepingCapacity: true)
  }

  /// Runs the network forward: afterwards `heads`, `arcEnds` and `distances` are filled.
  func forward(_ sentences: ArraySlice<TrainingSentence>, isTraining: Bool, seed: UInt64) {
    self.sentences = sentences
    self.isTraining = isTraining
    random = SeededGenerator(seed: seed)
    words = sentences.reduce(0) { $0 + $1.count }
    embed()
    let (width, hidden) = (shape.embedding, shape.hidden)
    let wide = window.reserve(words * 3 * width)
    fillWindow(wide)
    let first = layerOutputs[0].reserve(words * hidden)
    affine(wide, 3 * width, parameters.layout.window, parameters.layout.windowBias, first)
    train_tanh(words, hidden, first, hidden)
    for layer in 0..<shape.layers { recur(layer) }
    let input = dropped(layer: shape.layers)
    let all = heads.reserve(words * shape.heads)
    affine(input, hidden, parameters.layout.heads, parameters.layout.headsBias, all)
    train_tanh(words, 2 * shape.arc, all, shape.heads)
    if isTraining {
      let mask = fillMask(headsMask, columns: 2 * shape.arc)
      eachSentence { number, start, count in
        let row = all + start * shape.heads
        train_multiply_rows(
          count, 2 * shape.arc, row, shape.heads, mask + number * 2 * shape.arc, row, shape.heads)
      }
    }
    let arc = shape.arc
    let ends = arcEnds.reserve(words * arc)
    train_gemm(words, arc, arc, all + arc, shape.heads, parameters.at(parameters.layout.arc), arc, ends, arc, 0)
    let far = distances.reserve(words * NetworkShape.distances)
    train_gemm(
      words, NetworkShape.distances, arc, all, shape.heads, parameters.at(parameters.layout.distance),
      NetworkShape.distances, far, NetworkShape.distances, 0)
  }

  func eachSentence(_ body: (_ number: Int, _ start: Int, _ count: Int) -> Void) {
    var start = 0
    for (number, sentence) in sentences.enumerated() {
      body(number, start, sentence.count)
      start += sentence.count
    }
  }

  private func embed() {
    let width = shape.embedding
    let table = parameters.embedding.base
    let out = embedded.reserve(words * width)
    out.update(repeating: 0, count: words * width)
    while usedRows.count < words { usedRows.append([]) }
    var position = 0
    for sentence in sentences {
      for word in sentence.words {
        let entry = entries[Int(word)]
        usedRows[position].removeAll(keepingCapacity: true)
        defer { position += 1 }
        if isTraining, wordDropout > 0, random.unit() < wordDropout { continue }
        let isHidden = isTraining && random.unit() < max(0.04, 0.6 / (0.6 + Float(entry.frequency)))
        usedRows[position].append((isHidden ? 0 : entry.form, 1))
        for row in entry.affixes where !isTraining || random.unit() >= partDropout {
          usedRows[position].append((row, 1))
        }
        let factor = entry.grams.isEmpty ? 1 : 1 / Float(entry.grams.count).squareRoot()
        for row in entry.grams where !isTraining || random.unit() >= partDropout {
          usedRows[position].append((row, factor))
        }
        for (row, factor) in usedRows[position] {
          train_add_scaled(width, factor, table + Int(row) * width, out + position * width)
        }
      }
    }
    guard isTraining else { return }
    let mask = fillMask(embeddedMask, columns: width)
    eachSentence { number, start, count in
      train_multiply_rows(
        count, width, out + start * width, width, mask + number * width, out + start * width, width)
    }
  }

  /// Copies each word's embedding between those of the words before and after it, zero at a sentence's ends.
  private func fillWindow(_ wide: UnsafeMutablePointer<Float>) {
    let width = shape.embedding
    let out = embedded.base
    eachSentence { _, start, count in
      for place in 0..<(3 * count) {
        let from = place / 3 + place % 3 - 1
        let to = wide + (3 * start + place) * width
        if from < 0 || from >= count {
          to.update(repeating: 0, count: width)
        } else {
          to.update(from: out + (start + from) * width, count: width)
        }
      }
    }
  }

  /// Fills a mask of one row per sentence: zero or, so that sums stay the same, somewhat more than one.
  func fillMask(_ buffer: FloatBuffer, columns: Int) -> UnsafeMutablePointer<Float> {
    let mask = buffer.reserve(sentences.count * columns)
    let kept = 1 / (1 - dropout)
    for index in 0..<(sentences.count * columns) { mask[index] = random.unit() < dropout ? 0 : kept }
    return mask
  }

  /// The output of the layer before `layer` with dropout.
  private func dropped(layer: Int) -> UnsafeMutablePointer<Float> {
    let source = layerOutputs[layer].base
    guard isTraining else { return source }
    let hidden = shape.hidden
    let mask = fillMask(layerMasks[layer], columns: hidden)
    let input = layerInputs[layer].reserve(words * hidden)
    eachSentence { number, start, count in
      train_multiply_rows(
        count, hidden, source + start * hidden, hidden, mask + number * hidden, input + start * hidden, hidden)
    }
    return input
  }

  func affine(
    _ input: UnsafeMutablePointer<Float>, _ width: Int, _ weights: ParameterLayout.Slice,
    _ bias: ParameterLayout.Slice, _ output: UnsafeMutablePointer<Float>
  ) {
    let columns = weights.columns
    train_gemm(words, columns, width, input, width, parameters.at(weights), columns, output, columns, 0)
    train_add_bias(words, columns, output, columns, parameters.at(bias))
  }

  private func recur(_ layer: Int) {
    let hidden = shape.hidden
    let half = hidden / 2
    let slices = parameters.layout.layers[layer]
    let gates = layerGates[layer].reserve(words * 3 * hidden)
    affine(dropped(layer: layer), hidden, slices.weights, slices.bias, gates)
    let states = layerStates[layer].reserve(words * hidden)
    let output = layerOutputs[layer + 1].reserve(words * hidden)
    let (forget, reset) = (parameters.at(slices.forget), parameters.at(slices.reset))
    let skip = layerOutputs[layer].base
    eachSentence { _, start, count in
      for (offset, step) in [(0, Int32(1)), (half, -1)] {
        let at = start * hidden + offset
        train_recurrence(
          count, half, step, gates + start * 3 * hidden + offset, 3 * hidden, hidden, skip + at, hidden,
          forget + offset, reset + offset, states + at, output + at)
      }
    }
  }

  func touch(_ row: Int32) {
    guard !isTouched[Int(row)] else { return }
    isTouched[Int(row)] = true
    touched.append(row)
  }
}
