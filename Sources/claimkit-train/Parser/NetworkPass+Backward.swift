import CTrainingKernels
import ClaimKit

/// What a run over sentences lost.
struct Losses: CustomStringConvertible {
  var arcs = 0.0
  var relations = 0.0
  var tags = 0.0

  var description: String {
    func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
    return "loss of arcs \(rounded(arcs)), relations \(rounded(relations)), tags \(rounded(tags))"
  }

  static func += (sum: inout Losses, more: Losses) {
    sum.arcs += more.arcs
    sum.relations += more.relations
    sum.tags += more.tags
  }
}

extension NetworkPass {
  /// Computes the losses of the sentences run forward last and adds to the gradient, each word weighing `weight`.
  func backward(weight: Float) -> Losses {
    var losses = Losses()
    let width = shape.heads
    let dheads = gradientHeads.reserve(words * width)
    dheads.update(repeating: 0, count: words * width)
    let dends = gradientArcEnds.reserve(words * shape.arc)
    let dfar = gradientDistances.reserve(words * NetworkShape.distances)
    dfar.update(repeating: 0, count: words * NetworkShape.distances)
    let sentences = Array(sentences)
    eachSentence { number, start, count in
      losses.arcs += arcs(sentences[number], start: start, weight: weight)
      losses.relations += relations(sentences[number], start: start, weight: weight)
      losses.tags += tags(sentences[number], start: start, weight: weight)
    }
    let arc = shape.arc
    let layout = parameters.layout
    // Through the arc matrix and the distances to the ends.
    weightGradient(heads.base + arc, arc, ld: width, dends, arc, ld: arc, layout.arc)
    inputGradient(dends, arc, ld: arc, layout.arc, into: dheads + arc, ld: width, accumulate: true)
    weightGradient(
      heads.base, arc, ld: width, dfar, NetworkShape.distances, ld: NetworkShape.distances, layout.distance)
    inputGradient(
      dfar, NetworkShape.distances, ld: NetworkShape.distances, layout.distance, into: dheads, ld: width,
      accumulate: true)
    arcEndsBackward(dheads)
    // Through the layers.
    let hidden = shape.hidden
    var dout = gradientA.reserve(words * hidden)
    var other = gradientB.reserve(words * hidden)
    train_sum_rows(words, width, dheads, width, gradient.at(layout.headsBias))
    weightGradient(input(of: shape.layers), hidden, ld: hidden, dheads, width, ld: width, layout.heads)
    inputGradient(dheads, width, ld: width, layout.heads, into: dout, ld: hidden, accumulate: false)
    mask(dout, layerMasks[shape.layers], columns: hidden)
    for layer in (0..<shape.layers).reversed() {
      recurrenceBackward(layer, dout: dout, dskip: other)
      swap(&dout, &other)
    }
    windowBackward(dout)
    return losses
  }

  private func input(of layer: Int) -> UnsafeMutablePointer<Float> {
    isTraining ? layerInputs[layer].base : layerOutputs[layer].base
  }

  private func mask(_ x: UnsafeMutablePointer<Float>, _ buffer: FloatBuffer, columns: Int, ld: Int? = nil) {
    guard isTraining else { return }
    let ld = ld ?? columns
    eachSentence { number, start, count in
      let row = x + start * ld
      train_multiply_rows(count, columns, row, ld, buffer.base + number * columns, row, ld)
    }
  }

  /// Adds inputᵀ · dout to the gradient of a matrix.
  private func weightGradient(
    _ input: UnsafeMutablePointer<Float>, _ rows: Int, ld: Int, _ dout: UnsafeMutablePointer<Float>, _ columns: Int,
    ld ldo: Int, _ slice: ParameterLayout.Slice
  ) {
    let across = transposed.reserve(rows * words)
    train_transpose(words, rows, input, ld, across, words)
    train_gemm(rows, columns, words, across, words, dout, ldo, gradient.at(slice), columns, 1)
  }

  /// The gradient of a matrix's input: dout · weightsᵀ.
  private func inputGradient(
    _ dout: UnsafeMutablePointer<Float>, _ columns: Int, ld: Int, _ slice: ParameterLayout.Slice,
    into din: UnsafeMutablePointer<Float>, ld ldi: Int, accumulate: Bool
  ) {
    let across = weightsTransposed.reserve(slice.count)
    train_transpose(slice.rows, slice.columns, parameters.at(slice), slice.columns, across, slice.rows)
    train_gemm(words, slice.rows, columns, dout, ld, across, slice.rows, din, ldi, accumulate ? 1 : 0)
  }

  private func arcEndsBackward(_ dheads: UnsafeMutablePointer<Float>) {
    let (all, width, columns) = (heads.base, shape.heads, 2 * shape.arc)
    guard isTraining else { return train_tanh_backward(words, columns, all, width, dheads, width) }
    mask(dheads, headsMask, columns: columns, ld: width)
    // The activations were multiplied by the mask: undo that before taking the derivative; where the mask is zero,
    // the gradient is too.
    let kept = 1 - dropout
    for word in 0..<words {
      let (y, g) = (all + word * width, dheads + word * width)
      for column in 0..<columns {
        let value = y[column] * kept
        g[column] *= 1 - value * value
      }
    }
  }

  private func recurrenceBackward(
    _ layer: Int, dout: UnsafeMutablePointer<Float>, dskip: UnsafeMutablePointer<Float>
  ) {
    let hidden = shape.hidden
    let half = hidden / 2
    let slices = parameters.layout.layers[layer]
    let gates = layerGates[layer].base
    let states = layerStates[layer].base
    let skip = layerOutputs[layer].base
    let dgates = gradientGates.reserve(words * 3 * hidden)
    eachSentence { _, start, count in
      for (offset, step) in [(0, Int32(1)), (half, -1)] {
        let (at, gate) = (start * hidden + offset, start * 3 * hidden + offset)
        train_recurrence_backward(
          count, half, step, gates + gate, 3 * hidden, hidden, skip + at, hidden,
          parameters.at(slices.forget) + offset, parameters.at(slices.reset) + offset, states + at, dout + at,
          dgates + gate, dskip + at, gradient.at(slices.forget) + offset, gradient.at(slices.reset) + offset)
      }
    }
    train_sum_rows(words, 3 * hidden, dgates, 3 * hidden, gradient.at(slices.bias))
    weightGradient(input(of: layer), hidden, ld: hidden, dgates, 3 * hidden, ld: 3 * hidden, slices.weights)
    inputGradient(dgates, 3 * hidden, ld: 3 * hidden, slices.weights, into: dout, ld: hidden, accumulate: false)
    mask(dout, layerMasks[layer], columns: hidden)
    train_add_scaled(words * hidden, 1, dout, dskip)
  }

  private func windowBackward(_ dout: UnsafeMutablePointer<Float>) {
    let (hidden, width) = (shape.hidden, shape.embedding)
    let layout = parameters.layout
    train_tanh_backward(words, hidden, layerOutputs[0].base, hidden, dout, hidden)
    train_sum_rows(words, hidden, dout, hidden, gradient.at(layout.windowBias))
    weightGradient(window.base, 3 * width, ld: 3 * width, dout, hidden, ld: hidden, layout.window)
    let dwide = gradientGates.reserve(words * 3 * width)
    inputGradient(dout, hidden, ld: hidden, layout.window, into: dwide, ld: 3 * width, accumulate: false)
    let dembedded = gradientHeads.reserve(words * width)
    dembedded.update(repeating: 0, count: words * width)
    eachSentence { _, start, count in
      for place in 0..<(3 * count) {
        let from = place / 3 + place % 3 - 1
        guard from >= 0, from < count else { continue }
        train_add_scaled(width, 1, dwide + (3 * start + place) * width, dembedded + (start + from) * width)
      }
    }
    mask(dembedded, embeddedMask, columns: width)
    for word in 0..<words {
      for (row, factor) in usedRows[word] {
        touch(row)
        train_add_scaled(width, factor, dembedded + word * width, gradient.embedding.base + Int(row) * width)
      }
    }
  }
}
